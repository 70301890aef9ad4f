/** Saved views: filters with a name. */
import type { Handlers } from '../../shared/ipc/types'
import type { SavedView } from '../../shared/models/savedView'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import type { SavedViewRow } from './repository'
import { readQuery } from './storedQuery'

/** The sidebar is read at a glance; past this it is a list nobody reads. */
const MOST_VIEWS = 100

export function savedViewHandlers(current: () => OpenLibrary): Handlers['savedViews'] {
  return {
    all: () => current().repositories.savedViews.all().map(savedView),

    save: async ({ name, view }) => {
      const { library, repositories: { savedViews } } = current()
      refuseTwin(savedViews.all(), name, null)
      if (savedViews.all().length >= MOST_VIEWS) throw new Problem('conflict', 'There are a hundred saved views already. Remove one that you no longer use.')
      return library.write(`View “${name}” saved`, () => savedView(savedViews.save(savedViews.blank(name, view))))
    },

    change: async ({ id, name, view }) => {
      const { library, repositories: { savedViews } } = current()
      const before = savedViews.get(id)
      if (name !== undefined) refuseTwin(savedViews.all(), name, id)
      const label = name === undefined || name === before.name ? `View “${before.name}” changed` : `View “${before.name}” renamed`
      return library.write(label, () => {
        const row = savedViews.get(id)
        return savedView(savedViews.save({ ...row, name: name ?? row.name, ...(view && { page: view.page, query: JSON.stringify(view.query) }) }))
      })
    },

    remove: async ({ id }) => {
      const { library, repositories: { savedViews } } = current()
      const label = `View “${savedViews.get(id).name}” removed`
      return library.write(label, () => {
        savedViews.save({ ...savedViews.get(id), deleted_at: now() })
        return { label, group: library.changes.currentGroup() }
      })
    }
  }
}

function savedView({ id, name, page, query }: SavedViewRow): SavedView {
  return { id, name, view: readQuery(page, query) }
}

/** Two views of one name could not be told apart. */
function refuseTwin(views: readonly SavedViewRow[], name: string, self: string | null): void {
  const wanted = name.toLocaleLowerCase()
  if (views.some((view) => view.id !== self && view.name.toLocaleLowerCase() === wanted)) {
    throw new Problem('conflict', `You have a view called “${name}” already. Give this one another name.`)
  }
}
