/** `[[Local Hero (1983)]]` in a text of mine: a link to another film, which becomes a mention. */
import { now } from '../clock'
import { newId } from '../ids'
import { findOrMakeStub, removeLonelyStubs } from '../mentions/stubs'
import type { OpenLibrary } from '../repositories'
import type { ReviewRow } from '../reviews/repository'
import { foldForMatching } from '../text/fold'

export interface WrittenLink {
  readonly title: string
  readonly year: number | null
  /** How the text shows it: the words behind the bar, or the target as it is written. */
  readonly text: string
}

const LINK = /\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/gu
const WITH_YEAR = /^(.+?)\s*\((\d{4})\)$/u
const LONGEST_TITLE = 1_000

/** The films a text links to, each once, in their order: `[[Title]]`, `[[Title (1996)]]`, `[[Title|shown]]`. */
export function writtenLinks(body: string): WrittenLink[] {
  const links = new Map<string, WrittenLink>()
  for (const [, target = '', shown] of body.matchAll(LINK)) {
    const { title, year } = splitTarget(target.trim())
    if (title === '' || title.length > LONGEST_TITLE) continue
    const key = keyOf(title, year)
    if (!links.has(key)) links.set(key, { title, year, text: (shown ?? target).trim() || title })
  }
  return [...links.values()]
}

/** Makes the mentions of a review follow its written links. Call inside a write. */
export function followLinks(open: OpenLibrary, review: ReviewRow): void {
  const { mentions } = open.repositories
  const known = mentions.of('review', review.id).filter((mention) => mention.origin === 'written')
  const links = writtenLinks(review.body)
  const wanted = new Set(links.map(({ title, year }) => keyOf(title, year)))
  const gone = known.filter((mention) => !wanted.has(keyOf(mention.title, mention.year)))
  for (const mention of gone) mentions.remove(mention.id)
  const kept = new Set(known.map((mention) => keyOf(mention.title, mention.year)))
  for (const link of links) {
    if (kept.has(keyOf(link.title, link.year))) continue
    const film = findOrMakeStub(open, link, null)
    // A link to the film the text is about is a way of writing its title, not a mention.
    if (film.id === review.film_id) continue
    mentions.save({
      id: newId(),
      subject_kind: 'review',
      subject_id: review.id,
      film_id: film.id,
      text: link.text,
      title: link.title,
      year: link.year,
      origin: 'written',
      status: 'accepted',
      batch_id: null,
      created_at: now(),
      deleted_at: null
    })
  }
  removeLonelyStubs(open, gone.map((mention) => mention.film_id))
}

/** Moves all mentions of a text to the bin with it, and the stubs that only it mentioned. Call inside a write. */
export function dropMentions(open: OpenLibrary, review: string): void {
  const { mentions } = open.repositories
  const gone = mentions.of('review', review)
  for (const mention of gone) mentions.remove(mention.id)
  removeLonelyStubs(open, gone.map((mention) => mention.film_id))
}

/** "Local Hero (1983)" → title and year; a number that is no year of film is part of the title. */
function splitTarget(target: string): { title: string; year: number | null } {
  const [, title, digits] = WITH_YEAR.exec(target) ?? []
  const year = Number(digits)
  return title !== undefined && year >= 1850 && year <= 2200 ? { title, year } : { title: target, year: null }
}

function keyOf(title: string, year: number | null): string {
  return `${foldForMatching(title)} ${year ?? ''}`
}
