import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import { Button } from '../../ui/button.tsx';
import { MoveInDialog } from './move-in-dialog.tsx';
import { MoveOutDialog } from './move-out-dialog.tsx';

/** From an old computer to a new one, at either of them. */
export function MovePart({ mode }: { mode: TillStatus['mode'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'out' | 'in' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-5">
      <h3 className="text-lg font-bold">{t('move.title')}</h3>
      <p className="text-muted">{t('move.intro')}</p>
      {mode === 'practice' ? (
        <p className="font-semibold">{t('move.practice')}</p>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => setOpen('out')}>{t('move.out.open')}</Button>
          <Button onClick={() => setOpen('in')}>{t('move.in.open')}</Button>
        </div>
      )}
      {open === 'out' && <MoveOutDialog onClose={close} />}
      {open === 'in' && <MoveInDialog onClose={close} />}
    </section>
  );
}
