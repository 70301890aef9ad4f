/** Search over everything written, in the main process: 100,000 reviews of 300 words, beside the bare FTS5 query of the same words. */
import { statSync } from 'node:fs'
import { Library } from '../src/main/db/library'
import { withRepositories } from '../src/main/repositories'
import { searchHandlers } from '../src/main/search/handlers'
import { readQuery } from '../src/main/search/written/grammar'
import { matchOfAll } from '../src/main/search/written/matching'
import { copyOf } from './support/cache'
import { ms, timesOf } from './support/figures'
import { WRITTEN, writtenLibrary } from './support/writtenLibrary'

/** What the first twenty may take. */
const GOAL = 50
const ROUNDS = 11

const QUERIES: readonly (readonly [string, string])[] = [
  ['a word', 'doorway '],
  ['a word that is in most', 'the '],
  ['a word being typed', 'door'],
  ['a rare word', 'zozozo '],
  ['a beginning of two letters', 'th*'],
  ['a phrase', '"the light in the doorway"'],
  ['a phrase of common words', '"of the"'],
  ['AND', 'camera AND doorway '],
  ['OR of common words', 'the OR of OR camera '],
  ['NOT', 'doorway -camera '],
  ['NOT alone', '-the '],
  ['brackets', '(doorway OR camera) AND NOT (light OR room) '],
  ['Japanese, inside a sentence', '傑作'],
  ['Japanese, one character', '作'],
  ['title:', 'title:"Trees Lounge"'],
  ['author:', 'author:odile'],
  ['author:me and a word', 'author:me doorway '],
  ['tag:', 'tag:cinema'],
  ['year:', 'year:2007..2010'],
  ['year: of no film', 'the year:1899 '],
  ['rating:', 'rating:>=4'],
  ['rating: and a rare word', 'rating:5 zozozo '],
  ['has:spoiler', 'has:spoiler'],
  ['has:link, of which there is none', 'has:link'],
  ['mentions:', 'mentions:"Trees Lounge"'],
  ['mentions: and a common word', 'the mentions:"Trees Lounge"'],
  ['a field or a word', 'title:"Trees Lounge" OR doorway '],
  ['on:', 'on:2019-05'],
  ['is:draft, of which there is none', 'is:draft']
]

const copy = copyOf(await writtenLibrary())
const library = await Library.open(copy.path, { create: false })
try {
  const open = withRepositories(library)
  const calls = searchHandlers(() => open)
  console.log(`${WRITTEN.reviews} reviews of ${WRITTEN.words} words, ${(statSync(copy.path).size / 1e6).toFixed(0)} MB; Electron ${process.versions['electron'] ?? '?'}\n`)
  console.log(`| what | query | first 20 | slowest | × bare FTS5 | all counted | longest turn | found | goal |\n|---|---|---:|---:|---:|---:|---:|---:|---:|`)
  const bare = library.db.prepare<[string]>('SELECT rowid FROM review_search WHERE review_search MATCH ? ORDER BY rowid DESC LIMIT 20')
  await calls.written({ query: '作', start: 0, count: 1 })
  for (const [what, query] of QUERIES) {
    // As after a save, so that nothing that was found before is answered again.
    const touch = (): Promise<unknown> => library.writeUnlogged(() => library.db.exec("INSERT INTO local_note VALUES ('bench', '') ON CONFLICT (key) DO UPDATE SET value = value || '.'"))
    const { tree } = readQuery(query)
    const match = tree === null ? null : matchOfAll(tree.kind === 'and' ? tree.parts : [tree], () => []).match
    const first = await timesOf(() => calls.written({ query, start: 0, count: 20 }), { rounds: ROUNDS, between: touch })
    const raw = match === null ? null : await timesOf(() => bare.all(match), { rounds: ROUNDS })
    const turn = turns()
    const begun = performance.now()
    await touch()
    const { total } = await calls.written({ query, start: 1_000, count: 1 })
    const all = performance.now() - begun
    console.log(`| ${what} | \`${query.trim()}\` | ${ms(first.median)} | ${ms(first.slowest)} | ${raw === null ? '' : (first.median / raw.median).toFixed(1)} | ${ms(all)} | ${ms(turn.longest())} | ${total} | ${GOAL} ms |`)
  }
} finally {
  library.close()
  copy.remove()
}

/** The longest time nothing else had its turn. */
function turns(): { longest: () => number } {
  let last = performance.now()
  let longest = 0
  let isStopped = false
  const tick = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isStopped) setImmediate(tick)
  }
  tick()
  return {
    longest: () => {
      isStopped = true
      return Math.max(longest, performance.now() - last)
    }
  }
}
