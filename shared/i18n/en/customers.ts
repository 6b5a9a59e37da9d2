/** Recent customers and favourites, and what is pasted onto the number. */
export const customers = {
  pasted: {
    none: 'There is no mobile number in what was pasted.',
    several: 'There is more than one number in it, so none was taken. Paste only the right one.',
  },
  recent: {
    title: 'Recent customers',
    empty: 'Nobody yet. Numbers you sell to will be listed here.',
    favourites: 'Favourites',
    usually: 'usually {{amount}} · {{when}}',
    last: 'last {{amount}} · {{when}}',
    mark: 'Make {{number}} a favourite',
    change: 'Favourite {{number}}: rename or remove',
  },
  title: 'Favourite number',
  name: 'Name, if you like',
  nameHint: 'At most 40 letters. Leave it empty for no name.',
  make: 'Make favourite',
  marked: 'Favourite',
  save: 'Save',
  remove: 'Remove from favourites',
} as const;
