/** Taking things out: preview, place, and the export itself. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Handlers } from '../../shared/ipc/types'
import type { ExportChoices } from '../../shared/models/transfer'
import type { Places } from '../files/places'
import type { OpenLibrary } from '../repositories'
import type { Jobs } from '../worker/jobs'
import { freePath, suggestedName } from './suggestedName'

export interface ExportingNeeds {
  readonly current: () => OpenLibrary
  readonly jobs: Pick<Jobs, 'preview' | 'export'>
  readonly places: Places
  /** Asks in the system's dialog, which also asks before a file is replaced; null when cancelled. */
  readonly askSavePlace: (choices: ExportChoices, suggested: string) => Promise<string | null>
  /** The folder that is offered first. */
  readonly exportFolder: () => string
  readonly showInFolder: (path: string) => void
}

export function exportingHandlers({ current, jobs, places, askSavePlace, exportFolder, showInFolder }: ExportingNeeds): Handlers['exporting'] {
  /** Places the person chose, and by that agreed to replace what stands there. */
  const chosen = new Set<string>()
  const suggested = (choices: ExportChoices): string => freePath(exportFolder(), suggestedName(current().library.db, choices))
  return {
    preview: (choices) => jobs.preview(current().library.path, choices),

    place: (choices) => places.add(suggested(choices)),

    choosePlace: async (choices) => {
      const path = await askSavePlace(choices, suggested(choices))
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
      const target = mayReplace || !existsSync(wanted) ? wanted : freePath(dirname(wanted), suggestedName(current().library.db, choices))
      const done = await jobs.export(current().library.path, choices, target, job)
      const { token, display } = places.add(done.path)
      return { files: done.files, films: done.films, reviews: done.reviews, display, place: token }
    },

    showInFolder: ({ place }) => showInFolder(places.path(place))
  }
}

function withExtension(path: string, { format, scope }: ExportChoices): string {
  if (format === 'json') return /\.json$/i.test(path) ? path : `${path}.json`
  return scope.kind === 'review' && !/\.(md|markdown)$/i.test(path) ? `${path}.md` : path
}
