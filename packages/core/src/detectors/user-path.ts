import type { Stretch, Surroundings } from './detector.ts';
import { matchAt } from './match-at.ts';

const home = /(?:\/home\/|\/Users\/|\\{1,8}Users\\{1,8})([^\s/\\:"'<>|?*$%#[\]]{1,64})(?=[/\\])/y;

/** What follows a folder in the path of a file: its name, or two folders more. */
const file = /^[/\\]{1,8}(?:[^\s"']{0,180}\.\w{1,5}(?!\w)|[^\s"'/\\]{1,64}[/\\]{1,8}[^\s"'/\\]{1,64}[/\\])/;

/** How much of a path is read behind the folder of its user. */
const longestPath = 200;

/** The folder of a user in the path of a file, behind `/home/`, `/Users/` or `\\Users\\`. */
export function findUserFolder(text: string, at: number): Stretch | undefined {
  const match = matchAt(home, text, at);
  const end = at + (match?.[0].length ?? 0);
  const [, folder = ''] = match ?? [];
  return file.test(text.slice(end, end + longestPath)) ? { start: end - folder.length, end } : undefined;
}

/** Accounts of machines, which name nobody. */
const machines: ReadonlySet<string> = new Set(
  `admin administrator all app application azureuser build builder centos circleci coder container debian default deploy
  deployer ec2-user github gitlab-runner guest jenkins lambda nobody node nonroot public root runner sandbox sbx_user1051
  service shared site travis ubuntu user users vagrant vercel vscode vsts web www www-data`.split(/\s+/),
);

/** Whether the folder of a user names a person, in a path of a file system and not of a URL. */
export function isUserFolder(folder: string, { before }: Surroundings): boolean {
  return !/[\w.\]]\/(?:home|Users)\/$/.test(before) && !machines.has(folder.toLowerCase());
}
