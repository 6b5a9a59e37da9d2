/** What an export says besides the facts, in the language that was chosen. `headers` stand in the order of the columns. */
export type ExportWords = {
  readonly headers: readonly string[];
  readonly states: Readonly<Record<string, string>>;
  readonly operators: Readonly<Record<string, string>>;
  readonly accountTypes: Readonly<Record<string, string>>;
};
