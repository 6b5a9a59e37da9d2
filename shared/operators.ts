import type { Phone } from './phone.ts';

export const accountTypes = ['prepaid', 'postpaid'] as const;
/** Source: the provider's `account_type` parameter. */
export type AccountType = (typeof accountTypes)[number];

export type Operator = {
  /** The exact `operator_name` the provider echoes in a reply. */
  readonly echoName: string;
  readonly name: { readonly en: string; readonly bn: string };
  /** First three digits of the numbers this operator gave out. Number portability makes this a default, not a proof. */
  readonly prefixes: readonly string[];
  /** The letter that chooses it on the sell screen, one per operator; so do the digits 1, 2, ... in the order of entries. */
  readonly key: string;
  /** Chip colour on screen (always beside the name: colour never stands alone). */
  readonly colour: string;
  /** What a shop may sell until the owner sets other limits, in whole taka, inclusive. The provider's 422 has the last word. */
  readonly limitsTaka: Readonly<Record<AccountType, { readonly min: number; readonly max: number }>>;
};

const usualLimits = { prepaid: { min: 10, max: 1000 }, postpaid: { min: 10, max: 5000 } } as const;

/**
 * By the code the provider takes on the wire; source: its "Operator Codes" table. Adding an operator is one entry here.
 */
const entries = {
  GP: {
    echoName: 'Grameenphone',
    name: { en: 'Grameenphone', bn: 'গ্রামীণফোন' },
    prefixes: ['017', '013'],
    key: 'G',
    colour: '#0a6ebd',
    limitsTaka: usualLimits,
  },
  'GP ST': {
    echoName: 'Grameenphone Skitto',
    name: { en: 'Skitto', bn: 'স্কিটো' },
    prefixes: ['017', '013'],
    key: 'S',
    colour: '#6b2fb3',
    limitsTaka: usualLimits,
  },
  BL: {
    echoName: 'Banglalink',
    name: { en: 'Banglalink', bn: 'বাংলালিংক' },
    prefixes: ['019', '014'],
    key: 'B',
    colour: '#c2500a',
    limitsTaka: usualLimits,
  },
  RB: {
    echoName: 'Robi',
    name: { en: 'Robi', bn: 'রবি' },
    prefixes: ['018'],
    key: 'R',
    colour: '#b4232a',
    limitsTaka: usualLimits,
  },
  AT: {
    echoName: 'Airtel',
    name: { en: 'Airtel', bn: 'এয়ারটেল' },
    prefixes: ['016'],
    key: 'A',
    colour: '#96124a',
    limitsTaka: usualLimits,
  },
  TT: {
    echoName: 'Teletalk',
    name: { en: 'Teletalk', bn: 'টেলিটক' },
    prefixes: ['015'],
    key: 'T',
    colour: '#2c6e1f',
    limitsTaka: usualLimits,
  },
} as const satisfies Record<string, Operator>;

export type OperatorCode = keyof typeof entries;
export const operators: Readonly<Record<OperatorCode, Operator>> = entries;
export const operatorCodes = Object.keys(entries) as readonly OperatorCode[];

/** The operators that gave out this prefix. Two for 017 and 013 (GP and Skitto look alike: ask); none for a prefix nobody has. */
export function operatorsByPrefix(phone: Phone | string): readonly OperatorCode[] {
  const prefix = phone.slice(0, 3);
  return operatorCodes.filter((code) => operators[code].prefixes.includes(prefix));
}
