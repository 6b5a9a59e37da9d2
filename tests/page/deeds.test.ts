import { expect, test } from 'vitest';
import { watch, watchFrom, type Watched, type WatchedFlow } from '../../renderer/features/training/deeds.ts';
import { guideTo } from '../../renderer/features/training/guide-strip.tsx';
import { scenarios } from '../../renderer/features/training/scenarios.ts';
import { en } from '../../shared/i18n/en.ts';

const phone = '01812345647';
const order = { id: 'a', phone };
const form = (phoneDigits = ''): WatchedFlow => ({ at: 'form', step: 'number', draft: { phoneDigits } });
const confirm: WatchedFlow = { at: 'confirm', order };
const sending: WatchedFlow = { at: 'sending', order };
const ended = (state: string, to = phone): WatchedFlow => ({
  at: 'ended',
  order: { ...order, phone: to },
  ending: { kind: 'recharge', recharge: { state } },
});

/** What was done by the end of a story of looks. */
function deeds(...looks: (WatchedFlow | Partial<Watched>)[]): string[] {
  const start: Watched = { flow: form(), screen: 'sell', shiftId: 's1' };
  let seen = watchFrom(start);
  for (const look of looks) seen = watch(seen, { ...seen.last, ...('at' in look ? { flow: look } : look) }, phone);
  return [...seen.done];
}

test('a doubt that is looked up is right; the same number sent again after it is a second sale, whatever the till answers', () => {
  expect(deeds(confirm, sending, ended('unknown'), { screen: 'unknowns' })).toEqual(['doubt', 'to-check']);
  expect(deeds(confirm, sending, ended('unknown'), form(), confirm, sending)).toEqual(['doubt', 'next', 'sold-again']);
});

test('looking at “To check” before there is a doubt counts for nothing', () => {
  expect(deeds({ screen: 'unknowns' }, { screen: 'sell' }, confirm, sending, ended('unknown'))).toEqual(['doubt']);
});

test('what went to another number is never what the customer wanted', () => {
  expect(deeds(confirm, form(phone), confirm, sending, ended('succeeded'))).toEqual(['went-back', 'sold']);
  expect(deeds(confirm, sending, ended('succeeded', '01812345674'))).toEqual(['sold-to-another']);
});

test('a warning that is read and left is right, one that is overruled is a second sale', () => {
  const asked: WatchedFlow = { at: 'duplicate', order };
  expect(deeds(sending, asked, form(phone))).toEqual(['asked-twice', 'left-twice']);
  expect(deeds(sending, asked, sending)).toEqual(['asked-twice', 'sold-twice']);
});

test('a proven failure may be sold again; a shift that is closed was counted', () => {
  expect(deeds(sending, ended('failed'), form(phone), confirm, sending, ended('succeeded'))).toContain('sold');
  expect(deeds(sending, ended('failed'), form(phone), confirm, sending)).not.toContain('sold-again');
  expect(deeds({ screen: 'day' }, { shiftId: null })).toEqual(['day', 'counted']);
});

test('who takes the next customer while one waits and comes back to the answer has done right', () => {
  expect(deeds(confirm, sending, form(), form('017'), sending, ended('succeeded'))).toEqual(['sold']);
});

test('every scenario has its words, can be done, and does not forbid what it asks for', () => {
  expect(Object.keys(en.training.scenario).toSorted()).toEqual(scenarios.map(({ id }) => id).toSorted());
  for (const { id, todo } of scenarios) {
    expect(todo.length, id).toBeGreaterThan(0);
    for (const deed of todo) expect(en.training.deed[deed], `${id}: ${deed}`).toBeTruthy();
  }
});

test('the guide calls only a proven success green', () => {
  expect(guideTo(ended('succeeded'))).toBe('succeeded');
  for (const state of ['unknown', 'failed', 'rejected', 'not-sent']) expect(guideTo(ended(state)), state).toBe('other');
});
