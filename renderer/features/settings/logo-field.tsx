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
      <label htmlFor={id} className="mb-1 block font-semibold">
        {t('receipts.logo')}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <input id={id} type="file" accept="image/png,image/jpeg" onChange={(event) => void pick(event.target.files?.[0])} />
        {logo && <Button onClick={() => onLogo(null)}>{t('receipts.logoRemove')}</Button>}
      </div>
      <p role={bad ? 'alert' : undefined} className={`mt-1 text-sm ${bad ? 'font-semibold text-refused' : 'text-muted'}`}>
        {t(bad ? 'receipts.logoBad' : 'receipts.logoHint')}
      </p>
    </div>
  );
}
