import { withWords } from '../../i18n.ts';

/** What only some sales need, or none before it has ended: read in the first quiet moment. */
export const more = withWords(() => import('./more.tsx'));
