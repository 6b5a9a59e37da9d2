/** A JSON value as the oracle reads it: objects keep every key, twice where it stands twice. */
export type OwnJson = null | boolean | number | string | OwnJson[] | { keys: [string, OwnJson][] };

/**
 * A reader of JSON of its own, written from RFC 8259 and not from the product: one character after the other, no JSON.parse.
 * Answers undefined for anything that is not exactly one value.
 */
export function readOwnJson(text: string): { value: OwnJson } | undefined {
  const reader = new Reader(text);
  try {
    return { value: reader.whole() };
  } catch (error) {
    if (error instanceof NotJson) return undefined;
    throw error;
  }
}

class NotJson extends Error {}

class Reader {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  whole(): OwnJson {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) throw new NotJson();
    return value;
  }

  private value(): OwnJson {
    this.space();
    const next = this.text[this.at];
    if (next === '{') return this.object();
    if (next === '[') return this.array();
    if (next === '"') return this.string();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const)
      if (this.took(word)) return value;
    return this.number();
  }

  private object(): OwnJson {
    const keys: [string, OwnJson][] = [];
    this.take('{');
    this.space();
    if (this.took('}')) return { keys };
    for (;;) {
      this.space();
      const key = this.string();
      this.space();
      this.take(':');
      keys.push([key, this.value()]);
      this.space();
      if (this.took('}')) return { keys };
      this.take(',');
    }
  }

  private array(): OwnJson {
    const items: OwnJson[] = [];
    this.take('[');
    this.space();
    if (this.took(']')) return items;
    for (;;) {
      items.push(this.value());
      this.space();
      if (this.took(']')) return items;
      this.take(',');
    }
  }

  private string(): string {
    let string = '';
    this.take('"');
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined || character < ' ') throw new NotJson();
      this.at += 1;
      if (character === '"') return string;
      string += character === '\\' ? this.escape() : character;
    }
  }

  private escape(): string {
    const letter = this.text[this.at] ?? '';
    this.at += 1;
    const plain = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }[letter];
    if (plain !== undefined) return plain;
    const hex = this.text.slice(this.at, this.at + 4);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) throw new NotJson();
    this.at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  private number(): number {
    const found = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/.exec(this.text.slice(this.at, this.at + 400));
    if (!found) throw new NotJson();
    this.at += found[0].length;
    return Number(found[0]);
  }

  private space(): void {
    while (this.at < this.text.length && ' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  private took(word: string): boolean {
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private take(word: string): void {
    if (!this.took(word)) throw new NotJson();
  }
}
