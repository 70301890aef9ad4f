/** Films with their facts: titles, dates, certificates, genres, countries, languages, credits, numbers elsewhere. */
import type { FilmRow } from '../../../src/main/films/repository'
import { fold, foldForMatching } from '../../../src/main/text/fold'
import { sortTitle } from '../../../src/main/text/sortTitle'
import type { Random } from '../pageGenerator/random'
import { COUNTRIES, type Country } from './countries'
import type { People } from './people'
import type { Prose } from './prose'
import { idAt, type Rows } from './rows'
import { titlesOf, type Titles } from './titles'

/** A film before it is written: what the journal needs to know of it. */
export interface PlannedFilm {
  readonly id: string
  readonly titles: Titles
  readonly year: number | null
  readonly country: Country
  /** How good it is, in half stars. */
  readonly worth: number
  readonly createdAt: string
}

/** What I think of it, from my entries. */
export type Standing = Pick<FilmRow, 'is_seen' | 'seen_on' | 'rating' | 'is_liked'>

const FIRST_YEAR = 1895
const LAST_YEAR = 2026

export function planFilms(random: Random, count: number, addedOn: (index: number) => string): PlannedFilm[] {
  const weights = Object.fromEntries(COUNTRIES.map(({ code, weight }) => [code, weight]))
  const countries = new Map(COUNTRIES.map((country) => [country.code, country]))
  return Array.from({ length: count }, (_, index) => {
    const country = countries.get(random.weighted(weights)) ?? COUNTRIES[0]
    if (country === undefined) throw new Error('There is no country.')
    const createdAt = addedOn(index)
    const last = Math.min(LAST_YEAR, Number(createdAt.slice(0, 4)))
    // Most films are of the last decades; of a few nobody knows the year.
    const year = random.chance(0.005) ? null : Math.max(FIRST_YEAR, last - Math.floor(random.next() ** 2 * (last - FIRST_YEAR + 1)))
    return { id: idAt(random, createdAt), titles: titlesOf(random, country), year, country, worth: 6 + (random.next() + random.next() - 1) * 4, createdAt }
  })
}

export function writeFilm(rows: Rows, random: Random, people: People, prose: Prose, film: PlannedFilm, standing: Standing): void {
  const { id, titles, year, createdAt } = film
  const named = [titles.title, titles.original, ...titles.others.map(({ title }) => title)].filter((title) => title !== null)
  const row: FilmRow = {
    id,
    title: titles.title,
    original_title: titles.original,
    year,
    synopsis: random.chance(0.85) ? prose.synopsis(titles.title) : null,
    runtime_minutes: random.chance(0.9) ? random.weighted({ short: 8, usual: 80, long: 12 }) === 'usual' ? random.int(78, 129) : random.pick([random.int(1, 40), random.int(130, 240)]) : null,
    is_stub: 0,
    ...standing,
    private_note: random.chance(0.01) ? 'Lent the disc to somebody.' : null,
    sort_title: sortTitle(titles.title),
    match_title: foldForMatching(titles.title),
    match_original: titles.original === null ? null : foldForMatching(titles.original),
    folded: [...named.map(fold), ...(year === null ? [] : [String(year)])].join('\n'),
    source_id: null,
    batch_id: null,
    created_at: createdAt,
    updated_at: createdAt,
    deleted_at: null,
    poster_id: null,
    distributor: null
  }
  rows.add('film', row)
  writeFacts(rows, random, film)
  writeCredits(rows, random, people, film)
}

const GENRES = {
  Drama: 40, Comedy: 25, Thriller: 12, Romance: 10, Crime: 9, Horror: 8, Documentary: 8, Action: 7, Mystery: 6, Adventure: 6, Fantasy: 4, 'Science fiction': 6,
  War: 4, Western: 4, Musical: 3, Animation: 5, Family: 4, History: 4, Music: 2, 'Film noir': 2, Short: 3, Silent: 2
}

const CERTIFICATES: Readonly<Record<string, { system: string; codes: readonly string[] }>> = {
  US: { system: 'MPA', codes: ['G', 'PG', 'PG-13', 'R', 'NR'] },
  GB: { system: 'BBFC', codes: ['U', 'PG', '12A', '15', '18'] },
  DE: { system: 'FSK', codes: ['0', '6', '12', '16', '18'] },
  FR: { system: 'CNC', codes: ['Tous publics', '12', '16'] },
  AU: { system: 'ACB', codes: ['G', 'PG', 'M', 'MA15+'] },
  SE: { system: 'SMR', codes: ['Btl', '7', '11', '15'] }
}

function writeFacts(rows: Rows, random: Random, { id, titles, year, country, createdAt }: PlannedFilm): void {
  const own = (): { id: string; film_id: string; batch_id: null; deleted_at: null } => ({ id: idAt(random, createdAt), film_id: id, batch_id: null, deleted_at: null })
  titles.others.forEach(({ title, country: where }, position) => rows.add('film_title', {
    ...own(), title, country: where.name, country_code: where.code, language: where.languageCode, match_title: foldForMatching(title), position, kind: 'translated'
  }))
  if (year !== null) {
    const date = random.chance(0.9) ? `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}` : String(year)
    rows.add('film_release', { ...own(), released_on: date, country: country.name, country_code: country.code, note: null, position: 0, kind: random.chance(0.2) ? 'festival' : 'cinema' })
  }
  const certificate = CERTIFICATES[country.code] ?? (random.chance(0.6) ? CERTIFICATES['GB'] : undefined)
  if (certificate) rows.add('film_certificate', { ...own(), system: certificate.system, country: country.name, country_code: country.code, code: random.pick(certificate.codes), position: 0 })
  const genres = new Set([random.weighted(GENRES), ...(random.chance(0.55) ? [random.weighted(GENRES)] : []), ...(random.chance(0.2) ? [random.weighted(GENRES)] : [])])
  const countries = new Set([country, ...(random.chance(0.15) ? [random.pick(COUNTRIES)] : [])])
  const languages = new Set([...countries].map(({ language }) => language))
  const terms = { genre: [...genres], country: [...countries].map(({ name }) => name), language: [...languages] }
  const codes: Readonly<Record<string, string>> = Object.fromEntries(COUNTRIES.flatMap((each) => [[each.name, each.code], [each.language, each.languageCode]]))
  for (const [kind, values] of Object.entries(terms)) values.forEach((value, position) => rows.add('film_term', { ...own(), kind, value, code: codes[value] ?? null, position }))
  if (random.chance(0.3)) rows.add('film_outside_id', { ...own(), authority: 'imdb', value: `tt${id.replaceAll('-', '').slice(-10)}` })
  if (random.chance(0.1)) rows.add('film_trailer', { ...own(), title: 'Trailer', url: `https://example.org/${id.slice(-12)}`, local_file: null, position: 0 })
}

function writeCredits(rows: Rows, random: Random, people: People, { id, country, createdAt }: PlannedFilm): void {
  let position = 0
  const add = (job: string, character: string | null = null): void => {
    rows.add('credit', { id: idAt(random, createdAt), film_id: id, person_id: people.maker(country), job, character, position, batch_id: null, deleted_at: null })
    position += 1
  }
  add('director')
  if (random.chance(0.05)) add('director')
  add('writer')
  if (random.chance(0.5)) add('composer')
  if (random.chance(0.4)) add('cinematographer')
  for (let left = random.int(2, 6); left > 0; left -= 1) add('actor', random.pick(['Anna', 'The stranger', 'Mr Pell', 'Ines', 'A waiter', 'Josef', 'Herself', 'The boy', null]))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
