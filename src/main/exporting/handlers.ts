/** Taking things out: preview, place, and the export itself. */
import { existsSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import type { Handlers } from '../../shared/ipc/types'
import type { ExportChoices } from '../../shared/models/transfer'
import type { Places } from '../files/places'
import type { OpenLibrary } from '../repositories'
import type { Jobs } from '../worker/jobs'
import type { Exported } from './exportTo'
import { extensionFor } from './writers'

export interface ExportingNeeds {
  readonly current: () => OpenLibrary
  readonly jobs: Pick<Jobs, 'preview' | 'export'>
  readonly places: Places
  /** Prints a book, which takes a window. */
  readonly print: (choices: ExportChoices, target: string, job: string) => Promise<Exported>
  /** Asks in the system's dialog, which also asks before a file is replaced; null when cancelled. */
  readonly askSavePlace: (choices: ExportChoices, suggested: string) => Promise<string | null>
  /** The folder that is offered first. */
  readonly exportFolder: () => string
  readonly showInFolder: (path: string) => void
}

export function exportingHandlers({ current, jobs, places, print, askSavePlace, exportFolder, showInFolder }: ExportingNeeds): Handlers['exporting'] {
  /** Places the person chose, and by that agreed to replace what stands there. */
  const chosen = new Set<string>()
  /** A free path in a folder. What writes notes is read when it is first needed, not when the window opens. */
  const free = async (folder: string, choices: ExportChoices): Promise<string> => {
    const { freePath, suggestedName } = await import('./suggestedName')
    return freePath(folder, suggestedName(current().library.db, choices))
  }
  const suggested = (choices: ExportChoices): Promise<string> => free(exportFolder(), choices)
  return {
    preview: (choices) => jobs.preview(current().library.path, choices),

    place: async (choices) => places.add(await suggested(choices)),

    choosePlace: async (choices) => {
      const path = await askSavePlace(choices, await suggested(choices))
      if (path === null) return null
      const target = withExtension(path, choices)
      const place = places.add(target)
      // With another extension it is another file than the one the dialog asked about.
      if (target === path) chosen.add(place.token)
      return place
    },

    run: async ({ choices, place, job }) => {
      const wanted = withExtension(places.path(place), choices)
      const mayReplace = chosen.has(place) && wanted === places.path(place)
      const target = mayReplace || !existsSync(wanted) ? wanted : await free(dirname(wanted), choices)
      const done = await (choices.format === 'pdf' ? print(choices, target, job) : jobs.export(current().library.path, choices, target, job))
      const { token, display } = places.add(done.path)
      return { files: done.files, films: done.films, reviews: done.reviews, leftOut: [...done.leftOut], display, place: token }
    },

    showInFolder: ({ place }) => showInFolder(places.path(place))
  }
}

function withExtension(path: string, choices: ExportChoices): string {
  const wanted = extensionFor(choices)
  const isIt = wanted === '' || extname(path).toLowerCase() === wanted || (wanted === '.md' && /\.markdown$/i.test(path)) || (wanted === '.html' && /\.htm$/i.test(path))
  return isIt ? path : `${path}${wanted}`
}
