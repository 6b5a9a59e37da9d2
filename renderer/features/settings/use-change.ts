import { useState } from 'react';
import type { ShopSettingsChange } from '../../../shared/domain/settings.ts';
import { useTell } from '../../bridge.ts';
import type { Trouble } from '../../ui/trouble.tsx';

/** Sends a change of the shop's settings and remembers how it went. */
export function useSettingsChange(): {
  change: (part: ShopSettingsChange) => void;
  touch: () => void;
  busy: boolean;
  saved: boolean;
  trouble: Trouble | null;
} {
  const tell = useTell('settings.change');
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    busy: tell.isPending,
    saved,
    trouble,
    touch: () => setSaved(false),
    change: (part) =>
      tell.mutate(part, {
        onSuccess: (answer) => {
          setSaved(answer.ok);
          setTrouble(answer.ok ? null : answer.trouble);
        },
      }),
  };
}
