import { find } from '@vedette/tooling/programs';
import { chromium } from 'playwright-core';

/** Where Chromium is; undefined where it is not installed. */
export const executablePath = find('chromium');

/** Starts Chromium so that it runs as root too, and talks to nobody by itself. */
export function startChromium() {
  const flags = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-sync'];
  const quiet = ['disable-background-networking', 'disable-component-update'];
  return chromium.launch({ executablePath, args: [...flags, ...quiet].map((flag) => `--${flag}`) });
}
