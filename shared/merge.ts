/** `base` with the given fields of `change`; a field that is absent or undefined keeps its old value. */
export function merge<T extends object>(base: T, change: { [K in keyof T]?: T[K] | undefined }): T {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...base, ...(Object.fromEntries(given) as Partial<T>) };
}
