import { bn } from '../../../shared/i18n/bn.ts';
import { reports as reportsBn } from '../../../shared/i18n/bn/reports.ts';
import { en, type Messages } from '../../../shared/i18n/en.ts';
import { reports as reportsEn } from '../../../shared/i18n/en/reports.ts';
import { reportIds } from '../../../shared/domain/report-list.ts';
import { roles, type Role } from '../../../shared/domain/role.ts';
import type { Preferences } from '../../../shared/domain/settings.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Place } from '../../places.ts';
import { screenKeys, screens, type Screen } from '../../screens.ts';
import { settingsSections, type SettingsSection } from '../../settings-sections.ts';
import type { Searched } from './find.ts';

/** What choosing an entry does. None of them sells, sends or confirms anything. */
export type Deed =
  | { readonly place: Place }
  | { readonly look: Partial<Preferences> }
  | { readonly move: 'next' | 'waiting' | 'turn' | 'keys' | 'help' | 'lock' | 'scenarios' };

export type Entry = Searched & {
  readonly id: string;
  readonly group: keyof Messages['palette']['group'];
  readonly keyName?: string | undefined;
  readonly deed: Deed;
};

/** What is offered depends on these alone. */
export type Facts = {
  readonly status: Pick<TillStatus, 'role' | 'mode' | 'seat' | 'shift' | 'preferences'>;
  /** A sale is on its way or asks something: only what moves about is offered. */
  readonly saleOpen: boolean;
  readonly mayNext: boolean;
  readonly hasAside: boolean;
};

const all = { bn: { ...bn, reports: reportsBn }, en: { ...en, reports: reportsEn } } as const;
type Words = Messages & {
  readonly reports: { readonly [K in 'name' | 'says']: Readonly<Record<(typeof reportIds)[number], string>> };
};

/** Whose each screen and each part of the settings is, at least: what somebody may not do is not offered. */
const leastOfScreen: Partial<Record<Screen, Role>> = { wallet: 'manager', reports: 'manager' };
const leastOfSection: Readonly<Record<SettingsSection, Role>> = {
  look: 'cashier',
  mode: 'manager',
  credentials: 'owner',
  shop: 'owner',
  receipt: 'owner',
  printer: 'manager',
  operators: 'owner',
  limits: 'owner',
  staff: 'cashier',
  ledger: 'cashier',
};

/** Everything that this person may look for now, in the order in which it is offered before a word is typed. */
export function entriesFor(language: 'bn' | 'en', facts: Facts): Entry[] {
  const { status, saleOpen } = facts;
  const may = (least: Role = 'cashier') => roles.indexOf(status.role) >= roles.indexOf(least);
  const [here, there]: [Words, Words] = language === 'bn' ? [all.bn, all.en] : [all.en, all.bn];
  const entry = (
    of: Pick<Entry, 'id' | 'group' | 'deed' | 'keyName'>,
    title: (words: Words) => string,
    more: (words: Words) => string,
  ): Entry => ({ ...of, title: title(here), other: title(there), words: `${more(here)} ${more(there)}` });
  const moves = (all: readonly Moved[]) =>
    all.map(({ move, keyName }) =>
      entry(
        { id: move, group: 'action', deed: { move }, keyName },
        ({ palette }) => palette.action[move],
        ({ palette }) => palette.words[move],
      ),
    );
  return [
    ...moves(saleMoves(facts)),
    ...(saleOpen ? [] : spots(status, may)).map(([id, place]) =>
      entry(
        { id, group: 'action', deed: { place } },
        ({ palette }) => palette.action[id],
        ({ palette }) => palette.words[id],
      ),
    ),
    ...moves(counterMoves(facts)),
    ...screens
      .filter((screen) => may(leastOfScreen[screen]))
      .map((screen) =>
        entry(
          { id: screen, group: 'screen', deed: { place: { screen } }, keyName: screenKeys[screen] },
          ({ nav }) => nav[screen],
          ({ palette }) => palette.words[screen],
        ),
      ),
    ...(saleOpen ? [] : looks(status.preferences)).map(([id, look, keyName]) =>
      entry(
        { id, group: 'look', deed: { look }, keyName },
        ({ palette }) => palette.look[id],
        ({ palette }) => palette.words.look,
      ),
    ),
    ...settingsSections
      .filter((section) => may(leastOfSection[section]))
      .map((section) =>
        entry(
          { id: `settings-${section}`, group: 'setting', deed: { place: { screen: 'settings', section } } },
          ({ settings }) => settings.sections[section],
          ({ palette }) => palette.section[section],
        ),
      ),
    ...(may('manager') ? reportIds : []).map((report) =>
      entry(
        { id: `report-${report}`, group: 'report', deed: { place: { screen: 'reports', report } } },
        ({ reports }) => reports.name[report],
        ({ reports }) => reports.says[report],
      ),
    ),
  ];
}

type Move = Extract<Deed, { move: unknown }>['move'];

type Moved = { readonly move: Move; readonly keyName?: string };

const saleMoves = ({ saleOpen, mayNext, hasAside }: Facts): Moved[] => [
  ...(mayNext ? [{ move: 'next', keyName: saleOpen ? 'N' : 'Enter' } as const] : []),
  ...(hasAside ? [{ move: 'waiting', keyName: 'W' } as const] : []),
];

const counterMoves = ({ status, saleOpen }: Facts): Moved[] => [
  { move: 'turn', keyName: 'F10' },
  ...(status.seat.state === 'signed-in' ? [{ move: 'lock', keyName: 'F9' } as const] : []),
  { move: 'help', keyName: 'F1' },
  { move: 'keys' },
  ...(status.mode === 'practice' && !saleOpen ? [{ move: 'scenarios' } as const] : []),
];

type Spot = Extract<
  keyof Messages['palette']['action'],
  'reprint' | 'payIn' | 'payOut' | 'count' | 'handOver' | 'daySlip' | 'closeDay'
>;

function spots({ shift, seat }: Facts['status'], may: (least: Role) => boolean): [Spot, Place][] {
  const drawer: [Spot, Place][] = [
    ['payOut', { screen: 'day', ask: 'out' }],
    ['payIn', { screen: 'day', ask: 'in' }],
    ['count', { screen: 'day', ask: 'count' }],
  ];
  return [
    ['reprint', { screen: 'history', newest: true }],
    ...(shift ? drawer : []),
    ...(shift && seat.state === 'signed-in' ? [['handOver', { screen: 'day', ask: 'handOver' }] satisfies [Spot, Place]] : []),
    ...(may('manager') ? whole : []),
  ];
}

const whole: [Spot, Place][] = [
  ['daySlip', { screen: 'day', ask: 'slip' }],
  ['closeDay', { screen: 'day', ask: 'close' }],
];

const sizes = ['100', '125', '150', '200'] as const;
const colours = ['light', 'dark', 'contrast'] as const;
type Look = [keyof Messages['palette']['look'], Partial<Preferences>, string?];

/** Only what would change something. */
function looks({ language, digits, theme, textSize, sounds }: Preferences): Look[] {
  const at = sizes.indexOf(textSize);
  const [larger, smaller] = [sizes[at + 1], sizes[at - 1]];
  const otherLanguage = language === 'bn' ? 'en' : 'bn';
  const otherDigits = digits === 'latn' ? 'beng' : 'latn';
  return [
    [otherLanguage, { language: otherLanguage }],
    [otherDigits, { digits: otherDigits }],
    ...colours.filter((each) => each !== theme).map((each): Look => [each, { theme: each }]),
    ...(larger ? [['larger', { textSize: larger }, 'Ctrl +'] satisfies Look] : []),
    ...(smaller ? [['smaller', { textSize: smaller }, 'Ctrl -'] satisfies Look] : []),
    sounds ? ['soundsOff', { sounds: false }] : ['soundsOn', { sounds: true }],
  ];
}
