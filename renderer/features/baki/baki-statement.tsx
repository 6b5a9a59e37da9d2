import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BakiLine } from '../../../shared/domain/cash.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { poisha, zero } from '../../../shared/money.ts';
import type { Phone } from '../../../shared/phone.ts';
import { ask, useDesk } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { LessenDialog } from './lessen-dialog.tsx';

/** One customer: what they owe, how it came to that, and the money they bring. */
export function BakiStatement({ phone, role }: { phone: Phone; role: Role }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked, setAsked] = useState<'pay' | 'forgive' | null>(null);
  const pages = usePages(phone);
  const answers = pages.data?.pages ?? [];
  const trouble = answers.find((each) => !each.ok);
  const lines = answers.flatMap((each) => (each.ok ? each.value.items : []));
  const [newest] = answers;
  const owed = (newest?.ok ? newest.value.baki?.owed : undefined) ?? zero;
  const size = format.exactMoney(poisha(Math.abs(owed)));
  return (
    <section aria-labelledby="baki-of" className="flex min-h-0 flex-col gap-4 rounded-2xl border border-line bg-surface p-5">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 id="baki-of" className="text-2xl font-bold">
            <PhoneText phone={phone} />
          </h2>
          {/* Until it is read nobody is even. */}
          {newest?.ok && (
            <p className={owed > 0 ? 'text-lg font-semibold text-doubt' : 'text-lg text-muted'}>
              {owed === 0 ? t('baki.even') : t(owed > 0 ? 'baki.owes' : 'baki.credit', { amount: size })}
            </p>
          )}
        </div>
        {owed > 0 && (
          <div className="flex gap-3">
            {role !== 'cashier' && <Button onClick={() => setAsked('forgive')}>{t('baki.forgive')}</Button>}
            <Button look="primary" onClick={() => setAsked('pay')}>
              {t('baki.pay')}
            </Button>
          </div>
        )}
      </header>
      {pages.isPending && <Loading />}
      {trouble && !trouble.ok && <TroubleNotice trouble={trouble.trouble} />}
      <div className="min-h-0 overflow-y-auto">
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b-2 border-strong-line text-sm text-muted">
              {(['when', 'what', 'change', 'owed'] as const).map((each, index) => (
                <th key={each} scope="col" className={`px-3 py-2 ${index < 2 ? 'text-left' : 'text-right'}`}>
                  {t(`baki.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.seq} line={line} />
            ))}
          </tbody>
        </table>
        {pages.hasNextPage && (
          <Button className="mt-3" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('baki.more')}
          </Button>
        )}
      </div>
      {asked && <LessenDialog how={asked} phone={phone} owed={owed} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Line({ line }: { line: BakiLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr className="border-b border-line align-baseline">
      <td className="px-3 py-2.5 whitespace-nowrap">
        {format.moment(line.at, Date.now())}
        <bdi lang="" className="block text-sm text-muted">
          {line.staff}
        </bdi>
      </td>
      <td className="px-3 py-2.5">
        {t(`baki.kind.${line.kind}`)}
        {line.note !== '' && (
          <bdi lang="" className="block text-sm break-words text-muted">
            {line.note}
          </bdi>
        )}
      </td>
      <td className="px-3 py-2.5 text-right font-semibold whitespace-nowrap">
        {line.change < 0 ? '− ' : '+ '}
        <MoneyText amount={poisha(Math.abs(line.change))} exact />
      </td>
      <td className="px-3 py-2.5 text-right whitespace-nowrap">
        <MoneyText amount={line.owed} exact />
      </td>
    </tr>
  );
}

function usePages(phone: Phone) {
  const desk = useDesk();
  return useInfiniteQuery({
    queryKey: ['baki.statement', phone, 'pages'],
    queryFn: ({ pageParam }) =>
      ask(desk, 'baki.statement', { phone, limit: 100, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.ok ? last.value.cursor : null),
  });
}
