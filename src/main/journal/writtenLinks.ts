/** `[[Local Hero (1983)]]` in a text of mine: a link to another film, which becomes a mention. */
import { now } from '../clock'
import type { FilmRow } from '../films/repository'
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
    const link = linkOf(target, shown)
    if (link === null) continue
    const key = keyOfLink(link)
    if (!links.has(key)) links.set(key, link)
  }
  return [...links.values()]
}

/** The text with some of its links written otherwise; null leaves a link as it is. */
export function replaceLinks(body: string, write: (link: WrittenLink) => string | null): string {
  return body.replace(LINK, (whole: string, target: string, shown: string | undefined) => {
    const link = linkOf(target, shown)
    return (link && write(link)) ?? whole
  })
}

/** Links that lead to one film have one key: the title as titles are compared, and the year as it is written. */
export function keyOfLink({ title, year }: { title: string; year: number | null }): string {
  return `${foldForMatching(title)} ${year ?? ''}`
}

function linkOf(target: string, shown: string | undefined): WrittenLink | null {
  const { title, year } = splitTarget(target.trim())
  if (title === '' || title.length > LONGEST_TITLE) return null
  return { title, year, text: (shown ?? target).trim() || title }
}

/** Makes the mentions of a review follow its written links. Call inside a write. `batch`: the import that brings the text. */
export function followLinks(open: OpenLibrary, review: ReviewRow, batch: string | null = null): void {
  const { mentions } = open.repositories
  const known = mentions.of('review', review.id).filter((mention) => mention.origin === 'written')
  const links = writtenLinks(review.body)
  const wanted = new Set(links.map(keyOfLink))
  const gone = known.filter((mention) => !wanted.has(keyOfLink(mention)))
  for (const mention of gone) mentions.remove(mention.id)
  // What a link was once bound to it stays bound to: the film may be called otherwise by now, or lie in the bin.
  const kept = new Map(known.map((mention) => [keyOfLink(mention), mention]))
  for (const link of links) {
    const bound = kept.get(keyOfLink(link))
    if (bound) {
      if (bound.text !== link.text) mentions.save({ ...bound, text: link.text })
      continue
    }
    const film = filmFor(open, review.id, link, batch)
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
      batch_id: batch,
      created_at: now(),
      deleted_at: null
    })
  }
  removeLonelyStubs(open, gone.map((mention) => mention.film_id))
}

/**
 * The film of a new link: one of that title, else the one the same link led to in this text before it was taken out (cut
 * and pasted, or an older version that comes back) and that is called otherwise by now, else a new stub.
 */
function filmFor(open: OpenLibrary, review: string, link: WrittenLink, batch: string | null): FilmRow {
  const { films, mentions } = open.repositories
  const titled = films.findByTitle(link.title, link.year)
  if (titled) return titled
  const before = mentions.linkedBefore(review).find((row) => keyOfLink(row) === keyOfLink(link))
  return (before?.film_id == null ? null : films.find(before.film_id)) ?? findOrMakeStub(open, link, batch)
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
