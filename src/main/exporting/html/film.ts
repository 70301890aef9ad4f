/** One film on the page: its facts, my verdict, and what others wrote. */
import { writeDate } from '../../../shared/text/writtenDates'
import type { NamedChoices } from '../../../shared/models/transfer'
import type { CollectedText, FilmFacts, NoteRows } from '../markdown/rows'
import { starsHtml } from './entry'
import { escaped } from './escape'
import { plainHtml, proseHtml } from './prose'

interface FilmParts {
  readonly rows: NoteRows
  readonly film: FilmFacts
  readonly choices: NamedChoices
  readonly filmAt: (title: string, year: number | null) => string | null
  readonly card: string
  readonly anchor: string
}

export function filmHtml({ rows, film, choices, filmAt, card, anchor }: FilmParts): string {
  const { directors, genres, countries, titles, tags } = rows.lists(film.id)
  const other = [film.original_title, ...titles].filter((title) => title !== null && title !== film.title)
  const facts = [
    directors.length === 0 ? null : `<span>By ${directors.map(escaped).join(', ')}</span>`,
    film.runtime_minutes === null ? null : `<span>${film.runtime_minutes} minutes</span>`,
    countries.length === 0 ? null : `<span>${countries.map(escaped).join(', ')}</span>`,
    genres.length === 0 ? null : `<span>${genres.map(escaped).join(', ')}</span>`,
    film.distributor === null ? null : `<span>Distributed by ${escaped(film.distributor)}</span>`,
    ...(choices.mine ? verdict(film, tags) : [])
  ].filter((fact) => fact !== null)
  const collected = choices.collected ? [takes(rows, film), ...rows.collected(film.id).map((review) => reviewHtml(review, choices, filmAt))] : []
  const parts = [
    other.length === 0 ? '' : `<p class="facts">${other.map((title) => `<span>${escaped(title ?? '')}</span>`).join('')}</p>`,
    facts.length === 0 ? '' : `<p class="facts">${facts.join('')}</p>`,
    film.synopsis === null ? '' : `<div class="prose">${plainHtml(film.synopsis)}</div>`,
    ...collected
  ]
  return `<article class="filmbox" id="${anchor}"><div class="card">${card}</div><div>
<h3>${escaped(film.title)}${film.year === null ? '' : ` <span class="y">${film.year}</span>`}</h3>
${parts.filter((part) => part !== '').join('\n')}
</div></article>
`
}

function verdict(film: FilmFacts, tags: readonly string[]): (string | null)[] {
  return [
    film.rating === null ? null : starsHtml(film.rating),
    film.is_liked === 1 ? '<span class="heart" role="img" aria-label="Liked">♥</span>' : null,
    film.is_seen === 0 ? null : film.seen_on === null ? '<span>Seen</span>' : `<span>Seen ${escaped(writeDate(film.seen_on))}</span>`,
    tags.length === 0 ? null : `<span class="tags">${tags.map(escaped).join(', ')}</span>`
  ]
}

function takes(rows: NoteRows, film: FilmFacts): string {
  return rows
    .takes(film.id)
    .map(({ author, body }) => `<blockquote class="take">${escaped(body)}<footer>${escaped(author)}</footer></blockquote>`)
    .join('\n')
}

function reviewHtml(review: CollectedText, { spoilers }: NamedChoices, filmAt: FilmParts['filmAt']): string {
  if (review.has_spoilers === 1 && !spoilers) return ''
  const by = [review.author, review.score_text].filter((part) => part !== null).map(escaped).join(' · ')
  const title = review.title === null ? '' : `<p><strong>${escaped(review.title)}</strong></p>`
  const html = review.body_format === 'plain' ? plainHtml(review.body) : proseHtml(review.body, { filmAt, spoilers, cover: 'A covered passage', heading: 4 })
  const prose = `<div class="prose">${title}${html}</div>`
  return `<p class="by">${by}</p>\n${review.has_spoilers === 1 ? `<details class="spoil"><summary>This review tells how the film ends</summary>${prose}</details>` : prose}`
}
