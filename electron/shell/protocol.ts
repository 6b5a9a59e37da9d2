import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';

export const deskOrigin = 'app://desk';

/** Word for word what every answer carries. Only styles may be inline, and none is: see `tests/electron`. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must be called before the app is ready. Standard and secure, so that it is an origin like any other and never `file:`. */
export function declareDeskScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }]);
}

/** Serves exactly the files that were in `folder` at start, by their exact paths. */
export function serveDesk(session: Session, folder: string): void {
  const files = listFiles(folder);
  session.protocol.handle('app', async ({ method, url }) => {
    if (method !== 'GET') return answer(405, 'text/plain', 'method not allowed');
    const file = url.startsWith(`${deskOrigin}/`) ? files.get(url.slice(deskOrigin.length)) : undefined;
    const type = file && contentTypes[extname(file)];
    if (!file || !type) return answer(404, 'text/plain', 'not found');
    return answer(200, type, new Uint8Array(await readFile(file)));
  });
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length).replaceAll('\\', '/'), file];
    }),
  );
}

function answer(status: number, type: string, body: string | Uint8Array<ArrayBuffer>): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  return new Response(body, { status, headers });
}
