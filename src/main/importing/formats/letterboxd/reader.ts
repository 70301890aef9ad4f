/** Letterboxd's export: the ZIP, its folder, or single files of it. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Reader, Sink } from '../../brought'
import { Days } from '../reading/days'
import { leaveOutFile } from '../reading/fileReading'
import { ExportFilms } from './films'
import { COUNTED, type ExportFile, type FileKind, kindOf } from './kinds'
import { readList } from './lists'
import { leaveOutLikes, readComments, readProfile } from './others'
import { RowReader } from './rows'
import { sinkOfSection } from './section'
import { readTable } from './table'

/** The film files come first: they know the addresses of films, by which the diary's rows are told apart. */
const ORDER: readonly FileKind[] = ['watched', 'ratings', 'liked', 'watchlist', 'list', 'diary', 'reviews', 'comments', 'likesElsewhere', 'profile', 'unnamed', 'strange']
const MOST_LOOKED_INTO = 200

export const letterboxdReader: Reader = {
  format: 'letterboxd',
  name: 'Letterboxd',
  recognises: async (parcel) => {
    for (const file of parcel.files.slice(0, MOST_LOOKED_INTO)) if ((await kindOf(file)).isSure) return true
    return false
  },
  read: async (parcel, sink, options, work) => {
    const files: ExportFile[] = []
    for (const file of parcel.files) {
      await work.breathe()
      files.push(await kindOf(file))
    }
    const films = new ExportFilms()
    // What is there today comes before what was deleted.
    const inOrder = files.toSorted((a, b) => Number(a.section !== null) - Number(b.section !== null) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    for (const file of inOrder) await readOne(file, films, sink, options, work)
  }
}

async function readOne(given: ExportFile, films: ExportFilms, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  const { file, kind, section } = given
  if (kind === 'strange') return leaveOutFile(sink, file, 'It is no part of a Letterboxd export that Matinee reads.')
  if (section === null) return readPart(given, films, sink, options, work)
  const isWanted = section === 'deleted' ? options.withDeleted : options.withOrphaned
  await readPart(given, isWanted ? films : new ExportFilms(), sinkOfSection(sink, section, isWanted), options, work)
}

async function readPart(given: ExportFile, films: ExportFilms, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  const { file, kind } = given
  switch (kind) {
    case 'strange':
      return
    case 'unnamed':
      return sink.file({
        path: file.path, rows: 0, state: 'notRead',
        reason: 'Its name does not tell which of three files with the same columns it is. Name it watched.csv, watchlist.csv or likes/films.csv, and bring it in again.'
      })
    case 'list':
      return readList(file, sink, work, films, options.dateOrder)
    case 'comments':
      return readComments(given, sink, work, options)
    case 'likesElsewhere':
      return leaveOutLikes(given, sink, work)
    case 'profile':
      return readProfile(given, sink, work, films)
    default: {
      const rows = new RowReader(kind, films, new Days(file, sink, work, ['date', 'watcheddate'], options.dateOrder))
      return readTable(file, sink, work, { kind: COUNTED[kind], row: (row, reading) => rows.read(row, reading) })
    }
  }
}
