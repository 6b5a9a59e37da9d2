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
  const doubledBrace = /^\s*\{\s*\{/.test(text);
  const json = doubledBrace ? text.replace('{', ' ') : text;
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
    return undefined;
  }
}

/** String literals and structural marks: enough to see every key of a text that JSON.parse has already accepted. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

function hasDuplicateKeys(validJson: string): boolean {
  const scopes: (Set<string> | 'array')[] = [];
  let text: string | undefined;
  for (const [token] of validJson.matchAll(tokens)) {
    const scope = scopes.at(-1);
    if (token === '{') scopes.push(new Set());
    else if (token === '[') scopes.push('array');
    else if (token === '}' || token === ']') scopes.pop();
    else if (token === ':' && text !== undefined && scope instanceof Set) {
      const key = JSON.parse(text) as string;
      if (scope.has(key)) return true;
      scope.add(key);
    }
    text = token.startsWith('"') ? token : undefined;
  }
  return false;
}
