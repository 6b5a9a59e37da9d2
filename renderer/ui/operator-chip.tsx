import { operators, type OperatorCode } from '../../shared/operators.ts';
import { useFormat } from './format-context.tsx';

const sizes = { small: 'px-2 py-0.5 text-sm', medium: 'px-3 py-1 text-base', large: 'px-5 py-2 text-2xl' } as const;

/** Colour and name together: colour alone would tell a colour-blind cashier nothing, and logos are other people's trademarks. */
export function OperatorChip({ code, size = 'small' }: { code: OperatorCode; size?: keyof typeof sizes }) {
  const { language } = useFormat();
  const { colour, name } = operators[code];
  return (
    <span
      className={`inline-flex items-center rounded-md font-semibold whitespace-nowrap text-white outline-1 -outline-offset-1 outline-white/40 ${sizes[size]}`}
      style={{ backgroundColor: colour }}
    >
      {name[language]}
    </span>
  );
}
