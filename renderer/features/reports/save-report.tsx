import { FileDown, Sheet } from 'lucide-react';
import { useState } from 'react';
import type { CallInput } from '../../../shared/ipc/contract.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { useReader } from './use-reader.ts';

/** The report as a file, in the language of the screen, where the person chooses. */
export function SaveReport({ id, params }: CallInput<'reports.run'>) {
  const { words, format } = useReader();
  const csv = useTell('reports.saveCsv');
  const pdf = useTell('reports.savePdf');
  const [last, setLast] = useState<'csv' | 'pdf'>('csv');
  const { data: answer, isPending } = last === 'csv' ? csv : pdf;
  const wish = { id, params, language: format.language };
  const path = answer?.ok ? answer.value.path : null;
  return (
    <div className="flex max-w-md shrink-0 flex-col items-end gap-2">
      <div className="flex gap-2">
        <Button
          icon={<Sheet aria-hidden size={18} />}
          disabled={isPending}
          onClick={() => {
            setLast('csv');
            csv.mutate(wish);
          }}
        >
          {words.saveCsv}
        </Button>
        <Button
          icon={<FileDown aria-hidden size={18} />}
          disabled={isPending}
          onClick={() => {
            setLast('pdf');
            pdf.mutate(wish);
          }}
        >
          {words.savePdf}
        </Button>
      </div>
      {!isPending && path !== null && (
        <Notice tone="done" live>
          {words.saved}{' '}
          <span lang="en" className="selectable [overflow-wrap:anywhere]">
            {path}
          </span>
        </Notice>
      )}
      {!isPending && answer && !answer.ok && <TroubleNotice trouble={answer.trouble} />}
    </div>
  );
}
