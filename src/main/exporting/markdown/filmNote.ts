/** One note for one film: its facts, what I noted on it, and what others wrote. */
import { starsOf } from '../../../shared/models/rating'
import { bodyAsMarkdown, withBody } from './entryNote'
import { frontMatter, type FrontValue } from './frontMatter'
import { plainAsMarkdown, plainInLine } from './plainText'
import type { CollectedText, FilmFacts, FilmLists, NotedOnFilm } from './rows'
import { titleAndYear } from './names'

export interface FilmNoteParts {
  readonly film: FilmFacts
  readonly lists: FilmLists
  /** What the note is called. */
  readonly name: string
  /** The file of its poster or title card, which lies beside. */
  readonly picture: string | null
  /** My verdict and tags stand in it. */
  readonly isMine: boolean
  readonly privateText: boolean
  readonly takes: readonly { author: string; body: string }[]
  readonly reviews: readonly CollectedText[]
  /** Lines of the film and questions for the next viewing. */
  readonly notes: readonly NotedOnFilm[]
  readonly trailers: readonly { title: string; url: string | null }[]
  /** Links, ready to write. */
  readonly mentions: readonly string[]
  readonly entries: readonly string[]
}

export function filmNote(parts: FilmNoteParts): string {
  const { film, picture, takes, reviews, notes, trailers, mentions, entries } = parts
  const sections = [
    picture === null ? '' : `![[${picture}]]`,
    film.synopsis === null ? '' : plainAsMarkdown(film.synopsis),
    section('Lines', notes.filter(({ kind }) => kind === 'line').map(lineAsQuote), '\n\n'),
    section('Questions', notes.filter(({ kind }) => kind === 'question').map(questionItem)),
    section('Takes', takes.map(takeAsQuote), '\n\n'),
    section('Reviews', reviews.map(reviewUnderHeading), '\n\n'),
    section('My entries', entries.map((link) => `- ${link}`)),
    section('Mentions', mentions.map((link) => `- ${link}`)),
    section('Trailers', trailers.map(trailerItem))
  ]
  return withBody(facts(parts), sections.filter((text) => text !== '').join('\n\n'))
}

function facts({ film, lists, name, isMine, privateText }: FilmNoteParts): string {
  const called = titleAndYear(film)
  const released = lists.releases.map((text) => text.slice(0, text.indexOf(' ') === -1 ? undefined : text.indexOf(' ')))
  const mine: Record<string, FrontValue> = {
    rating: film.rating === null ? null : starsOf(film.rating),
    liked: film.is_liked === 1,
    seen: film.is_seen === 1,
    seen_on: film.seen_on === null ? null : { date: film.seen_on },
    tags: lists.tags
  }
  return frontMatter({
    title: film.title,
    original_title: film.original_title,
    aliases: [...new Set([...(name === called ? [] : [called]), ...lists.titles])],
    year: film.year,
    directors: lists.directors,
    certificate: lists.certificates.length === 0 ? null : lists.certificates.join(', '),
    released: released[0] === undefined ? null : { date: released[0] },
    releases: lists.releases.length < 2 && released[0] === lists.releases[0] ? [] : lists.releases,
    runtime: film.runtime_minutes,
    genres: lists.genres,
    languages: lists.languages,
    countries: lists.countries,
    distributor: film.distributor,
    ...(isMine ? mine : {}),
    private_note: privateText ? film.private_note : null,
    id: film.id
  })
}

function section(heading: string, items: readonly string[], between = '\n'): string {
  return items.length === 0 ? '' : `## ${heading}\n\n${items.join(between)}`
}

function takeAsQuote({ author, body }: { author: string; body: string }): string {
  return quote(body, author)
}

function lineAsQuote({ body, speaker, is_private }: NotedOnFilm): string {
  const said = quote(body, speaker)
  return is_private === 1 ? `${said}\n> ${PRIVATE}` : said
}

function quote(body: string, by: string | null): string {
  const quoted = plainAsMarkdown(body).split('\n').map((line) => (line === '' ? '>' : `> ${line}`))
  return by === null ? quoted.join('\n') : [...quoted, '>', `> — ${plainInLine(by)}`].join('\n')
}

/** What only says something to Matinee when it reads a note again; Markdown's readers show nothing of it. */
export const PRIVATE = '<!-- private -->'
export const ANSWER = '<!-- answer -->'

/** A question as a task of a list, which Obsidian and others can tick off; what the answer was stands under it. */
function questionItem({ body, answer, is_private }: NotedOnFilm): string {
  const indented = (text: string): string => plainAsMarkdown(text).split('\n').map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
  const asked = `- [${answer === null ? ' ' : 'x'}] ${indented(body).trimStart()}`
  // Of a question in several paragraphs nobody could tell where the answer begins.
  const mark = answer !== null && indented(body).includes('\n\n') ? `  ${ANSWER}` : ''
  const item = [asked, mark, answer === null ? '' : indented(answer)].filter((part) => part !== '').join('\n\n')
  return is_private === 1 ? `${item}\n  ${PRIVATE}` : item
}

function reviewUnderHeading(review: CollectedText): string {
  const heading = [review.author, review.score_text].filter((text) => text !== null).map(plainInLine).join(' · ')
  const title = review.title === null ? [] : [`**${plainInLine(review.title)}**`]
  const spoilers = review.has_spoilers === 1 ? ['*Contains spoilers.*'] : []
  return [`### ${heading}`, ...title, ...spoilers, bodyAsMarkdown(review.body, review.body_format).replace(/\n+$/, '')].join('\n\n')
}

/** A trailer without an address is text, never a dead link. */
function trailerItem({ title, url }: { title: string; url: string | null }): string {
  const shown = plainInLine(title)
  if (url === null || !/^https?:\/\//i.test(url)) return `- ${shown}`
  return `- [${shown}](<${url.replace(/[\s<>\\]/g, (letter) => encodeURIComponent(letter))}>)`
}
