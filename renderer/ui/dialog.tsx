import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

type DialogProps = { title: string; children: ReactNode; onClose: () => void; wide?: boolean };

/** A question in front of everything else. The browser's own modal: it traps the focus and Esc closes it. */
export function Dialog({ title, children, onClose, wide = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // At first sight: when the dialog is on the page, a field in it may have the focus already.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    element.current?.showModal();
    return () => giveBack(before);
  }, [before]);
  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto ${wide ? 'w-[min(52rem,94vw)]' : 'w-[min(36rem,92vw)]'} rounded-2xl border border-line bg-surface p-6 text-ink shadow-2xl`}
    >
      <h2 id={titleId} className="mb-3 text-xl font-bold">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/** To where it was, unless whatever closed the dialog has given it to a control already. */
function giveBack(before: Element | null): void {
  queueMicrotask(() => {
    if (document.activeElement?.matches('body, main') && before instanceof HTMLElement) before.focus();
  });
}
