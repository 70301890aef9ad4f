/** What the palette offers, group by group, in the order of the arrow keys. */
import type { FilmSummary } from '../../../shared/models/film'
import type { FilmHit, PersonHit, SearchResults, TextHit } from '../../../shared/models/search'
import type { IconName } from '../../ui/Icon'

/** Something the palette can do; the frame gives the list. */
export interface PaletteCommand {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly keys: string | null
  readonly run: () => void
}

export type PaletteOption =
  | { readonly kind: 'film'; readonly id: string; readonly film: FilmSummary; readonly hit: FilmHit | null }
  | { readonly kind: 'text'; readonly id: string; readonly hit: TextHit }
  | { readonly kind: 'person'; readonly id: string; readonly hit: PersonHit }
  | { readonly kind: 'command'; readonly id: string; readonly command: PaletteCommand }
  | { readonly kind: 'add'; readonly id: string; readonly title: string }

export interface PaletteGroup {
  readonly name: 'recent' | 'films' | 'texts' | 'people' | 'commands'
  /** How many there are in all; null where that says nothing. */
  readonly count: number | null
  readonly options: readonly PaletteOption[]
}

interface Offer {
  readonly query: string
  readonly results: SearchResults | null
  readonly recent: readonly FilmSummary[]
  readonly commands: readonly PaletteCommand[]
}

export function groupsOf({ query, results, recent, commands }: Offer): PaletteGroup[] {
  const text = query.trim()
  const groups: PaletteGroup[] = text === '' ? [recentFilms(recent)] : found(results)
  const offered = commands.filter((command) => matches(command.label, text)).map(asOption)
  const add: PaletteOption[] = text === '' ? [] : [{ kind: 'add', id: 'add', title: text }]
  return [...groups, { name: 'commands' as const, count: null, options: [...offered, ...add] }].filter((group) => group.options.length > 0)
}

/** How many films, texts and people were found; null while there is no answer. */
export function countOf(results: SearchResults | null): number | null {
  return results === null ? null : results.counts.films + results.counts.texts + results.counts.people
}

function recentFilms(recent: readonly FilmSummary[]): PaletteGroup {
  return { name: 'recent', count: null, options: recent.map((film) => ({ kind: 'film', id: `film-${film.id}`, film, hit: null })) }
}

function found(results: SearchResults | null): PaletteGroup[] {
  if (results === null) return []
  const { films, texts, people, counts } = results
  return [
    { name: 'films', count: counts.films, options: films.map((hit) => ({ kind: 'film', id: `film-${hit.film.id}`, film: hit.film, hit })) },
    { name: 'texts', count: counts.texts, options: texts.map((hit) => ({ kind: 'text', id: `${hit.kind}-${hit.id}`, hit })) },
    { name: 'people', count: counts.people, options: people.map((hit) => ({ kind: 'person', id: `person-${hit.id}`, hit })) }
  ]
}

function asOption(command: PaletteCommand): PaletteOption {
  return { kind: 'command', id: `command-${command.id}`, command }
}

/** Every word that was typed begins a word of the label. */
function matches(label: string, text: string): boolean {
  const words = label.toLocaleLowerCase().split(/\s+/)
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)))
}
