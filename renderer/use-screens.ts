import { useCallback, useEffect, useState } from 'react';
import { useDesk } from './bridge.ts';
import { wantsEyes, type TwoSales } from './features/sell/two-sales.ts';
import type { Place } from './places.ts';
import type { Screen } from './screens.ts';
import { useScreenKeys } from './chrome/use-screen-keys.ts';

/** Where one is: led there by a key, by what was pressed, by the desktop, or by an ending, which is never missed on another screen. */
export function useScreens({ front, aside }: TwoSales) {
  const where = usePlace();
  const { screen, goTo, toPlace } = where;
  const [frontAsks, asideAsks] = [wantsEyes(front), wantsEyes(aside)];
  useEffect(() => {
    if (frontAsks || asideAsks) goTo('sell');
  }, [frontAsks, asideAsks, goTo]);
  useScreenKeys(screen, goTo);
  const desk = useDesk();
  useEffect(() => desk.on('screen.asked', toPlace), [desk, toPlace]);
  return { ...where, mustSee: frontAsks || asideAsks };
}

/** Whoever is led to a place gets its screen anew: each such visit has a number of its own. */
function usePlace() {
  const [{ place, visit }, setWhere] = useState<{ place: Place; visit: number }>({ place: { screen: 'sell' }, visit: 0 });
  const toPlace = useCallback((next: Place) => setWhere((before) => ({ place: next, visit: before.visit + 1 })), []);
  const goTo = useCallback((screen: Screen) => setWhere((before) => ({ ...before, place: { screen } })), []);
  return { place, visit, screen: place.screen, goTo, toPlace };
}
