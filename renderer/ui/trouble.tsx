import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { useFailureText } from './failure-text.ts';
import { Notice } from './notice.tsx';

/** Why a call gave no value: an expected problem, a bug's id, or a till that did not answer at all. */
export type Trouble = { failure: Failure } | { incident: string } | { broken: true };

/** What went wrong and the next step, wherever a call did not give what was asked. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation();
  const sayFailure = useFailureText();
  if ('broken' in trouble)
    return (
      <Notice tone="refused" live>
        {t('trouble.broken')}
      </Notice>
    );
  if ('incident' in trouble) {
    return (
      <Notice tone="refused" live>
        <span className="selectable">{t('trouble.incident', { incident: trouble.incident })}</span>
      </Notice>
    );
  }
  const { text, next } = sayFailure(trouble.failure);
  return (
    <Notice tone="refused" live>
      <p className="font-semibold">{text}</p>
      <p>{next}</p>
    </Notice>
  );
}
