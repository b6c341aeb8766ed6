/** The stylesheet of all pages. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --line: #e1e4ea; --text: #1b2230; --quiet: #5d6778;
  --accent: #3b55c4; --mark: #ffe9b0; --mark-text: #6b4600; --bad: #b3261e; --warn: #a25c00; --code: #f1f3f7; --current: #dfe5fa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #11141b; --card: #191e28; --line: #2b3240; --text: #e4e8f0; --quiet: #96a1b5;
    --accent: #9db1ff; --mark: #4c3a10; --mark-text: #ffd987; --bad: #ff8f86; --warn: #f5b25c; --code: #12161e; --current: #27314d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
code, pre, .type { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 13px; }
.bar { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; justify-content: space-between; padding: 12px 24px; background: var(--card); border-bottom: 1px solid var(--line); }
.brand { color: var(--text); font-weight: 700; font-size: 17px; }
.brand span { color: var(--quiet); font-weight: 400; }
nav { display: flex; gap: 18px; align-items: center; }
nav form { margin: 0; }
button { font: inherit; padding: 3px 12px; color: var(--text); background: transparent; border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
button:hover { border-color: var(--bad); color: var(--bad); }
main { max-width: 1160px; margin: 0 auto; padding: 24px; }
h1 { margin: 0; font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 0 0 12px; font-size: 15px; }
h2 small, h3 small { color: var(--quiet); font-weight: 400; }
h3 { margin: 0; font-size: 16px; overflow-wrap: anywhere; }
section, .heading { margin: 0 0 20px; padding: 18px 20px; background: var(--card); border: 1px solid var(--line); border-radius: 10px; min-width: 0; }
.heading p { margin: 4px 0 0; }
.heading .tiles { margin: 16px 0 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin: 0 0 20px; padding: 0; list-style: none; }
.tiles li { padding: 12px 16px; color: var(--quiet); background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.tiles b { display: block; color: var(--text); font-size: 22px; font-variant-numeric: tabular-nums; }
.columns { display: grid; align-items: start; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 0 20px; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
.list th { padding: 4px 12px 8px 0; color: var(--quiet); font-weight: 500; font-size: 13px; text-align: left; white-space: nowrap; }
.list td { padding: 8px 12px 8px 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.list .count { padding-right: 28px; }
.list .count, .bars .count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.list td:first-child.count, .list th:first-child.count { width: 72px; }
time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.title { display: inline-block; font-weight: 600; padding-left: 10px; border-left: 3px solid var(--bad); }
.title + .quiet { padding-left: 13px; }
.level-warning { border-color: var(--warn); }
.level-info, .level-debug { border-color: var(--accent); }
.quiet, .cut, footer { color: var(--quiet); font-size: 13px; }
p.quiet { margin: 0; }
.problem { color: var(--warn); }
.notice { margin: 0 0 20px; padding: 10px 16px; border: 1px solid var(--warn); border-radius: 10px; color: var(--warn); }
.heading .notice { margin: 12px 0 0; }
.empty { margin: 0; }
mark { padding: 0 4px; border-radius: 4px; background: var(--mark); color: var(--mark-text); }
.type { padding: 1px 7px; border: 1px solid var(--line); border-radius: 6px; background: var(--code); overflow-wrap: anywhere; }
h1 .type { font-size: 18px; }
.bars th { width: 58%; padding: 4px 12px 4px 0; font-weight: 400; text-align: left; overflow-wrap: anywhere; }
.bars td { padding: 4px 0; }
.bars .count { width: 72px; }
.bars svg { display: block; width: 100%; height: 8px; border-radius: 4px; background: var(--line); fill: var(--accent); }
pre { margin: 6px 0 0; padding: 12px 14px; max-height: 560px; overflow: auto; background: var(--code); border: 1px solid var(--line); border-radius: 8px; line-height: 1.5; }
.value { margin: 4px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.exception + .exception { margin-top: 20px; padding-top: 16px; border-top: 1px solid var(--line); }
.frames { margin: 10px 0 0; padding: 0; list-style: none; }
.frames li { padding: 5px 12px; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
.frames .own { border-color: var(--accent); }
.frames .library { opacity: .72; }
summary { cursor: pointer; }
.frames pre { padding: 8px 0; }
.frames pre span { display: inline-block; min-width: 100%; padding: 0 12px; }
.near { color: var(--quiet); }
.current { background: var(--current); font-weight: 600; }
.facts { margin: 0; }
.facts > div { display: grid; grid-template-columns: minmax(130px, 22%) minmax(0, 1fr); gap: 4px 16px; padding: 6px 0; border-top: 1px solid var(--line); }
.facts > div:first-child { border-top: 0; }
dt { color: var(--quiet); overflow-wrap: anywhere; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
dd pre { margin: 0; white-space: pre-wrap; }
@media (max-width: 600px) {
  main { padding: 12px; }
  .bar { padding: 10px 12px; }
  section, .heading { padding: 14px; }
  .facts > div { grid-template-columns: 1fr; }
}
`;
