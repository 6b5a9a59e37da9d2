import { Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../shared/digits.ts';
import { withWords } from '../i18n.ts';
import { useFormat } from '../ui/format-context.tsx';

const PrintTroubleList = lazy(withWords(async () => ({ default: (await import('./print-trouble-list.tsx')).PrintTroubleList })));

/** How many slips did not come out; a look at them does not leave the screen. */
export function PrintTroubles({ count }: { count: number }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <>
      {count > 0 && (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="flex min-h-11 items-center gap-2 rounded-lg border-2 border-refused bg-refused-soft px-3 font-bold text-refused"
        >
          <Printer aria-hidden size={20} className="shrink-0" />
          <span className="whitespace-nowrap">{inDigits(t('printing.troubled', { count }), digits)}</span>
        </button>
      )}
      {open && (
        <Suspense fallback={null}>
          <PrintTroubleList onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
