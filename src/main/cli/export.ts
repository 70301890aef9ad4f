import { resolve } from 'node:path'
import { ExportAnswer } from '../../shared/answers/others'
import type { ExportChoices } from '../../shared/models/transfer'
import { exportTo } from '../exporting/exportTo'
import { getFilm } from './findFilm'
import { progressShown } from './progress'
import type { Command } from './command'
import { read, UsageError } from './usage'

/** `export --format json|markdown --to PATH [--film TITLE]` */
export function exportCommand(words: readonly string[]): Command {
  const { values } = read(words, {
    format: { type: 'string' },
    to: { type: 'string' },
    film: { type: 'string' },
    'include-private': { type: 'boolean', default: false }
  })
  const { format, to, film } = values
  if (format !== 'json' && format !== 'markdown') throw new UsageError('--format is json or markdown.')
  if (to === undefined || to === '') throw new UsageError('--to says where the export goes.')
  return {
    makesLibrary: false,
    library: values.library,
    json: values.json,
    run: async (open) => {
      const choices: ExportChoices = {
        scope: film === undefined ? { kind: 'everything' } : { kind: 'film', film: getFilm(open, film).id },
        format,
        mine: true,
        collected: true,
        privateText: values['include-private'],
        titleCards: true,
        spoilers: true,
        versions: false,
        posters: true,
        byteOrderMark: false
      }
      const done = await exportTo(open.library, choices, resolve(to), progressShown())
      const data = ExportAnswer.parse({ format, path: done.path, files: done.files, films: done.films, reviews: done.reviews, leftOut: [] })
      return { data, text: `Exported to ${data.path}: ${data.files} ${data.files === 1 ? 'file' : 'files'}.\n` }
    }
  }
}
