/** Words that say something about what a key is named after, and do not stand for it: `tokenType` is no token. */
const descriptive: ReadonlySet<string> = new Set(
  `age alg algorithm at attempts audience banner budget callback cause check class consent count date decimals decoder disabled domain duration
  enabled encoder encryption endpoint error errors exception expiration expired expires expiry factory failed file filename format function
  handler in invalid issuer kind label length lifetime limit listener mechanism method middleware name parser partitioned path placeholder plugin policy
  preferences priority protection provider rate ref regex required results schema score seconds size status stdin strategy strength supply supported
  symbol through time ttl type usage valid validator version`.split(/\s+/),
);

/** Words that name together what is nobody's: a mark of a language model's text, counts of its tokens, the page for a lost password, a reference. */
const harmless = /\b(?:(?:bos|cls|eos|mask|pad|sep|unk) token|forgot password|image pull secrets|(?:in|out)put token details)\b/g;

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
 * tokens, those that end with it. Words that are harmless together are one, with a full stop behind it.
 */
export function phrasesOf(all: readonly string[], longest: number): readonly string[] {
  const words = all
    .join(' ')
    .replace(harmless, (named) => `${named.replaceAll(' ', '')}.`)
    .split(/ |$/);
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
