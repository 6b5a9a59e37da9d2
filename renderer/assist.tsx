import { CircleQuestionMark } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { HelpDialog } from './features/help/help-dialog.tsx';
import type { Screen } from './screens.ts';
import { KeyCap } from './ui/key-cap.tsx';

type Props = { screen: Screen; mustSee: boolean };

/** Help, in the top bar and under F1. Gives the focus back where it was; nothing that must be seen stays behind it. */
export function Assist({ screen, mustSee }: Props) {
  const { t } = useTranslation();
  const [chapter, setChapter] = useState<string | null>(null);
  const before = useRef<Element | null>(null);
  const help = useCallback((id: string) => {
    before.current = document.activeElement;
    setChapter(id);
  }, []);
  const close = useCallback(() => setChapter(null), []);
  // only when the dialog is gone can anything outside of it be focused
  useEffect(() => {
    if (chapter === null && before.current instanceof HTMLElement) before.current.focus();
  }, [chapter]);
  useHotkeys('f1', () => help(screen), { enabled: chapter === null, enableOnFormTags: true, preventDefault: true });
  useEffect(() => {
    if (!mustSee) return;
    before.current = null;
    setChapter(null);
  }, [mustSee]);
  return (
    <>
      <button
        type="button"
        aria-label={t('help.open')}
        title={t('help.open')}
        onClick={() => help(screen)}
        className="flex min-h-11 min-w-11 shrink-0 items-center justify-center gap-1.5 rounded-lg px-2 hover:bg-raised"
      >
        <CircleQuestionMark aria-hidden size={22} />
        <KeyCap>F1</KeyCap>
      </button>
      {chapter !== null && <HelpDialog chapter={chapter} onClose={close} />}
    </>
  );
}
