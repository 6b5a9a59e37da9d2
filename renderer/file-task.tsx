import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from './bridge.ts';
import { TaskProgress } from './task-progress.tsx';
import { Button } from './ui/button.tsx';
import { Notice } from './ui/notice.tsx';
import { TroubleNotice } from './ui/trouble.tsx';

type Props = {
  task: ComponentProps<typeof TaskProgress>['task'];
  isPending: boolean;
  working: string;
  onCancel: () => void;
  /** The button that begins it. */
  start: ReactNode;
  answer: Answer<{ path: string }> | null;
  done: string;
};

/** Long work that ends in a file: how to begin it, how far it is, where the file lies, or why there is none. */
export function FileTask({ task, isPending, working, onCancel, start, answer, done }: Props) {
  const { t } = useTranslation();
  if (isPending)
    return (
      <>
        <TaskProgress task={task} label={working} />
        <Button className="w-fit" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </>
    );
  return (
    <>
      {start}
      {answer?.ok && (
        <Notice tone="done" live>
          <p className="font-semibold">{done}</p>
          <p lang="en" className="selectable [overflow-wrap:anywhere]">
            {answer.value.path}
          </p>
        </Notice>
      )}
      {answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
    </>
  );
}
