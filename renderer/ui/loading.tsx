import { useTranslation } from 'react-i18next';

/** Said only once it takes longer than a blink: most answers are there before. */
export const Loading = () => (
  <p role="status" className="animate-late m-auto text-muted">
    {useTranslation().t('app.loading')}
  </p>
);
