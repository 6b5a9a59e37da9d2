import { useId, type ReactNode } from 'react';

/** One side of the day: the drawer's or the wallet's. */
export function SideCard({ title, foot, children }: { title: string; foot?: string | undefined; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line bg-page px-4 py-3">
      <h2 id={id} className="mb-1 font-bold">
        {title}
      </h2>
      {children}
      {foot !== undefined && <p className="mt-1 text-sm text-muted">{foot}</p>}
    </section>
  );
}

const looks = {
  plain: '',
  /** A part of the line above, in no sum of its own. */
  part: 'pl-4 text-sm text-muted',
  doubt: '-mx-2 rounded-md bg-doubt-soft px-2 font-semibold text-doubt',
  sum: 'mt-1 border-t border-strong-line pt-1 font-bold',
} as const;

export function SideLine({ label, look = 'plain', children }: { label: string; look?: keyof typeof looks; children: ReactNode }) {
  return (
    <div className={`flex items-baseline justify-between gap-4 py-0.5 ${looks[look]}`}>
      <dt>{label}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
