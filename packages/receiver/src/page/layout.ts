import { type Content, html } from './html.ts';

export interface LayoutOptions {
  readonly title: string;
  /** Seconds after which the browser loads the page again. */
  readonly refresh: number | undefined;
}

/** Puts content into a whole page. */
export function layout(content: Content, { title, refresh }: LayoutOptions): string {
  const again = refresh === undefined ? undefined : html`<meta http-equiv="refresh" content="${refresh}">`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${again}
<title>${title} · Vedette receiver</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header class="bar">
<a class="brand" href="/">Vedette <span>receiver</span></a>
<nav><a href="/">Overview</a><a href="${refresh === undefined ? '?refresh=5' : '?'}">${refresh === undefined ? 'Refresh every 5 s' : 'Stop refreshing'}</a>
<form method="post" action="/control/clear"><button>Clear</button></form></nav>
</header>
<main>${content}</main>
</body>
</html>
`.markup;
}
