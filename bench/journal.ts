/** The main process with 20,000 films and 100,000 viewings: what each call of the journal takes, beside what it could not do without. */
import Sqlite from 'better-sqlite3'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Library } from '../src/main/db/library'
import { journalHandlers } from '../src/main/journal/handlers'
import { RecoveryFile } from '../src/main/journal/recovery'
import { libraryStatus } from '../src/main/library/status'
import { type OpenLibrary, withRepositories } from '../src/main/repositories'
import { searchHandlers } from '../src/main/search/handlers'
import type { EntryText } from '../src/shared/models/entry'
import { EVERY_ENTRY, type JournalFilter, type JournalQuery } from '../src/shared/models/journal'
import { type Line, ms, printTable, timesOf } from './support/figures'
import { copyOf, SIZE } from './support/cache'
import { bigLibrary } from './support/library'

const READING = 30
const SAVING = 30

const made = await bigLibrary()
const copy = copyOf(made)
const library = await Library.open(copy.path, { create: false })
try {
  const open = withRepositories(library)
  console.log(`${SIZE.films} films, ${SIZE.viewings} viewings, seed ${SIZE.seed}, ${(statSync(copy.path).size / 1e6).toFixed(0)} MB; Electron ${process.versions['electron'] ?? '?'}, SQLite ${sqliteVersion(open)}\n`)
  await reading(open)
  await saving(open)
} finally {
  library.close()
  copy.remove()
}

async function reading(open: OpenLibrary): Promise<void> {
  const calls = journalHandlers(() => open, new RecoveryFile(join(copy.folder, 'unsaved.json')))
  const search = searchHandlers(() => open)
  const pass = await timesOf(() => library.db.prepare('SELECT sum(words) FROM journal_row').get())
  console.log(`One pass over all entries takes SQLite ${ms(pass.median)}.\n`)
  const lines: Line[] = []
  const take = async (what: string, work: () => unknown, between?: () => unknown, goal = READING): Promise<void> => {
    lines.push({ what, times: await timesOf(work, between ? { between } : {}), to: pass.median, goal })
  }
  // As after a save: nothing that was kept for an earlier answer is good any more.
  const touch = (): Promise<unknown> => library.writeUnlogged(() => library.db.exec("INSERT INTO local_note VALUES ('bench', '') ON CONFLICT (key) DO UPDATE SET value = value || '.'"))
  await take('the figures of the frame', () => libraryStatus(open, ''))
  await take('months, all', () => calls.months({ query: query() }))
  for (const [what, filter] of filters(open)) {
    await take(`months, ${what}`, () => calls.months({ query: query(filter) }), touch)
    const { months } = await calls.months({ query: query(filter) })
    const month = months.at(months.length / 2)?.month ?? ''
    await take(`rows, ${what}: 60 of a month`, () => calls.rows({ query: query(filter), month, start: 0, count: 60 }))
    await take(`month, ${what}`, () => calls.month({ filter: query(filter).filter, month }))
  }
  await take('rows, all: 60 of a month', () => calls.rows({ query: query(), month: '2016-05', start: 60, count: 60 }))
  await take('month, all', () => calls.month({ filter: EVERY_ENTRY, month: '2016-05' }))
  await take('ids, 5,000 from the middle', () => calls.ids({ query: query(), start: 50_000, count: 5_000 }))
  await take('locate a day', () => calls.locate({ query: query(), day: '2015-03-04' }))
  await take('facets', () => calls.facets(undefined))
  for (const words of ['the', 'harb', 'harbour', 'laugh', 'fujimoto']) await take(`search.find “${words}”`, () => search.find({ query: words }), undefined, 50)
  printTable('one pass', lines)
}

async function saving(open: OpenLibrary): Promise<void> {
  const calls = journalHandlers(() => open, new RecoveryFile(join(copy.folder, 'unsaved.json')))
  const bare = await commits()
  console.log(`The least a save can take: one small row and its COMMIT, with fsync, on the same disk, ${ms(bare.median)}.\n`)
  const film = library.db.prepare<[], string>('SELECT film_id FROM film_watched ORDER BY times DESC LIMIT 1').pluck().get() ?? ''
  const { entry } = await calls.log({ film: { id: film }, text: text('2026-11-21', 'Begun.'), isDraft: false })
  let round = 0
  let base = entry.updatedAt
  const lines: Line[] = [
    { what: 'a viewing, from New entry', times: await timesOf(() => calls.log({ film: { id: film }, text: text('2026-11-22', ''), isDraft: false }), { rounds: 30 }), to: bare.median, goal: SAVING },
    { what: 'a viewing with a review of 200 words', times: await timesOf(() => calls.log({ film: { id: film }, text: text('2026-11-22', 'Words of it. '.repeat(67)), isDraft: false }), { rounds: 30 }), to: bare.median, goal: SAVING },
    { what: 'the words of an entry, while typing', times: await timesOf(async () => (base = (await calls.save({ entry: entry.id, text: text('2026-11-21', `Begun. ${'More words. '.repeat((round += 1))}`), base })).updatedAt), { rounds: 30 }), to: bare.median, goal: SAVING },
    { what: 'a rating in the list', times: await timesOf(() => calls.change({ entries: [entry.id], change: { rating: (round++ % 10) + 1 } }), { rounds: 30 }), to: bare.median, goal: SAVING }
  ]
  printTable('a bare COMMIT', lines)
}

/** The same pragmas as a library, and nothing else. */
async function commits(): Promise<{ median: number; slowest: number }> {
  const db = new Sqlite(join(copy.folder, 'bare.db'))
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec('CREATE TABLE note (n INTEGER)')
    const add = db.prepare('INSERT INTO note VALUES (1)')
    return await timesOf(() => db.transaction(() => add.run()).immediate(), { rounds: 50 })
  } finally {
    db.close()
  }
}

function filters(open: OpenLibrary): [string, Partial<JournalFilter>][] {
  const person = open.library.db.prepare<[], string>("SELECT person_id FROM credit WHERE job = 'actor' GROUP BY person_id ORDER BY count(*) DESC LIMIT 1").pluck().get() ?? ''
  return [
    ['one year', { year: 2020 }],
    ['four stars and up', { rating: { from: 8, to: 10 } }],
    ['rewatches with a review', { rewatches: true, withReview: true }],
    ['the most used tag', { tags: [open.repositories.journal.facets().tags[0]?.value ?? ''] }],
    ['a person', { people: [person] }],
    ['“harbour”', { text: 'harbour' }],
    ['“laugh”', { text: 'laugh' }],
    ['“the”, which is in most', { text: 'the' }]
  ]
}

function query(filter: Partial<JournalFilter> = {}): JournalQuery {
  return { filter: { ...EVERY_ENTRY, ...filter }, order: 'newest' }
}

function text(watchedOn: string, body: string): EntryText {
  return { body, watchedOn, rating: 8, isRewatch: true, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: ['cinema'] }
}

function sqliteVersion({ library: { db } }: OpenLibrary): string {
  return db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '?'
}
