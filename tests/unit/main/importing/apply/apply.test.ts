import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dirname } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replayStep } from '../../../../../src/main/changes/undoing'
import { groupsOfBatch, nextUndo } from '../../../../../src/main/changes/replay'
import { runImport } from '../../../../../src/main/importing/apply/apply'
import { noteRunning, unfinishedImport } from '../../../../../src/main/importing/unfinished'
import { StoppableWork } from '../../../../../src/main/worker/work'
import type { ImportReport } from '../../../../../src/shared/models/importing'
import { dump } from '../../../../support/fullLibrary'
import { HandPlan, handReport } from '../../../../support/handPlan'
import { aFilm, aLibrary, type LibraryFixture } from '../../../../support/library'

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
})
afterEach(() => fixture.close())

const all = (sql: string): unknown[] => fixture.open.library.db.prepare(sql).all()
const plan = (given: string[] = []): HandPlan => new HandPlan(join(dirname(fixture.path), 'a.plan'), { given })
const run = (path: string, work = new StoppableWork()): Promise<ImportReport> => runImport(fixture.open, path, work, handReport)

const day = '2021-05-03'

function smallPlan(given: string[] = []): string {
  const file = plan(given)
  const film = file.film({
    title: 'Stalker', year: 1979, addIds: [{ authority: 'imdb', value: 'tt0079944' }],
    changes: { is_seen: 1, seen_on: day, rating: 9, is_liked: 1, original_title: 'Сталкер', runtime_minutes: 162 },
    addFacts: { otherTitles: ['The Stalker'], directors: ['Andrei T.'], genres: ['Drama'], countries: ['France'] }
  })
  const viewing = file.row({ kind: 'viewings', film, day, data: { watchedOn: day, enteredOn: '2021-05-04', rating: 9, isRewatch: true, tags: ['Cinema', 'with Mum'] } })
  file.row({ kind: 'reviews', film, day, partner: viewing, data: { text: { body: 'The *zone* and [[Ikiru (1952)]].', asCame: 'The <i>zone</i> and [[Ikiru (1952)]].' } } })
  file.row({ kind: 'reviews', film, data: { text: { body: 'No day.', asCame: null }, rating: 7, tags: ['late'] } })
  file.row({ kind: 'lists', list: 'lists/a.csv', data: { name: 'Slow', description: 'For rain', tags: ['weather'], isRanked: true } })
  file.row({ kind: 'listEntries', list: 'lists/a.csv', film, data: { position: 1, note: 'First' } })
  file.row({ kind: 'watchlist', film, data: { addedOn: '2020-01-01' } })
  file.row({ kind: 'notes', data: { text: { body: 'I agree.', asCame: null }, address: 'https://boxd.it/1', writtenOn: '2020-02-02', origin: 'Letterboxd comment' } })
  return file.done()
}

test('a plan becomes a film with its facts, a viewing with its review, a list, the watchlist and a note', async () => {
  const report = await run(smallPlan())
  expect(all('SELECT title, original_title, runtime_minutes, is_seen, seen_on, rating, is_liked FROM film WHERE is_stub = 0')).toEqual([
    { title: 'Stalker', original_title: 'Сталкер', runtime_minutes: 162, is_seen: 1, seen_on: day, rating: 9, is_liked: 1 }
  ])
  expect(all("SELECT film.title FROM film_search JOIN film ON film.seq = film_search.rowid WHERE film_search MATCH 'стал* OR stalker' AND is_stub = 0")).toEqual([{ title: 'Stalker' }])
  expect(all('SELECT authority, value FROM film_outside_id')).toEqual([{ authority: 'imdb', value: 'tt0079944' }])
  expect(all('SELECT name, job FROM credit JOIN person ON person.id = person_id')).toEqual([{ name: 'Andrei T.', job: 'director' }])
  expect(all('SELECT kind, value, code FROM film_term ORDER BY kind')).toEqual([{ kind: 'country', value: 'France', code: 'FR' }, { kind: 'genre', value: 'Drama', code: null }])
  expect(all('SELECT watched_on, rating, is_rewatch FROM viewing')).toEqual([{ watched_on: day, rating: 9, is_rewatch: 1 }])
  expect(all('SELECT body, body_as_pasted, viewing_id IS NULL AS alone, rating, words FROM review ORDER BY seq')).toEqual([
    { body: 'The *zone* and [[Ikiru (1952)]].', body_as_pasted: 'The <i>zone</i> and [[Ikiru (1952)]].', alone: 0, rating: null, words: 5 },
    { body: 'No day.', body_as_pasted: null, alone: 1, rating: 7, words: 2 }
  ])
  expect(all('SELECT film.title, film.is_stub, mention.origin, mention.batch_id FROM mention JOIN film ON film.id = mention.film_id')).toEqual([{ title: 'Ikiru', is_stub: 1, origin: 'written', batch_id: report.batch }])
  expect(all('SELECT subject_kind, tag.name FROM tagging JOIN tag ON tag.id = tag_id ORDER BY tagging.seq')).toEqual([
    { subject_kind: 'viewing', name: 'Cinema' }, { subject_kind: 'viewing', name: 'with Mum' }, { subject_kind: 'review', name: 'late' }, { subject_kind: 'list', name: 'weather' }
  ])
  expect(all('SELECT kind, name, is_ranked, note, position FROM list_entry JOIN list ON list.id = list_id ORDER BY kind')).toEqual([
    { kind: 'list', name: 'Slow', is_ranked: 1, note: 'First', position: 1024 }, { kind: 'watchlist', name: 'Watchlist', is_ranked: 0, note: null, position: 1024 }
  ])
  expect(fixture.open.repositories.keptNotes.stretch({ batch: report.batch, text: 'AGREE' }, { start: 0, count: 10 })).toMatchObject({ total: 1, notes: [{ body: 'I agree.', origin: 'Letterboxd comment' }] })
  expect(all("SELECT DISTINCT batch_id FROM viewing UNION SELECT batch_id FROM review UNION SELECT batch_id FROM film")).toEqual([{ batch_id: report.batch }])
  expect(fixture.open.repositories.batches.get(report.batch ?? '')).toMatchObject({ kind: 'letterboxd', status: 'done' })
  expect(existsSync(`${fixture.path}.before-import`)).toBe(true)
  expect(unfinishedImport(fixture.open.library)).toBeNull()
})

test('the review of an entry that has no day of its own was written when the entry was made', async () => {
  const file = plan()
  const film = file.film({ title: 'Persona', year: 1966 })
  file.row({ kind: 'viewings', film, day, data: { watchedOn: day } })
  const second = file.row({ kind: 'viewings', film, day, data: { watchedOn: day, enteredOn: '2021-06-01' } })
  file.row({ kind: 'reviews', film, day, partner: second, data: { text: { body: 'Two faces.' } } })
  await run(file.done())
  expect(all('SELECT written_on, viewing_id IS NOT NULL AS has FROM review')).toEqual([{ written_on: '2021-06-01', has: 1 }])
  expect(all('SELECT position FROM viewing ORDER BY seq')).toEqual([{ position: 0 }, { position: 1 }])
})

test('Undo takes the whole import back, Redo brings it again, and the journal and search follow', async () => {
  await aFilm(fixture.open, 'Mine')
  const { library } = fixture.open
  const { batch } = await run(smallPlan())
  const counts = (): unknown[] => all(`
    SELECT (SELECT count(*) FROM journal_row) AS entries, (SELECT count(*) FROM film WHERE deleted_at IS NULL) AS films, (SELECT count(*) FROM list WHERE deleted_at IS NULL) AS lists,
      (SELECT count(*) FROM kept_note WHERE deleted_at IS NULL) AS notes, (SELECT count(*) FROM tagging WHERE deleted_at IS NULL) AS tags`)
  const after = counts()
  const [group] = groupsOfBatch(library.db, batch ?? '')
  await replayStep(fixture.open, group ?? 0, 'back')
  expect(counts()).toEqual([{ entries: 0, films: 1, lists: 0, notes: 0, tags: 0 }])
  expect(fixture.open.repositories.batches.get(batch ?? '').status).toBe('undone')
  const [undone] = library.db.prepare<[], number>('SELECT id FROM change_group WHERE undone_at IS NOT NULL').pluck().all()
  await replayStep(fixture.open, undone ?? 0, 'forth')
  expect(counts()).toEqual(after)
})

test('taking an import back leaves what was changed since, and the film it needs', async () => {
  const { library, repositories: { viewings } } = fixture.open
  const { batch } = await run(smallPlan())
  const [id] = library.db.prepare<[], string>('SELECT id FROM viewing').pluck().all()
  await library.write('Place set', () => viewings.save({ ...viewings.get(id ?? ''), place: 'At home' }))
  const [group] = groupsOfBatch(library.db, batch ?? '')
  await replayStep(fixture.open, group ?? 0, 'back')
  expect(all('SELECT place, film.title FROM viewing JOIN film ON film.id = film_id WHERE viewing.deleted_at IS NULL AND film.deleted_at IS NULL')).toEqual([{ place: 'At home', title: 'Stalker' }])
})

test('what changed since it was compared is left as it is now, and told', async () => {
  const film = await aFilm(fixture.open, 'Ikiru', { year: 1952, rating: 6 })
  const gone = await aFilm(fixture.open, 'Nostalghia', { year: 1983 })
  const file = plan()
  file.film({ title: 'Ikiru', year: 1952, verdict: 'changed', id: film.id, changes: { rating: 9 }, before: { rating: 4 } })
  const other = file.film({ title: 'Nostalghia', year: 1983, verdict: 'changed', id: gone.id, changes: { is_liked: 1 }, before: { is_liked: 0 } })
  file.row({ kind: 'viewings', film: other, day, data: { watchedOn: day } })
  const path = file.done()
  await fixture.open.library.write('Gone', () => fixture.open.repositories.films.remove(gone.id))
  const report = await run(path)
  expect(all('SELECT rating FROM film WHERE deleted_at IS NULL')).toEqual([{ rating: 6 }])
  expect(all('SELECT 1 FROM viewing')).toEqual([])
  expect(report.leftOut.map(({ what, reason }) => [what, reason?.slice(0, 15)])).toEqual([
    ['Ikiru (1952)', 'It was changed '], ['Nostalghia (1983)', 'It was removed '], ['Nostalghia (1983), 2021-05-03', 'It was removed ']
  ])
})

test('a plan that changes nothing leaves no batch, no source and no copy', async () => {
  const film = await aFilm(fixture.open, 'Ikiru', { year: 1952 })
  const given = join(dirname(fixture.path), 'diary.csv')
  writeFileSync(given, 'Date,Name\n')
  const file = plan([given])
  const seq = file.film({ title: 'Ikiru', year: 1952, verdict: 'matched', id: film.id })
  file.row({ kind: 'viewings', film: seq, verdict: 'leftOut', data: {} })
  const before = dump(fixture.open.library)
  const report = await run(file.done())
  expect(report).toMatchObject({ batch: null, dryRun: false })
  expect(dump(fixture.open.library)).toBe(before)
  expect(existsSync(`${fixture.path}.before-import`)).toBe(false)
})

test('the given file is kept once as it came, and what came of it points there', async () => {
  const given = join(dirname(fixture.path), 'diary.csv')
  writeFileSync(given, 'Date,Name\n')
  await run(smallPlan([given]))
  await run(smallPlan([given]))
  expect(all('SELECT name, media_type, count(*) AS n FROM source')).toEqual([{ name: 'diary.csv', media_type: 'text/csv', n: 1 }])
  expect(all('SELECT DISTINCT source_id IS NOT NULL AS has FROM viewing')).toEqual([{ has: 1 }])
  rmSync(given)
})

test('an import that is stopped is taken back whole', async () => {
  await aFilm(fixture.open, 'Mine')
  const before = dump(fixture.open.library)
  const work = new StoppableWork((step, done) => {
    if (step === 'Reviews, likes and lists' && done > 0) work.stop()
  })
  await expect(run(smallPlan(), work)).rejects.toThrow('Stopped. Nothing was changed.')
  expect(dump(fixture.open.library)).toBe(before)
})

test('while another import runs nothing is begun', async () => {
  const { library } = fixture.open
  await library.writeUnlogged(() => noteRunning(library, null, 'other.zip'))
  await expect(run(smallPlan())).rejects.toThrow('“other.zip” is being brought into this library now')
})

test('Undo while an import goes on takes back what the person did, not the import', async () => {
  const { library } = fixture.open
  const mine = await aFilm(fixture.open, 'Mine')
  const seen: (string | undefined)[] = []
  const report = await run(smallPlan(), new StoppableWork((step, done) => {
    if (step === 'Reviews, likes and lists' && done === 0) seen.push(nextUndo(library.db)?.label)
  }))
  expect(seen).toEqual([`${mine.title} added`])
  expect(nextUndo(library.db)?.label).toBe('“letterboxd-someone.zip” brought in')
  expect(report.batch).not.toBeNull()
})
