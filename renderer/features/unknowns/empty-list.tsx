import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

export const EmptyList = ({ children }: { children: ReactNode }) => (
  <p className="flex flex-col items-center gap-3 rounded-2xl border border-dashed border-strong-line p-12 text-lg text-muted">
    <CircleCheck aria-hidden size={40} className="text-done" />
    {children}
  </p>
);
