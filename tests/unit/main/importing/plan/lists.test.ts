import { afterEach, beforeEach, expect, it } from 'vitest'
import { now } from '../../../../../src/main/clock'
import { newId } from '../../../../../src/main/ids'
import { planRows } from '../../../../../src/main/importing/plan/planning'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../../support/library'
import { planOf, type PlannedFixture, type Said } from './planned'

let fixture: LibraryFixture
let open: OpenLibrary
let planned: PlannedFixture | null = null

beforeEach(async () => {
  fixture = await aLibrary()
  open = fixture.open
})

afterEach(() => {
  planned?.close()
  fixture.close()
})

const list = (key: string, name: string, description: string | null = null): Said => ({ kind: 'list', list: key, name, description })
const entry = (key: string, title: string, position: number, note: string | null = null): Said => ({ kind: 'listEntry', list: key, film: { title, year: 1979 }, position, note })

async function aList(kind: 'list' | 'watchlist', name: string, description: string | null, films: readonly string[]): Promise<string> {
  const id = newId()
  const at = now()
  await open.library.write('List', () => {
    const { db } = open.library
    db.prepare('INSERT INTO list (id, kind, name, description, folded, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)').run(id, kind, name, description, '', at, at)
    for (const [position, film] of films.entries()) {
      db.prepare('INSERT INTO list_entry (id, list_id, film_id, position, created_at) VALUES (?, ?, ?, ?, ?)').run(newId(), id, film, position, at)
    }
  })
  return id
}

it('lists of one name are told apart by what is said of them, and their films stay with them', async () => {
  const stalker = await aFilm(open, 'Stalker', { year: 1979 })
  const first = await aList('list', 'Favourites', 'Of 2020', [stalker.id])
  const second = await aList('list', 'Favourites', 'Of 2021', [])
  planned = await planOf(open, [list('b', 'Favourites', 'Of 2021'), entry('b', 'Stalker', 1), list('a', 'Favourites', 'Of 2020'), entry('a', 'Stalker', 1, 'Twice.'), list('c', 'New'), entry('c', 'Ikiru', 1)])
  expect(planned.summary.counts).toMatchObject({ lists: { new: 1, matched: 2 }, listEntries: { new: 2, changed: 1 } })
  expect(planned.rows("SELECT list, target FROM row WHERE kind = 'lists' ORDER BY list")).toEqual([{ list: 'a', target: first }, { list: 'b', target: second }, { list: 'c', target: null }])
  expect(planRows(planned.path, { kind: 'listEntries', verdict: 'changed' }, { start: 0, count: 5 }).rows).toMatchObject([{ what: 'Stalker (1979) on “Favourites”' }])
})

it('a film on the watchlist is not put there twice', async () => {
  const stalker = await aFilm(open, 'Stalker', { year: 1979, is_seen: 1 })
  const persona = await aFilm(open, 'Persona', { year: 1966, is_seen: 1 })
  await aList('watchlist', 'Watchlist', null, [stalker.id])
  const watch = (title: string, year: number): Said => ({ kind: 'watchlist', film: { title, year }, addedOn: '2024-01-02' })
  planned = await planOf(open, [watch('Stalker', 1979), watch('Persona', 1966), watch('Persona', 1966)])
  expect(planned.summary.counts.watchlist).toMatchObject({ new: 1, matched: 2 })
  expect(planned.rows('SELECT count(*) AS n FROM film WHERE film_id IS NOT NULL')).toEqual([{ n: 2 }])
  expect(persona.id).not.toBe(stalker.id)
})

it('notes are the same by text and address', async () => {
  const note = (body: string, address: string): Said => ({ kind: 'note', text: { body, asCame: null }, address, writtenOn: '2024-01-02', origin: 'Letterboxd comment' })
  await open.library.write('Note', () =>
    open.library.db
      .prepare("INSERT INTO kept_note (id, body, address, origin, folded, created_at, updated_at) VALUES (?, 'Agreed.', 'boxd.it/1', 'Letterboxd comment', '', '', '')")
      .run(newId())
  )
  planned = await planOf(open, [note('Agreed.', 'boxd.it/1'), note('Agreed.', 'boxd.it/2')])
  expect(planned.summary.counts.notes).toMatchObject({ matched: 1, new: 1 })
})
