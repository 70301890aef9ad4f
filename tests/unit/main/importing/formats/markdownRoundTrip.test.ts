import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../../../../src/main/db/library'
import { noteFolder } from '../../../../../src/main/exporting/markdown/folder'
import { markdownReader } from '../../../../../src/main/importing/formats/markdown/reader'
import type { NamedScope } from '../../../../../src/shared/models/transfer'
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

/** With the one line end that a note has at its end. */
const asWritten = (text: string): string => text.replace(/\r?\n$/, '')

async function outAndIn(scope: Exclude<NamedScope, { kind: 'review' }>): Promise<Collected> {
  const { files } = noteFolder(open.db, scope, { mine: true, collected: true, privateText: true, titleCards: true })
  return readFiles(markdownReader, Object.fromEntries(files.map((file) => [file.path, file.text()])))
}

describe('notes written by Matinee and read back', () => {
  it('are the same viewings, reviews, ratings, likes and lists', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(generatedLibrary, async (generated) => {
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
