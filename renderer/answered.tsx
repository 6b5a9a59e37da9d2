import type { ReactNode } from 'react';
import type { Answer } from './bridge.ts';
import { Loading } from './ui/loading.tsx';
import { TroubleNotice } from './ui/trouble.tsx';

type Props<T> = { answer: Answer<T> | undefined; children: (value: T) => ReactNode };

/** What was asked for, or that it is on its way, or why it is not there: never an empty list that is none. */
export function Answered<T>({ answer, children }: Props<T>): ReactNode {
  if (answer === undefined) return <Loading />;
  return answer.ok ? children(answer.value) : <TroubleNotice trouble={answer.trouble} />;
}
