/** What the files say of a film itself: its facts, its ids, and my standing verdict (decision 15, journal/verdict.ts). */
import type { FilmHere, FactsHere } from './here'
import { type Columns, newTags } from './judged'
import { type Facts, FilmRest, Ids, parsed } from './records'
import type { Telling } from './judgeEntries'
import { foldForMatching } from '../../text/fold'

export interface Said {
  /** The standing rating, and the row it comes from. */
  readonly rating: { value: number; row: number; replaces: number | null; isStanding: boolean } | null
  readonly isSeen: boolean
  readonly seenOn: string | null
  readonly isLiked: boolean
}

/** A narrow row, read from an index. */
export interface Sign {
  readonly seq: number
  readonly kind: string
  readonly day: string | null
  readonly rating: number | null
  readonly is_liked: number | null
}

/** The latest of them; what has no day is the oldest. Of one day the higher rating, then the one brought last, counts. */
export function later<T extends { day: string | null; rating?: number | null; seq?: number; row?: number }>(things: readonly T[]): T | null {
  const order = (a: T, b: T): number =>
    compared(a.day ?? '', b.day ?? '') || compared(a.rating ?? 0, b.rating ?? 0) || compared(a.seq ?? a.row ?? 0, b.seq ?? b.row ?? 0)
  return things.reduce<T | null>((last, each) => (last === null || order(each, last) >= 0 ? each : last), null)
}

function compared(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * @param tellings viewings that are new or newly rated; else reviews without a viewing
 * @param latestHere the day of the latest viewing in the library; undefined: there is none
 */
export function saidOf(signs: readonly Sign[], tellings: readonly Telling[], reviewTellings: readonly Telling[], latestHere: string | null | undefined): Said {
  const rated = later(signs.filter(({ kind }) => kind === 'ratings'))
  const seen = signs.filter(({ kind }) => kind === 'seen')
  const viewings = signs.filter(({ kind }) => kind === 'viewings')
  const last = later(tellings)
  const isLatest = last !== null && (latestHere === undefined || (last.day ?? '') >= (latestHere ?? ''))
  const review = viewings.length === 0 && latestHere === undefined ? later(reviewTellings.filter(({ rating }) => rating !== null)) : null
  const told = isLatest && last.rating !== null ? last : review
  const days = (rows: readonly Sign[]): string | null => rows.flatMap(({ day }) => day ?? []).toSorted()[0] ?? null
  return {
    rating:
      rated !== null && rated.rating !== null
        ? { value: rated.rating, row: rated.seq, replaces: null, isStanding: true }
        : told !== null && told.rating !== null
          ? { value: told.rating, row: told.row, replaces: told.replaces, isStanding: false }
          : null,
    isSeen: seen.length > 0 || viewings.length > 0,
    seenOn: days(seen) ?? days(viewings),
    isLiked: signs.some(({ kind }) => kind === 'likes') || (isLatest && last.isLiked)
  }
}

export function changesOfNew(film: { facts: string | null; ids: string | null }, said: Said): { changes: Columns | null; addIds: Ids | null; addFacts: object | null } {
  const { originalTitle, facts } = FilmRest.parse(parsed(film.facts ?? '{}'))
  const changes: Record<string, string | number> = {}
  if (said.isSeen) changes['is_seen'] = 1
  if (said.isSeen && said.seenOn !== null) changes['seen_on'] = said.seenOn
  if (said.rating !== null) changes['rating'] = said.rating.value
  if (said.isLiked) changes['is_liked'] = 1
  if (originalTitle != null) changes['original_title'] = originalTitle
  Object.assign(changes, columnsOf(facts))
  const ids = Ids.parse(parsed(film.ids ?? '[]'))
  return { changes: Object.keys(changes).length > 0 ? changes : null, addIds: ids.length > 0 ? ids : null, addFacts: factsMissing(film, null) }
}

/** What changes of a film that is there. Its rating is decided before. */
export function changesOfKnown(
  film: { title: string; year: number | null; facts: string | null; ids: string | null },
  mine: FilmHere,
  said: Said,
  rating: number | null,
  idsHere: readonly { authority: string; value: string }[],
  factsHere: () => FactsHere
): { changes: Columns | null; before: Columns | null; addIds: Ids | null; addFacts: object | null } {
  const { originalTitle, facts } = FilmRest.parse(parsed(film.facts ?? '{}'))
  const wanted: Record<string, string | number> = {}
  if (mine.is_stub === 1) wanted['is_stub'] = 0
  if (mine.year === null && film.year !== null && mine.is_stub === 1) wanted['year'] = film.year
  if (said.isSeen && mine.is_seen === 0) {
    wanted['is_seen'] = 1
    if (said.seenOn !== null) wanted['seen_on'] = said.seenOn
  }
  if (rating !== null) wanted['rating'] = rating
  if (said.isLiked && mine.is_liked === 0) wanted['is_liked'] = 1
  if (originalTitle != null && mine.original_title === null && foldForMatching(originalTitle) !== foldForMatching(mine.title)) wanted['original_title'] = originalTitle
  const columns = columnsOf(facts)
  if (columns.runtime_minutes !== undefined && mine.runtime_minutes === null) wanted['runtime_minutes'] = columns.runtime_minutes
  if (columns.synopsis !== undefined && mine.synopsis === null) wanted['synopsis'] = columns.synopsis
  if (columns.distributor !== undefined && mine.distributor === null) wanted['distributor'] = columns.distributor
  if (columns.private_note !== undefined && mine.private_note === null) wanted['private_note'] = columns.private_note
  const ids = Ids.parse(parsed(film.ids ?? '[]')).filter((id) => !idsHere.some((each) => each.authority === id.authority && each.value === id.value))
  const changes = Object.keys(wanted).length > 0 ? wanted : null
  const before = changes === null ? null : Object.fromEntries(Object.keys(wanted).map((column) => [column, columnOf(mine, column)]))
  const addFacts = film.facts === null ? null : factsMissing(film, { ...factsHere(), own: [mine.title, mine.original_title ?? originalTitle ?? ''].map(foldForMatching) })
  return { changes, before, addIds: ids.length > 0 ? ids : null, addFacts }
}

function columnsOf(facts: Facts | undefined): { runtime_minutes?: number; synopsis?: string; distributor?: string; private_note?: string } {
  const minutes = facts?.runtimeMinutes == null ? 0 : Math.round(facts.runtimeMinutes)
  return {
    ...(minutes >= 1 ? { runtime_minutes: minutes } : {}),
    ...(facts?.synopsis ? { synopsis: facts.synopsis } : {}),
    ...(facts?.distributor ? { distributor: facts.distributor } : {}),
    ...(facts?.privateNote ? { private_note: facts.privateNote } : {})
  }
}

/** Lists of facts of which the library has none, and titles it does not know. */
function factsMissing(film: { facts: string | null }, known: (FactsHere & { own: readonly string[] }) | null): object | null {
  if (film.facts === null) return null
  const { otherTitles, facts } = FilmRest.parse(parsed(film.facts))
  const lists = [
    ['genre', 'genres', facts?.genres], ['language', 'languages', facts?.languages], ['country', 'countries', facts?.countries], ['director', 'directors', facts?.directors],
    ['writer', 'writers', facts?.writers], ['actor', 'cast', facts?.cast]
  ] as const
  const missing: Record<string, unknown> = {}
  for (const [kind, name, values] of lists) if (values !== undefined && values.length > 0 && known?.kinds.has(kind) !== true) missing[name] = values
  if (facts?.releasedOn != null && known?.kinds.has('release') !== true) missing['releasedOn'] = facts.releasedOn
  const titles = (otherTitles ?? []).filter((title) => known === null || ![...known.titles, ...known.own].includes(foldForMatching(title)))
  if (titles.length > 0) missing['otherTitles'] = titles
  const tags = newTags(known?.tags ?? new Set(), facts?.tags)
  if (tags.length > 0) missing['tags'] = tags
  const notes = (facts?.notes ?? []).filter(({ body }) => known?.notes.has(body) !== true)
  if (notes.length > 0) missing['notes'] = notes
  return Object.keys(missing).length > 0 ? missing : null
}

function columnOf(mine: FilmHere, column: string): string | number | null {
  const value: unknown = Reflect.get(mine, column)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
