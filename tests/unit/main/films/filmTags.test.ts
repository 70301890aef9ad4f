/** film_tag is derived: whatever is written, undone and moved, it says what taggings, viewings and reviews say. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextRedo, nextUndo, redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { now } from '../../../../src/main/clock'
import type { ViewingRow } from '../../../../src/main/journal/viewingRepository'
import type { ReviewRow } from '../../../../src/main/reviews/repository'
import { aFilm, aLibrary, aReview, aReviewOfMine, type LibraryFixture } from '../../../support/library'
import { seed } from '../../../support/robust/figures'
import { aViewing } from './wallFacts'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
  library.open.library.db.pragma('synchronous = OFF')
})
afterEach(() => library.close())

interface TaggingRow {
  tag_id: string
  subject_kind: string
  subject_id: string
}

/** Worked out row by row, in no SQL that the schema knows. */
function expected(): string[] {
  const { db } = library.open.library
  const viewings = new Map(db.prepare<[], ViewingRow>('SELECT * FROM viewing WHERE deleted_at IS NULL').all().map((row) => [row.id, row.film_id]))
  const reviews = new Map(db.prepare<[], ReviewRow>('SELECT * FROM review WHERE deleted_at IS NULL AND author_id IS NULL').all().map((row) => [row.id, row.film_id]))
  const pairs = db.prepare<[], TaggingRow>('SELECT * FROM tagging WHERE deleted_at IS NULL').all().flatMap(({ tag_id, subject_kind, subject_id }) => {
    const film = subject_kind === 'film' ? subject_id : subject_kind === 'viewing' ? viewings.get(subject_id) : reviews.get(subject_id)
    return film === undefined ? [] : [`${tag_id} ${film}`]
  })
  return [...new Set(pairs)].toSorted()
}
const kept = (): string[] => library.open.library.db.prepare<[], { tag_id: string; film_id: string }>('SELECT * FROM film_tag').all().map(({ tag_id, film_id }) => `${tag_id} ${film_id}`).toSorted()

const which = fc.nat(100)
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('film' as const, 'viewing' as const, 'review' as const), of: which, tags: fc.uniqueArray(fc.constantFrom('noir', 'at home', 'cinema'), { maxLength: 3 }) }),
  fc.record({ do: fc.constantFrom('move viewing' as const, 'move review' as const), of: which, to: which }),
  fc.record({ do: fc.constantFrom('bin viewing' as const, 'bin review' as const, 'erase viewing' as const, 'erase tagging' as const), of: which }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'bin film' as const), of: which })
)

it('holds which film bears which tag, after any history', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 30 }), async (steps) => {
      const { open } = library
      const { db } = open.library
      const { films, tags, viewings, reviews } = open.repositories
      db.pragma('foreign_keys = OFF')
      for (const table of ['tagging', 'tag', 'viewing', 'review', 'film', 'person', 'change', 'change_group']) db.exec(`DELETE FROM ${table}`)
      db.pragma('foreign_keys = ON')
      expect(kept()).toEqual([])

      const filmIds: string[] = []
      for (const title of ['Interview', 'Late Spring']) {
        const film = await aFilm(open, title)
        filmIds.push(film.id)
        for (let each = 0; each < 2; each += 1) await aViewing(open, film.id, null)
        await aReviewOfMine(open, film.id, 'Mine.')
        await aReview(open, film.id, 'Anna', 'Hers.')
      }
      const one = <T>(all: readonly T[], of: number): T | undefined => all[of % all.length]
      const idsOf = (table: string): string[] => db.prepare<[], { id: string }>(`SELECT id FROM ${table} ORDER BY seq`).all().map(({ id }) => id)
      for (const each of steps) {
        if (each.do === 'undo' || each.do === 'redo') {
          const next = each.do === 'undo' ? nextUndo(db) : nextRedo(db)
          if (next) await open.library.writeUnlogged(() => (each.do === 'undo' ? undoGroup(db, next.id) : redoGroup(db, next.id)))
        } else if (each.do === 'film' || each.do === 'viewing' || each.do === 'review') {
          const subject = one(idsOf(each.do), each.of)
          if (subject !== undefined) await open.library.write('Tagged', () => tags.setTags(each.do, subject, each.tags))
        } else if (each.do === 'move viewing') {
          const row = db.prepare<[string], ViewingRow>('SELECT * FROM viewing WHERE id = ?').get(one(idsOf('viewing'), each.of) ?? '')
          if (row) await open.library.write('Moved', () => viewings.save({ ...row, film_id: one(filmIds, each.to) ?? row.film_id }))
        } else if (each.do === 'move review') {
          const row = db.prepare<[string], ReviewRow>('SELECT * FROM review WHERE id = ?').get(one(idsOf('review'), each.of) ?? '')
          if (row) await open.library.write('Moved', () => reviews.save({ ...row, film_id: one(filmIds, each.to) ?? row.film_id }))
        } else if (each.do === 'bin viewing') {
          const row = db.prepare<[string], ViewingRow>('SELECT * FROM viewing WHERE id = ?').get(one(idsOf('viewing'), each.of) ?? '')
          if (row) await open.library.write('Removed', () => viewings.save({ ...row, deleted_at: row.deleted_at === null ? now() : null }))
        } else if (each.do === 'bin review') {
          const row = db.prepare<[string], ReviewRow>('SELECT * FROM review WHERE id = ?').get(one(idsOf('review'), each.of) ?? '')
          if (row) await open.library.write('Removed', () => reviews.save({ ...row, deleted_at: row.deleted_at === null ? now() : null }))
        } else if (each.do === 'bin film') {
          const film = one(filmIds, each.of)
          if (film !== undefined && films.find(film)?.deleted_at === null) await open.library.write('Removed', () => films.remove(film))
        } else {
          // An import that is stopped takes its own rows away.
          const table = each.do === 'erase viewing' ? 'viewing' : 'tagging'
          db.pragma('foreign_keys = OFF')
          await open.library.writeUnlogged(() => db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(one(idsOf(table), each.of) ?? ''))
          db.pragma('foreign_keys = ON')
        }
        expect(kept()).toEqual(expected())
      }
    }),
    { seed, numRuns: 120 }
  )
})
