/** A picture of at most 384 dots by 200: fits both papers. Without a schema beside it, so that the page can measure by it. */
export const maxPictureDots = { width: 384, height: 200 } as const;
