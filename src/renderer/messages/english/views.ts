/** The words of saved views. */
export const viewWords = {
  save: 'Save view…',
  saveAbout: 'Kept in the sidebar, with its filters and its order.',
  name: 'Name',
  keep: 'Save view',
  keeping: 'Saving',
  needsName: 'A saved view needs a name.',
  saved: (name: string): string => `View “${name}” saved`,
  more: (name: string): string => `More about the view ${name}`,
  rename: 'Rename…',
  renameTitle: 'Rename view',
  renamed: (name: string): string => `View renamed to “${name}”`,
  change: 'Keep these filters',
  changed: (name: string): string => `View “${name}” changed`,
  remove: 'Remove view',
  isChanged: 'changed'
} as const
