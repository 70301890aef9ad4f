/** What Matinee wrote comes back through the door as what it was, unpacked or packed by somebody. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { newId } from '../../../../src/main/ids'
import { runImport } from '../../../../src/main/importing/apply/apply'
import { recogniseFiles } from '../../../../src/main/importing/door'
import { makePlan } from '../../../../src/main/importing/plan/planning'
import { withRepositories } from '../../../../src/main/repositories'
import { StoppableWork } from '../../../../src/main/worker/work'
import { type ImportReport, ImportOptions } from '../../../../src/shared/models/importing'
import { aWorkshop, filmRow, insert, type Workshop } from '../../../support/fullLibrary'
import { aZip } from '../../../support/importing/zip'

const at = '2026-11-22T20:15:30.123Z'
const choices = { scope: { kind: 'everything' as const }, mine: true, collected: true, privateText: true, titleCards: false, spoilers: true, versions: false, posters: false, byteOrderMark: false }

let workshop: Workshop
let source: Library
beforeAll(async () => {
  workshop = aWorkshop()
  source = await workshop.library('Source.matinee')
  fill(source)
})
afterAll(() => workshop.close())

function fill({ db }: Library): void {
  const spring = insert(db, 'film', filmRow('Late Spring', 1949, { original_title: '晩春', synopsis: "'=She* leaves\n\nat dawn.", runtime_minutes: 108, is_seen: 1, seen_on: '2007-07', rating: 9, is_liked: 1, private_note: '-30- alone\nwith it', distributor: '松竹' }))
  const one = insert(db, 'film', filmRow('+1', 2013, { rating: 7, private_note: "'quoted'" }))
  const formula = insert(db, 'film', filmRow("=cmd|' /C calc'!A0", 1999, { is_seen: 1, seen_on: '2007-07' }))
  const ikiru = insert(db, 'film', filmRow('Ikiru', 1952))
  insert(db, 'film_title', { id: newId(), film_id: spring, title: 'Printemps tardif', country: 'France', country_code: 'FR', language: 'fr', match_title: 'printemps tardif', position: 0, kind: null })
  insert(db, 'film_outside_id', { id: newId(), film_id: ikiru, authority: 'letterboxd', value: 'boxd.it/29Nu' })
  const person = insert(db, 'person', { id: newId(), name: 'Ozu Yasujirō', match_name: 'ozu yasujiro', folded: 'ozu yasujiro', created_at: at })
  insert(db, 'credit', { id: newId(), film_id: spring, person_id: person, job: 'director', character: null, position: 0 })
  const text = { body_format: 'markdown', folded: '', created_at: at, updated_at: at }
  const entry = { folded: '', created_at: at, updated_at: at }
  const viewing = insert(db, 'viewing', { id: newId(), film_id: spring, watched_on: '2026-11-15', position: 0, is_rewatch: 1, rating: 9, is_liked: 1, place: '@ home', medium: 'Blu-ray', company: 'M., N.', private_note: '=fell asleep', ...entry })
  insert(db, 'viewing', { id: newId(), film_id: formula, watched_on: '2007-07', position: 0, is_private: 1, ...entry })
  insert(db, 'review', { id: newId(), film_id: spring, viewing_id: viewing, title: '-', body: '- The apple peel, *again*.\n\n||She leaves||', has_spoilers: 1, position: 0, words: 6, written_on: '2026-11-16', ...text })
  const alone = insert(db, 'review', { id: newId(), film_id: one, body: '+1, and one more.', rating: 7, position: 0, words: 4, ...text })
  const list = insert(db, 'list', { id: newId(), kind: 'list', name: '=Quiet endings', description: '@ the end', is_ranked: 1, is_private: 1, folded: '', created_at: at, updated_at: at })
  insert(db, 'list_entry', { id: newId(), list_id: list, film_id: ikiru, position: 0, note: '- the swing', created_at: at })
  insert(db, 'list_entry', { id: newId(), list_id: list, film_id: spring, position: 1, note: null, created_at: at })
  const watchlist = insert(db, 'list', { id: newId(), kind: 'watchlist', name: 'Watchlist', folded: '', created_at: at, updated_at: at })
  insert(db, 'list_entry', { id: newId(), list_id: watchlist, film_id: ikiru, position: 0, note: 'said M.', created_at: at })
  for (const [position, name] of ['-quiet', 'slow, and long', 'autumn'].entries()) {
    const tag = insert(db, 'tag', { id: newId(), name, match_name: name, created_at: at })
    for (const [subject_kind, subject_id] of [['film', spring], ['viewing', viewing], ['review', alone], ['list', list]] as const) insert(db, 'tagging', { id: newId(), tag_id: tag, subject_kind, subject_id, position })
  }
  insert(db, 'film_note', { id: newId(), film_id: spring, kind: 'line', body: '=That is life.', speaker: '@Noriko', answer: null, is_private: 1, position: 0, ...entry })
  insert(db, 'film_note', { id: newId(), film_id: spring, kind: 'question', body: 'Whose bicycle?', speaker: null, answer: '-Nobody’s.', is_private: 0, position: 1, ...entry })
  insert(db, 'film_note', { id: newId(), film_id: spring, kind: 'question', body: 'Does she *know*?\n\n- [x] Or he?', speaker: null, answer: 'No.\n\n## Ever', is_private: 1, position: 2, ...entry })
  insert(db, 'film_note', { id: newId(), film_id: spring, kind: 'question', body: 'And\nthe vase?', speaker: null, answer: null, is_private: 0, position: 3, ...entry })
  insert(db, 'film_note', { id: newId(), film_id: spring, kind: 'line', body: 'One\n  two\n\n> three', speaker: null, answer: null, is_private: 0, position: 4, ...entry })
  insert(db, 'kept_note', { id: newId(), body: '-1 for this', address: 'https://boxd.it/abc', written_on: '2019-05', origin: 'Letterboxd comment', folded: '', created_at: at, updated_at: at })
}

const TAGS = (kind: string, id: string): string => `(SELECT json_group_array(name) FROM (SELECT tag.name FROM tagging JOIN tag ON tag.id = tag_id WHERE subject_kind = '${kind}' AND subject_id = ${id} AND tagging.deleted_at IS NULL ORDER BY position))`
/** What a person has of their own, without ids and instants. */
const MINE = {
  films: `SELECT title, year, original_title, synopsis, runtime_minutes, distributor, is_seen, seen_on, rating, is_liked, private_note, ${TAGS('film', 'film.id')} AS tags,
    (SELECT json_group_array(film_title.title) FROM film_title WHERE film_id = film.id) AS titles FROM film ORDER BY title`,
  viewings: `SELECT title, watched_on, is_rewatch, viewing.rating, viewing.is_liked, place, medium, company, viewing.private_note, is_private, ${TAGS('viewing', 'viewing.id')} AS tags FROM viewing JOIN film ON film.id = film_id ORDER BY title, watched_on`,
  reviews: `SELECT film.title, review.title AS called, body, has_spoilers, is_private, review.rating, written_on, viewing_id IS NULL AS alone, ${TAGS('review', 'review.id')} AS tags FROM review JOIN film ON film.id = film_id ORDER BY film.title`,
  lists: `SELECT kind, name, description, is_ranked, is_private, ${TAGS('list', 'list.id')} AS tags FROM list ORDER BY kind`,
  entries: 'SELECT list.kind, title, note FROM list_entry JOIN list ON list.id = list_id JOIN film ON film.id = film_id ORDER BY list.kind, list_entry.position'
}
const NOTES = {
  filmNotes: 'SELECT title, film_note.kind, body, speaker, answer, is_private FROM film_note JOIN film ON film.id = film_id ORDER BY film_note.kind, film_note.position',
   notes: 'SELECT body, address, written_on, origin FROM kept_note'
}
const ONLY_IN_TABLES = {
  ids: 'SELECT title, authority, value FROM film_outside_id JOIN film ON film.id = film_id'
}
const has = ({ db }: Library, what: Readonly<Record<string, string>>): object => Object.fromEntries(Object.entries(what).map(([name, sql]) => [name, db.prepare(sql).all()]))

function packed(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
  writeFileSync(`${folder}.zip`, aZip(Object.fromEntries(files.map((name) => [`Matinee export/${name}`, readFileSync(join(folder, name))]))))
  return `${folder}.zip`
}

async function broughtIn(library: Library, path: string, format: string): Promise<ImportReport> {
  const open = withRepositories(library)
  const [given, ...others] = await recogniseFiles([path], library.path)
  if (given?.kind !== 'import') throw new Error('It was not recognised.')
  expect(others).toEqual([])
  expect(given).toMatchObject({ format, needsMapping: false })
  const plan = workshop.path(`${newId()}.plan`)
  await makePlan(open, { ...given, options: ImportOptions.parse({}), plan }, new StoppableWork())
  return runImport(open, plan, new StoppableWork())
}

describe.each([
  { form: 'the Markdown folder', format: 'markdown' as const, as: 'markdown', what: { ...MINE, ...NOTES } },
  { form: 'the tables', format: 'csv' as const, as: 'tables', what: { ...MINE, ...NOTES, ...ONLY_IN_TABLES } }
])('$form', ({ format, as, what }) => {
  it.each(['folder', 'ZIP'])('as a %s brings back what is mine, once', async (how) => {
    const { path } = await exportTo(source, { ...choices, format }, workshop.path(`${as} ${how}`), new StoppableWork())
    const target = await workshop.library(`${as} ${how}.matinee`)
    const where = how === 'ZIP' ? packed(path) : path
    const report = await broughtIn(target, where, as)
    expect(report.leftOut).toEqual([])
    expect(has(target, what)).toEqual(has(source, what))
    const again = await broughtIn(target, where, as)
    expect(again.batch).toBeNull()
    expect(has(target, what)).toEqual(has(source, what))
  })
})

it('one of the tables alone is known too, and its films by name and year', async () => {
  const { path } = await exportTo(source, { ...choices, format: 'csv' }, workshop.path('one'), new StoppableWork())
  const target = await workshop.library('One.matinee')
  await broughtIn(target, join(path, 'entries.csv'), 'tables')
  await broughtIn(target, join(path, 'films on lists.csv'), 'tables')
  expect(target.db.prepare("SELECT list.name, film.title FROM list_entry JOIN list ON list.id = list_id JOIN film ON film.id = film_id WHERE list.name <> 'Watchlist' ORDER BY list_entry.position").all()).toEqual([{ name: '=Quiet endings', title: 'Ikiru' }, { name: '=Quiet endings', title: 'Late Spring' }])
  expect(target.db.prepare('SELECT film.title, viewing.place FROM film JOIN viewing ON viewing.film_id = film.id ORDER BY 1').all()).toEqual([{ title: "=cmd|' /C calc'!A0", place: null }, { title: 'Late Spring', place: '@ home' }])
})

it('a cell of somebody else’s keeps the apostrophe it begins with', async () => {
  const path = workshop.path('theirs.csv')
  writeFileSync(path, "Title,Year,Watched on\n'=71,2014,2021-05-03\n'+1,2013,2021-05-04\n")
  const target = await workshop.library('Theirs.matinee')
  const open = withRepositories(target)
  const [given] = await recogniseFiles([path], target.path)
  if (given?.kind !== 'import') throw new Error('It was not recognised.')
  const plan = workshop.path('theirs.plan')
  await makePlan(open, { ...given, options: ImportOptions.parse({}), plan }, new StoppableWork())
  await runImport(open, plan, new StoppableWork())
  expect(target.db.prepare('SELECT title FROM film ORDER BY title').pluck().all()).toEqual(["'+1", "'=71"])
})
