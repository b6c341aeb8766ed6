function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Extensions of source code and configuration: people who use a program seldom name files so. */
export const ofPrograms: ReadonlySet<string> = /* @__PURE__ */ words(
  'js mjs cjs jsx ts mts cts tsx vue svelte astro json jsonc json5 node wasm map env yml yaml toml ini conf config properties html htm css scss less sql graphql gql proto prisma hbs ejs pug lock pid sock sh',
);

/** Extensions of what people write, photograph and record, and name after themselves. */
export const ofPeople: ReadonlySet<string> = /* @__PURE__ */ words(
  'pdf doc docx xls xlsx ppt pptx csv tsv txt rtf odt ods zip rar jpg jpeg png gif webp avif heic bmp tif tiff mp3 mp4 mov avi mkv webm wav ogg m4a flac eml ics vcf',
);

/** Other extensions that are told; what stands behind the last dot may as well be a name. */
export const ofOthers: ReadonlySet<string> = /* @__PURE__ */ words(
  'md xml gz tgz tar bz2 xz zst svg ico log bak tmp db sqlite pem key crt cer p12 pfx ttf otf woff woff2 parquet bin dat',
);
