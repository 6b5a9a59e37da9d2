import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldDigits } from '../../../shared/digits.ts';
import type { Baki } from '../../../shared/domain/cash.ts';
import type { TillStatus } from '../../../shared/domain/till-status.ts';
import type { Phone } from '../../../shared/phone.ts';
import { Answered } from '../../answered.tsx';
import { useAsk } from '../../bridge.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { BakiStatement } from './baki-statement.tsx';

/** Who owes the shop: found by the end of their number, with every line that made it so. */
export function BakiScreen({ status }: { status: TillStatus }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Phone | null>(null);
  const lastFour = foldDigits(text)
    .replace(/[^0-9]/g, '')
    .slice(-4);
  const isSearch = lastFour.length === 4;
  const listed = useAsk('baki.list', { limit: 200, ...(isSearch && { lastFour }) });
  const items = listed?.ok ? listed.value.items : [];
  const shown = items.some(({ phone }) => phone === chosen) ? chosen : (items[0]?.phone ?? null);
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 flex-col gap-4 cramped:flex-none">
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <h1 className="text-2xl font-bold">{t('baki.title')}</h1>
          <p className="text-muted">{t('baki.intro')}</p>
        </div>
        {listed?.ok && (
          <p className="text-right leading-tight">
            <span className="block text-sm text-muted">{t('baki.total')}</span>
            <MoneyText amount={listed.value.owed} exact className="text-3xl font-bold" />
          </p>
        )}
      </header>
      {status.settings.bakiLimitTaka === 0 && <Notice tone="info">{t('baki.off')}</Notice>}
      <div className="grid min-h-0 flex-1 grid-cols-[20rem_1fr] gap-5 narrow:grid-cols-[16rem_1fr] cramped:flex-none cramped:grid-cols-1">
        <section aria-label={t('baki.title')} className="flex min-h-0 flex-col gap-3">
          <label className="text-sm font-semibold">
            {t('baki.search')}
            <span className="relative mt-1 block">
              <Search aria-hidden size={20} className="absolute inset-y-0 left-3 my-auto text-muted" />
              <input
                type="search"
                value={text}
                inputMode="numeric"
                lang="en"
                autoFocus
                onChange={({ target }) => setText(target.value)}
                className="selectable min-h-12 w-full rounded-lg border border-strong-line bg-surface px-3 pl-[2.5rem] text-base font-normal"
              />
            </span>
          </label>
          <Answered answer={listed}>
            {() =>
              items.length === 0 ? (
                <p className="rounded-2xl border border-dashed border-strong-line p-8 text-center text-muted">
                  {t(isSearch ? 'baki.nothingFound' : 'baki.empty')}
                </p>
              ) : (
                <ul className="flex min-h-0 flex-col gap-1 overflow-y-auto cramped:max-h-[45vh]">
                  {items.map((each) => (
                    <Customer key={each.phone} baki={each} here={each.phone === shown} onChoose={() => setChosen(each.phone)} />
                  ))}
                </ul>
              )
            }
          </Answered>
        </section>
        {shown !== null && <BakiStatement key={shown} phone={shown} role={status.role} />}
      </div>
    </div>
  );
}

function Customer({ baki, here, onChoose }: { baki: Baki; here: boolean; onChoose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li>
      <button
        type="button"
        aria-current={here ? 'true' : undefined}
        onClick={onChoose}
        className={`flex w-full items-baseline justify-between gap-3 rounded-xl border-2 px-4 py-2.5 text-left ${here ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised'}`}
      >
        <span>
          <PhoneText phone={baki.phone} className="block font-semibold" />
          <span className="text-sm text-muted">{t('baki.since', { when: format.moment(baki.lastAt, Date.now()) })}</span>
        </span>
        <MoneyText amount={baki.owed} className="text-lg font-bold whitespace-nowrap" />
      </button>
    </li>
  );
}
