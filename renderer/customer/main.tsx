import { createRoot } from 'react-dom/client';
import type { CustomerScreen } from '../../shared/ipc/customer-screen.ts';
import { CustomerBoard } from './customer-board.tsx';

declare global {
  interface Window {
    /** Put there by preload-customer, in the customer's window only. */
    readonly customerScreen: CustomerScreen;
  }
}

const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
const root = createRoot(element);

window.customerScreen.onView((view) => {
  const { language, theme } = view.look;
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
  root.render(
    <main className="h-full">
      <CustomerBoard view={view} />
    </main>,
  );
});
