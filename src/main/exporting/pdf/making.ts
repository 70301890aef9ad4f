/** What the worker does of a book: writing its page, reading where things stand, numbering it. */
import { readFileSync } from 'node:fs'
import type { ExportChoices } from '../../../shared/models/transfer'
import type { Library } from '../../db/library'
import type { Work } from '../../worker/work'
import { atOneMoment } from '../oneMoment'
import { named } from '../scope'
import { writeBytesWhole, writeFileWhole } from '../target'
import { writeBook } from './book'

/** The book's page as a file; see writeBook. */
export async function writeBookPage(
  library: Library,
  choices: ExportChoices,
  file: string,
  pages: Readonly<Record<string, number>> | null,
  work: Work
): Promise<{ films: number; reviews: number }> {
  return atOneMoment(library.db, async () => {
    let written = { films: 0, reviews: 0 }
    await writeFileWhole(file, async (sink) => {
      written = await writeBook(library.db, named(library.db, choices), pages === null ? null : new Map(Object.entries(pages)), sink, work)
    })
    return written
  })
}

/** On which page each review of a printed book stands. */
export async function pagesOfBook(pdf: string): Promise<Record<string, number>> {
  const { pagesOf } = await import('./numbers')
  return Object.fromEntries(await pagesOf(readFileSync(pdf)))
}

/** Numbers a printed book and puts it at its target; answers where that is. */
export async function finishBook(pdf: string, target: string): Promise<string> {
  const { withNumbers } = await import('./numbers')
  return writeBytesWhole(target, await withNumbers(readFileSync(pdf), 'My film reviews'))
}
