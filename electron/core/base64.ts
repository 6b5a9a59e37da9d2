const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without the platform's help: core knows neither Buffer nor btoa. */
export function base64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const group = [18, 12, 6, 0].map((shift) => letters[(three >> shift) & 63]).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    groups.push(group.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return groups.join('');
}
