import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopSettings } from '../../../shared/domain/settings.ts';
import { SlipDraftPreview } from '../../slip-draft.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { LogoField } from './logo-field.tsx';
import { SaveRow } from './save-row.tsx';
import { useSettingsChange } from './use-change.ts';

type Paper = Pick<
  ShopSettings,
  'shopPhone' | 'shopBin' | 'receiptFooter' | 'receiptLogo' | 'receiptLook' | 'paperWidthMm' | 'receiptCopies'
>;

/** What stands on every slip, with the slip beside it as it is being typed: the very dots the printer would make. */
export function ReceiptSection({ settings }: { settings: ShopSettings }) {
  const { t } = useTranslation();
  const { shopPhone, shopBin, receiptFooter, receiptLogo, receiptLook, paperWidthMm, receiptCopies } = settings;
  const [paper, setPaper] = useState<Paper>({
    shopPhone,
    shopBin,
    receiptFooter,
    receiptLogo,
    receiptLook,
    paperWidthMm,
    receiptCopies,
  });
  const { change, touch, ...how } = useSettingsChange();
  const edit = (part: Partial<Paper>) => {
    touch();
    setPaper({ ...paper, ...part });
  };
  const look = (part: Partial<Paper['receiptLook']>) => edit({ receiptLook: { ...paper.receiptLook, ...part } });
  return (
    <div className="flex flex-col items-start gap-6 wide:flex-row">
      <form
        className="flex w-full min-w-0 flex-1 flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change(paper);
        }}
      >
        <Field
          label={t('receipts.shopPhone')}
          value={paper.shopPhone}
          maxLength={40}
          onText={(text) => edit({ shopPhone: text })}
        />
        <Field label={t('receipts.bin')} value={paper.shopBin} maxLength={30} onText={(text) => edit({ shopBin: text })} />
        <Field
          label={t('receipts.footer')}
          value={paper.receiptFooter}
          maxLength={160}
          onText={(text) => edit({ receiptFooter: text })}
        />
        <LogoField logo={paper.receiptLogo} onLogo={(logo) => edit({ receiptLogo: logo })} />
        <Choice
          label={t('receipts.language')}
          value={paper.receiptLook.language}
          options={[
            { value: 'bn', text: 'বাংলা', lang: 'bn' },
            { value: 'en', text: 'English', lang: 'en' },
            { value: 'both', text: t('receipts.both') },
          ]}
          onChoose={(language) => look({ language })}
        />
        <Choice
          label={t('receipts.digits')}
          value={paper.receiptLook.digits}
          options={[
            { value: 'latn', text: '0123', lang: 'en' },
            { value: 'beng', text: '০১২৩', lang: 'bn' },
          ]}
          onChoose={(digits) => look({ digits })}
        />
        <Choice
          label={t('receipts.width')}
          value={paper.paperWidthMm === 58 ? '58' : '80'}
          options={[
            { value: '58', text: '58 mm', lang: 'en' },
            { value: '80', text: '80 mm', lang: 'en' },
          ]}
          onChoose={(width) => edit({ paperWidthMm: width === '58' ? 58 : 80 })}
        />
        <Choice
          label={t('receipts.copies')}
          value={String(paper.receiptCopies)}
          options={['1', '2', '3'].map((value) => ({ value, text: value, lang: 'en' }))}
          onChoose={(copies) => edit({ receiptCopies: Number(copies) })}
        />
        <SaveRow {...how} />
      </form>
      <SlipDraftPreview
        draft={{
          look: paper.receiptLook,
          widthMm: paper.paperWidthMm,
          shop: {
            name: settings.shopName,
            address: settings.shopAddress,
            phone: paper.shopPhone.trim(),
            bin: paper.shopBin.trim(),
            footer: paper.receiptFooter.trim(),
            logo: paper.receiptLogo,
          },
        }}
      />
    </div>
  );
}
