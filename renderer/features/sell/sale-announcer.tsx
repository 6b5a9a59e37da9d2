import { useTranslation } from 'react-i18next';
import { useEndedView } from './ended-view.ts';
import type { Flow } from './flow-state.ts';
import type { TwoSales } from './two-sales.ts';

/** What a screen reader is told of a sale. Always there, on every screen: a region that comes together with its text is often not read. */
export function SaleAnnouncer({ sales: { front, aside } }: { sales: TwoSales }) {
  const announce = useAnnouncement();
  return (
    <div data-announcer className="sr-only">
      <p role="status">{announce(front).join(' ')}</p>
      <p role="status">{aside && [aside.draft.phoneDigits, ...announce(aside)].join(' ')}</p>
    </div>
  );
}

function useAnnouncement(): (flow: Flow) => readonly string[] {
  const { t } = useTranslation();
  const view = useEndedView();
  return (flow) => {
    if (flow.at === 'ended') {
      const { title, why, next } = view(flow.ending, flow.order.id);
      return [title, ...why, next];
    }
    if (flow.at === 'duplicate') return [t('duplicate.title')];
    if (flow.at === 'near') return [t('near.title')];
    if (flow.at !== 'sending') return [];
    if (flow.checking) return [t('sell.waiting.checking')];
    if (flow.sentAt !== null) return [t('sell.waiting.sent')];
    return [t(flow.savedAt === null ? 'sell.waiting.saving' : 'sell.waiting.saved')];
  };
}
