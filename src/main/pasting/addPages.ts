/** Adding recognised pages to the library: one transaction, one batch, one thing to undo. */
import type { PageAdded, PageReport, PageToAdd, ReportLine } from '../../shared/models/pasting'
import { filmRef, type FilmRow } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { addFacts, addFilm, type FilmNews } from './addFilm'
import { addReview, addTake } from './addTexts'
import { Arrival, type PageSource } from './arrival'

/** A page to add, perhaps with lines on what was left out of it before (see pageToAdd). */
export type AddablePage = PageToAdd & { readonly leftOut?: readonly ReportLine[] }

/** Ends the write without a trace when nothing on the pages was new. */
class NothingNew extends Error {
  readonly report: PageReport

  constructor(report: PageReport) {
    super('Nothing on these pages was new.')
    this.report = report
  }
}

/** Ends a dry run: the write did everything, and now it goes back. */
class DryRun extends Error {
  readonly report: PageReport

  constructor(report: PageReport) {
    super('A dry run writes nothing.')
    this.report = report
  }
}

/** What `addPages` would do, found out by doing it in a transaction that is then rolled back. */
export async function tryPages(open: OpenLibrary, { source, pages }: { source: PageSource; pages: readonly AddablePage[] }): Promise<PageAdded> {
  try {
    return await open.library.write('A dry run', () => {
      const arrival = new Arrival(open, source, 'A dry run')
      const films = pages.map((page) => addPage(arrival, page))
      throw new DryRun({ batch: null, films: distinct(films.map(({ film }) => film)).map(filmRef), lines: arrival.lines })
    })
  } catch (error) {
    if (error instanceof DryRun) return { report: error.report, done: null }
    throw error
  }
}

/** Adds pages with their source, kept to the byte. Where everything is known, the library stays as it is and `done` is null. */
export async function addPages(open: OpenLibrary, { source, pages }: { source: PageSource; pages: readonly AddablePage[] }): Promise<PageAdded> {
  const label = pages.length === 1 ? `${pages[0]?.title ?? ''} added` : `${pages.length} films added`
  try {
    return await open.library.write(label, () => {
      const arrival = new Arrival(open, source, label)
      const films = pages.map((page) => addPage(arrival, page))
      const report = { batch: arrival.batch, films: distinct(films.map(({ film }) => film)).map(filmRef), lines: arrival.lines }
      if (arrival.batch === null) throw new NothingNew(report)
      open.repositories.batches.finish(arrival.batch, report)
      const done = labelOf(films)
      open.library.changes.describe(done, arrival.batch)
      return { report, done: { label: done, group: open.library.changes.currentGroup() } }
    })
  } catch (error) {
    if (error instanceof NothingNew) return { report: error.report, done: null }
    throw error
  }
}

function addPage(arrival: Arrival, page: AddablePage): { film: FilmRow; news: FilmNews } {
  const { film, news } = addFilm(arrival, page)
  const before = arrival.lines.length
  addFacts(arrival, film.id, page)
  for (const take of page.takes) addTake(arrival, film.id, take)
  for (const review of page.reviews) addReview(arrival, film.id, review)
  const hasNews = arrival.lines.slice(before).some((line) => line.outcome === 'added' || line.outcome === 'changed')
  arrival.lines.push(...(page.leftOut ?? []))
  return { film, news: news === 'matched' && hasNews ? 'changed' : news }
}

/** "Interview added", "2 films added", "Interview updated". */
function labelOf(films: readonly { film: FilmRow; news: FilmNews }[]): string {
  const added = distinct(films.filter(({ news }) => news === 'added').map(({ film }) => film))
  const changed = distinct(films.filter(({ news }) => news === 'changed').map(({ film }) => film))
  const [named, verb] = added.length > 0 ? [added, 'added'] : [changed, 'updated']
  return named.length === 1 ? `${named[0]?.title ?? ''} ${verb}` : `${named.length} films ${verb}`
}

function distinct(films: readonly FilmRow[]): FilmRow[] {
  return [...new Map(films.map((film) => [film.id, film])).values()]
}
