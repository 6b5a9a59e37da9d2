import { useTranslation } from 'react-i18next';
import { inDigits } from '../shared/digits.ts';
import type { Inspection } from '../shared/domain/backup.ts';
import { useFormat } from './ui/format-context.tsx';
import { Notice } from './ui/notice.tsx';
import { useCopyText } from './use-copy-text.ts';

type Whole = Extract<Inspection, { usable: true }>;

/** What is in a copy that holds, and what of this till is not in it. */
export function CopyFinding({ copy }: { copy: Whole }) {
  const { t } = useTranslation();
  const { moment, entries } = useCopyText();
  const { relation, lost, since } = copy;
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="done" live>
        <p className="font-semibold">{t('backups.restore.whole', { entries: entries(copy.entries) })}</p>
        <p>{t('backups.restore.lastEntry', { when: moment(copy.lastEntryAt) })}</p>
        <p>
          {copy.lastSaleAt === null
            ? t('backups.restore.noSale')
            : t('backups.restore.lastSale', { when: moment(copy.lastSaleAt) })}
        </p>
      </Notice>
      <Notice tone={lost > 0 ? 'refused' : 'info'}>
        <p className="font-semibold">{t(`backups.restore.relation.${relation}`)}</p>
        {lost > 0 && (
          <>
            <p className="font-bold">
              <Lost lost={lost} since={since} />
            </p>
            <p>{t('backups.restore.lostAdvice')}</p>
          </>
        )}
      </Notice>
    </div>
  );
}

function Lost({ lost, since }: { lost: number; since: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { moment } = useCopyText();
  const count = { count: lost, replace: { count: format.count(lost), when: since === null ? '' : moment(since) } };
  return since === null ? t('backups.restore.lostAll', count) : t('backups.restore.lost', { ...count, when: '' });
}

/** Why a file cannot be put back, as far as it can be told. */
export function UnusableNotice({ copy }: { copy: Inspection }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  if (copy.usable) return null;
  return (
    <Notice tone="refused" live>
      <p className="text-lg font-bold">{t(`backups.restore.unusable.${copy.why}`)}</p>
      {copy.firstBadSeq !== null && (
        <p>{t('backups.restore.changedFrom', { seq: inDigits(String(copy.firstBadSeq), digits) })}</p>
      )}
      {copy.shop !== '' && (
        <p className="[overflow-wrap:anywhere]">
          {t('backups.restore.shopSays')} <bdi lang="">{copy.shop}</bdi>
        </p>
      )}
    </Notice>
  );
}
