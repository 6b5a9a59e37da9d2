import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { carriedShop, itemIds, type ItemId, type ItemState } from './live-items.ts';

type Props = {
  status: TillStatus;
  states: Readonly<Record<ItemId, ItemState>>;
  busy: boolean;
};

/** The one button that starts real selling: what is missing keeps it shut and is named, the rest is said once more before. */
export function StartLive({ status, states, busy }: Props) {
  const { t } = useTranslation();
  const change = useTell('mode.change');
  const settings = useTell('settings.change');
  const [asking, setAsking] = useState(false);
  const [carries, setCarries] = useState(true);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const inState = (state: ItemState) => itemIds.filter((id) => states[id] === state).map((id) => t(`goLive.item.${id}`));
  const missing = inState('missing');
  const still = inState('look');
  const isOwner = status.role === 'owner';
  const shop = carriedShop(status.settings);
  const mayCarry = shop.shopName !== '';

  // The till is another one when this has answered, and this form may be gone: nothing of it is lost, the checklist says what is missing.
  const start = async () => {
    setAsking(false);
    const answer = await change.mutateAsync({ mode: 'live' });
    if (!answer.ok) return setTrouble(answer.trouble);
    const { seat, settings: there } = answer.value;
    if (!mayCarry || !carries || seat.state !== 'open' || there.shopName !== '') return undefined;
    const carried = await settings.mutateAsync(shop);
    return carried.ok ? undefined : setTrouble(carried.trouble);
  };
  if (status.mode === 'live') return trouble && <TroubleNotice trouble={trouble} />;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-4">
        <Button
          look="primary"
          size="large"
          disabled={busy || change.isPending || missing.length > 0 || states.credentials !== 'ok' || !isOwner}
          aria-describedby="start-live-why"
          onClick={() => setAsking(true)}
        >
          {t('settings.mode.toLive')}
        </Button>
        <p id="start-live-why" className="min-w-0 flex-1 font-semibold text-refused">
          {!isOwner ? t('goLive.ownerOnly') : missing.length > 0 ? t('goLive.blocked', { what: missing.join(', ') }) : ''}
        </p>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      {asking && (
        <Dialog title={t('settings.mode.confirmLiveTitle')} onClose={() => setAsking(false)}>
          <p className="mb-4 text-lg">{t('settings.mode.confirmLive')}</p>
          {mayCarry && (
            <div className="mb-4">
              <Toggle label={t('goLive.carry', { name: shop.shopName })} on={carries} onToggle={setCarries} />
              <p className="text-sm text-muted">{t('goLive.carryText')}</p>
            </div>
          )}
          {still.length > 0 && (
            <div className="mb-5">
              <p className="font-semibold">{t('goLive.still')}</p>
              <ul className="list-disc pl-6">
                {still.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </div>
          )}
          <footer className="flex gap-3">
            <Button onClick={() => setAsking(false)}>{t('settings.mode.cancel')}</Button>
            <Button look="primary" className="flex-1" onClick={() => void start()}>
              {t('settings.mode.toLive')}
            </Button>
          </footer>
        </Dialog>
      )}
    </div>
  );
}
