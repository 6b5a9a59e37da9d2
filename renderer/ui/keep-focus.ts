/** For buttons beside a field: pressing them leaves the caret where it is, so typing goes on. */
export const keepFocus = { onMouseDown: (event: { preventDefault(): void }) => event.preventDefault() };
