import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenPrinter, printerKey, isPrivateAddress } from '../../../shared/domain/printer-list.ts';
import type { PrinterSetup } from '../../../shared/domain/printer-setup.ts';
import type { PrintTarget } from '../../../shared/domain/printer.ts';
import { foldDigits } from '../../../shared/digits.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { PrinterRecordForm } from './printer-record-form.tsx';
import { PrinterTest } from './printer-test.tsx';

type Offered = { name: string; target: PrintTarget; ready: boolean; driver: boolean };

/** Which printer this till has, what is known of it, and whether its test page came out right. */
export function PrinterSection() {
  const { t } = useTranslation();
  const found = useAsk('printers.found', {});
  if (found === undefined) return <p role="status">{t('printing.looking')}</p>;
  if (!found.ok) return <TroubleNotice trouble={found.trouble} />;
  const { items, setup } = found.value;
  const printer = chosenPrinter(setup);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Printers items={items} setup={setup} />
      {printer && <PrinterTest key={setup.chosen} printer={printer} />}
      {printer && <PrinterRecordForm printer={printer} automatic={setup.automatic} />}
    </div>
  );
}

/** What is there now, and those that were used before: a network printer is found by nobody. */
function offered(items: readonly Offered[], { records }: PrinterSetup): Offered[] {
  const keys = new Set(items.map(({ target }) => printerKey(target)));
  return [
    ...items,
    ...records
      .filter(({ target }) => !keys.has(printerKey(target)))
      .map(({ name, target }) => ({ name, target, ready: target.via === 'tcp', driver: false })),
  ];
}

function Printers({ items, setup }: { items: readonly Offered[]; setup: PrinterSetup }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const choose = useTell('printers.choose');
  const list = offered(items, setup);
  const row = 'flex min-h-12 flex-wrap items-center gap-3 rounded-lg border px-4 py-2';
  const look = (here: boolean) => `${row} ${here ? 'border-accent bg-accent-soft' : 'border-line'}`;
  const pick = (here: boolean, printer: Omit<Offered, 'ready'> | null) =>
    here ? (
      <span className="font-semibold text-accent">{t('printing.chosen')}</span>
    ) : (
      <Button size="small" disabled={choose.isPending} onClick={() => choose.mutate({ printer })}>
        {t('printing.choose')}
      </Button>
    );
  return (
    <section className="flex flex-col gap-3">
      <div className="flex items-center gap-4">
        <h3 className="flex-1 font-semibold">{t('printing.which')}</h3>
        <Button size="small" look="ghost" onClick={() => void cache.invalidateQueries({ queryKey: ['printers.found'] })}>
          {t('printing.lookAgain')}
        </Button>
      </div>
      <ul className="flex flex-col gap-2">
        {list.map(({ name, target, ready, driver }) => {
          const here = printerKey(target) === setup.chosen;
          return (
            <li key={printerKey(target)} className={look(here)}>
              <bdi lang="" className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">
                {name}
              </bdi>
              {driver && <span className="text-sm text-muted">{t('printing.hasDriver')}</span>}
              {!ready && <span className="text-sm text-doubt">{t('printing.asleep')}</span>}
              {pick(here, { name, target, driver })}
            </li>
          );
        })}
        <li className={look(setup.chosen === null)}>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{t('printing.none')}</p>
            <p className="text-sm text-muted">{t('printing.noneText')}</p>
          </div>
          {pick(setup.chosen === null, null)}
        </li>
      </ul>
      {list.length === 0 && <p>{t('printing.nobody')}</p>}
      <Network busy={choose.isPending} onChoose={(printer) => choose.mutate({ printer })} />
      {choose.data && !choose.data.ok && <TroubleNotice trouble={choose.data.trouble} />}
    </section>
  );
}

type NetworkProps = { busy: boolean; onChoose: (printer: { name: string; target: PrintTarget }) => void };

function Network({ busy, onChoose }: NetworkProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const host = foldDigits(text).trim();
  const good = isPrivateAddress(host);
  return (
    <form
      className="flex flex-wrap items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (good) onChoose({ name: host, target: { via: 'tcp', host, port: 9100 } });
      }}
    >
      <Field
        label={`${t('printing.network')}: ${t('printing.address')}`}
        hint={t('printing.addressHint')}
        problem={host.split('.').length === 4 && !host.endsWith('.') && !good ? t('printing.addressBad') : null}
        value={text}
        maxLength={15}
        inputMode="decimal"
        onText={setText}
        className="w-sm max-w-full"
      />
      <Button submits disabled={busy || !good} className="mt-7">
        {t('printing.choose')}
      </Button>
    </form>
  );
}
