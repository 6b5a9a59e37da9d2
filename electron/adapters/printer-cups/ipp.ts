/** The part of IPP/1.1 (RFC 8010) that a raw print job needs: attributes in groups, in one message before the document. */

export const operation = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  jobAttributes: 0x0009,
  printerAttributes: 0x000b,
  /** CUPS: every queue there is. */
  getPrinters: 0x4002,
} as const;

export const status = { notFound: 0x0406, gone: 0x0407, notAcceptingJobs: 0x0506 } as const;
/** Beyond it nothing was done. */
const lastSuccess = 0x00ff;

const group = { operation: 0x01, end: 0x03 } as const;
const tag = { integer: 0x21, boolean: 0x22, enumeration: 0x23, name: 0x42, keyword: 0x44, uri: 0x45, charset: 0x47 } as const;
const language = 0x48;
const mimeType = 0x49;

const kinds = { ...tag, language, mimeType };
/** A value to send; several values of one attribute are an array. */
export type Sent = readonly [kind: keyof typeof kinds, name: string, value: string | number | readonly string[]];
/** A value that was answered: a number, a truth, a text, or null for what there is none of. */
export type Told = number | boolean | string | null;
export type Answer = {
  readonly done: boolean;
  readonly status: number;
  /** The printers or jobs that were asked about: each attribute with all its values. */
  readonly found: readonly ReadonlyMap<string, readonly Told[]>[];
};

export function encodeRequest(what: number, attributes: readonly Sent[], document: Uint8Array): Buffer {
  const head = Buffer.from([1, 1, what >> 8, what & 0xff, 0, 0, 0, 1, group.operation]);
  const all: Sent[] = [
    ['charset', 'attributes-charset', 'utf-8'],
    ['language', 'attributes-natural-language', 'en'],
    ...attributes,
  ];
  return Buffer.concat([head, ...all.flatMap(encodeAttribute), Buffer.from([group.end]), document]);
}

function encodeAttribute([kind, name, value]: Sent): Buffer[] {
  return (Array.isArray(value) ? value : [value]).map((each: string | number, index) => {
    const bytes = typeof each === 'number' ? int32(each) : Buffer.from(each);
    return Buffer.concat([Buffer.from([kinds[kind]]), counted(Buffer.from(index === 0 ? name : '')), counted(bytes)]);
  });
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function counted(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Null for what is no whole IPP message. */
export function decodeAnswer(bytes: Buffer): Answer | null {
  if (bytes.length < 9) return null;
  const found: Map<string, Told[]>[] = [];
  let [name, at] = ['', 8];
  while (at < bytes.length) {
    const sign = bytes.readUInt8(at);
    at += 1;
    if (sign === group.end) {
      const code = bytes.readUInt16BE(2);
      return { done: code <= lastSuccess, status: code, found: found.filter((each) => !each.has('attributes-charset')) };
    }
    if (sign < 0x10) {
      found.push(new Map());
      continue;
    }
    const own = textAt(bytes, at);
    const value = own && bytesAt(bytes, own.next);
    const attributes = found.at(-1);
    if (!own || !value || !attributes) return null;
    // a value without a name is one more of the attribute before it
    name = own.text === '' ? name : own.text;
    attributes.set(name, [...(attributes.get(name) ?? []), toldBy(sign, value.bytes)]);
    at = value.next;
  }
  return null;
}

function toldBy(sign: number, value: Buffer): Told {
  if (sign < 0x20) return null;
  if ((sign === tag.integer || sign === tag.enumeration) && value.length === 4) return value.readInt32BE();
  if (sign === tag.boolean && value.length === 1) return value[0] === 1;
  return value.toString('utf8');
}

function bytesAt(bytes: Buffer, at: number): { bytes: Buffer; next: number } | null {
  if (at + 2 > bytes.length) return null;
  const next = at + 2 + bytes.readUInt16BE(at);
  return next > bytes.length ? null : { bytes: bytes.subarray(at + 2, next), next };
}

function textAt(bytes: Buffer, at: number): { text: string; next: number } | null {
  const found = bytesAt(bytes, at);
  return found && { text: found.bytes.toString('utf8'), next: found.next };
}
