import { useTranslation } from 'react-i18next';
import { driverName } from '../../../shared/domain/printer-list.ts';
import type { PrinterChange, PrinterRecord, PrinterSetup } from '../../../shared/domain/printer-setup.ts';
import { useTell } from '../../bridge.ts';
import { Choice } from '../../ui/choice.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';

type Props = { printer: PrinterRecord; automatic: PrinterSetup['automatic'] };

/** What a person may know better than a test page shows. Every change counts at once. */
export function PrinterRecordForm({ printer, automatic }: Props) {
  const { t } = useTranslation();
  const change = useTell('printers.change');
  return (
    <section className="flex flex-col gap-4">
      <fieldset>
        <legend className="font-semibold">{t('printing.after')}</legend>
        <div className="flex flex-col">
          <Toggle
            label={t('printing.afterSuccess')}
            on={automatic.receipt}
            onToggle={(receipt) => change.mutate({ automatic: { receipt } })}
          />
          <Toggle
            label={t('printing.afterUnknown')}
            on={automatic.claimSlip}
            onToggle={(claimSlip) => change.mutate({ automatic: { claimSlip } })}
          />
        </div>
      </fieldset>
      <Choice
        label={t('printing.letters')}
        value={printer.letters}
        options={[
          { value: 'picture', text: t('printing.lettersPicture') },
          { value: 'latin', text: t('printing.lettersLatin') },
          ...(driverName(printer.target) === null ? [] : [{ value: 'driver' as const, text: t('printing.lettersDriver') }]),
        ]}
        onChoose={(letters) => change.mutate({ letters })}
      />
      <Choice
        label={t('printing.paper')}
        value={printer.narrow ? 'narrow' : 'any'}
        options={[
          { value: 'any', text: t('printing.paperAny') },
          { value: 'narrow', text: t('printing.paper58') },
        ]}
        onChoose={(paper) => change.mutate({ narrow: paper === 'narrow' })}
      />
      {printer.letters === 'driver' ? (
        <p className="text-sm text-muted">{t('printing.driverHint')}</p>
      ) : (
        <CutAndDrawer printer={printer} onChange={(wanted) => change.mutate(wanted)} />
      )}
      {change.data && !change.data.ok && <TroubleNotice trouble={change.data.trouble} />}
    </section>
  );
}

type CutProps = { printer: PrinterRecord; onChange: (wanted: Pick<PrinterChange, 'cut' | 'drawer'>) => void };

/** What only we can tell the printer. */
function CutAndDrawer({ printer, onChange }: CutProps) {
  const { t } = useTranslation();
  const drawers = { off: null, one: 0, two: 1 } as const;
  const drawer = printer.drawer === null ? 'off' : printer.drawer === 0 ? 'one' : 'two';
  return (
    <>
      <Toggle label={t('printing.cut')} on={printer.cut} onToggle={(cut) => onChange({ cut })} />
      <div>
        <Choice
          label={t('printing.drawer')}
          value={drawer}
          options={[
            { value: 'off', text: t('printing.drawerOff') },
            { value: 'one', text: t('printing.drawerOne') },
            { value: 'two', text: t('printing.drawerTwo') },
          ]}
          onChoose={(wanted) => onChange({ drawer: drawers[wanted] })}
        />
        <p className="mt-1 text-sm text-muted">{t('printing.drawerHint')}</p>
      </div>
    </>
  );
}
