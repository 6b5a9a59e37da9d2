import { success } from './mutate.ts';

/** `json`: whether RFC 8259 takes it; undefined where it leaves that open. */
export type JsonText = { text: string; json: boolean | undefined };

// Our own collection after the plan of nst/JSONTestSuite: y_ must be taken, n_ must be refused, i_ may be either. `$` is the place
// in a whole success reply where each value is put as well, so that a reader's leniency would show as a success.
const taken = [
  '0', '-0', '1', '-1', '1.5', '1e3', '1E+3', '1e-2', '123456789012345678901234567890', '""', '"a"', '"\\u0041"', '"\\ud83d\\ude00"', '"\\/\\b\\f\\n\\r\\t\\\\\\""', '"\u007f"', '"\u2028"', '"é"', '"\\u0000"',
  'true', 'false', 'null', '[]', '[1]', '[ ]', '[null, 1, "x"]', '{}', '{"a":1}', '{"":0}', '{"a":{"b":[]}}', ' \t\r\n1 ', '[[[[[[]]]]]]', '{"a":"b","c":"d"}', '"\\uD801\\udc37"', '[-0]', '[1e1]', '"x\u00a0y"',
];
const refused = [
  '', ' ', '01', '-01', '1.', '.5', '-.5', '+1', '1e', '1e+', '0x10', '1_000', 'NaN', 'Infinity', '-Infinity', '--1', '- 1', '1 2', "'a'", '"a', 'a"', '"\\x41"', '"\\u12"', '"\\u12G4"', '"\\a"', '"\t"', '"\n"', '"\u0000"',
  'True', 'TRUE', 'nul', 'nulll', 'undefined', '[', ']', '[1', '[1,', '[1,]', '[,1]', '[1,,2]', '[1 2]', '[1:2]', '{', '}', '{"a"}', '{"a":}', '{"a":1,}', '{,"a":1}', '{a:1}', "{'a':1}", '{1:1}', '{"a" 1}', '{"a":1 "b":2}',
  '{"a":1,,"b":2}', '{"a"::1}', '{"a":1}}', '{"a":1}{', '{"a":1}#', '{"a":1}/**/', '/**/1', '//x\n1', '\ufeff1', '\ufeff{}', '\u00a01', '\u000b1', '\u20601', '1\u0000', '{}\u0000', '[1]x', '<html>', '<?xml?>', '{"a":"b"', '[""', '"\\', '"\\u', '{"x":1', ']]', '{[', '[{]', '{"a":[}',
];
const either = ['1e400', '-1e400', '1e-400', '"\\ud800"', '"\\udc00\\ud800"', '[1e9999]', '"\ud800"'];

export function jsonTexts(): JsonText[] {
  const all: JsonText[] = [
    ...taken.map((text) => ({ text, json: true })),
    ...refused.map((text) => ({ text, json: false })),
    ...either.map((text) => ({ text, json: undefined })),
    { text: '['.repeat(2_000) + ']'.repeat(2_000), json: true },
    { text: '['.repeat(50_000), json: undefined },
    { text: '{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000), json: true },
  ].filter(({ text }) => text.length < 40_000);
  const whole = JSON.stringify(success);
  const inside = all.map(({ text, json }) => ({ text: whole.replace(/^\{/, () => `{"extra":${text === '' ? ' ' : text},`), json: json === false ? undefined : json }));
  const asStatus = all.map(({ text }) => ({ text: whole.replace('"Success"', () => text), json: undefined }));
  const around = all.filter(({ text }) => text.length < 30).flatMap(({ text }) => [`${text}${whole}`, `${whole}${text}`, `{ ${text}${whole}`].map((each) => ({ text: each, json: undefined })));
  return [...all, ...inside, ...asStatus, ...around];
}
