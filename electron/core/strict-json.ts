/** A provider's reply body read as a JSON object, or why it cannot be trusted. */
export type JsonReading =
  | { kind: 'object'; object: Readonly<Record<string, unknown>>; doubledBrace: boolean }
  | { kind: 'unreadable' }
  | { kind: 'duplicate-keys' };

/**
 * Reads a reply body strictly. One deviation is accepted, because the provider's own documentation prints it in both success
 * samples: a second opening brace (`{ {`) without its closing one. Anything else that is not one JSON object is unreadable.
 */
export function readJsonObject(text: string): JsonReading {
  const doubledBrace = text.match(/^\s*\{\s*\{/) !== null;
  const json = doubledBrace ? text.replace('{', '') : text;
  const value = parse(json);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'unreadable' };
  // JSON.parse keeps the last of two equal keys, so `"status":"Failed","status":"Success"` would pass for a success.
  if (hasDuplicateKeys(json)) return { kind: 'duplicate-keys' };
  return { kind: 'object', object: value as Record<string, unknown>, doubledBrace };
}

/** The one place where an exception is an answer: JSON.parse has no other way to say no. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // not JSON
  }
  return undefined;
}

/** String literals, with the colon that makes one a key, and the braces: enough to see every key of a text that is valid JSON. */
const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/** The keys seen so far of an object that is still open, and the object around it. */
type Open = { readonly keys: Set<string>; readonly outer: Open | undefined };

function hasDuplicateKeys(validJson: string): boolean {
  let open: Open | undefined;
  for (const [token, colon] of validJson.matchAll(tokens)) {
    if (token === '{') open = { keys: new Set(), outer: open };
    // In valid JSON a closing brace and a key stand inside an object.
    else if (token === '}') open = open!.outer;
    else if (colon !== undefined) {
      const { keys } = open!;
      const key = JSON.parse(token.slice(0, -colon.length)) as string;
      if (keys.has(key)) return true;
      keys.add(key);
    }
  }
  return false;
}
