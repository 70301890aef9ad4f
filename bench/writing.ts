/** Saving while somebody writes: from the save's call to its answer, beside what a save cannot do without. */
import Sqlite from 'better-sqlite3'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Library } from '../src/main/db/library'
import { journalHandlers } from '../src/main/journal/handlers'
import { RecoveryFile } from '../src/main/journal/recovery'
import { type OpenLibrary, withRepositories } from '../src/main/repositories'
import type { EntryText } from '../src/shared/models/entry'
import { filmHandlers } from '../src/main/films/handlers'
import { cache } from './support/cache'
import { ms } from './support/figures'
import { bookOf } from './support/words'

const ROUNDS = 40

interface Lag {
  readonly median: number
  readonly most: number
}

mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'run-'))
const library = await Library.open(join(folder, 'Library.matinee'), { create: true })
try {
  const open = withRepositories(library)
  console.log(`From the call in the main process to its answer; Electron ${process.versions['electron'] ?? '?'}.\n`)
  console.log('| a save while typing, one word more each time | median | 95 % within | bare: the row, COMMIT and fsync | × bare |\n|---|---:|---:|---:|---:|')
  for (const words of [1_000, 50_000]) {
    const bare = await bareSaves(words)
    const lag = await saves(open, words)
    console.log(`| ${words.toLocaleString('en')} words | ${ms(lag.median)} | ${ms(lag.most)} | ${ms(bare.median)} | ${(lag.median / bare.median).toFixed(1)} |`)
  }
  console.log('')
} finally {
  library.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function saves(open: OpenLibrary, words: number): Promise<Lag> {
  const calls = journalHandlers(() => open, new RecoveryFile(join(folder, 'unsaved.json')))
  const film = await filmHandlers(() => open).add({ title: `A film of ${words} words`, year: 2002 })
  const entry = await calls.start({ film: film.id })
  const body = bookOf(words)
  let { updatedAt: base } = await calls.save({ entry: entry.id, text: text(body), base: entry.updatedAt })
  const lag = await lagOf(async (round) => {
    const typed = `${body}${' more'.repeat(round + 1)}`
    base = (await calls.save({ entry: entry.id, text: text(typed), base, cursor: { anchor: typed.length, head: typed.length } })).updatedAt
  })
  await calls.finish({ entry: entry.id, text: text(body), base })
  return lag
}

/** The same words in a row of a database with the same pragmas, and nothing else. */
async function bareSaves(words: number): Promise<Lag> {
  const db = new Sqlite(join(folder, `bare-${words}.db`))
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.exec('CREATE TABLE note (n INTEGER PRIMARY KEY, body TEXT NOT NULL)')
    const body = bookOf(words)
    db.prepare('INSERT INTO note VALUES (1, ?)').run(body)
    const update = db.prepare('UPDATE note SET body = ? WHERE n = 1')
    return await lagOf((round) => db.transaction(() => update.run(`${body}${' more'.repeat(round + 1)}`)).immediate())
  } finally {
    db.close()
  }
}

async function lagOf(work: (round: number) => unknown): Promise<Lag> {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    await work(round)
    taken.push(performance.now() - begun)
  }
  const sorted = taken.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(ROUNDS / 2)] ?? Number.NaN, most: sorted[Math.ceil(ROUNDS * 0.95) - 1] ?? Number.NaN }
}

function text(body: string): EntryText {
  return { body, watchedOn: '2026-11-22', rating: 8, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }
}
