import { Star } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phone } from '../../../shared/phone.ts';
import { useAsk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { FavouriteDialog } from './favourite-dialog.tsx';
import { useLetterKey } from './use-letter-key.ts';

/** Right after the sale is when a customer is known to come again. The next sale need not wait for it. */
export function EndedFavourite({ phone }: { phone: Phone }) {
  const { t } = useTranslation();
  const asked = useAsk('customers.byPhone', { phone });
  const [open, setOpen] = useState(false);
  const customer = asked?.ok ? asked.value : null;
  const known = customer !== null;
  useLetterKey('KeyF', known ? () => setOpen(true) : undefined);
  // Behind the question Enter means the next customer again.
  useEffect(() => (open ? () => document.querySelector<HTMLElement>('[data-sale]')?.focus() : undefined), [open]);
  const marked = customer?.favourite ?? false;
  return (
    <>
      <Button
        size="large"
        keyName="F"
        disabled={!known}
        icon={<Star aria-hidden size={20} className={marked ? 'fill-accent text-accent' : ''} />}
        onClick={() => setOpen(true)}
      >
        {t(marked ? 'customers.marked' : 'customers.make')}
      </Button>
      {open && customer && <FavouriteDialog customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}
