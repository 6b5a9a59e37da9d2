/**
 * No key that is pressed from now on reaches anything else. The first one that goes down calls `onPressed` when it is up again, so
 * that neither its repeats nor its release are left for what lies below.
 */
export function swallowKeys(onPressed: () => void): () => void {
  let pressed: string | null = null;
  const down = (event: KeyboardEvent) => {
    swallow(event);
    if (!event.repeat) pressed ??= event.code;
  };
  const up = (event: KeyboardEvent) => {
    swallow(event);
    if (event.code === pressed) onPressed();
  };
  const listeners = { keydown: down, keyup: up, keypress: swallow } as const;
  const names = ['keydown', 'keyup', 'keypress'] as const;
  for (const name of names) window.addEventListener(name, listeners[name], { capture: true });
  return () => {
    for (const name of names) window.removeEventListener(name, listeners[name], { capture: true });
  };
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
