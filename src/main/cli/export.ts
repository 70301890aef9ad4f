import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { ExportAnswer } from '../../shared/answers/others'
import { ExportFormat, type ExportScope } from '../../shared/models/transfer'
import { exportTo } from '../exporting/exportTo'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { foldForMatching } from '../text/fold'
import { EXPORT } from './definition/export'
import { getFilm } from './findFilm'
import { progressShown } from './progress'
import type { Command } from './command'
import { read, UsageError } from './usage'

/** `export --format FORMAT --to PATH [--film TITLE | --list NAME]` and what goes out. */
export function exportCommand(words: readonly string[]): Command {
  const { values } = read(EXPORT, words)
  const { film, list } = values
  const format = ExportFormat.safeParse(values.format)
  if (!format.success) throw new UsageError(`--format is one of ${ExportFormat.options.join(', ')}.`)
  if (values.to === undefined || values.to === '') throw new UsageError('--to says where the export goes.')
  if (film !== undefined && list !== undefined) throw new UsageError('--film and --list exclude each other.')
  const target = resolve(values.to)
  return {
    makesLibrary: false,
    library: values.library,
    json: values.json,
    run: async (open) => {
      const scope = scopeOf(open, film, list)
      if (!values.overwrite || isFolder(target)) refuseWhatIsThere(target)
      const write = format.data === 'pdf' ? (await import('../exporting/pdf/printed')).printHere : exportTo
      const done = await write(open.library, {
        scope,
        format: format.data,
        mine: true,
        collected: !values['without-collected'],
        privateText: values['include-private'],
        titleCards: true,
        spoilers: !values['without-spoilers'],
        versions: values['with-versions'],
        posters: !values['without-posters'],
        byteOrderMark: values.bom
      }, target, progressShown())
      const data = ExportAnswer.parse({ format: format.data, path: done.path, files: done.files, films: done.films, reviews: done.reviews, leftOut: [...done.leftOut] })
      const stayed = data.leftOut.length === 0 ? '' : `What this form cannot hold:\n${data.leftOut.map((sentence) => `  ${sentence}\n`).join('')}`
      return { data, text: `Exported to ${data.path}: ${data.files} ${data.files === 1 ? 'file' : 'files'}.\n${stayed}` }
    }
  }
}

function scopeOf(open: OpenLibrary, film: string | undefined, list: string | undefined): ExportScope {
  if (film !== undefined) return { kind: 'film', film: getFilm(open, film).id }
  if (list !== undefined) return { kind: 'list', list: listCalled(open, list) }
  return { kind: 'everything' }
}

/** A list by its id or its name; the watchlist is called so. */
function listCalled({ library: { db } }: OpenLibrary, name: string): string {
  const wanted = foldForMatching(name)
  const found = db
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM list WHERE deleted_at IS NULL ORDER BY seq')
    .all()
    .filter((list) => list.id === name || foldForMatching(list.name) === wanted)
  const [only] = found
  if (only === undefined) throw new Problem('not-found', `There is no list “${name}”. Nothing was exported.`)
  if (found.length > 1) throw new Problem('conflict', `${found.length} lists are called “${name}”, so nothing was exported. Use the id of one: ${found.map(({ id }) => id).join(', ')}.`)
  return only.id
}

/** On the command line nobody can be asked: what stands at the target stays, unless it was said to go; a folder always stays. */
function refuseWhatIsThere(target: string): void {
  if (!existsSync(target)) return
  if (isFolder(target)) {
    if (readdirSync(target).length > 0) throw new Problem('cannot-write', `There is a folder at ${target} with something in it, so nothing was exported. Choose another name.`)
    return
  }
  throw new Problem('cannot-write', `There is a file at ${target} already, so nothing was exported. Choose another name, or add --overwrite to replace it.`)
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
