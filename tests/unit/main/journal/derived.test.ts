import fc from 'fast-check'
import { afterEach, beforeEach, test } from 'vitest'
import { nextRedo, nextUndo, redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { newId } from '../../../../src/main/ids'
import { finish, log, remove, save, start } from '../../../../src/main/journal/writing'
import type { ViewingRow } from '../../../../src/main/journal/viewingRepository'
import { Problem } from '../../../../src/main/problem'
import type { ReviewRow } from '../../../../src/main/reviews/repository'
import type { EntryText } from '../../../../src/shared/models/entry'
import { expectDerived } from '../../../support/derived'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'
import { seed } from '../../../support/robust/figures'

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
  // Thousands of small writes that nobody has to get back after a power cut.
  fixture.open.library.db.pragma('synchronous = OFF')
})
afterEach(() => fixture.close())

const day = fc.constantFrom(null, '2007', '2007-05', '2007-05-04', '2026-11-22', '1998-01-01')
const flag = fc.constantFrom(0, 1)
const rating = fc.constantFrom(null, 1, 7, 10)
/** Which of the rows there are. */
const which = fc.nat(1_000)
const at = fc.constantFrom('2026-11-22T10:00:00.000Z', '2026-11-22T23:59:59.000Z', '2007-07-13T08:00:00.000Z')

const viewing = fc.record({ film: which, watched_on: day, position: fc.nat(2), is_rewatch: flag, rating, is_liked: flag, is_private: flag, is_draft: flag, deleted_at: fc.option(at, { freq: 4 }), created_at: at })
const review = fc.record({
  film: which, viewing: fc.option(which, { freq: 3 }), isMine: fc.boolean(), body: fc.constantFrom('', 'One word', 'Four words of it'), rating, is_liked: flag, is_private: flag, is_draft: flag,
  written_on: day, deleted_at: fc.option(at, { freq: 4 }), created_at: at
})
const text: fc.Arbitrary<EntryText> = fc.record({
  body: fc.constantFrom('', 'Some words.', 'Other words, more of them.'),
  watchedOn: fc.constantFrom(null, 'unknown', '2007', '2026-11-21', '2026-11-22'),
  rating,
  isRewatch: fc.boolean(),
  isLiked: fc.boolean(),
  hasSpoilers: fc.boolean(),
  isPrivate: fc.boolean(),
  place: fc.constantFrom(null, 'at home'),
  company: fc.constant(null),
  privateNote: fc.constant(null),
  tags: fc.constantFrom([], ['noir'])
})

const step = fc.oneof(
  fc.record({ do: fc.constant('viewing' as const), viewing, of: fc.option(which, { freq: 2 }) }),
  fc.record({ do: fc.constant('review' as const), review, of: fc.option(which, { freq: 2 }) }),
  fc.record({ do: fc.constant('write' as const), how: fc.constantFrom('start' as const, 'log' as const), film: which, text }),
  fc.record({ do: fc.constant('change' as const), how: fc.constantFrom('save' as const, 'finish' as const, 'remove' as const), of: which, text }),
  fc.record({ do: fc.constant('merge' as const), from: which, to: which }),
  fc.record({ do: fc.constant('bin' as const), of: which }),
  fc.record({ do: fc.constant('revive' as const), of: which }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
  fc.record({ do: fc.constant('delete' as const), what: fc.constantFrom('viewing' as const, 'review' as const), of: which })
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

test('whatever is written, undone and done again, the journal and the watched films say what the viewings and reviews say', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      empty()
      for (const title of ['Interview', 'Late Spring', 'Columbus']) await aFilm(fixture.open, title)
      for (const each of steps) {
        await run(each)
        expectDerived(fixture.open.library.db)
      }
    }),
    { seed, numRuns: 150 }
  )
})

function empty(): void {
  const { db } = fixture.open.library
  db.pragma('foreign_keys = OFF')
  for (const table of ['change', 'change_group', 'tagging', 'tag', 'revision', 'mention', 'review', 'viewing', 'film']) db.exec(`DELETE FROM ${table}`)
  db.pragma('foreign_keys = ON')
}

function rowOf<R>(table: 'film' | 'viewing' | 'review', index: number): R | null {
  const all = fixture.open.library.db.prepare<[], R>(`SELECT * FROM ${table} ORDER BY seq`).all()
  return all.length === 0 ? null : (all[index % all.length] ?? null)
}

function mustFilm(index: number): { id: string } {
  const film = rowOf<{ id: string }>('film', index)
  if (!film) throw new Error('There is no film.')
  return film
}

async function run(what: Step): Promise<void> {
  const { open } = fixture
  const { library, repositories } = open
  const { db } = library
  switch (what.do) {
    case 'viewing': {
      const { film, ...columns } = what.viewing
      const known = what.of === null ? null : rowOf<ViewingRow>('viewing', what.of)
      const blank = { id: newId(), place: null, medium: null, company: null, private_note: null, folded: '', source_id: null, batch_id: null, updated_at: columns.created_at }
      await library.write('A viewing', () => repositories.viewings.save({ ...blank, ...known, ...columns, film_id: mustFilm(film).id, created_at: known?.created_at ?? columns.created_at }))
      return
    }
    case 'review': {
      const { film, viewing: told, isMine, ...columns } = what.review
      const known = what.of === null ? null : rowOf<ReviewRow>('review', what.of)
      const author = isMine ? null : await library.write('Somebody', () => repositories.people.findOrAdd('Anna', { batch: null }).id)
      const blank = {
        id: newId(), title: null, body_format: 'markdown' as const, body_as_pasted: null, score_text: null, score_value: null, score_scale: null, score_percent: null,
        has_spoilers: 0, language: null, folded: '', position: 0, source_id: null, batch_id: null, updated_at: columns.created_at, words: 0
      }
      const viewing_id = told === null ? null : (rowOf<ViewingRow>('viewing', told)?.id ?? null)
      await library.write('A review', () => repositories.reviews.save({ ...blank, ...known, ...columns, film_id: mustFilm(film).id, author_id: author, viewing_id, created_at: known?.created_at ?? columns.created_at }))
      return
    }
    case 'write': {
      const film = mustFilm(what.film)
      if (repositories.films.find(film.id)?.deleted_at !== null) return
      if (what.how === 'start') await start(open, film.id)
      else await log(open, film.id, what.text).catch(isRefused)
      return
    }
    case 'change': {
      const entries = db.prepare<[], { id: string }>('SELECT journal_row.id FROM journal_row JOIN film ON film.seq = film_seq WHERE film.deleted_at IS NULL').all()
      const entry = entries[what.of % Math.max(1, entries.length)]
      if (!entry) return
      const change = { save, finish, remove: () => remove(open, entry.id) }[what.how]
      await change(open, entry.id, what.text).catch(isRefused)
      return
    }
    case 'merge':
      await library.write('Merged', () => {
        const [from, to] = [mustFilm(what.from).id, mustFilm(what.to).id]
        for (const row of db.prepare<[string], ViewingRow>('SELECT * FROM viewing WHERE film_id = ?').all(from)) repositories.viewings.save({ ...row, film_id: to })
        for (const row of db.prepare<[string], ReviewRow>('SELECT * FROM review WHERE film_id = ?').all(from)) repositories.reviews.save({ ...row, film_id: to })
      })
      return
    case 'bin': {
      const film = mustFilm(what.of)
      if (repositories.films.find(film.id)?.deleted_at === null) await library.write('Film removed', () => repositories.films.remove(film.id))
      return
    }
    case 'revive': {
      // As the bin gives things back: whatever cannot come back stays.
      const film = mustFilm(what.of)
      await library.writeUnlogged(() => {
        for (const table of ['viewing', 'review', 'film']) db.prepare(`UPDATE OR IGNORE ${table} SET deleted_at = NULL WHERE ${table === 'film' ? 'id' : 'film_id'} = ?`).run(film.id)
      })
      return
    }
    case 'undo': {
      const next = nextUndo(db)
      if (next) await library.writeUnlogged(() => undoGroup(db, next.id))
      return
    }
    case 'redo': {
      const next = nextRedo(db)
      if (next) await library.writeUnlogged(() => redoGroup(db, next.id))
      return
    }
    case 'delete': {
      // As an import that was stopped takes its rows away: what points goes first.
      const row = rowOf<{ id: string }>(what.what, what.of)
      if (!row) return
      await library.writeUnlogged(() => {
        if (what.what === 'viewing') db.prepare('DELETE FROM review WHERE viewing_id = ?').run(row.id)
        db.prepare(`DELETE FROM ${what.what} WHERE id = ?`).run(row.id)
        // What would be undone may speak of it.
        db.exec('DELETE FROM change; DELETE FROM change_group')
      })
    }
  }
}

function isRefused(error: unknown): void {
  if (!(error instanceof Problem)) throw error
}
