import { CircleCheck, CircleHelp, CirclePause, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import { taka } from '../../../shared/money.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { SellController } from './controller.ts';
import { useEndedView } from './ended-view.ts';
import type { Flow } from './flow-state.ts';
import { longWaitSeconds, secondsWaited } from './seconds-waited.ts';
import { unreachable } from '../../../shared/result.ts';

type Look = { icon: LucideIcon; box: string; ink: string; spins?: true };
const looks = {
  typed: { icon: CirclePause, box: 'border-strong-line bg-surface', ink: 'text-muted' },
  waiting: { icon: LoaderCircle, box: 'border-info bg-info-soft', ink: 'text-info', spins: true },
  done: { icon: CircleCheck, box: 'border-done bg-done-soft', ink: 'text-done' },
  refused: { icon: CircleX, box: 'border-refused bg-refused-soft', ink: 'text-refused' },
  doubt: { icon: CircleHelp, box: 'border-doubt bg-doubt-soft', ink: 'text-doubt' },
} as const satisfies Record<string, Look>;

/** The sale put aside: what it is and how it stands, until somebody looks. One big button, and a key. */
export function AsideStrip({ sell, aside }: { sell: SellController; aside: Flow }) {
  const { t } = useTranslation();
  const say = useStanding();
  const { look, text } = say(aside);
  const { icon: Icon, box, ink, spins }: Look = looks[look];
  const { draft } = aside;
  return (
    <section aria-label={t('aside.label')} className="shrink-0">
      <button
        type="button"
        data-aside
        onClick={() => sell.dispatch({ type: 'swapped', repeat: false })}
        className={`flex min-h-14 w-full flex-wrap items-center gap-x-4 gap-y-1 rounded-xl border-2 px-4 py-2 text-left ${box}`}
      >
        <Icon aria-hidden size={26} className={`shrink-0 ${ink} ${spins ? 'animate-spin' : ''}`} />
        {draft.phoneDigits !== '' && <PhoneText phone={draft.phoneDigits} className="text-xl font-bold" />}
        {draft.operator && <OperatorChip code={draft.operator.code} />}
        {draft.amountDigits !== '' && <MoneyText amount={taka(Number(draft.amountDigits))} className="text-xl font-bold" />}
        <span className={`min-w-0 flex-1 font-semibold ${ink}`}>{text}</span>
        <span className="flex items-center gap-2 font-semibold">
          {t('aside.look')}
          <KeyCap>W</KeyCap>
        </span>
      </button>
    </section>
  );
}

function useStanding(): (flow: Flow) => { look: keyof typeof looks; text: string } {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const view = useEndedView();
  const nowMs = useNow(250);
  return (flow) => {
    switch (flow.at) {
      case 'form':
      case 'confirm':
        return { look: 'typed', text: t('aside.typed') };
      case 'duplicate':
        return { look: 'doubt', text: t('duplicate.title') };
      case 'near':
        return { look: 'doubt', text: t('near.title') };
      case 'ended': {
        const { tone, title } = view(flow.ending, flow.order.id);
        return { look: tone, text: title };
      }
      case 'sending': {
        if (flow.checking) return { look: 'doubt', text: t('aside.checking') };
        if (flow.sentAt === null) return { look: 'waiting', text: t('sell.waiting.sending') };
        const seconds = secondsWaited(flow, nowMs);
        const isLong = seconds >= longWaitSeconds;
        const text = inDigits(t(isLong ? 'aside.long' : 'aside.waiting', { seconds }), digits);
        return { look: isLong ? 'doubt' : 'waiting', text };
      }
    }
    return unreachable(flow);
  };
}
