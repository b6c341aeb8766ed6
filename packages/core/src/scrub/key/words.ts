/** Words that say something about what a key is named after, and do not stand for it: `tokenType` is no token. */
const descriptive: ReadonlySet<string> = new Set(
  `age alg algorithm at attempts audience banner budget callback cause check class consent count date decimals decoder disabled domain duration
  enabled encoder encryption endpoint error errors exception expiration expired expires expiry factory failed file filename format function
  handler in invalid issuer kind length lifetime limit listener mechanism method middleware name parser partitioned path plugin policy
  preferences priority protection provider rate ref regex required results schema score seconds size status strategy strength supply supported
  symbol through time ttl type usage valid validator version`.split(/\s+/),
);

/** How much of a key is read as words. */
const readLength = 512;

/** Words that need not be looked for. */
const plainWords = /^[a-z]{1,64}(?: [a-z]{1,64}){0,5}$/;

/** The words of a key in lower case: `X-Api-Key`, `xApiKey` and `x_api_key` are all `x api key`. */
export function wordsOf(key: string): readonly string[] {
  if (plainWords.test(key)) return key.split(' ');
  const words = key
    .slice(0, readLength)
    .normalize('NFKC')
    .match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[\p{Lt}\p{Lm}\p{Lo}]+|\p{N}+/gu);
  return words?.map((word) => word.toLowerCase()) ?? [];
}

/**
 * Every phrase of up to `longest` words that the words of a key hold, longest first, each as one word: `userApiKey` holds
 * `userapikey`, `userapi`, `apikey`, `user`, `api` and `key`. Of a key that ends in a descriptive word, or counts
 * tokens, those that end with it.
 */
export function phrasesOf(words: readonly string[], longest: number): readonly string[] {
  const last = words.at(-1);
  const describes = (last !== undefined && descriptive.has(last)) || words[words.indexOf('count') - 1] === 'token';
  const most = Math.min(longest, words.length);
  return Array.from({ length: most }, (_none, shorter) => most - shorter).flatMap((length) =>
    words
      .slice(0, words.length - length + 1)
      .map((_word, at) => words.slice(at, at + length).join(''))
      .slice(describes ? -1 : 0),
  );
}
