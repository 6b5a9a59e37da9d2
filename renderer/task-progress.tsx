import { useEffect, useState } from 'react';
import type { Events } from '../shared/ipc/contract.ts';
import { useDesk } from './bridge.ts';
import { ProgressBar } from './ui/progress-bar.tsx';

type Told = Events['task.progress'];

/** How far a task in the background is, as the till tells it. */
export function TaskProgress({ task, label }: { task: Told['task']; label: string }) {
  const desk = useDesk();
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => desk.on('task.progress', (progress) => progress.task === task && setTold(progress)), [desk, task]);
  return <ProgressBar label={label} done={told?.done ?? 0} total={told?.total ?? 0} />;
}
