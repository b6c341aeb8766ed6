import { Replayer } from '@sentry/rrweb';

/** What a player shows of a recording at its end. */
export interface Played {
  readonly text: string;
  readonly problems: readonly string[];
}

declare global {
  interface Window {
    /** Plays the events of a recording to their end. */
    play: (events: ConstructorParameters<typeof Replayer>[0]) => Promise<Played>;
  }
}

window.play = async (events) => {
  const problems: string[] = [];
  for (const level of ['warn', 'error'] as const)
    console[level] = (...told: readonly unknown[]): void => void problems.push(told.map(String).join(' ').slice(0, 200));
  const replayer = new Replayer(events, { root: document.body, showWarning: true });
  replayer.pause(replayer.getMetaData().totalTime);
  await new Promise((shown) => setTimeout(shown, 200));
  return { text: replayer.iframe.contentDocument?.body.innerText ?? '', problems };
};
