/**
 * The journal as one HTML page that needs nothing beside it: the design's look, the typefaces inside it, a search field, a layout for
 * paper. Its own policy lets it load nothing and run nothing but its one small script, so a text can do no more than be read.
 */
import type { Database } from 'better-sqlite3'
import type { NamedChoices } from '../../../shared/models/transfer'
import { foldForMatching } from '../../text/fold'
import type { Work } from '../../worker/work'
import { chosenEntries, chosenFilms } from '../chosen'
import { type FilmFacts, NoteRows } from '../markdown/rows'
import type { TextSink, Written } from '../written'
import { cardSvg } from './cards'
import { entryHtml } from './entry'
import { escaped } from './escape'
import { filmHtml } from './film'
import { hashOf } from './policy'
import script from './find.js?raw'
import css from './page.css?raw'

const NOT_ON_THE_PAGE = 'Lists, the watchlist, earlier versions, and lines and questions of films are not on the page.'

/** How a film is named on the page: the address of its part. */
export const anchorOf = (film: { id: string }): string => `film-${film.id}`

/** Writes the page from one moment of the library (the caller holds a transaction). */
export async function writeHtml(db: Database, choices: NamedChoices, sink: TextSink, work: Work): Promise<Written> {
  const { fontFaces } = await import('./fonts')
  const rows = new NoteRows(db)
  const films = chosenFilms(rows, choices)
  const entries = chosenEntries(rows, choices).toReversed()
  const filmAt = linker(films)
  const cards = new Cards(db, choices.posters)
  const total = entries.length + films.length
  let done = 0
  const step = async (): Promise<void> => {
    work.report('Writing the page', (done += 1), total)
    await work.breathe()
  }

  const style = `${fontFaces}\n${css}`
  sink.write(head(style, script))
  const years = [...new Set(entries.map(({ watched_on, written_on }) => yearOf(watched_on ?? written_on)))]
  sink.write(top(films.length, entries.length, years))
  const byId = new Map(films.map((film) => [film.id, film]))
  let open: string | null = null
  for (const entry of entries) {
    const year = yearOf(entry.watched_on ?? entry.written_on)
    if (year !== open) sink.write(`${open === null ? '' : '</section>\n'}<section id="year-${year}"><h2>${year}</h2>\n`)
    open = year
    const film = byId.get(entry.film_id) ?? rows.film(entry.film_id)
    if (film) sink.write(entryHtml({ rows, entry, film, choices, filmAt, card: cards.of(film), linked: byId.has(film.id) ? anchorOf(film) : null }))
    await step()
  }
  if (open !== null) sink.write('</section>\n')
  if (films.length > 0) {
    sink.write('<section id="films"><h2>Films</h2>\n')
    for (const film of films) {
      sink.write(filmHtml({ rows, film, choices, filmAt, card: cards.of(film), anchor: anchorOf(film) }))
      await step()
    }
    sink.write('</section>\n')
  }
  sink.write(foot(script))
  return { films: films.length, reviews: entries.filter(({ review_id }) => review_id !== null).length, leftOut: [NOT_ON_THE_PAGE] }
}

function yearOf(date: string | null): string {
  return date === null ? 'Undated' : date.slice(0, 4)
}

/** Where a name in a text leads: the film of that title, of that year where one is given; nowhere when it is a guess. */
export function linker(films: readonly FilmFacts[]): (title: string, year: number | null) => string | null {
  const byTitle = new Map<string, FilmFacts[]>()
  for (const film of films) {
    const key = foldForMatching(film.title)
    byTitle.set(key, [...(byTitle.get(key) ?? []), film])
  }
  return (title, year) => {
    const bearers = (byTitle.get(foldForMatching(title)) ?? []).filter((film) => year === null || film.year === null || film.year === year)
    const [only] = bearers
    return only !== undefined && bearers.length === 1 ? anchorOf(only) : null
  }
}

/** The picture of each film: its poster inside the page, or its title card. */
export class Cards {
  readonly #poster: ((film: string) => { media_type: string; bytes: Buffer } | undefined) | null

  constructor(db: Database, withPosters: boolean) {
    const statement = db.prepare<[string], { media_type: string; bytes: Buffer }>(`
      SELECT film_poster.media_type, blob.bytes FROM film JOIN film_poster ON film_poster.id = film.poster_id JOIN blob ON blob.sha256 = film_poster.sha256
      WHERE film.id = ? AND film_poster.deleted_at IS NULL`)
    this.#poster = withPosters ? (film) => statement.get(film) : null
  }

  of(film: FilmFacts): string {
    const poster = this.#poster?.(film.id)
    if (poster === undefined || !/^image\/(?:png|jpeg|webp|avif|gif)$/.test(poster.media_type)) return cardSvg(film.title, film.year)
    return `<img src="data:${poster.media_type};base64,${poster.bytes.toString('base64')}" alt="Poster: ${escaped(film.title)}">`
  }
}

function head(style: string, code: string): string {
  const policy = `default-src 'none'; script-src ${hashOf(code)}; style-src ${hashOf(style)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Matinee">
<title>My film journal</title>
<style>${style}</style>
</head>
<body>
`
}

function top(films: number, entries: number, years: readonly string[]): string {
  const count = (number: number, one: string, other: string): string => `${number.toLocaleString('en-GB')} ${number === 1 ? one : other}`
  const links = years.map((year) => `<li><a href="#year-${year}">${year}</a></li>`).join('')
  return `<header class="top">
<p class="brand"><svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><rect x="1" y="3" width="20" height="16" rx="2.5" fill="#11505D"/><path d="M5 19a6 6 0 0 1 12 0z" fill="#E8B24A"/></svg>Matinee</p>
<h1>My film journal</h1>
<p class="sum">${count(entries, 'entry', 'entries')}, ${count(films, 'film', 'films')}</p>
<nav aria-label="Years"><ul class="years">${links}${films > 0 ? '<li><a href="#films">Films</a></li>' : ''}</ul></nav>
</header>
<search class="find"><form><label class="sr" for="find">Search this page</label><input id="find" type="search" placeholder="Search this page" autocomplete="off" data-of="of" data-none="Nothing has these words."><output for="find" aria-live="polite"></output></form></search>
<main>
`
}

function foot(code: string): string {
  return `</main>
<footer class="top"><p class="foot">Made with Matinee, a film journal that lives on your own computer.</p></footer>
<script>${code}</script>
</body>
</html>
`
}
