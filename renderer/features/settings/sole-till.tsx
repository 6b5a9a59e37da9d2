import { useTranslation } from 'react-i18next';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { useSettingsChange } from './use-change.ts';

/** The owner's declaration, with what it means: only where it is true do balances prove anything. Until it is said, it is not so. */
export function SoleTill({ settings, mayChange }: { settings: ShopSettings; mayChange: boolean }) {
  const { t } = useTranslation();
  const { change, trouble } = useSettingsChange();
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted">{t('goLive.text.soleTill.text')}</p>
      <RadioCards
        label={t('goLive.item.soleTill')}
        value={settings.soleTill ? 'only' : 'others'}
        columns={2}
        disabled={!mayChange}
        cards={(['only', 'others'] as const).map((value) => ({ value, title: t(`goLive.text.soleTill.${value}`) }))}
        onChoose={(value) => change({ soleTill: value === 'only' })}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
