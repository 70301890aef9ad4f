/** Countries by name, in English, as the system's own tables have them. */

export interface CountryName {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly name: string
}

/** Regions of the tables that are no countries. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

let known: readonly CountryName[] | null = null

/** All countries, in the order of their names; made on the first call. */
export function countryNames(): readonly CountryName[] {
  known ??= readNames()
  return known
}

/** The code of a country called exactly this (case aside), or null. */
export function codeOfCountryName(name: string): string | null {
  const asked = name.trim().toLowerCase()
  return countryNames().find((country) => country.name.toLowerCase() === asked)?.code ?? null
}

function readNames(): readonly CountryName[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = new Map<string, CountryName>()
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = NO_COUNTRIES.has(code) ? undefined : names.of(code)
    // A retired code ("DD") has the name of what took its place, whose own code is the one to keep.
    if (name !== undefined && isCurrent(code) && !found.has(name)) found.set(name, { code, name })
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

function isCurrent(code: string): boolean {
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
}
