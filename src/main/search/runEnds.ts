/**
 * The last character of a run without spaces. Such runs stand in the index as overlapping pairs (これは → これ れは), so
 * は begins no word of it: it is looked for as the end of those pairs that end with it.
 */
import type { Database } from 'better-sqlite3'
import { type Indexed, Vocabulary } from './vocabulary'
import type { Term } from './query'

/** The first of the scripts that are written without spaces, by their code points: Thai. */
const UNSPACED_FROM = '\u0E00'
const PAIR = /^.(.)$/su
/** A character can end many pairs; the query must stay one that is answered at once. */
const MOST_PAIRS = 500

const INDEXES: readonly Indexed[] = ['film', 'person', 'take', 'viewing', 'review', 'list', 'film_note']

export class RunEnds {
  readonly #pairs: Vocabulary<ReadonlyMap<string, readonly Term[]>>

  constructor(db: Database) {
    this.#pairs = new Vocabulary(db, INDEXES, UNSPACED_FROM, byEnd)
  }

  /** The pairs that end with this character. */
  async of(character: string): Promise<readonly Term[]> {
    return (await this.#pairs.current()).get(character) ?? []
  }
}

function byEnd(words: readonly string[]): Map<string, Term[]> {
  const ends = new Map<string, Term[]>()
  for (const word of words) {
    const end = PAIR.exec(word)?.[1]
    if (end === undefined) continue
    const pairs = ends.get(end) ?? []
    if (pairs.length < MOST_PAIRS) pairs.push({ text: word, isUnspaced: true, isPrefix: false })
    ends.set(end, pairs)
  }
  return ends
}
