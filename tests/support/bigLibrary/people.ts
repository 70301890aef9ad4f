/** The people of the library: those who made films, and those who wrote about them. A few work often, most once or twice. */
import type { PersonRow } from '../../../src/main/people/repository'
import { fold, foldForMatching } from '../../../src/main/text/fold'
import { makeAuthor, makePerson } from '../pageGenerator/names'
import type { Random } from '../pageGenerator/random'
import { COUNTRIES, type Country } from './countries'
import { idAt, type Rows } from './rows'

export interface People {
  /** Somebody who makes films in this country. */
  readonly maker: (country: Country) => string
  /** Somebody who writes about films. */
  readonly author: () => string
}

export function fillPeople(rows: Rows, random: Random, films: number, at: string): People {
  const add = (name: string): string => {
    const row: PersonRow = { id: idAt(random, at), name, match_name: foldForMatching(name), folded: fold(name), batch_id: null, created_at: at, deleted_at: null }
    rows.add('person', row)
    return row.id
  }
  const most = Math.max(60, Math.round(films * 0.9))
  const makers = new Map(COUNTRIES.map((country) => [country.code, namesIn(random, country, Math.max(6, Math.round((most * country.weight) / 100))).map(add)]))
  const authors = [...new Set(Array.from({ length: Math.max(20, Math.round(films / 15)) }, () => makeAuthor(random).name))].map(add)
  return {
    maker: (country) => often(random, makers.get(country.code) ?? []),
    author: () => often(random, authors)
  }
}

/** The first ones of a list far more often than the last ones. */
function often(random: Random, ids: readonly string[]): string {
  const id = ids[Math.floor(random.next() ** 2.2 * ids.length)]
  if (id === undefined) throw new Error('There is nobody.')
  return id
}

function namesIn(random: Random, country: Country, count: number): string[] {
  const names = new Set<string>()
  for (let tries = 0; names.size < count && tries < count * 3; tries += 1) names.add(nameIn(random, country))
  return [...names]
}

function nameIn(random: Random, { given, surnames, nameOrder }: Country): string {
  if (given.length === 0 || surnames.length === 0 || random.chance(0.35)) {
    const { first, last } = makePerson(random)
    return random.chance(0.12) ? `${first} ${random.pick([...'ABCDEFGHJKLMNPRSTVW'])}. ${last}` : `${first} ${last}`
  }
  const [first, last] = [random.pick(given), random.pick(surnames)]
  return nameOrder === 'joined' ? `${last}${first}` : `${first} ${last}`
}
