import { differingAt } from '../../../shared/near-phone.ts';

/** Where it differs stands in a box of its own: by shape, and by colour too. The others have an unseen box, so that digits stay under digits. */
export function Compared({
  label,
  phone,
  other,
  beside = false,
}: {
  label: string;
  /** In a grid of two columns: the label in one, the digits in the other. */
  beside?: boolean;
  phone: string;
  other: string;
}) {
  const differing = differingAt(phone, other);
  const look = (at: number) => (differing.includes(at) ? 'border-doubt bg-doubt-soft text-doubt' : 'border-transparent');
  return (
    <div data-compared className={beside ? 'contents' : ''}>
      <p className={`font-semibold text-muted ${beside ? '' : 'mb-1 text-sm'}`}>{label}</p>
      <p
        lang="en"
        className={`${beside ? 'text-[min(2.75rem,4vw)] tracking-tight' : 'text-[min(5.5rem,6.4vw)]'} leading-none font-bold tabular-nums`}
      >
        <span className="sr-only">{phone}</span>
        {Array.from(phone, (digit, at) => ({ digit, at })).map(({ digit, at }) => (
          <span key={at} aria-hidden>
            {at === 5 && '-'}
            <span
              className={`inline-block rounded-lg ${beside ? 'border-3' : 'border-4 px-0.5'} pt-[0.18em] leading-[0.9] ${look(at)}`}
            >
              {digit}
            </span>
          </span>
        ))}
      </p>
    </div>
  );
}
