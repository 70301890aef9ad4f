/** Libraries made up for reading back what was written of them: titles, texts and tags in every odd form. */
import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { newId } from '../../../src/main/ids'
import { filmRow, insert } from '../fullLibrary'

const at = '2026-11-22T20:15:30.123Z'
const pieces = fc.constantFrom('a', 'The ', '1984', ': ', '#', ' - ', '"', "'", '[', ']', '|', '/', '\\', '?', '*', '…', '½', '·', 'é', '千と', 'שלום', '👩🏽‍🚀', '---', '(2001)', '~', '&', '!', '%', '@', ' ', 'no', '{', '}', ',', '`', '<b>', '^')
const line = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').trim()).filter((text) => text !== '')
const body = fc
  .array(fc.oneof(line, fc.constantFrom('', '---', '  ', '> quoted', '- [[Ikiru (1952)]]', '||She leaves||', '# Heading', 'title: x', '\tcode', 'Score:: 8', '...')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '')
const day = fc.constantFrom('2026-11-15', '2007-07', '1999', '2024-02-29')
const rating = fc.option(fc.integer({ min: 1, max: 10 }))
const tags = fc.uniqueArray(line.map((text) => text.replace(/\s+/g, ' ')).filter((text) => !/\[\[/.test(text)), { maxLength: 3, selector: (text) => text.toLowerCase() })
const film = fc.record({ title: line, year: fc.option(fc.integer({ min: 1850, max: 2200 })), rating, liked: fc.boolean(), seenOn: fc.option(day), seen: fc.boolean() })
const text = fc.record({ body, title: fc.option(line), spoilers: fc.boolean(), writtenOn: fc.option(day) })
const viewing = fc.record({ film: fc.nat(), watchedOn: fc.option(day), rating, rewatch: fc.boolean(), liked: fc.boolean(), place: fc.option(line), company: fc.option(line), medium: fc.option(line), privateNote: fc.option(body), isPrivate: fc.boolean(), tags, review: fc.option(text) })
const alone = fc.record({ film: fc.nat(), rating, liked: fc.boolean(), isPrivate: fc.boolean(), tags, review: text })
const list = fc.record({ name: line, description: fc.option(body), ranked: fc.boolean(), isPrivate: fc.boolean(), tags, entries: fc.array(fc.record({ film: fc.nat(), note: fc.option(body) }), { maxLength: 5 }) })
export const generatedLibrary = fc.record({
  films: fc.uniqueArray(film, { minLength: 1, maxLength: 5, selector: ({ title, year }) => `${title}\n${year}` }),
  viewings: fc.array(viewing, { maxLength: 5 }),
  alone: fc.array(alone, { maxLength: 3 }),
  list
})
export type Generated = typeof generatedLibrary extends fc.Arbitrary<infer T> ? T : never

/** Two entries of one film and day are told apart by the order in which they were made; here by everything in them. */
export const sorted = (records: readonly unknown[]): string[] => records.map((record) => JSON.stringify(record)).toSorted()
const flag = (value: boolean): number => (value ? 1 : 0)
/** Makes it the whole of a library. Answers with the id of its list. */
export function fill(db: Database, made: Generated): string {
  for (const table of ['tagging', 'tag', 'list_entry', 'list', 'review', 'viewing', 'film']) db.exec(`DELETE FROM ${table}`)
  const films = made.films.map((each) =>
    insert(db, 'film', filmRow(each.title, each.year, { rating: each.rating, is_liked: flag(each.liked), is_seen: flag(each.seen), seen_on: each.seen ? each.seenOn : null }))
  )
  const filmAt = (index: number): string => films[index % films.length] ?? ''
  const known = new Map<string, string>()
  const tag = (names: readonly string[], subject_kind: string, subject_id: string): void => {
    for (const [position, name] of names.entries()) {
      const id = known.get(name.toLowerCase()) ?? insert(db, 'tag', { id: newId(), name, match_name: name.toLowerCase(), created_at: at })
      known.set(name.toLowerCase(), id)
      insert(db, 'tagging', { id: newId(), tag_id: id, subject_kind, subject_id, position })
    }
  }
  const addReview = (film_id: string, { body, title, spoilers, writtenOn }: Generated['alone'][number]['review'], rest: Record<string, string | number | null>): string =>
    insert(db, 'review', { id: newId(), film_id, body, title, has_spoilers: flag(spoilers), written_on: writtenOn, body_format: 'markdown', folded: '', position: 0, created_at: at, updated_at: at, ...rest })
  for (const each of made.viewings) {
    const id = insert(db, 'viewing', {
      id: newId(), film_id: filmAt(each.film), watched_on: each.watchedOn, rating: each.rating, is_rewatch: flag(each.rewatch), is_liked: flag(each.liked), place: each.place, company: each.company,
      medium: each.medium, private_note: each.privateNote, is_private: flag(each.isPrivate), folded: '', position: 0, created_at: at, updated_at: at
    })
    tag(each.tags, 'viewing', id)
    if (each.review) addReview(filmAt(each.film), each.review, { viewing_id: id })
  }
  for (const each of made.alone) {
    tag(each.tags, 'review', addReview(filmAt(each.film), each.review, { rating: each.rating, is_liked: flag(each.liked), is_private: flag(each.isPrivate) }))
  }
  const { list } = made
  const id = insert(db, 'list', { id: newId(), kind: 'list', name: list.name, description: list.description, is_ranked: flag(list.ranked), is_private: flag(list.isPrivate), folded: '', created_at: at, updated_at: at })
  tag(list.tags, 'list', id)
  for (const [position, entry] of list.entries.entries()) insert(db, 'list_entry', { id: newId(), list_id: id, film_id: filmAt(entry.film), position, note: entry.note, created_at: at })
  return id
}

/** Tags are one whatever their capitals: the first way of writing one stands. */
export const low = (names: readonly string[] | undefined): string[] => (names ?? []).map((name) => name.toLowerCase())
