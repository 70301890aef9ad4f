/** What an export has besides films: comments, likes of other people's texts, and the profile. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Sink } from '../../brought'
import { letterboxdIn } from '../reading/film'
import type { Row } from '../reading/columns'
import { Days } from '../reading/days'
import type { FileReading } from '../reading/fileReading'
import type { ExportFilms } from './films'
import type { ExportFile } from './kinds'
import { textOf } from './rows'
import { readTable } from './table'

export async function readComments({ file }: ExportFile, sink: Sink, work: Work, options: ImportOptions): Promise<void> {
  const days = new Days(file, sink, work, ['date'], options.dateOrder)
  await readTable(file, sink, work, {
    kind: 'notes',
    row: async (row, reading) => {
      const address = row.get('content')
      const what = address === '' ? `Line ${row.line}` : `Comment on ${address}`
      const text = textOf(row.text('comment'))
      const day = await days.read(row.get('date'))
      if (text === null) return reading.unreadable('notes', row.line, what, 'It has no words.')
      if ('reason' in day) return reading.unreadable('notes', row.line, what, day.reason)
      reading.add({ kind: 'note', file: file.path, line: row.line, text, address: /^https?:\/\/\S+$/i.test(address) ? address : null, writtenOn: day.date, origin: 'Letterboxd comment' })
    }
  })
}

/** Likes of reviews and lists: an address is all there is of them. */
export async function leaveOutLikes({ file }: ExportFile, sink: Sink, work: Work): Promise<void> {
  const isList = /list/i.test(file.path.split('/').at(-1) ?? '')
  const reason = `It is a like of somebody’s ${isList ? 'list' : 'review'}, and the file has nothing of that but its address.`
  await readTable(file, sink, work, {
    kind: 'likes',
    row: (row, reading) => reading.leaveOut('likes', row.line, row.get('content') || `Line ${row.line}`, reason),
    end: (reading) => reading.endLeftOut(reason)
  })
}

/** Of a profile only the favourite films are kept, as likes; they are addresses, and other files of the export know their names. */
export async function readProfile({ file }: ExportFile, sink: Sink, work: Work, films: ExportFilms): Promise<void> {
  let hasFavourites = false
  await readTable(file, sink, work, {
    kind: 'likes',
    row: (row, reading) => {
      hasFavourites = readFavourites(row, reading, films) || hasFavourites
    },
    end: (reading) => {
      if (!hasFavourites) reading.endLeftOut('Of a profile only the favourite films are brought in, and it has none.')
    }
  })
}

function readFavourites(row: Row, reading: FileReading, films: ExportFilms): boolean {
  const addresses = row.get('favoritefilms').split(/[\s,]+/).filter((address) => address !== '')
  if (addresses.length === 0) {
    reading.leaveOut('likes', row.line, 'Profile', 'It names no favourite films.')
    return false
  }
  const known = addresses.map((address) => {
    const id = letterboxdIn(address)
    const name = id === null ? null : films.at(id.value)
    const found = id === null || name === null ? null : films.film(name.title, name.year, id)
    return { address, film: found !== null && 'film' in found ? found.film : null }
  })
  // The row was counted as one: it stands for the first of them.
  reading.count(addresses.length - 1)
  for (const { address, film } of known) {
    if (film === null) reading.leaveOut('likes', row.line, address, 'No other file of the export says which film this favourite is.')
    else reading.add({ kind: 'like', file: reading.path, line: row.line, film })
  }
  return true
}
