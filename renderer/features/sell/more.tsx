import { DuplicatePanel } from './duplicate-panel.tsx';
import type { Flow } from './flow-state.ts';
import { NearPanel } from './near-panel.tsx';

export { AsideStrip } from './aside-strip.tsx';
export { CashLine } from './cash-line.tsx';
export { EndedPrint } from './ended-print.tsx';
export { SecondNumberField, TwoNumbers } from './second-number-field.tsx';

type Props = {
  flow: Extract<Flow, { at: 'duplicate' | 'near' }>;
  onCancel: () => void;
  onAgain: () => void;
  onNumber: (which: 'typed' | 'regular') => void;
};

/** What the till asks before it sells. */
export const Question = ({ flow, onCancel, onAgain, onNumber }: Props) =>
  flow.at === 'duplicate' ? (
    <DuplicatePanel flow={flow} onCancel={onCancel} onAgain={onAgain} />
  ) : (
    <NearPanel flow={flow} onChoose={onNumber} />
  );
