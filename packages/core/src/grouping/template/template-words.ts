/** Words that a template keeps although they look like values, and words that it leaves out although they do not. */
export interface TemplateWords {
  readonly keep?: readonly string[];
  readonly mask?: readonly string[];
}
