import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Library } from '../../../../../src/main/db/library'
import { writeCsv } from '../../../../../src/main/exporting/csv/write'
import { tablesReader } from '../../../../../src/main/importing/formats/tables/reader'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { aWorkshop, type Workshop } from '../../../../support/fullLibrary'
import { fill, generatedLibrary, low, sorted } from '../../../../support/readers/generatedLibrary'
import { type Collected, ofKind, readFiles } from '../../../../support/readers/parcels'

let workshop: Workshop
let open: Library
beforeAll(async () => {
  workshop = aWorkshop()
  open = await workshop.library()
  open.db.pragma('synchronous = OFF')
})
afterAll(() => workshop.close())

async function outAndIn(): Promise<Collected> {
  const written = new Map<string, string>()
  const begin = (path: string) => ({ write: (text: string) => void written.set(path, `${written.get(path) ?? ''}${text}`) })
  const choices = { scope: { kind: 'everything' }, format: 'csv', mine: true, collected: true, privateText: true, titleCards: false, spoilers: true, versions: false, posters: false, byteOrderMark: true } as const
  await writeCsv(open.db, choices, { begin, add: (path, content) => void written.set(path, String(content)) }, new StoppableWork())
  return readFiles(tablesReader, Object.fromEntries(written))
}

it('tables written by Matinee and read back are the same viewings, reviews, ratings, likes and lists', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(generatedLibrary, async (made) => {
      const filmAt = (index: number) => made.films[index % made.films.length] ?? { title: '', year: null }
      const named = ({ title, year }: { title: string; year: number | null }): string => `${title} (${year})`
      fill(open.db, made)
      const read = await outAndIn()
      expect(read.leftOut).toEqual([])
      const texts = new Map(ofKind(read, 'review').map((review) => [review.joins, review]))
      expect(sorted(ofKind(read, 'viewing').map((each) => {
        const review = each.joins ? texts.get(each.joins) : undefined
        return [named(each.film), each.watchedOn, each.rating, each.isRewatch, each.isLiked, each.place, each.company, each.medium, each.privateNote, each.isPrivate, low(each.tags), review ? [review.text.body, review.text.title, review.text.hasSpoilers, review.writtenOn] : null]
      }))).toEqual(sorted(made.viewings.map((each) => [
        named(filmAt(each.film)), each.watchedOn, each.rating, each.rewatch, each.liked, each.place, each.company, each.medium, each.privateNote, each.isPrivate, low(each.tags),
        each.review ? [each.review.body, each.review.title, each.review.spoilers, each.review.writtenOn] : null
      ])))
      expect(sorted(ofKind(read, 'review').filter(({ joins }) => !joins).map((each) => [named(each.film), each.rating, each.isLiked, each.text.isPrivate, low(each.tags), each.text.body, each.text.title, each.text.hasSpoilers, each.writtenOn]))).toEqual(
        sorted(made.alone.map((each) => [named(filmAt(each.film)), each.rating, each.liked, each.isPrivate, low(each.tags), each.review.body, each.review.title, each.review.spoilers, each.review.writtenOn]))
      )
      expect(sorted(ofKind(read, 'rating').map((each) => [named(each.film), each.rating]))).toEqual(sorted(made.films.flatMap((each) => (each.rating === null ? [] : [[named(each), each.rating]]))))
      expect(sorted(ofKind(read, 'like').map((each) => named(each.film)))).toEqual(sorted(made.films.filter(({ liked }) => liked).map(named)))
      expect(sorted(ofKind(read, 'seen').map((each) => [named(each.film), each.seenOn]))).toEqual(sorted(made.films.filter(({ seen }) => seen).map((each) => [named(each), each.seenOn])))
      const { list } = made
      expect(ofKind(read, 'list').map((each) => [each.name, each.description, each.isRanked, each.isPrivate, low(each.tags)])).toEqual([[list.name, list.description, list.ranked, list.isPrivate, low(list.tags)]])
      expect(ofKind(read, 'listEntry').map((each) => [named(each.film), each.position, each.note])).toEqual(list.entries.map((each, index) => [named(filmAt(each.film)), index + 1, each.note]))
    }),
    { numRuns: 150 }
  )
})
