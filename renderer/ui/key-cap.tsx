/** The key that does the same, for hands that stay on the keyboard. */
export function KeyCap({ children, onAccent = false }: { children: string; onAccent?: boolean }) {
  const tone = onAccent ? 'border-current opacity-80' : 'border-strong-line bg-raised text-muted';
  return (
    <kbd
      lang="en"
      aria-hidden
      className={`inline-flex min-w-6 items-center justify-center rounded border px-1.5 font-sans text-xs leading-[1.25rem] font-semibold ${tone}`}
    >
      {children}
    </kbd>
  );
}
