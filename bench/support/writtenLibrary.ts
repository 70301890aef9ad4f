/** A library with much to read in it: 100,000 reviews of 300 words. Made once for a schema; needs Electron's Node.js, for SQLite. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Library } from '../../src/main/db/library'
import { sortTitle } from '../../src/main/text/sortTitle'
import { fold, foldForMatching } from '../../src/main/text/fold'
import { createRandom, type Random } from '../../tests/support/pageGenerator/random'
import { dayFrom, eveningOf, idAt, Rows } from '../../tests/support/bigLibrary/rows'
import { cache } from './cache'

export const WRITTEN = { reviews: 100_000, words: 300, films: 20_000, people: 500, vocabulary: 40_000 }

const COMMON = 'the of and a to in is it that was with as for film on he his at by this her she but from who not they all one had out so has when up which into what time camera light room face'.split(' ')
const SYLLABLES = 'ba ber ca den do far gan hol in ka la ler mi mor na nel or pa ran sal se ta ter un va wen ya zo'.split(' ')
const SENTENCE = '最後の場面は傑作だった。'
const PHRASE = 'the light in the doorway'

/** The path of the library, made when there is none. */
export async function writtenLibrary(): Promise<string> {
  const path = writtenLibraryPath()
  if (existsSync(path)) return path
  mkdirSync(cache, { recursive: true })
  console.log(`Making a library of ${WRITTEN.reviews} reviews of ${WRITTEN.words} words…\n`)
  const making = `${path}.making-${process.pid}`
  const library = await Library.open(making, { create: true, busyTimeoutMs: 1_000 })
  try {
    library.db.pragma('synchronous = OFF')
    library.db.transaction(() => fill(new Rows(library.db))).immediate()
  } finally {
    library.close()
  }
  renameSync(making, path)
  for (const left of [`${making}-wal`, `${making}-shm`]) rmSync(left, { force: true })
  return path
}

/** Its name changes with the schema. */
export function writtenLibraryPath(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync('src/main/db/migrations').toSorted()) hash.update(readFileSync(join('src/main/db/migrations', name)))
  return join(cache, `written-${WRITTEN.reviews}-${hash.digest('hex').slice(0, 12)}.library`)
}

function fill(rows: Rows): void {
  const random = createRandom(4)
  const words = vocabulary(random)
  const at = '2020-01-01T18:00:00.000Z'
  const films = Array.from({ length: WRITTEN.films }, (_, index) => {
    const title = index === 0 ? 'Trees Lounge' : `${titled(word(random, words))} ${titled(word(random, words))} ${index}`
    const year = index === 0 ? 1996 : random.int(1920, 2026)
    const id = idAt(random, at)
    rows.add('film', {
      id, title, original_title: null, year, synopsis: null, runtime_minutes: null, is_stub: 0, is_seen: 1, seen_on: null, rating: null, is_liked: 0, private_note: null, poster_id: null, distributor: null,
      sort_title: sortTitle(title), match_title: foldForMatching(title), match_original: null, folded: `${fold(title)}\n${year}`, source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null
    })
    return id
  })
  const people = Array.from({ length: WRITTEN.people }, (_, index) => {
    const name = index === 0 ? 'Odile Varga' : `${titled(word(random, words))} ${titled(word(random, words))}`
    const id = idAt(random, at)
    rows.add('person', { id, name, match_name: foldForMatching(name), folded: fold(name), batch_id: null, created_at: at, deleted_at: null })
    return id
  })
  const tag = idAt(random, at)
  rows.add('tag', { id: tag, name: 'cinema', match_name: 'cinema', batch_id: null, created_at: at, deleted_at: null })
  for (let index = 0; index < WRITTEN.reviews; index += 1) {
    const made = eveningOf(random, dayFrom('2000-01-01', Math.floor(index / 10.5)))
    const id = idAt(random, made)
    const film = films[index % 997 === 0 ? 0 : random.int(1, films.length - 1)] ?? ''
    const isMine = index % 5 !== 0
    const body = bodyOf(random, words, index)
    const percent = random.int(0, 20) * 5
    rows.add('review', {
      id, film_id: film, author_id: isMine ? null : (people[random.int(0, people.length - 1)] ?? null), viewing_id: null, title: null, body, body_format: isMine ? 'markdown' : 'plain', body_as_pasted: null,
      score_text: isMine ? null : `${percent}%`, score_value: isMine ? null : percent, score_scale: isMine ? null : 100, score_percent: isMine ? null : percent, rating: isMine ? random.int(1, 10) : null,
      is_liked: 0, has_spoilers: index % 40 === 0 ? 1 : 0, is_private: 0, is_draft: 0, language: null, written_on: made.slice(0, 10), folded: fold(body), position: 0, words: WRITTEN.words,
      source_id: null, batch_id: null, created_at: made, updated_at: made, deleted_at: null
    })
    if (index % 211 === 0) {
      rows.add('mention', {
        id: idAt(random, made), subject_kind: 'review', subject_id: id, film_id: films[0] ?? '', text: 'Trees Lounge', title: 'Trees Lounge', year: 1996, origin: 'recognised', status: 'accepted',
        batch_id: null, created_at: made, deleted_at: null
      })
    }
    if (isMine && index % 7 === 0) rows.add('tagging', { id: idAt(random, made), tag_id: tag, subject_kind: 'review', subject_id: id, position: 0, batch_id: null, deleted_at: null })
  }
}

/** Some words are in nearly every text, most are rare: as in any language. */
function word(random: Random, words: readonly string[]): string {
  return words[Math.min(words.length - 1, Math.floor(words.length ** random.next()) - 1)] ?? 'the'
}

function bodyOf(random: Random, words: readonly string[], index: number): string {
  const text = Array.from({ length: WRITTEN.words }, (_, place) => (place % 14 === 13 ? `${word(random, words)}.` : word(random, words)))
  if (index % 120 === 0) text.splice(40, 5, PHRASE)
  if (index % 50 === 0) text.splice(90, 1, SENTENCE)
  return text.join(' ')
}

function vocabulary(random: Random): string[] {
  const made = new Set(COMMON)
  while (made.size < WRITTEN.vocabulary) made.add(Array.from({ length: random.int(2, 4) }, () => random.pick(SYLLABLES)).join(''))
  return [...made]
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
