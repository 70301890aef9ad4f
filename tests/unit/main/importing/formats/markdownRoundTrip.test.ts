import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../../../../src/main/db/library'
import { noteFolder } from '../../../../../src/main/exporting/markdown/folder'
import { markdownReader } from '../../../../../src/main/importing/formats/markdown/reader'
import { newId } from '../../../../../src/main/ids'
import type { NamedScope } from '../../../../../src/shared/models/transfer'
import { aWorkshop, filmRow, insert, type Workshop } from '../../../../support/fullLibrary'
import { type Collected, ofKind, readFiles } from '../../../../support/readers/parcels'

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
const library = fc.record({
  films: fc.uniqueArray(film, { minLength: 1, maxLength: 5, selector: ({ title, year }) => `${title}\n${year}` }),
  viewings: fc.array(viewing, { maxLength: 5 }),
  alone: fc.array(alone, { maxLength: 3 }),
  list
})
type Generated = typeof library extends fc.Arbitrary<infer T> ? T : never

let workshop: Workshop
let open: Library
beforeAll(async () => {
  workshop = aWorkshop()
  open = await workshop.library()
  open.db.pragma('synchronous = OFF')
})
afterAll(() => workshop.close())

/** Two entries of one film and day are told apart by the order in which they were made; here by everything in them. */
const sorted = (records: readonly unknown[]): string[] => records.map((record) => JSON.stringify(record)).toSorted()
const flag = (value: boolean): number => (value ? 1 : 0)
/** With the one line end that a note has at its end. */
const asWritten = (text: string): string => text.replace(/\r?\n$/, '')

function fill(db: Database, made: Generated): string {
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

async function outAndIn(scope: Exclude<NamedScope, { kind: 'review' }>): Promise<Collected> {
  const { files } = noteFolder(open.db, scope, { mine: true, collected: true, privateText: true, titleCards: true })
  return readFiles(markdownReader, Object.fromEntries(files.map((file) => [file.path, file.text()])))
}

/** Tags are one whatever their capitals: the first way of writing one stands. */
const low = (names: readonly string[] | undefined): string[] => (names ?? []).map((name) => name.toLowerCase())

describe('notes written by Matinee and read back', () => {
  it('are the same viewings, reviews, ratings, likes and lists', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(library, async (generated) => {
        // A day or something else only a viewing has: without either, a note with a text is a review alone.
        const viewings = generated.viewings.map((each) => (each.watchedOn === null && each.review && !each.rewatch && !each.place && !each.company && !each.medium && !each.privateNote ? { ...each, place: 'Le Rex' } : each))
        const made = { ...generated, viewings }
        const filmAt = (index: number): { title: string; year: number | null } => {
          const { title, year } = made.films[index % made.films.length] ?? { title: '', year: null }
          return { title, year }
        }
        const id = fill(open.db, made)
        const read = await outAndIn({ kind: 'everything' })
        expect(read.leftOut).toEqual([])
        const named = ({ title, year }: { title: string; year: number | null }): { title: string; year: number | null } => ({ title, year })
        const texts = new Map(ofKind(read, 'review').map((review) => [review.joins, review]))
        expect(sorted(ofKind(read, 'viewing').map((each) => {
          const review = each.joins ? texts.get(each.joins) : undefined
          return [named(each.film), each.watchedOn, each.rating, each.isRewatch, each.isLiked, each.place, each.company, each.medium, each.privateNote, each.isPrivate, low(each.tags), review ? [review.text.body, review.text.title, review.text.hasSpoilers, review.writtenOn] : null]
        }))).toEqual(sorted(made.viewings.map((each) => [
          filmAt(each.film), each.watchedOn, each.rating, each.rewatch, each.liked, each.place, each.company, each.medium, each.privateNote, each.isPrivate, low(each.tags),
          each.review ? [asWritten(each.review.body), each.review.title, each.review.spoilers, each.review.writtenOn] : null
        ])))
        expect(sorted(ofKind(read, 'review').filter(({ joins }) => !joins).map((each) => [named(each.film), each.rating, each.isLiked, each.text.isPrivate, low(each.tags), each.text.body, each.text.title, each.text.hasSpoilers, each.writtenOn]))).toEqual(
          sorted(made.alone.map((each) => [filmAt(each.film), each.rating, each.liked, each.isPrivate, low(each.tags), asWritten(each.review.body), each.review.title, each.review.spoilers, each.review.writtenOn]))
        )
        expect(sorted(ofKind(read, 'rating').map((each) => [named(each.film), each.rating]))).toEqual(sorted(made.films.flatMap((each) => (each.rating === null ? [] : [[named(each), each.rating]]))))
        expect(sorted(ofKind(read, 'like').map((each) => named(each.film)))).toEqual(sorted(made.films.filter(({ liked }) => liked).map(named)))
        expect(sorted(ofKind(read, 'seen').map((each) => [named(each.film), each.seenOn]))).toEqual(sorted(made.films.filter(({ seen }) => seen).map((each) => [named(each), each.seenOn])))

        const listed = await outAndIn({ kind: 'list', list: id })
        expect(ofKind(listed, 'list').map((each) => [each.name, each.description, each.isRanked, each.isPrivate, low(each.tags)])).toEqual([[made.list.name, made.list.description?.trim() ?? null, made.list.ranked, made.list.isPrivate, low(made.list.tags)]])
        expect(ofKind(listed, 'listEntry').map((each) => [named(each.film), each.position, each.note])).toEqual(made.list.entries.map((each, index) => [filmAt(each.film), index, each.note?.trim() ?? null]))
      }),
      { numRuns: 150 }
    )
  })
})
