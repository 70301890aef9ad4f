/** One entry of mine on the page: what, when, how it was, and what I wrote. */
import type { NamedChoices } from '../../../shared/models/transfer'
import { writeDate } from '../../../shared/text/writtenDates'
import { bodyOfEntry, tellsSpoilers } from '../chosen'
import type { FilmFacts, MyEntry, NoteRows } from '../markdown/rows'
import { escaped } from './escape'
import { plainHtml, proseHtml } from './prose'

interface EntryParts {
  readonly rows: NoteRows
  readonly entry: MyEntry
  readonly film: FilmFacts
  readonly choices: NamedChoices
  readonly filmAt: (title: string, year: number | null) => string | null
  readonly card: string
  /** The film's place on the page. */
  readonly linked: string | null
}

export function entryHtml({ rows, entry, film, choices, filmAt, card, linked }: EntryParts): string {
  const title = `${escaped(film.title)}${film.year === null ? '' : ` <span class="y">${film.year}</span>`}`
  const tags = rows.tagsOf(entry)
  const date = entry.watched_on ?? entry.written_on
  const facts = [
    date === null ? null : `<time datetime="${date}">${escaped(writeDate(date))}</time>`,
    entry.rating === null ? null : starsHtml(entry.rating),
    entry.is_liked === 1 ? '<span class="heart" role="img" aria-label="Liked">♥</span>' : null,
    entry.is_rewatch === 1 ? '<span>Rewatch</span>' : null,
    entry.place === null ? null : `<span>${escaped(entry.place)}</span>`,
    entry.medium === null ? null : `<span>${escaped(entry.medium)}</span>`,
    entry.company === null ? null : `<span>With ${escaped(entry.company)}</span>`,
    entry.is_private === 1 ? '<span>Private</span>' : null,
    tags.length === 0 ? null : `<span class="tags">${tags.map(escaped).join(', ')}</span>`
  ].filter((fact) => fact !== null)
  return `<article class="entry"><div class="card">${card}</div><div>
<h3>${linked === null ? title : `<a href="#${linked}">${title}</a>`}</h3>
<p class="facts">${facts.join('')}</p>
${reviewHtml(rows, entry, choices, filmAt)}${choices.privateText && entry.private_note !== null ? `<div class="prose">${plainHtml(entry.private_note)}</div>` : ''}</div></article>
`
}

function reviewHtml(rows: NoteRows, entry: MyEntry, choices: NamedChoices, filmAt: EntryParts['filmAt']): string {
  const text = bodyOfEntry(rows, entry)
  if (text === null || text.body === '') return ''
  if (tellsSpoilers(entry) && !choices.spoilers) return ''
  const title = entry.review_title === null ? '' : `<p class="by">${escaped(entry.review_title)}</p>\n`
  const html = text.format === 'plain' ? plainHtml(text.body) : proseHtml(text.body, { filmAt, spoilers: choices.spoilers, cover: 'A covered passage', heading: 4 })
  const prose = `<div class="prose">${html}</div>`
  return `${title}${tellsSpoilers(entry) ? `<details class="spoil"><summary>This review tells how the film ends</summary>${prose}</details>` : prose}\n`
}

/** Stars as type, read out as words. */
export function starsHtml(rating: number): string {
  return `<span class="stars" role="img" aria-label="${rating / 2} out of 5 stars">${'★'.repeat(Math.floor(rating / 2))}${rating % 2 === 1 ? '½' : ''}</span>`
}
