import { expect, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { EntryBody, EntryDraft } from '../../shared/domain/ledger-entry.ts';
import { fact, newId } from './helpers/facts.ts';
import { fold } from './helpers/fold.ts';

type Verifier = EntryBody<'staff-added'>['pin'];
const verifier = (name: string): Verifier => ({ salt: name }) as never;
const newStaff = () => uuidv7() as EntryBody<'staff-added'>['staffId'];
const until = '2026-11-24T07:00:00.000Z';

/** A till with one person, Rahima, who has tried a wrong PIN `tries` times. */
function withRahima(tries = 0) {
  const till = fold();
  const staffId = newStaff();
  till.add(added({ staffId, name: 'Rahima', role: 'owner', recovery: verifier('code') }));
  for (let at = 1; at <= tries; at += 1) till.add(refused(staffId, at, at === tries ? until : undefined));
  return { ...till, staffId, row: () => till.rows('staff').find((row) => row['staff_id'] === staffId) };
}
const added = (change: Partial<EntryBody<'staff-added'>>): EntryDraft => ({
  kind: 'staff-added',
  body: { staffId: newStaff(), name: 'Karim', role: 'cashier', pin: verifier('pin'), ...change },
});
const changed = (body: EntryBody<'staff-changed'>): EntryDraft => ({ kind: 'staff-changed', body });
const refused = (staffId: EntryBody<'staff-added'>['staffId'], tries: number, lockedUntil?: string): EntryDraft => ({
  kind: 'pin-refused',
  body: { staffId, tries, ...(lockedUntil !== undefined && { lockedUntil }) },
});

const rahima = {
  added_seq: 1,
  name: 'Rahima',
  role: 'owner',
  active: 1,
  pin: '{"salt":"pin"}',
  recovery: '{"salt":"code"}',
  tries: 0,
  locked_until: null,
};

test('a person is added active, with verifiers and without tries', () => {
  const { row, add, rows, staffId } = withRahima();
  expect(row()).toEqual({ ...rahima, staff_id: staffId });
  const other = newStaff();
  add(added({ staffId: other }));
  expect(rows('staff')).toContainEqual({
    ...rahima,
    staff_id: other,
    added_seq: 2,
    name: 'Karim',
    role: 'cashier',
    recovery: null,
  });
  expect(() => add(added({ staffId: other, name: 'Another' }))).toThrow('staff-added: this person was added before');
});

test('only what a change names is changed', () => {
  const { row, add, staffId } = withRahima(2);
  const tried = { ...rahima, staff_id: staffId, tries: 2, locked_until: until };
  expect(row()).toEqual(tried);
  add(changed({ staffId }));
  expect(row()).toEqual(tried);
  add(changed({ staffId, role: 'manager' }));
  expect(row()).toEqual({ ...tried, role: 'manager' });
  add(changed({ staffId, name: 'Rahima B' }));
  expect(row()).toEqual({ ...tried, role: 'manager', name: 'Rahima B' });
  add(changed({ staffId, active: false }));
  expect(row()).toEqual({ ...tried, role: 'manager', name: 'Rahima B', active: 0 });
  add(changed({ staffId, role: 'owner' }));
  expect(row()).toMatchObject({ role: 'owner', active: 0 });
  add(changed({ staffId, active: true }));
  expect(row()).toMatchObject({ active: 1, tries: 2 });
});

test('a new PIN ends a lock', () => {
  const { row, add, staffId } = withRahima(2);
  add(changed({ staffId, pin: verifier('new') }));
  expect(row()).toEqual({ ...rahima, staff_id: staffId, pin: '{"salt":"new"}' });
});

test('wrong PINs are counted one by one, and forgotten by a right one', () => {
  const { row, add, staffId } = withRahima();
  expect(() => add(refused(staffId, 2))).toThrow('pin-refused: try 2 after 0');
  add(refused(staffId, 1));
  expect(row()).toMatchObject({ tries: 1, locked_until: null });
  for (const tries of [1, 3]) expect(() => add(refused(staffId, tries))).toThrow(`try ${tries} after 1`);
  add(refused(staffId, 2, until));
  expect(row()).toMatchObject({ tries: 2, locked_until: until });
  add({ kind: 'staff-signed-in', body: { staffId } });
  expect(row()).toEqual({ ...rahima, staff_id: staffId });
  add(refused(staffId, 1));
  const override = { staffId, name: 'Rahima', rechargeId: newId(), amount: 1, above: 0 };
  add({ kind: 'override-given', body: override } as EntryDraft);
  expect(row()).toEqual({ ...rahima, staff_id: staffId });
});

test('the recovery code gives a new PIN and a new code, and ends a lock', () => {
  const { row, add, staffId } = withRahima(1);
  add({ kind: 'recovery-used', body: { staffId, pin: verifier('p2'), recovery: verifier('c2') } });
  expect(row()).toEqual({ ...rahima, staff_id: staffId, pin: '{"salt":"p2"}', recovery: '{"salt":"c2"}' });
});

test('a name stays somebody’s, also after another name, and is nobody else’s', () => {
  const { add, rows, staffId } = withRahima();
  const karim = newStaff();
  add(added({ staffId: karim, name: 'Karim' }));
  add(changed({ staffId: karim, name: 'Kamal' }));
  add(changed({ staffId: karim, name: 'Karim' }));
  add(changed({ staffId: karim, active: false }));
  expect(rows('staffName').map((row) => row['staff_id'])).toEqual(expect.arrayContaining([staffId, karim, karim]));
  expect(rows('staffName')).toHaveLength(3);
  for (const name of ['Kamal', 'Karim']) {
    expect(() => add(added({ name }))).toThrow('staff-added: this name is another person’s');
    expect(() => add(changed({ staffId, name }))).toThrow('staff-changed: this name is another person’s');
  }
});

test('nothing is known of somebody who was never added', () => {
  const till = fold();
  const staffId = newStaff();
  const facts: EntryDraft[] = [
    changed({ staffId }),
    refused(staffId, 1),
    { kind: 'staff-signed-in', body: { staffId } },
    { kind: 'recovery-used', body: { staffId, pin: verifier('p'), recovery: verifier('c') } },
  ];
  for (const each of facts) expect(() => till.add(each)).toThrow(`${each.kind}: nobody with this id`);
  till.add(fact.settings({}));
  expect(till.rows('staff')).toEqual([]);
});
