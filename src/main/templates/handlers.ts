/** Templates: what the window may ask for. */
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { template, templateColumns, type TemplateRow } from './repository'

/** A menu is read at a glance; past this it is a list nobody reads. */
const MOST_TEMPLATES = 100

export function templateHandlers(current: () => OpenLibrary): Handlers['templates'] {
  /** The repositories, with the three that come with Matinee as rows: from now on they are the person's own. */
  const made = async (): Promise<OpenLibrary> => {
    const open = current()
    const { templates } = open.repositories
    if (!templates.areMade()) await open.library.writeUnlogged(() => templates.make())
    return open
  }
  return {
    all: () => current().repositories.templates.all().map(template),

    add: async (text) => {
      const { library, repositories: { templates } } = await made()
      refuseTwin(templates.all(), text.name, null)
      if (templates.all().length >= MOST_TEMPLATES) throw new Problem('conflict', 'There are a hundred templates already. Remove one that you no longer use.')
      return library.write(`Template “${text.name}” added`, () => template(templates.save(templates.blank(text))))
    },

    change: async ({ template: id, text }) => {
      const { library, repositories: { templates } } = await made()
      const before = templates.get(id)
      const columns = templateColumns(text)
      if (before.name === columns.name && before.body === columns.body) return null
      refuseTwin(templates.all(), columns.name, id)
      const label = `Template “${before.name}” ${before.name === columns.name ? 'changed' : 'renamed'}`
      return library.write(label, () => {
        templates.save({ ...templates.get(id), ...columns, updated_at: now() })
        return { label, group: library.changes.currentGroup() }
      })
    },

    remove: async ({ template: id }) => {
      const { library, repositories: { templates } } = await made()
      const label = `Template “${templates.get(id).name}” removed`
      return library.write(label, () => {
        templates.save({ ...templates.get(id), deleted_at: now() })
        return { label, group: library.changes.currentGroup() }
      })
    }
  }
}

/** Two templates of one name could not be told apart. */
function refuseTwin(templates: readonly TemplateRow[], name: string, self: string | null): void {
  const wanted = name.toLocaleLowerCase()
  if (templates.some((other) => other.id !== self && other.name.toLocaleLowerCase() === wanted)) {
    throw new Problem('conflict', `There is a template called “${name}” already. Give this one another name.`)
  }
}
