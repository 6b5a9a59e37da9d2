/** The manual inside the app. */
export const help = {
  open: 'Help about this screen',
  title: 'Help',
  search: 'Find a word',
  chapters: 'Chapters',
  none: 'No chapter has that word.',
} as const;
