/** Adding recognised pages to the library: one transaction, one batch, one thing to undo. */
import type { PageAdded, PageReport, PageToAdd, ReportLine } from '../../shared/models/pasting'
import { filmRef, type FilmRow } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { addFacts, addFilm, type FilmNews } from './addFilm'
import { addReview, addTake } from './addTexts'
import { Arrival, type PageSource } from './arrival'

/** A page to add, perhaps with lines on what was left out of it before (see pageToAdd). */
export type AddablePage = PageToAdd & { readonly leftOut?: readonly ReportLine[] }

export interface ComingPages {
  readonly source: PageSource
  readonly pages: readonly AddablePage[]
}

/** Ends the write without a trace: nothing on the pages was new, or it was only to see what would happen. */
class LeftAsItWas extends Error {
  readonly report: PageReport

  constructor(report: PageReport) {
    super('The library was left as it was.')
    this.report = report
  }
}

/** Adds pages with their source, kept to the byte. Where everything is known, the library stays as it is and `done` is null. */
export async function addPages(open: OpenLibrary, coming: ComingPages): Promise<PageAdded> {
  return run(open, coming, { isTrial: false })
}

/** What `addPages` would do, found out by doing it in a transaction that is then rolled back. */
export async function tryPages(open: OpenLibrary, coming: ComingPages): Promise<PageAdded> {
  return run(open, coming, { isTrial: true })
}

async function run(open: OpenLibrary, { source, pages }: ComingPages, { isTrial }: { isTrial: boolean }): Promise<PageAdded> {
  const { changes } = open.library
  try {
    return await open.library.write('Page added', () => {
      const arrival = new Arrival(open, source)
      const films = pages.map((page) => addPage(arrival, page))
      const report = { batch: arrival.batch, films: distinct(films.map(({ film }) => film)).map(filmRef), lines: arrival.lines }
      if (arrival.batch === null || isTrial) throw new LeftAsItWas({ ...report, batch: null })
      const label = labelOf(films)
      changes.describe(label, arrival.batch)
      open.repositories.batches.finish(arrival.batch, report, label)
      return { report, done: { label, group: changes.currentGroup() } }
    })
  } catch (error) {
    if (error instanceof LeftAsItWas) return { report: error.report, done: null }
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
