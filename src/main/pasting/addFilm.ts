/** The film of a page and its facts: made, taken out of the stubs, or filled where the library's film has gaps. */
import type { PageToAdd } from '../../shared/models/pasting'
import { now } from '../clock'
import { nameOf, type FilmRow } from '../films/repository'
import { newId } from '../ids'
import { countryCodeOf } from '../recogniser/countries'
import { foldForMatching } from '../text/fold'
import type { Arrival } from './arrival'
import { filmOfPage } from './known'

export type FilmNews = 'added' | 'changed' | 'matched'

/** Finds or makes the page's film. What the library's film says already is never overwritten. */
export function addFilm(arrival: Arrival, page: PageToAdd): { film: FilmRow; news: FilmNews } {
  const { films } = arrival.open.repositories
  const known = page.film === null ? findFilm(arrival, page) : films.get(page.film)
  if (!known) {
    const { batch, source } = arrival.origin()
    const film = films.save({ ...films.blank(page.title, page.year), synopsis: page.synopsis, source_id: source, batch_id: batch })
    arrival.tell('film', 'added', nameOf(film), null, film.id)
    return { film, news: 'added' }
  }
  const filled = { ...known, is_stub: 0, year: known.year ?? page.year, synopsis: known.synopsis ?? page.synopsis }
  const wasStub = known.is_stub === 1
  const isChanged = wasStub || filled.year !== known.year || filled.synopsis !== known.synopsis
  const film = isChanged ? filledIn(arrival, filled) : known
  if (wasStub) arrival.tell('film', 'added', nameOf(film), 'Until now it was only mentioned.', film.id)
  else if (isChanged) arrival.tell('film', 'changed', nameOf(film), 'What was missing was filled in.', film.id)
  else arrival.tell('film', 'matched', nameOf(film), 'It is in your library already.', film.id)
  if (known.synopsis !== null && page.synopsis !== null && known.synopsis !== page.synopsis) arrival.tell('fact', 'left-out', 'Synopsis', 'The film has another one, which was kept.')
  if (known.year !== null && page.year !== null && known.year !== page.year) arrival.tell('fact', 'left-out', `Year ${page.year}`, `The film has ${known.year}, which was kept.`)
  return { film, news: wasStub ? 'added' : isChanged ? 'changed' : 'matched' }
}

function filledIn(arrival: Arrival, film: FilmRow): FilmRow {
  const { source } = arrival.origin()
  return arrival.open.repositories.films.save({ ...film, source_id: film.source_id ?? source, updated_at: now() })
}

function findFilm(arrival: Arrival, page: PageToAdd): FilmRow | null {
  return filmOfPage(arrival.open, {
    title: page.title,
    year: page.year,
    takes: page.takes.map(({ author, text }) => ({ author, forms: [text] })),
    reviews: page.reviews.map(({ author, body, bodyAsPasted }) => ({ author, forms: [bodyAsPasted, body] }))
  })
}

/** Adds the release dates, certificates and trailers that the film does not have yet. */
export function addFacts(arrival: Arrival, film: string, page: PageToAdd): void {
  for (const release of page.releases) addRelease(arrival, film, release)
  for (const certificate of page.certificates) addCertificate(arrival, film, certificate)
  for (const trailer of page.trailers) addTrailer(arrival, film, trailer)
}

function addRelease(arrival: Arrival, film: string, { date, country, ...rest }: PageToAdd['releases'][number]): void {
  // A country the person typed or corrected comes without its code.
  const countryCode = rest.countryCode ?? (country === null ? null : countryCodeOf(country))
  const { releases } = arrival.open.repositories.films.facts
  const known = releases.ofFilm(film)
  if (known.some((row) => row.released_on === date && isSameOrUnknown(row.country_code ?? row.country, countryCode ?? country))) return
  releases.save({
    id: newId(), film_id: film, released_on: date, country, country_code: countryCode, note: null, kind: null, position: known.length, batch_id: arrival.origin().batch, deleted_at: null
  })
  arrival.tell('fact', 'added', `Release date ${date}${country === null ? '' : ` (${country})`}`)
}

function addCertificate(arrival: Arrival, film: string, { system, country, code }: PageToAdd['certificates'][number]): void {
  const { certificates } = arrival.open.repositories.films.facts
  const known = certificates.ofFilm(film)
  if (known.some((row) => row.code === code && isSameOrUnknown(row.system, system) && isSameOrUnknown(row.country, country))) return
  certificates.save({
    id: newId(), film_id: film, system, country, country_code: null, code, position: known.length, batch_id: arrival.origin().batch, deleted_at: null
  })
  arrival.tell('fact', 'added', `Certificate ${code}`)
}

/** A trailer known only by name gets its address when a page has it. */
function addTrailer(arrival: Arrival, film: string, { title, url }: PageToAdd['trailers'][number]): void {
  const { trailers } = arrival.open.repositories.films.facts
  const known = trailers.ofFilm(film)
  const ofThatName = known.filter((row) => foldForMatching(row.title) === foldForMatching(title))
  if (known.some((row) => url !== null && row.url === url) || (url === null && ofThatName.length > 0)) return
  const nameless = ofThatName.find((row) => row.url === null && row.local_file === null)
  const { batch } = arrival.origin()
  if (nameless) {
    trailers.save({ ...nameless, url })
    arrival.tell('fact', 'changed', `Trailer ${title}`, 'Its address was filled in.')
    return
  }
  trailers.save({ id: newId(), film_id: film, title, url, local_file: null, position: known.length, batch_id: batch, deleted_at: null })
  arrival.tell('fact', 'added', `Trailer ${title}`)
}

/** A page that says less than the library is no news. */
function isSameOrUnknown(known: string | null, found: string | null): boolean {
  return known === null || found === null || foldForMatching(known) === foldForMatching(found)
}
