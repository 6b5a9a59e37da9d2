import { Circle, CircleAlert, CircleCheck, Clock3, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { taka } from '../../../shared/money.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import type { ItemId, ItemState } from './live-items.ts';
import { SoleTill } from './sole-till.tsx';

const looks: Readonly<Record<ItemState, { icon: LucideIcon; look: string }>> = {
  ok: { icon: CircleCheck, look: 'text-done' },
  missing: { icon: CircleAlert, look: 'text-refused' },
  look: { icon: Circle, look: 'text-doubt' },
  later: { icon: Clock3, look: 'text-muted' },
  checking: { icon: LoaderCircle, look: 'text-muted' },
};

const before = ['credentials', 'shop', 'printer'] as const;
const after = ['owner', 'limits', 'balance', 'soleTill'] as const;

type Props = {
  status: TillStatus;
  states: Readonly<Record<ItemId, ItemState>>;
  /** Where each thing is done. */
  onGo: (to: Exclude<ItemId, 'soleTill'>) => void;
  /** Between what comes before it and what comes after it. */
  start: ReactNode;
};

/** What real selling needs, what is there of it, and the way to where the rest is done. */
export function LiveChecklist({ status, states, onGo, start }: Props) {
  const { t } = useTranslation();
  const say = useItemText(status);
  const row = (id: ItemId) => {
    const state = states[id];
    const { icon: Icon, look } = looks[state];
    return (
      <li key={id} data-item={id} className="flex items-start gap-4 border-t border-line py-3 first:border-t-0">
        <Icon aria-hidden size={24} className={`mt-0.5 shrink-0 ${look}`} />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <b className="text-lg">{t(`goLive.item.${id}`)}</b>
            {(id !== 'soleTill' || state === 'later') && (
              <span className={`text-sm font-semibold ${look}`}>{t(`goLive.state.${state}`)}</span>
            )}
          </p>
          {id === 'soleTill' && state !== 'later' ? (
            <SoleTill settings={status.settings} mayChange={status.role === 'owner'} />
          ) : (
            <p className="[overflow-wrap:anywhere] text-muted">{say[id](state)}</p>
          )}
        </div>
        {id !== 'soleTill' && state !== 'later' && (
          <Button look={state === 'missing' ? 'primary' : 'quiet'} onClick={() => onGo(id)}>
            {t(`goLive.do.${id}`)}
          </Button>
        )}
      </li>
    );
  };
  return (
    <section aria-labelledby="live-checklist">
      <h3 id="live-checklist" className="text-xl font-bold">
        {t('goLive.title')}
      </h3>
      <h4 className="mt-3 font-semibold text-muted">{t('goLive.before')}</h4>
      <ul>{before.map(row)}</ul>
      {start}
      <h4 className="mt-4 font-semibold text-muted">{t('goLive.after')}</h4>
      {status.mode === 'practice' && <p className="text-sm text-muted">{t('goLive.afterPractice')}</p>}
      <ul>{after.map(row)}</ul>
    </section>
  );
}

/** What there is to say of each thing, by how it stands. */
function useItemText({ mode, credentials, settings, printing }: TillStatus): Record<ItemId, (state: ItemState) => string> {
  const { t } = useTranslation();
  const format = useFormat();
  const most = (amount: number) => (amount > 0 ? format.money(taka(amount)) : t('goLive.text.limits.none'));
  const name = printing.printer ?? '';
  return {
    credentials: (state) => {
      if (state === 'checking') return t('goLive.text.credentials.checking');
      if (state === 'ok') return t(`goLive.text.credentials.${credentials.held === 'session' ? 'session' : 'ok'}`);
      return t(`goLive.text.credentials.${credentials.keychain === 'ok' ? 'missing' : 'keychain'}`);
    },
    shop: (state) =>
      t(`goLive.text.shop.${state !== 'ok' ? 'look' : mode === 'practice' ? 'taken' : 'ok'}`, { name: settings.shopName }),
    printer: (state) => {
      if (name === '') return t('goLive.text.printer.look');
      return t(`goLive.text.printer.${state === 'ok' || state === 'checking' ? state : 'untested'}`, { name });
    },
    owner: (state) => t(`goLive.text.owner.${plain(state)}`),
    limits: (state) =>
      t(`goLive.text.limits.${plain(state)}`, {
        shop: most(settings.shopDailyTaka),
        staff: most(settings.staffDailyTaka),
        above: most(settings.approvalAboveTaka),
      }),
    balance: (state) => t(`goLive.text.balance.${plain(state)}`),
    soleTill: () => t('goLive.text.soleTill.later'),
  };
}

const plain = (state: ItemState) => (state === 'ok' || state === 'later' ? state : 'look');
