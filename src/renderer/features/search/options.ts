/** What the palette offers, group by group, in the order of the arrow keys. */
import type { FilmSummary } from '../../../shared/models/film'
import type { FilmFilter } from '../../../shared/models/filmQuery'
import type { FilmHit, ListHit, PersonHit, Recent, SearchResults, TextHit } from '../../../shared/models/search'
import type { IconName } from '../../ui/Icon'
import { matchOfCommand } from './matchCommand'

/** Something the palette can do; the frame gives the list. */
export interface PaletteCommand {
  readonly id: string
  readonly label: string
  /** What it is done with: the title of the film that is open. */
  readonly about: string | null
  readonly icon: IconName
  readonly keys: string | null
  readonly run: () => void
}

interface Named {
  readonly id: string
  readonly name: string
}

/** What a view of what was found asks for: films whose title has the words, or films of a person of that name. */
export type ViewFilter = Partial<Pick<FilmFilter, 'text' | 'people'>>

/** `hit` is null for what was looked at lately. */
export type PaletteOption =
  | { readonly kind: 'film'; readonly id: string; readonly film: FilmSummary; readonly hit: FilmHit | null }
  | { readonly kind: 'text'; readonly id: string; readonly hit: TextHit }
  | { readonly kind: 'person'; readonly id: string; readonly person: Named; readonly hit: PersonHit | null }
  | { readonly kind: 'list'; readonly id: string; readonly list: Named; readonly hit: ListHit | null }
  | { readonly kind: 'command'; readonly id: string; readonly command: PaletteCommand }
  | { readonly kind: 'view'; readonly id: string; readonly text: string; readonly filter: ViewFilter }
  /** All texts with the words, on their own page. */
  | { readonly kind: 'written'; readonly id: string; readonly text: string }
  | { readonly kind: 'add'; readonly id: string; readonly title: string }
  | { readonly kind: 'more'; readonly id: string; readonly group: GroupName; readonly count: number; readonly next: string | null }

export type GroupName = 'recent' | 'films' | 'texts' | 'people' | 'lists' | 'nearly' | 'commands'

export interface PaletteGroup {
  readonly name: GroupName
  /** How many there are in all; null where that says nothing. */
  readonly count: number | null
  readonly options: readonly PaletteOption[]
}

interface Offer {
  readonly query: string
  readonly results: SearchResults | null
  readonly recent: readonly Recent[]
  readonly commands: readonly PaletteCommand[]
  /** The groups that somebody asked to see whole. */
  readonly whole?: ReadonlySet<GroupName>
}

/** How much was looked at lately is shown: the commands below have to be in sight. */
const RECENT = 6
/** The first of each kind, so that the other kinds are in sight; of one kind alone, all that was found. */
const FIRST = 3

export function groupsOf({ query, results, recent, commands, whole = new Set() }: Offer): PaletteGroup[] {
  const text = query.trim()
  const groups: PaletteGroup[] = text === '' ? [looked(recent)] : firstOf(found(results), whole).map((group) => withWritten(group, text))
  const offered: PaletteOption[] = [...commandsFor(commands, text), ...forText(text, results)]
  return [...groups, { name: 'commands' as const, count: null, options: offered }].filter((group) => group.options.length > 0)
}

/** The palette shows the first texts: all of them, and what more can be asked of them, has a page of its own. */
function withWritten(group: PaletteGroup, text: string): PaletteGroup {
  if (group.name !== 'texts' || group.options.length === 0) return group
  return { ...group, options: [...group.options, { kind: 'written', id: 'written', text }] }
}

/** How many films, texts, people and lists were found; null while there is no answer. */
export function countOf(results: SearchResults | null): number | null {
  return results === null ? null : results.counts.films + results.counts.texts + results.counts.people + results.counts.lists
}

function looked(recent: readonly Recent[]): PaletteGroup {
  const option = (one: Recent): PaletteOption => {
    switch (one.kind) {
      case 'film':
        return { kind: 'film', id: `film-${one.film.id}`, film: one.film, hit: null }
      case 'person':
        return { kind: 'person', id: `person-${one.id}`, person: one, hit: null }
      case 'list':
        return { kind: 'list', id: `list-${one.id}`, list: one, hit: null }
    }
  }
  return { name: 'recent', count: null, options: recent.slice(0, RECENT).map(option) }
}

function found(results: SearchResults | null): PaletteGroup[] {
  if (results === null) return []
  const { films, texts, people, lists, nearly, counts } = results
  const film = (hit: FilmHit): PaletteOption => ({ kind: 'film', id: `film-${hit.film.id}`, film: hit.film, hit })
  return [
    { name: 'films', count: counts.films, options: films.map(film) },
    { name: 'texts', count: counts.texts, options: texts.map((hit) => ({ kind: 'text', id: `${hit.kind}-${hit.id}`, hit })) },
    { name: 'people', count: counts.people, options: people.map((hit) => ({ kind: 'person', id: `person-${hit.id}`, person: { id: hit.id, name: hit.name.text }, hit })) },
    { name: 'lists', count: counts.lists, options: lists.map((hit) => ({ kind: 'list', id: `list-${hit.id}`, list: { id: hit.id, name: hit.name.text }, hit })) },
    { name: 'nearly', count: null, options: nearly.map(film) }
  ]
}

function firstOf(groups: readonly PaletteGroup[], whole: ReadonlySet<GroupName>): PaletteGroup[] {
  const kinds = groups.filter(({ options }) => options.length > 0).length
  return groups.map((group) => {
    const { name, options } = group
    // One row more takes no more room than saying that there is one.
    if (kinds < 2 || whole.has(name) || options.length <= FIRST + 1) return group
    return { ...group, options: [...options.slice(0, FIRST), { kind: 'more', id: `more-${name}`, group: name, count: options.length - FIRST, next: options[FIRST]?.id ?? null }] }
  })
}

/** Commands that what was typed fits, the best first; all of them before anything is typed. */
function commandsFor(commands: readonly PaletteCommand[], text: string): PaletteOption[] {
  const fitting = commands.flatMap((command) => {
    const match = text === '' ? 0 : matchOfCommand(command.label, text)
    return match === null ? [] : [{ command, match }]
  })
  return fitting.toSorted((a, b) => a.match - b.match).map(({ command }) => ({ kind: 'command', id: `command-${command.id}`, command }))
}

/** What can be done with the words themselves. */
function forText(text: string, results: SearchResults | null): PaletteOption[] {
  if (text === '') return []
  const filter = results === null || results.isNear ? null : filterOf(text, results)
  return [...(filter === null ? [] : [{ kind: 'view' as const, id: 'view', text, filter }]), { kind: 'add', id: 'add', title: text }]
}

function filterOf(text: string, { films, people }: SearchResults): ViewFilter | null {
  if (films.some(({ title }) => title.marks.length > 0)) return { text: text.slice(0, 200) }
  const person = people.find((hit) => hit.films > 0)
  return person === undefined ? null : { people: [person.id] }
}
