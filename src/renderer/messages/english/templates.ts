/** Templates: words a text can begin with. */
export const templateWords = {
  menu: 'Templates',
  edit: 'Edit templates…',
  title: 'Templates',
  about: 'Words to begin a text with. In Write, the menu of templates puts them where you are typing.',
  placeholders: '{{title}}, {{year}} and {{date}} become the film’s title, its year and the day you watched it.',
  add: 'Add a template',
  name: 'Name',
  body: 'Text',
  bodyHint: 'Markdown',
  save: 'Save',
  cancel: 'Cancel',
  editOne: (name: string): string => `Edit “${name}”`,
  remove: (name: string): string => `Remove “${name}”`,
  needsName: 'Give it a name.',
  none: 'No templates yet.',
  empty: 'Nothing in it yet'
}
