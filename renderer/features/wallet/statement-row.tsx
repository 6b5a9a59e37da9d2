import {
  CircleCheck,
  CircleHelp,
  MoveDownLeft,
  MoveUpRight,
  Scale,
  ClipboardCheck,
  Eye,
  Tag,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { gapNames, type GapName } from '../../../shared/domain/gap-name.ts';
import type { WalletGap, WalletLine } from '../../../shared/domain/wallet.ts';
import { Button } from '../../ui/button.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OperatorChip } from '../../ui/operator-chip.tsx';
import { PhoneText } from '../../ui/phone-text.tsx';
import { lookOf, type LineLook } from './line-look.ts';
import { SignedMoney } from '../../ui/signed-money.tsx';
import { useNamedRecharge } from './use-named-recharge.ts';

const signs: Readonly<Record<LineLook, { icon: LucideIcon; tone: string }>> = {
  sale: { icon: CircleCheck, tone: 'text-done' },
  unknown: { icon: CircleHelp, tone: 'text-doubt' },
  inferred: { icon: Scale, tone: 'text-info' },
  settled: { icon: ClipboardCheck, tone: 'text-info' },
  in: { icon: MoveDownLeft, tone: 'text-doubt' },
  out: { icon: MoveUpRight, tone: 'text-doubt' },
  observed: { icon: Eye, tone: 'text-info' },
  deposit: { icon: MoveDownLeft, tone: 'text-info' },
  cashback: { icon: MoveDownLeft, tone: 'text-info' },
  reversal: { icon: MoveDownLeft, tone: 'text-info' },
  'outside-sale': { icon: MoveUpRight, tone: 'text-info' },
  'late-charge': { icon: MoveUpRight, tone: 'text-info' },
  other: { icon: Tag, tone: 'text-info' },
};
/** The sign and the word beside it say the same. */
const tones = { in: 'text-done', out: '', nothing: 'text-muted' } as const;
const cell = 'border-b border-line px-4 py-2 align-top';

type Props = { line: WalletLine; gap: WalletGap | undefined; onName: (gap: WalletGap) => void };

/** `gap`: the movement behind this line, where a person may say what it was. */
export function StatementRow({ line, gap, onName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, amount, balance } = line;
  const direction = amount > 0 ? 'in' : amount < 0 ? 'out' : 'nothing';
  return (
    <tr className={line.kind === 'gap' ? 'bg-doubt-soft' : ''}>
      <td className={`${cell} text-sm leading-[1.5rem] whitespace-nowrap`}>{format.moment(at, Date.now())}</td>
      <td className={cell}>
        <What line={line} gap={gap} onName={onName} />
      </td>
      <td className={`${cell} text-right`}>
        <span className={`block text-lg leading-[1.5rem] font-bold ${tones[direction]}`}>
          <SignedMoney amount={amount} />
        </span>
        <span className="block text-sm leading-tight whitespace-nowrap">{t(`wallet.${direction}`)}</span>
      </td>
      <td className={`${cell} text-right`}>
        {balance === undefined ? (
          <span className="text-sm whitespace-nowrap text-muted">{t('wallet.notTold')}</span>
        ) : (
          <MoneyText amount={balance} exact />
        )}
      </td>
    </tr>
  );
}

/** What it was, of whom where that is known, and in a sentence what is not known about it. */
function What({ line, gap, onName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const recharge = useNamedRecharge(line);
  const look = lookOf(line, recharge);
  const { icon: Icon, tone } = signs[look];
  const nameless = line.kind === 'inferred' && line.rechargeId === undefined;
  const sale = recharge?.state === 'succeeded' ? recharge : undefined;
  const said = gap?.named?.note ? t('wallet.said', { staff: gap.named.staff, note: gap.named.note }) : undefined;
  const note =
    look !== 'sale'
      ? t(`wallet.note.${nameless ? 'nameless' : noteOf(look)}`)
      : sale && t('wallet.note.sale', { amount: format.money(sale.amount), commission: format.money(sale.commission) });
  return (
    <div className="flex gap-2.5">
      <Icon aria-hidden size={20} className={`mt-0.5 shrink-0 ${tone}`} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 leading-[1.5rem]">
          <b className={look === 'sale' ? '' : tone}>{t(`wallet.kind.${look}`)}</b>
          {recharge && <PhoneText phone={recharge.phone} className="font-semibold" />}
          {recharge && <OperatorChip code={recharge.operator} />}
        </p>
        {said === undefined ? (
          note && <p className={`mt-0.5 text-sm ${line.kind === 'gap' ? '' : 'text-muted'}`}>{note}</p>
        ) : (
          <p className="mt-0.5 text-sm [overflow-wrap:anywhere]">
            <bdi lang="">{said}</bdi>
          </p>
        )}
      </div>
      {gap && (
        <Button size="small" className="ml-auto shrink-0 self-center" onClick={() => onName(gap)}>
          {gap.named ? t('wallet.name.again') : t('wallet.name.open')}
        </Button>
      )}
    </div>
  );
}

/** What a person said a movement was needs no sentence for each name. */
function noteOf(look: Exclude<LineLook, 'sale'>): Exclude<LineLook, GapName | 'sale'> | 'named' {
  return isGapName(look) ? 'named' : look;
}
const isGapName = (look: LineLook): look is GapName => gapNames.some((name) => name === look);
