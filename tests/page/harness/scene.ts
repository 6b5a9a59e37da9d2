import type { Page } from 'playwright';

/** One state of the page and the way there. */
export type Scene = { name: string; query?: string; go: (page: Page) => Promise<void> };
