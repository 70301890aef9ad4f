/** A film's titles: what it is called in the library, at home, and elsewhere. */
import { type Random } from '../pageGenerator/random'
import { makeTitle, TITLE_SHAPES } from '../pageGenerator/titles'
import { COUNTRIES, type Country } from './countries'

export interface Titles {
  readonly title: string
  readonly original: string | null
  readonly others: readonly { title: string; country: Country }[]
}

/** Titles that make sorting and searching difficult. */
const ODD = [
  '$', '…', '8½ Lives', '1917½', '!Women', '[Rec]ord', 'The', 'A', 'Ø', 'Æon', 'WALL·F', 'M', '√2', '$9.98', 'Ça', '¿Quién?', 'S*M*A*S*H',
  'Léon & Žofie', 'I, ∞', '#selfie', '@home', '(untitled)', '0:34', '3:10 to Nowhere', '2046½', '—', 'Über', 'l’Année', 'The The', 'It’s', '100%'
]

export function titlesOf(random: Random, country: Country): Titles {
  const others = random.chance(0.3) ? [{ title: nativeTitle(random, random.pick(COUNTRIES)), country: random.pick(COUNTRIES) }] : []
  if (country.titles === null) {
    return { title: random.chance(0.003) ? random.pick(ODD) : makeTitle(random, random.weighted(TITLE_SHAPES)), original: null, others }
  }
  const original = nativeTitle(random, country)
  // Known here by its own name, or by an English one.
  if (random.chance(0.45)) return { title: original, original: null, others }
  return { title: makeTitle(random, random.weighted(TITLE_SHAPES)), original, others }
}

function nativeTitle(random: Random, { titles }: Country): string {
  if (titles === null) return makeTitle(random, random.weighted(TITLE_SHAPES))
  const lists = { a: titles.a, b: titles.b, c: titles.c }
  return random.pick(titles.forms).replace(/\{([abc])\}/g, (whole, name: string) => (isList(name) ? random.pick(lists[name]) : whole))
}

function isList(name: string): name is 'a' | 'b' | 'c' {
  return name === 'a' || name === 'b' || name === 'c'
}
