/** A kind of software and the formats of its messages, in which `{name}` stands for a value of that name and `{{` for a bracket. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly formats: readonly string[];
}
