/** The machines that contributors have, each with how names of packages tell of it. */
const platforms: Readonly<Record<string, RegExp>> = {
  'linux-x64': /linux[-_]?(?:x64|64)/,
  'linux-arm64': /linux[-_]?(?:arm|aarch)64/,
  'darwin-arm64': /darwin[-_]?(?:arm|aarch)64/,
  'win32-x64': /(?:win32|windows|win)[-_]?(?:x64|64)/,
};

const built = /^(?<family>.*?)[-./](?<platform>(?:linux|darwin|win32|windows|win)[-_]?(?:x64|arm64|aarch64|64).*)$/;

/** The native packages of a pnpm lockfile that lack a build for a machine, with the machines that they lack. */
export function gapsIn(lockfile: string): Readonly<Record<string, readonly string[]>> {
  const keys = /^packages:\n(?<body>[\s\S]*?)(?=^\w|$(?![\s\S]))/m.exec(lockfile)?.groups?.['body'] ?? '';
  const families = new Map<string, string[]>();
  for (const [, name = '', version = ''] of keys.matchAll(/^ {2}'?(@?[^@'\n]+)@([^':\n]+)'?:$/gm)) {
    const { family, platform } = built.exec(name)?.groups ?? {};
    if (family === undefined || platform === undefined) continue;
    const key = `${family}@${version}`;
    families.set(key, [...(families.get(key) ?? []), platform]);
  }
  const lacking = [...families].map(([family, builds]): [string, readonly string[]] => [
    family,
    Object.keys(platforms).filter((name) => !builds.some((build) => platforms[name]?.test(build))),
  ]);
  return Object.fromEntries(lacking.filter(([, lacked]) => lacked.length > 0));
}

/** The lines of a lockfile that bind it to one registry. What a package says of its deprecation is not among them. */
export function addressesIn(lockfile: string): readonly string[] {
  return lockfile.split('\n').filter((line) => /\bhttps?:\/\//.test(line) && !/^\s*"?(?:deprecated|url)"?:/.test(line));
}
