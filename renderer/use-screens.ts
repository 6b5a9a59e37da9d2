import { useCallback, useState } from 'react';
import type { Place } from './places.ts';
import type { Screen } from './screens.ts';

/** Where one is. Whoever is led to a place gets its screen anew: each such visit has a number of its own. */
export function useScreens() {
  const [{ place, visit }, setWhere] = useState<{ place: Place; visit: number }>({ place: { screen: 'sell' }, visit: 0 });
  const toPlace = useCallback((next: Place) => setWhere((before) => ({ place: next, visit: before.visit + 1 })), []);
  const goTo = useCallback((screen: Screen) => setWhere((before) => ({ ...before, place: { screen } })), []);
  return { place, visit, screen: place.screen, goTo, toPlace };
}
