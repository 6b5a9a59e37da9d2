import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { uuidv7 } from 'uuidv7';
import type { RechargeId } from '../shared/ids.ts';
import { App } from './app.tsx';
import { DeskProvider } from './bridge.ts';
import { LastResort } from './chrome/last-resort.tsx';
import { createSellController } from './features/sell/controller.ts';
import { createWords } from './i18n.ts';
import { putOnPage, rememberedLook } from './remembered-look.ts';
import { createSounds } from './ui/sounds.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

const { desk } = window;
const firstLook = rememberedLook();
putOnPage(firstLook);

const sell = createSellController({
  desk,
  newId: () => uuidv7() as RechargeId,
  nowMs: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

// The till is on this machine: being offline is no reason to wait, and a failed call is an answer to show, not to hide behind retries.
const cache = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

createRoot(root).render(
  <LastResort>
    <QueryClientProvider client={cache}>
      <DeskProvider value={desk}>
        <I18nextProvider i18n={createWords(firstLook.language)}>
          <App sell={sell} sounds={createSounds()} firstLook={firstLook} />
        </I18nextProvider>
      </DeskProvider>
    </QueryClientProvider>
  </LastResort>,
);
