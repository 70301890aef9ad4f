/**
 * A library of any size that could be somebody's: films of all countries and times, a diary with reviews, what others wrote,
 * lists. The same seed and size give the same rows. Written in bulk, with the columns derived as the repositories derive
 * them; there is nothing to undo in it, as after restoring an export.
 */
import { renameSync, rmSync } from 'node:fs'
import { Library } from '../../../src/main/db/library'
import { createRandom } from '../pageGenerator/random'
import { writeCollected } from './collected'
import { planFilms, writeFilm } from './films'
import { firstDay, planViewings, standings, TODAY, writeJournal } from './journal'
import { writeLists, writeViews } from './lists'
import { fillPeople } from './people'
import { proseOf } from './prose'
import { dayFrom, eveningOf, Rows } from './rows'
import { fillTags } from './tags'

export interface Size {
  readonly films: number
  readonly viewings: number
  readonly seed: number
}

/** Fills an empty library, in one transaction. */
export function fillBigLibrary({ db }: Library, { films: filmCount, viewings: viewingCount, seed }: Size): void {
  const random = createRandom(seed)
  const rows = new Rows(db)
  const prose = proseOf(random)
  const begun = firstDay(viewingCount)
  const at = eveningOf(random, begun)
  const span = (Date.parse(TODAY) - Date.parse(begun)) / 86_400_000
  db.transaction(() => {
    const tags = fillTags(rows, random, at)
    const people = fillPeople(rows, random, filmCount, at)
    // Films that are watched often came early.
    const films = planFilms(random, filmCount, (index) => eveningOf(random, dayFrom(begun, Math.floor((index / filmCount) * span))))
    const viewings = filmCount === 0 ? [] : planViewings(random, films, viewingCount)
    const standing = standings(random, films, viewings)
    for (const film of films) writeFilm(rows, random, people, prose, film, standing(film))
    writeJournal(rows, random, prose, tags, films, viewings)
    writeCollected({ rows, random, prose, people, tags }, films)
    writeLists(rows, random, films, (film) => standing(film).is_seen === 1, at)
    writeViews(rows, random, at)
  }).immediate()
}

/** Makes a library of this size at a path where there is none. It takes its name when it is whole and checked. */
export async function makeBigLibrary(path: string, size: Size): Promise<void> {
  const beside = `${path}.making-${process.pid}`
  try {
    const library = await Library.open(beside, { create: true, busyTimeoutMs: 1_000 })
    try {
      // Nothing is lost if this is cut short: the file does not have its name yet.
      library.db.pragma('synchronous = OFF')
      fillBigLibrary(library, size)
      const found = library.db.pragma('integrity_check', { simple: true })
      const dangling = library.db.prepare('PRAGMA foreign_key_check').all().length
      if (found !== 'ok' || dangling > 0) throw new Error(`The library that was made is not whole: ${String(found)}, ${dangling} rows point nowhere.`)
    } finally {
      library.close()
    }
    renameSync(beside, path)
  } finally {
    for (const left of [beside, `${beside}-wal`, `${beside}-shm`]) rmSync(left, { force: true })
  }
}
