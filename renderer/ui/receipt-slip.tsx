import type { ReactNode } from 'react';
import { receiptWords } from '../../shared/i18n/receipt-words.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import { createFormat } from '../../shared/i18n/format.ts';
import { inDigits, type DigitSet } from '../../shared/digits.ts';
import { operators } from '../../shared/operators.ts';
import { claimNumber } from './failure-text.ts';
import { PhoneText } from './phone-text.tsx';

const isProof = (state: Receipt['recharge']['state']) => state === 'succeeded' || state === 'settled-charged';

/** The slip as the printer will make it: 58 mm of black on white, in Bangla, from ledger facts only. */
export function ReceiptSlip({ receipt, digits }: { receipt: Receipt; digits: DigitSet }) {
  const { recharge, shopName, shopAddress, practice, copy, proof } = receipt;
  const format = createFormat({ language: 'bn', digits });
  const transactionId = recharge.state === 'succeeded' ? recharge.transactionId : undefined;
  return (
    <article
      lang="bn"
      aria-label={receiptWords.title}
      className="selectable w-[58mm] shrink-0 bg-white px-[5mm] py-4 text-[13px] leading-snug text-black shadow-[0_2px_10px_rgb(0_0_0/25%)]"
    >
      {practice && <Mark text={receiptWords.practice} more={receiptWords.practiceText} />}
      <header className="text-center">
        {shopName !== '' && <p className="text-base font-bold break-words">{shopName}</p>}
        {shopAddress !== '' && <p className="break-words">{shopAddress}</p>}
        <h3 className="mt-1 text-[15px] font-bold">{receiptWords.title}</h3>
      </header>
      {copy > 1 && <Mark text={`${receiptWords.duplicate} ${inDigits(String(copy - 1), digits)}`} />}
      <Rule />
      <p className="text-center text-[21px] leading-tight font-bold">
        <PhoneText phone={recharge.phone} />
      </p>
      <p className="text-center text-[26px] leading-tight font-bold">{format.money(recharge.amount)}</p>
      <p
        className={`my-2 py-1 text-center font-bold ${isProof(recharge.state) ? 'border-y-2 border-black' : 'bg-black text-white'}`}
      >
        {receiptWords.state[recharge.state]}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-2">
        <Line label={receiptWords.operator}>
          {operators[recharge.operator].name.bn}, {receiptWords[recharge.accountType]}
        </Line>
        {transactionId !== undefined && <Line label={receiptWords.transactionId}>{transactionId}</Line>}
        {!isProof(recharge.state) && <Line label={receiptWords.claim}>{claimNumber(recharge.id)}</Line>}
        <Line label={receiptWords.date}>{format.moment(recharge.sentAt ?? recharge.intendedAt, 0)}</Line>
        <Line label={receiptWords.serial}>{inDigits(String(recharge.seq), digits)}</Line>
        <Line label={receiptWords.cashier}>{recharge.staff}</Line>
      </dl>
      <Rule />
      <footer className="text-center text-[11px]">
        <p lang="en">{proof}</p>
        <p>{receiptWords.notVat}</p>
      </footer>
      {practice && <Mark text={receiptWords.practice} />}
    </article>
  );
}

const Rule = () => <hr className="my-2 border-t border-dashed border-black" />;

const Mark = ({ text, more }: { text: string; more?: string }) => (
  <p className="my-1 border-2 border-black text-center text-base font-bold">
    {text}
    {more !== undefined && <span className="block text-[11px] font-normal">{more}</span>}
  </p>
);

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd className="min-w-0 text-right font-semibold [overflow-wrap:anywhere]">{children}</dd>
  </>
);
