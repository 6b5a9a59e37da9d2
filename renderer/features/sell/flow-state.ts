import type { Customer } from '../../../shared/domain/customer.ts';
import type { Recharge, RechargeOrder } from '../../../shared/domain/recharge.ts';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import type { UnderWay } from '../../../shared/domain/till-status.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { RechargeId } from '../../../shared/ids.ts';
import type { AccountType, OperatorCode } from '../../../shared/operators.ts';
import type { Phone, PhoneRefusal } from '../../../shared/phone.ts';

/** What the cashier has filled in so far. `id` was made when the form opened; it is handed over with one order and no other. */
export type Draft = {
  readonly id: RechargeId;
  /** Latin digits as typed, not yet a {@link Phone}. */
  readonly phoneDigits: string;
  readonly operator: { readonly code: OperatorCode; readonly by: 'prefix' | 'memory' | 'cashier' } | null;
  readonly accountType: AccountType;
  /** Whole taka as typed, Latin digits, no leading zero. */
  readonly amountDigits: string;
  /** What is remembered of this number; null when there is nothing, or it is not known yet. */
  readonly customer: Customer | null;
};

export type Problem =
  | { readonly kind: 'number'; readonly refusal: PhoneRefusal; readonly digits: number }
  | { readonly kind: 'amount-empty' }
  | { readonly kind: 'operator-off'; readonly operator: OperatorCode }
  | {
      readonly kind: 'amount-out-of-limits';
      readonly operator: OperatorCode;
      readonly accountType: AccountType;
      readonly minTaka: number;
      readonly maxTaka: number;
    };

/** How an attempt to sell ended, as far as this screen can know. */
export type Ending =
  | { readonly kind: 'recharge'; readonly recharge: Recharge; readonly incident?: string }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'incident'; readonly incident: string }
  /** The call broke and the ledger has no trace of the order: nothing was sent. */
  | { readonly kind: 'not-recorded' }
  /** The call broke and the ledger cannot be asked. */
  | { readonly kind: 'cannot-tell' };

/** What the cashier was asked about this very order and confirmed. */
export type Looked = { readonly duplicate: boolean; readonly number: boolean };
export type NearFailure = Extract<Failure, { kind: 'near-regular-number' }>;
export type DuplicateFailure = Extract<Failure, { kind: 'duplicate-suspected' }>;

/** The number once more, as typed, or that the customer has read it. `refused`: Enter came too early, or it was pasted. */
export type SecondNumber = {
  readonly digits: string;
  readonly read: boolean;
  readonly refused: 'not-said' | 'pasted' | null;
};

export type Flow =
  | {
      readonly at: 'form';
      readonly step: 'number' | 'operator' | 'amount';
      readonly draft: Draft;
      readonly problem: Problem | null;
    }
  /** `armed`: the key that led here is up again, so the next Enter is meant. `handedOver`: this id has been with the till before. */
  | {
      readonly at: 'confirm';
      readonly draft: Draft;
      readonly order: RechargeOrder;
      readonly armed: boolean;
      readonly handedOver: boolean;
      /** Cash taken, whole taka as typed; absent while nobody asked for it. What it means stands in `order`. */
      readonly cashDigits?: string;
      /** Only above the shop's amount: nothing is sent before one of the two words is given. */
      readonly second?: SecondNumber;
      /** Enter was not trusted any more: it has to go down and come up once before the next one sends. */
      readonly again?: true;
    }
  | {
      readonly at: 'sending';
      readonly draft: Draft;
      readonly order: RechargeOrder;
      readonly looked: Looked;
      readonly startedAtMs: number;
      readonly savedAt: string | null;
      readonly sentAt: string | null;
      readonly checking: boolean;
      readonly escPressed: boolean;
      /** Enter was pressed while waiting: the next Enter is not yet trusted to mean "next customer". So is Esc. */
      readonly impatient: boolean;
    }
  /** The till asks before it sells. `looked` is what was confirmed of this order so far: one word never stands for the other. */
  | {
      readonly at: 'duplicate';
      readonly draft: Draft;
      readonly order: RechargeOrder;
      readonly looked: Looked;
      readonly failure: DuplicateFailure;
    }
  | {
      readonly at: 'near';
      readonly draft: Draft;
      readonly order: RechargeOrder;
      readonly looked: Looked;
      readonly failure: NearFailure;
    }
  | {
      readonly at: 'ended';
      readonly draft: Draft;
      readonly order: RechargeOrder;
      readonly ending: Ending;
      /** Enter, or Esc, was pressed without knowing of this ending: the next one only shows that it is seen. */
      readonly held: boolean;
      readonly escHeld: boolean;
    };

export type FlowEvent =
  | { type: 'phone-typed'; text: string }
  | { type: 'customer-known'; phone: Phone; customer: Customer | null }
  | { type: 'operator-chosen'; code: OperatorCode }
  | { type: 'account-toggled' }
  | { type: 'amount-typed'; text: string }
  | { type: 'step-chosen'; step: 'number' | 'operator' | 'amount' }
  /** `key`: Enter went down (`repeat` by the keyboard itself). `pointer`: the step's own button, which for the confirm panel means held long enough. */
  | { type: 'enter'; by: 'key' | 'pointer'; repeat: boolean }
  /** Less cash than it costs is baki: the field is asked for, then typed into. */
  | { type: 'cash-asked' }
  | { type: 'cash-typed'; text: string }
  /** The number once more. `pasted`: not by keys. */
  | { type: 'second-typed'; text: string; pasted: boolean }
  /** The customer has read the number. */
  | { type: 'customer-read'; by: 'key' | 'pointer'; repeat: boolean }
  | { type: 'key-up' }
  | { type: 'escape'; repeat: boolean }
  | { type: 'duplicate-confirmed'; repeat: boolean }
  /** Of two numbers that are almost the same: the typed one is right, or the regular customer's is meant. */
  | { type: 'number-chosen'; which: 'typed' | 'regular'; repeat: boolean }
  | { type: 'stepped'; id: RechargeId; step: 'saved' | 'sent'; at: string }
  | { type: 'call-broke'; id: RechargeId }
  | { type: 'ended'; id: RechargeId; ending: Ending }
  /** The till has this one under way and this page did not send it: the page was loaded in the middle of a sale. */
  | { type: 'found-under-way'; flight: UnderWay }
  /** Repeat: fills the form in, sends nothing. */
  | { type: 'prefilled'; from: Pick<RechargeOrder, 'phone' | 'operator' | 'accountType'> & { amount?: RechargeOrder['amount'] } };

/** What a step may look at besides the flow itself. */
export type FlowContext = {
  /** Not used before: taken only when a form opens. */
  readonly freshId: RechargeId;
  readonly nowMs: number;
  /** Null until the till has told its settings: nothing is confirmed before that. */
  readonly settings:
    | (Pick<ShopSettings, 'enabledOperators' | 'limitsTaka' | 'numberTwiceAboveTaka'> &
        Partial<Pick<ShopSettings, 'bakiLimitTaka'>>)
    | null;
};

/** What the world must do after a step. */
export type Command =
  | { do: 'look-up'; phone: Phone }
  | { do: 'send'; order: RechargeOrder; looked: Looked }
  | { do: 'follow'; id: RechargeId };
