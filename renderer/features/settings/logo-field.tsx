import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SlipPicture } from '../../../shared/domain/slip.ts';
import { Button } from '../../ui/button.tsx';
import { readLogo } from './read-logo.ts';

export function LogoField({ logo, onLogo }: { logo: SlipPicture | null; onLogo: (logo: SlipPicture | null) => void }) {
  const { t } = useTranslation();
  const [bad, setBad] = useState(false);
  const id = useId();
  const pick = async (file: File | undefined) => {
    if (!file) return;
    const picture = await readLogo(file);
    setBad(picture === null);
    if (picture) onLogo(picture);
  };
  return (
    <div>
      <p className="mb-1 font-semibold">{t('receipts.logo')}</p>
      <div className="relative flex flex-wrap items-center gap-3">
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg"
          className="peer sr-only"
          onChange={(event) => void pick(event.target.files?.[0])}
        />
        <label
          htmlFor={id}
          className="flex min-h-11 cursor-pointer items-center rounded-lg border border-strong-line px-4 font-semibold peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus hover:bg-raised"
        >
          {t('receipts.logoPick')}
        </label>
        {logo && <Button onClick={() => onLogo(null)}>{t('receipts.logoRemove')}</Button>}
      </div>
      <p role={bad ? 'alert' : undefined} className={`mt-1 text-sm ${bad ? 'font-semibold text-refused' : 'text-muted'}`}>
        {t(bad ? 'receipts.logoBad' : 'receipts.logoHint')}
      </p>
    </div>
  );
}
