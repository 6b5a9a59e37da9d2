import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonObject } from '../../electron/core/strict-json.ts';

test('any JSON object is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = JSON.stringify(object);
      expect(readJsonObject(text)).toEqual({ kind: 'object', object: JSON.parse(text) as unknown, doubledBrace: false });
    }),
  );
});

test('the documented doubled opening brace is accepted and said', () => {
  expect(readJsonObject('{\n{\n"a": 1\n}')).toEqual({ kind: 'object', object: { a: 1 }, doubledBrace: true });
  expect(readJsonObject('\r\n {{"a": 1}')).toEqual({ kind: 'object', object: { a: 1 }, doubledBrace: true });
  expect(readJsonObject('{{"a": {"b": 2}}')).toEqual({ kind: 'object', object: { a: { b: 2 } }, doubledBrace: true });
});

test.each([
  '',
  ' ',
  '{',
  '{}}',
  '{{{"a":1}',
  '{ {"a":1} }',
  '[{"a":1}]',
  '"a"',
  '1',
  'null',
  'true',
  '{"a":1',
  "{'a':1}",
  '{"a":01}',
  '{"a":1,}',
  '{"a":1}x',
  '<html></html>',
  '\ufeff{"a":1}',
  '{"a":NaN}',
  '{{',
])('nothing else is read: %j', (text) => {
  expect(readJsonObject(text)).toEqual({ kind: 'unreadable' });
});

test.each([
  '{"a":1,"a":2}',
  '{"a":1,"\\u0061":2}',
  '{"r":{"x":1,"x":1}}',
  '{"r":[{"x":1},{"y":1,"y":2}]}',
  '{{"a":1,"b":"{","a":2}',
])('duplicate keys are found wherever they are: %j', (text) => {
  expect(readJsonObject(text)).toEqual({ kind: 'duplicate-keys' });
});

test.each(['{"a":"a","b":"a"}', '{"a":{"a":1}}', '{"r":[{"x":1},{"x":1}]}', '{"a":"\\",\\"a\\":","b":1}', '{"a":["a","a"]}'])(
  'equal texts that are no duplicate keys pass: %j',
  (text) => {
    expect(readJsonObject(text).kind).toBe('object');
  },
);

test('a repeated key is found at any place of any object', () => {
  const entries = fc.array(fc.tuple(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(entries, fc.nat(), (pairs, pick) => {
      const repeated = pairs[pick % pairs.length]!;
      const text = `{${[...pairs, repeated].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
      expect(readJsonObject(text)).toEqual({ kind: 'duplicate-keys' });
    }),
  );
});

test('an own __proto__ key stays data and changes no prototype', () => {
  const reading = readJsonObject('{"__proto__":{"success":true}}');
  expect(reading.kind === 'object' && 'success' in reading.object).toBe(false);
});
