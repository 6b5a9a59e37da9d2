import { useState } from 'react';
import { foldDigits } from '../../../shared/digits.ts';
import { withWords } from '../../i18n.ts';
import type { SellController } from './controller.ts';
import type { Flow } from './flow-state.ts';

const isDigitsOnly = (text: string) => !/[^\s\d+().-]/.test(text);
/** Too few for a number: they go in like typing. */
const isPart = (text: string) => isDigitsOnly(text) && text.replace(/\D/g, '').length < 10;
const reader = withWords(() => import('../../../shared/find-phones.ts'));

/**
 * What is pasted onto the number: exactly one number in it takes the place of what stood there. Of several none is taken, and text
 * without any is left out; why is said until the form changes.
 */
export function useNumberPaste(sell: SellController, form: Flow) {
  const [refusal, setRefusal] = useState<{ form: Flow; why: 'none' | 'several' } | null>(null);
  const read = async (text: string) => {
    const { findPhones } = await reader();
    const [only, ...others] = findPhones(text);
    setRefusal(null);
    if (only !== undefined && others.length === 0) sell.dispatch({ type: 'phone-typed', text: only });
    // Digits that are no number are shown as they are: going on says what is wrong with them.
    else if (only === undefined && isDigitsOnly(text)) sell.dispatch({ type: 'phone-typed', text });
    else setRefusal({ form: sell.get(), why: only === undefined ? 'none' : 'several' });
  };
  const paste = (pasted: string): boolean => {
    const text = foldDigits(pasted);
    if (isPart(text)) return false;
    void read(text);
    return true;
  };
  return { paste, refused: refusal?.form === form ? refusal.why : null };
}
