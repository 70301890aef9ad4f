/** What the library already has of a page: its film, and which of its takes and reviews. */
import type { Recognition, RecognisedPage } from '../../shared/models/page'
import type { KnownPage, KnownText } from '../../shared/models/pasting'
import { filmRef, type FilmRow } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { authorOf } from '../reviews/collected'
import { foldForMatching } from '../text/fold'
import { similarity } from '../text/similarity'

/** From here on, two texts by one author on one film are two states of one text (see similarity). */
const MORE_THAN_HALF = 0.5

/** A text with its author; `forms` are its states (as pasted, with breaks restored), each of which may be the same. */
export interface Written {
  readonly author: string
  readonly forms: readonly string[]
}

export interface Kept extends Written {
  readonly id: string
  readonly text: string
}

/** What a page says of its film, as far as finding the film needs it. */
export interface PageOfFilm {
  readonly title: string
  readonly year: number | null
  readonly takes: readonly Written[]
  readonly reviews: readonly Written[]
}

export function knownPages(open: OpenLibrary, recognition: Recognition): KnownPage[] {
  return recognition.pages.map((page) => {
    const takes = page.takes.map(({ author, text }): Written => ({ author: author.value, forms: [text] }))
    const reviews = page.reviews.map(({ author, body, bodyAsPasted }): Written => ({ author: author.value, forms: [bodyAsPasted, body] }))
    const film = titleOf(page) === null ? null : filmOfPage(open, { title: titleOf(page) ?? '', year: page.film.year?.value ?? null, takes, reviews })
    return {
      film: film && filmRef(film),
      takes: matchTexts(takes, film ? takesOf(open, film.id) : []),
      reviews: matchTexts(reviews, film ? reviewsOf(open, film.id) : [])
    }
  })
}

function titleOf(page: RecognisedPage): string | null {
  return page.film.title?.value ?? null
}

/**
 * The film a page is about, as titles are matched. Where several films bear the title and nothing decides, the page
 * still goes to one of them, so that the same page never makes a third: the one that has most of its texts, else the oldest.
 */
export function filmOfPage(open: OpenLibrary, page: PageOfFilm): FilmRow | null {
  const { films } = open.repositories
  const found = films.findByTitle(page.title, page.year)
  if (found) return found
  const bearers = films.titled(page.title, null).filter((film) => film.year === page.year)
  const counted = bearers.map((film) => {
    const known = [...matchTexts(page.takes, takesOf(open, film.id)), ...matchTexts(page.reviews, reviewsOf(open, film.id))]
    return { film, known: known.filter((text) => text !== null).length }
  })
  return counted.reduce<{ film: FilmRow; known: number } | null>((best, next) => (best && best.known >= next.known ? best : next), null)?.film ?? null
}

/** Finds each text among those the library keeps: first the equal ones, then the most alike. One kept text answers to one text. */
export function matchTexts(texts: readonly Written[], kept: readonly Kept[]): (KnownText | null)[] {
  const byAuthor = new Map<string, Kept[]>()
  for (const other of kept) {
    const key = foldForMatching(other.author)
    byAuthor.set(key, [...(byAuthor.get(key) ?? []), other])
  }
  const taken = new Set<string>()
  const left = (text: Written): Kept[] => (byAuthor.get(foldForMatching(text.author)) ?? []).filter((other) => !taken.has(other.id))
  const same = texts.map((text) => {
    const equal = left(text).find((other) => text.forms.some((form) => other.forms.includes(form)))
    if (equal) taken.add(equal.id)
    return equal ?? null
  })
  return texts.map((text, i) => {
    const equal = same[i]
    if (equal) return { state: 'same', id: equal.id, text: equal.text }
    const changed = mostAlike(text, left(text))
    if (!changed) return null
    taken.add(changed.id)
    return { state: 'changed', id: changed.id, text: changed.text }
  })
}

function mostAlike(text: Written, kept: readonly Kept[]): Kept | null {
  let best: Kept | null = null
  let most = MORE_THAN_HALF
  for (const other of kept) {
    const alike = similarity(text.forms[0] ?? '', other.forms[0] ?? '')
    if (alike > most) [best, most] = [other, alike]
  }
  return best
}

export function takesOf(open: OpenLibrary, film: string): Kept[] {
  return open.repositories.takes.ofFilm(film).map((row) => ({ id: row.id, author: authorOf(open, row.author_id) ?? '', text: row.body, forms: [row.body] }))
}

/** The reviews others wrote of a film. */
export function reviewsOf(open: OpenLibrary, film: string): Kept[] {
  return open.repositories.reviews
    .ofFilm(film)
    .filter((row) => row.author_id !== null)
    .map((row) => ({ id: row.id, author: authorOf(open, row.author_id) ?? '', text: row.body, forms: [row.body_as_pasted ?? row.body, row.body] }))
}
