import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { useTell } from '../../bridge.ts';
import { SlipDraftPreview } from '../../slip-draft.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';
import { StepFooter } from './step-footer.tsx';

type Shop = Pick<ShopSettings, 'shopName' | 'shopAddress' | 'shopPhone' | 'paperWidthMm'>;
const shopOf = ({ shopName, shopAddress, shopPhone, paperWidthMm }: ShopSettings): Shop => ({
  shopName,
  shopAddress,
  shopPhone,
  paperWidthMm,
});
const texts = ['shopName', 'shopAddress', 'shopPhone'] as const;
const labels = {
  shopName: 'settings.shop.name',
  shopAddress: 'settings.shop.address',
  shopPhone: 'firstRun.shop.phone',
} as const;
const most = { shopName: 60, shopAddress: 120, shopPhone: 40 } as const;

/** What stands on the slips, with the slip beside it. Every field is kept when it is left. */
export function ShopStep({ settings, onBack, onNext }: { settings: ShopSettings; onBack: () => void; onNext: () => void }) {
  const { t } = useTranslation();
  const tell = useTell('settings.change');
  const [shop, setShop] = useState(() => shopOf(settings));
  const kept = useRef(shop);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const keep = async (next: Shop): Promise<boolean> => {
    const clean = {
      ...next,
      shopName: next.shopName.trim(),
      shopAddress: next.shopAddress.trim(),
      shopPhone: next.shopPhone.trim(),
    };
    if (JSON.stringify(clean) === JSON.stringify(kept.current)) return true;
    const before = kept.current;
    kept.current = clean;
    const answer = await tell.mutateAsync(clean);
    if (!answer.ok) kept.current = before;
    setTrouble(answer.ok ? null : answer.trouble);
    return answer.ok;
  };
  const isEmpty = texts.every((name) => shop[name].trim() === '');
  return (
    <form
      className="flex flex-col gap-5 short:gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(shop).then((done) => done && onNext());
      }}
    >
      <h1 className="text-3xl font-bold">{t('firstRun.shop.title')}</h1>
      <p className="text-lg text-muted">{t('firstRun.shop.text')}</p>
      <div className="flex gap-8">
        <div className="flex min-w-0 flex-1 flex-col gap-3">
          {texts.map((name) => (
            <Field
              key={name}
              label={t(labels[name])}
              value={shop[name]}
              maxLength={most[name]}
              autoFocus={name === 'shopName'}
              onText={(text) => setShop({ ...shop, [name]: text })}
              onBlur={() => void keep(shop)}
            />
          ))}
          <Choice
            label={t('firstRun.shop.paper')}
            value={shop.paperWidthMm === 58 ? '58' : '80'}
            options={['58', '80'].map((value) => ({ value, text: `${value} mm`, lang: 'en' }))}
            onChoose={(width) => {
              const next: Shop = { ...shop, paperWidthMm: width === '58' ? 58 : 80 };
              setShop(next);
              void keep(next);
            }}
          />
          <p className="text-sm text-muted">{t('firstRun.shop.paperHint')}</p>
        </div>
        <SlipDraftPreview
          draft={{
            look: settings.receiptLook,
            widthMm: shop.paperWidthMm,
            shop: {
              name: shop.shopName.trim(),
              address: shop.shopAddress.trim(),
              phone: shop.shopPhone.trim(),
              bin: settings.shopBin,
              footer: settings.receiptFooter,
              logo: settings.receiptLogo,
            },
          }}
        />
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
      <StepFooter action={t(isEmpty ? 'firstRun.skip' : 'firstRun.next')} onBack={onBack} />
    </form>
  );
}
