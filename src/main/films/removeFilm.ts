import { removeLonelyStubs } from '../mentions/stubs'
import type { OpenLibrary } from '../repositories'

/**
 * Moves a film and all that hangs on it to the bin. Texts on other films that speak of it go on doing so: links I wrote
 * stay bound to it, so that they lead to it again when it comes back; others' words now point to a stub of that title. A
 * stub has nothing of its own, so its mentions are set aside with it. Call inside a write.
 */
export function removeFilm(open: OpenLibrary, id: string): void {
  const { films, mentions, reviews, takes } = open.repositories
  const film = films.get(id)
  const texts: [kind: 'film' | 'review' | 'take', id: string][] = [
    ['film', id],
    ...reviews.ofFilm(id).map((review): ['review', string] => ['review', review.id]),
    ...takes.ofFilm(id).map((take): ['take', string] => ['take', take.id])
  ]
  const mentioned = texts.flatMap(([kind, subject]) => mentions.of(kind, subject)).map((mention) => mention.film_id)
  films.remove(id)
  const elsewhere = mentions.to(id)
  if (film.is_stub === 0) {
    const unbound = elsewhere.filter(({ origin }) => origin === 'recognised')
    if (unbound.length > 0) {
      const stub = films.save({ ...films.blank(film.title, film.year), is_stub: 1 })
      for (const mention of unbound) mentions.save({ ...mention, film_id: stub.id })
    }
  } else {
    for (const mention of elsewhere) mentions.save({ ...mention, film_id: null, status: 'rejected' })
  }
  removeLonelyStubs(open, mentioned)
}
