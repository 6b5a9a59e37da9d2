/**
 * The key that has just gone down means nothing more until it is up again: neither its repeats nor its release reach what has come
 * under the hand meanwhile.
 */
export function deafUntilUp(code: string): void {
  const stop = () => {
    window.removeEventListener('keydown', down, { capture: true });
    window.removeEventListener('keyup', up, { capture: true });
  };
  const swallow = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const down = (event: KeyboardEvent) => {
    if (event.code !== code) return;
    // Pressed anew: its release was missed, in another window.
    if (event.repeat) swallow(event);
    else stop();
  };
  const up = (event: KeyboardEvent) => {
    if (event.code !== code) return;
    swallow(event);
    stop();
  };
  window.addEventListener('keydown', down, { capture: true });
  window.addEventListener('keyup', up, { capture: true });
}
