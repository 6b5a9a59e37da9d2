/** A part of the manual, by the same id in every language. A screen's chapter has the screen's name. */
export type Chapter = { id: string; title: string; body: string };

const beginning = /^<a id="([a-z-]+)"><\/a>\n+## (.+)\n/m;

/** The manual cut at its anchors. */
export function chaptersOf(manual: string): Chapter[] {
  const [, ...parts] = manual.split(/^(?=<a id=")/m);
  return parts.map((part) => {
    const [all = '', id = '', title = ''] = beginning.exec(part) ?? [];
    return { id, title, body: part.slice(all.length).trim() };
  });
}

/** Chapters in which every word stands, title first. */
export function found(chapters: readonly Chapter[], words: string): Chapter[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => wanted.every((word) => text.toLocaleLowerCase().includes(word));
  const [titled, others] = [chapters.filter(({ title }) => has(title)), chapters.filter(({ title }) => !has(title))];
  return [...titled, ...others.filter(({ title, body }) => has(`${title} ${body}`))];
}
