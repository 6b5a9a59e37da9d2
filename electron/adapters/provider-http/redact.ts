import type { Credentials } from '../../core/ports/provider.ts';

const shown = '[secret]';

/**
 * Makes a function that takes the credentials out of any text. A server in debug mode may print the request it got, and a reply
 * is kept for years. Covers the text itself and the ways PHP would print it: form-encoded, JSON, HTML.
 */
export function redactor(credentials: Credentials): (text: string) => string {
  const forms = [credentials.apiKey.reveal(), credentials.apiSecret.reveal()].flatMap(printedForms).filter((form) => form !== '');
  // Longest first: one credential may be a part of the other.
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((redacted, form) => redacted.replaceAll(form, shown), text);
}

function printedForms(secret: string): string[] {
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  const percent = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return [
    secret,
    form,
    lowerHex(form),
    percent,
    lowerHex(percent),
    json,
    json.replaceAll('/', '\\/'),
    html,
    html.replaceAll("'", '&#039;'),
  ];
}

const lowerHex = (encoded: string): string => encoded.replace(/%[0-9A-F]{2}/g, (octet) => octet.toLowerCase());
