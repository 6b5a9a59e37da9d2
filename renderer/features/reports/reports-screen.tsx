import { useState } from 'react';
import type { Role } from '../../../shared/domain/role.ts';
import type { Drill, ReportOffer } from '../../../shared/domain/report.ts';
import { useAsk } from '../../bridge.ts';
import type { Narrowing } from '../../narrowing.ts';
import type { Place } from '../../places.ts';
import { Loading } from '../../ui/loading.tsx';
import { ManagerOnly } from '../../ui/manager-only.tsx';
import { TroubleNotice } from '../../ui/trouble.tsx';
import { MonthPack } from './month-pack.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportList } from './report-list.tsx';
import { ReportView } from './report-view.tsx';
import { SaveReport } from './save-report.tsx';
import { isPossible, paramsFor, type Choice } from './span.ts';
import { useReader } from './use-reader.ts';

type Props = { role: Role; today: string; place: Place; onRecharges: (behind: Narrowing) => void };

/** What the whole shop sells is not for cashiers: they are told so, and what to do instead. */
export function ReportsScreen(props: Props) {
  const { manager } = useReader().words;
  if (props.role === 'cashier') return <ManagerOnly title={manager.title} text={manager.text} next={manager.next} />;
  return <Reports {...props} />;
}

function Reports({ today, place, onRecharges }: Props) {
  const { words } = useReader();
  const [choice, setChoice] = useState<Choice>({
    id: 'report' in place ? place.report : 'today',
    preset: 'today',
    own: { from: today, to: today },
  });
  const [packing, setPacking] = useState(false);
  const offers = useAsk('reports.list', {});
  const items = offers?.ok ? offers.value.items : [];
  const offer = items.find(({ id }) => id === choice.id);
  const params = offer && paramsFor(offer, choice, today);
  const drill = (into: Drill) => {
    if (into.to === 'recharges') {
      const { to: _, ...behind } = into;
      return onRecharges(behind);
    }
    const { id, params } = into;
    const { from, to: until, ...filters } = params;
    setChoice({ id, preset: 'custom', own: { from, to: until }, ...filters });
  };
  return (
    <div className="flex min-h-0 flex-1 gap-3 wide:gap-5 cramped:flex-none cramped:flex-col">
      <ReportList
        ids={items.map(({ id }) => id)}
        chosen={packing ? 'pack' : choice.id}
        onChoose={(id) => {
          setPacking(id === 'pack');
          if (id !== 'pack') setChoice({ ...choice, id });
        }}
      />
      {packing ? <MonthPack today={today} /> : report(offer, params)}
    </div>
  );

  function report(offer: ReportOffer | undefined, params: ReturnType<typeof paramsFor> | undefined) {
    return (
      <section aria-labelledby="report-title" className="flex min-h-0 min-w-0 flex-1 flex-col gap-3">
        <header className="flex flex-wrap items-start justify-between gap-6">
          <div className="min-w-[16rem] flex-1">
            <h1 id="report-title" className="text-2xl font-bold">
              {words.name[choice.id]}
            </h1>
            <p className="text-muted">{words.says[choice.id]}</p>
          </div>
          {params && isPossible(params) && <SaveReport id={choice.id} params={params} />}
        </header>
        {offer && params && <ReportFilters offer={offer} choice={choice} today={today} onChoice={setChoice} />}
        {offers === undefined && <Loading />}
        {offers && !offers.ok && <TroubleNotice trouble={offers.trouble} />}
        {params && isPossible(params) && <ReportView id={choice.id} params={params} onDrill={drill} />}
      </section>
    );
  }
}
