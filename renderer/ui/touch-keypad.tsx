import { DockedKeypad } from './docked-keypad.tsx';
import { useTouchedField } from './use-touched-field.ts';

/** Keys for fingers, wherever a finger leads to a field for figures that has none of its own. */
export function TouchKeypad() {
  const [field, leave] = useTouchedField();
  return field && <DockedKeypad field={field} onDone={leave} />;
}
