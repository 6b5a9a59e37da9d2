/** Why a copy could not be put into the second folder. `gone`: the stick or the folder is not there. */
export const secondFolderTroubles = ['gone', 'full', 'read-only', 'failed'] as const;
export type SecondFolderTrouble = (typeof secondFolderTroubles)[number];

/** `none-here`: this till has no ledger and remembers none. `other-line`: both went on from the same entry in different ways. */
export const restoreRelations = ['none-here', 'same', 'newer', 'older', 'other-line'] as const;
export type RestoreRelation = (typeof restoreRelations)[number];

/** `other-shop`: whole perhaps, but of another ledger's key. `changed`: not what this shop's till wrote. */
export const unusableCopies = ['no-ledger', 'unreadable', 'other-shop', 'changed', 'newer-version', 'empty'] as const;
export type UnusableCopy = (typeof unusableCopies)[number];
