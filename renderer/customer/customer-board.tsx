import type { CustomerView } from '../../shared/domain/customer-view.ts';
import { customerWords } from '../../shared/i18n/customer-words.ts';
import { unreachable } from '../../shared/result.ts';
import { Both } from './both.tsx';
import { EndedBoard } from './ended-board.tsx';
import { BigAmount, BigPhone, Operator } from './order-lines.tsx';

/** All that the customer sees, on a screen of its own or on the counter's turned round. Says nothing that `view` does not. */
export function CustomerBoard({ view }: { view: CustomerView }) {
  const { practice, shows, shopName } = view;
  return (
    <div className="flex h-full w-full flex-col overflow-hidden bg-surface text-ink">
      {practice && (
        <p className="practice-stripes flex shrink-0 items-center justify-center gap-[2vw] bg-practice-soft py-[1.2vh] text-[min(2.4vw,4vh)] font-bold text-practice">
          <span lang="bn">{customerWords.bn.practice}</span>
          <span lang="en" className="text-[0.8em] font-semibold">
            {customerWords.en.practice}
          </span>
        </p>
      )}
      {shows.at !== 'idle' && shopName !== '' && (
        <p className="shrink-0 truncate px-[4vw] pt-[1vh] text-center text-[min(2vw,3.4vh)] font-semibold text-muted">
          <bdi>{shopName}</bdi>
        </p>
      )}
      <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-[3vh] px-[3vw] py-[1.5vh]" aria-live="polite">
        <Shown view={view} />
      </div>
    </div>
  );
}

function Shown({ view: { shows, shopName, look } }: { view: CustomerView }) {
  switch (shows.at) {
    case 'idle':
      return <Idle shopName={shopName} />;
    case 'typing':
      return (
        <>
          <Both say="typing" />
          <BigPhone phone={shows.digits} />
          {shows.operator !== null && <Operator code={shows.operator} />}
        </>
      );
    case 'order':
      return (
        <>
          {shows.stage === 'check' ? <Both say="check" /> : <Waiting />}
          <BigPhone phone={shows.phone} />
          <Operator code={shows.operator} accountType={shows.accountType} />
          <BigAmount amount={shows.amount} digits={look.digits} />
          {shows.stage === 'check' && <Both say="checkHint" size="line" />}
        </>
      );
    case 'ended':
      return <EndedBoard shows={shows} digits={look.digits} />;
  }
  return unreachable(shows);
}

function Idle({ shopName }: { shopName: string }) {
  return (
    <>
      {shopName === '' ? (
        <Both say="name" size="large" />
      ) : (
        <h1 className="line-clamp-3 max-w-full text-center text-[min(8vw,14vh)] leading-tight font-bold [overflow-wrap:anywhere]">
          <bdi>{shopName}</bdi>
        </h1>
      )}
      <Both say="welcome" />
    </>
  );
}

const Waiting = () => (
  <span className="flex items-center gap-[2vw] text-info">
    <span
      aria-hidden
      className="size-[min(6vw,10vh)] shrink-0 animate-spin rounded-full border-[min(0.8vw,1.4vh)] border-current border-t-transparent"
    />
    <Both say="waiting" />
  </span>
);
