import { useEffect, useRef, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { useTranslation } from 'react-i18next';
import { manualText } from '../../manual-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ChapterText } from './chapter-text.tsx';
import { chaptersOf, found, type Chapter } from './chapters.ts';

/** The manual inside the app, opened at one chapter; all the others are one press or one word away. */
export function HelpDialog({ chapter, onClose }: { chapter: string; onClose: () => void }) {
  const { t } = useTranslation();
  const chapters = useChapters();
  const [chosen, choose] = useState(chapter);
  const [words, search] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLElement>(null);
  useHotkeys('f1', onClose, { enableOnFormTags: true, preventDefault: true });
  useEffect(() => field.current?.focus(), []);
  useEffect(() => text.current?.scrollTo(0, 0), [chosen]);

  const listed = found(chapters, words);
  const shown = listed.find(({ id }) => id === chosen) ?? listed[0];
  useEffect(() => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [shown?.id]);
  return (
    <Dialog title={t('help.title')} wide onClose={onClose}>
      <div className="flex h-[70vh] gap-5">
        <div className="flex w-60 shrink-0 flex-col gap-2">
          <label className="text-sm font-semibold">
            {t('help.search')}
            <input
              ref={field}
              type="text"
              value={words}
              spellCheck={false}
              onChange={({ target }) => search(target.value)}
              className="selectable mt-1 min-h-11 w-full rounded-lg border border-strong-line bg-surface px-3 text-base font-normal"
            />
          </label>
          <nav ref={list} aria-label={t('help.chapters')} className="-mx-1 flex min-h-0 flex-1 flex-col overflow-y-auto px-1">
            {listed.map(({ id, title }) => (
              <button
                key={id}
                type="button"
                data-chapter={id}
                aria-current={id === shown?.id ? 'page' : undefined}
                onClick={() => choose(id)}
                className={`min-h-11 shrink-0 rounded-lg px-3 text-left font-semibold ${id === shown?.id ? 'bg-accent-soft text-accent' : 'hover:bg-raised'}`}
              >
                {title}
              </button>
            ))}
            {chapters.length > 0 && listed.length === 0 && (
              <p role="status" className="p-3 text-muted">
                {t('help.none')}
              </p>
            )}
          </nav>
          <Button keyName="Esc" onClick={onClose}>
            {t('app.close')}
          </Button>
        </div>
        <div
          ref={text}
          role="region"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll a long chapter
          tabIndex={0}
          aria-labelledby="help-title"
          className="min-w-0 flex-1 overflow-y-auto p-1 pr-3"
        >
          {shown && (
            <>
              <h3 id="help-title" className="mb-3 text-2xl font-bold">
                {shown.title}
              </h3>
              <ChapterText body={shown.body} />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function useChapters(): readonly Chapter[] {
  const { language } = useFormat();
  const [chapters, setChapters] = useState<readonly Chapter[]>([]);
  useEffect(() => {
    let wanted = true;
    void manualText[language]().then(({ default: text }) => wanted && setChapters(chaptersOf(text)));
    return () => {
      wanted = false;
    };
  }, [language]);
  return chapters;
}
