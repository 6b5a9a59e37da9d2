import { expect, test } from 'vitest';
import { noticeWords } from '../../shared/i18n/notice-words.ts';

/** A till with a desktop around it, whichever is under test. Its language is English. */
export type Desktop = {
  look(at: 'counter' | 'elsewhere'): Promise<void>;
  /** Tk 20 to this number; `silence`: the provider never answers. */
  sell(phone: string, ends: 'success' | 'silence'): Promise<void>;
  shown(): Promise<readonly { title: string; body: string }[]>;
  click(): Promise<void>;
  /** The screen the counter was led to. */
  ledTo(): Promise<string | undefined>;
};

/** What holds for every desktop that shows notices, the one in memory and the real one. */
export function noticesContract(open: () => Promise<Desktop>): void {
  const words = noticeWords.en;

  test('how a recharge ended that nobody looked at is told once, with the last four digits and no more of the number', async () => {
    const desktop = await open();
    await desktop.look('elsewhere');
    await desktop.sell('01812345678', 'success');
    await expect.poll(desktop.shown).toHaveLength(1);
    const [{ title, body } = { title: '', body: '' }] = await desktop.shown();
    expect(title).toContain(words.succeeded.title);
    expect(body).toContain('5678');
    expect(body).toContain('৳20');
    expect(`${title} ${body}`).not.toMatch(/018123|45678/);
  });

  test('what ended in front of somebody is not told; the next that nobody saw is', async () => {
    const desktop = await open();
    await desktop.look('counter');
    await desktop.sell('01812345671', 'success');
    await desktop.look('elsewhere');
    await desktop.sell('01812345672', 'success');
    await expect.poll(async () => (await desktop.shown()).map(({ body }) => body)).toEqual([expect.stringContaining('5672')]);
  });

  test('what is not proven is never told as done, and a click leads to where it is checked', async () => {
    const desktop = await open();
    await desktop.look('elsewhere');
    await desktop.sell('01912345673', 'silence');
    await expect.poll(desktop.shown).toHaveLength(1);
    const [told] = await desktop.shown();
    expect(told?.title).toContain(words.unknown.title);
    expect(JSON.stringify(told)).not.toMatch(/done|charged/i);
    await desktop.click();
    await expect.poll(desktop.ledTo).toBe('unknowns');
  });
}
