import { UserRoundKey } from 'lucide-react';

/** Why somebody with this role sees nothing here, and what to do instead. */
export function ManagerOnly({ title, text, next }: { title: string; text: string; next: string }) {
  return (
    <section
      aria-labelledby="manager-only"
      className="m-auto flex max-w-xl flex-col items-center gap-3 rounded-2xl border border-line bg-surface p-10 text-center"
    >
      <UserRoundKey aria-hidden size={44} className="text-info" />
      <h1 id="manager-only" className="text-2xl font-bold">
        {title}
      </h1>
      <p>{text}</p>
      <p className="font-semibold">{next}</p>
    </section>
  );
}
