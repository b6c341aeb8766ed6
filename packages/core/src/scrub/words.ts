/** The words of a key in lower case: `X-Api-Key`, `xApiKey` and `x_api_key` are all `x api key`. */
export function wordsOf(key: string): readonly string[] {
  return (
    key
      .slice(0, 128)
      .match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\p{L}\p{N}\s_.:[\]/-]+/gu)
      ?.map((word) => word.toLowerCase()) ?? []
  );
}

/**
 * Every phrase of up to three words that a key holds, longest first, each as one word: `userApiKey` holds
 * `userapikey`, `userapi`, `apikey`, `user`, `api` and `key`.
 */
export function phrasesOf(key: string): readonly string[] {
  const words = wordsOf(key);
  return [3, 2, 1].flatMap((length) =>
    words.slice(0, Math.max(0, words.length - length + 1)).map((_word, at) => words.slice(at, at + length).join('')),
  );
}
