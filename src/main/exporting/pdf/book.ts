/** A book of my reviews as a page for printing: a title page, the contents, a part for each year. */
import type { Database } from 'better-sqlite3'
import type { NamedChoices } from '../../../shared/models/transfer'
import { writeDate } from '../../../shared/text/writtenDates'
import type { Work } from '../../worker/work'
import { bodyOfEntry, chosenEntries, tellsSpoilers } from '../chosen'
import { starsHtml } from '../html/entry'
import { escaped } from '../html/escape'
import { hashOf } from '../html/policy'
import { plainHtml, proseHtml } from '../html/prose'
import type { TextSink } from '../written'
import { type FilmFacts, type MyEntry, NoteRows } from '../markdown/rows'
import { Problem } from '../../problem'
import css from './book.css?raw'

/** A review's place in the book, to which the contents lead. */
export const placeOf = (entry: Pick<MyEntry, 'id'>): string => `review-${entry.id}`

interface Chapter {
  readonly entry: MyEntry
  readonly film: FilmFacts
  readonly year: string
}

/**
 * Writes the book from one moment of the library (the caller holds a transaction).
 *
 * @param pages on which page each review stands, by its place; null while nobody knows: the contents keep their lines then too
 */
export async function writeBook(
  db: Database,
  choices: NamedChoices,
  pages: ReadonlyMap<string, number> | null,
  sink: TextSink,
  work: Work
): Promise<{ films: number; reviews: number }> {
  const { fontFaces } = await import('../html/fonts')
  const rows = new NoteRows(db)
  const chapters = chaptersOf(rows, choices)
  if (chapters.length === 0) throw new Problem('invalid', 'There is no review of yours among what was chosen, so no book was made. Choose something else, or another form.')
  const style = `${fontFaces}\n${css}`
  sink.write(`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(style)}; font-src data:">
<title>My film reviews</title><style>${style}</style></head><body>
`)
  sink.write(titlePage(chapters))
  sink.write(contents(chapters, pages))
  let open: string | null = null
  for (const [index, chapter] of chapters.entries()) {
    if (chapter.year !== open) sink.write(`${open === null ? '' : '</section>\n'}<section class="year"><h2>${chapter.year}</h2>\n`)
    open = chapter.year
    sink.write(article(rows, chapter, choices))
    work.report('Setting the book', index + 1, chapters.length)
    await work.breathe()
  }
  sink.write('</section>\n</body></html>\n')
  return { films: new Set(chapters.map(({ film }) => film.id)).size, reviews: chapters.length }
}

/** Every entry that has words to print, in the order of its days. */
function chaptersOf(rows: NoteRows, choices: NamedChoices): Chapter[] {
  const entries = chosenEntries(rows, { ...choices, mine: true }).filter((entry) => {
    const text = bodyOfEntry(rows, entry)
    return text !== null && text.body.trim() !== '' && (choices.spoilers || !tellsSpoilers(entry))
  })
  const films = new Map(rows.films([...new Set(entries.map(({ film_id }) => film_id))]).map((film) => [film.id, film]))
  return entries.flatMap((entry) => {
    const film = films.get(entry.film_id)
    const day = entry.watched_on ?? entry.written_on
    return film ? [{ entry, film, year: day === null ? 'Undated' : day.slice(0, 4) }] : []
  })
}

function titlePage(chapters: readonly Chapter[]): string {
  const years = [...new Set(chapters.map(({ year }) => year).filter((year) => year !== 'Undated'))].toSorted()
  const [first] = years
  const last = years.at(-1)
  const span = first === undefined || last === undefined ? '' : first === last ? first : `${first}–${last}`
  const count = chapters.length === 1 ? 'One review' : `${chapters.length.toLocaleString('en-GB')} reviews`
  return `<section class="title"><h1>My film reviews</h1><p>${span}${span === '' ? '' : '<br>'}${count}</p><p class="brand">Matinee</p></section>\n`
}

function contents(chapters: readonly Chapter[], pages: ReadonlyMap<string, number> | null): string {
  const byYear = new Map<string, Chapter[]>()
  for (const chapter of chapters) byYear.set(chapter.year, [...(byYear.get(chapter.year) ?? []), chapter])
  const parts = [...byYear].map(
    ([year, those]) =>
      `<h3>${year}</h3><ol>${those
        .map(({ entry, film }) => `<li><a href="#${placeOf(entry)}"><span>${nameHtml(film)}</span><i></i><b>${pages?.get(placeOf(entry)) ?? ''}</b></a></li>`)
        .join('')}</ol>`
  )
  return `<section class="contents"><h2>Contents</h2>${parts.join('\n')}</section>\n`
}

function article(rows: NoteRows, { entry, film }: Chapter, choices: NamedChoices): string {
  const text = bodyOfEntry(rows, entry)
  const date = entry.watched_on ?? entry.written_on
  const facts = [
    date === null ? null : `<span>${escaped(writeDate(date))}</span>`,
    entry.rating === null ? null : starsHtml(entry.rating),
    entry.is_rewatch === 1 ? '<span>Rewatch</span>' : null,
    entry.place === null ? null : `<span>${escaped(entry.place)}</span>`
  ].filter((fact) => fact !== null)
  const options = { filmAt: () => null, spoilers: choices.spoilers, cover: null, heading: 4 } as const
  const html = text === null ? '' : text.format === 'plain' ? plainHtml(text.body) : proseHtml(text.body, options)
  return `<article id="${placeOf(entry)}"><h3>${nameHtml(film)}</h3><p class="facts">${facts.join('')}</p>
${entry.review_title === null ? '' : `<p class="by">${escaped(entry.review_title)}</p>\n`}<div class="prose">${html}</div></article>
`
}

function nameHtml({ title, year }: FilmFacts): string {
  return `${escaped(title)}${year === null ? '' : ` <span>(${year})</span>`}`
}
