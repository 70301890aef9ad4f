/**
 * Undo and redo of one step, wherever it runs: in main, or in the worker when there is much to do. A step is one thing
 * the person did and goes in one transaction, so that nobody ever sees half of it; an import is many groups, each short.
 * Only a step so large that a save would have to wait too long for its turn goes in short pieces, as it was made.
 */
import type { Database } from 'better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'
import type { Replayed } from '../../shared/models/changeNotes'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { type Direction, Replaying, type Replayed as ReplayedGroup } from './replay'
import { redoneTogether, reviewsChangedBy, undoneTogether } from './together'

/** In one transaction these take about a second; a save waits for five. */
const MOST_AT_ONCE = 4_000
const PIECE_MS = 12
/** Between two pieces, so that whoever waits gets in. */
const LET_IN_MS = 3

export type Step = NonNullable<Replayed>

/** Takes a step back or does it again. `gone` says what of it was removed from the bin for good meanwhile. */
export async function replayStep(open: OpenLibrary, group: number, direction: Direction): Promise<Step> {
  const done = await replayAll(open, group, direction)
  const last = done.at(-1)
  if (last === undefined) throw new Problem('not-found', 'There is nothing left to undo.')
  return { label: last.label, gone: goneOf(done) }
}

/** The same, with what became of each of its groups. */
export async function replayAll(open: OpenLibrary, group: number, direction: Direction): Promise<ReplayedGroup[]> {
  const { library } = open
  const groups = groupsOfStep(library.db, group, direction)
  const done: ReplayedGroup[] = []
  for (const each of groups) {
    if (done.length > 0) await pause(LET_IN_MS)
    // Of what goes in many groups nobody sees the whole before the end: each may as well go in short pieces.
    done.push(await replayGroup(open, each, direction, groups.length > 1))
  }
  return done
}

async function replayGroup(open: OpenLibrary, group: number, direction: Direction, inPieces: boolean): Promise<ReplayedGroup> {
  const { library } = open
  const forMs = inPieces || rowsOf(library.db, group) > MOST_AT_ONCE ? PIECE_MS : Infinity
  let replaying: Replaying | null = null
  for (;;) {
    const result: ReplayedGroup | null = await library.writeUnlogged(() => {
      if (replaying === null) {
        if (direction === 'back') keepWords(open, group)
        replaying = new Replaying(library.db, group, direction)
      }
      return replaying.go(forMs) ? replaying.end() : null
    })
    if (result !== null) return result
    await pause(LET_IN_MS)
  }
}

/** How many rows a step touches; of an import nobody counts. */
export function sizeOfStep(db: Database, group: number, direction: Direction): number {
  const [only, ...others] = groupsOfStep(db, group, direction)
  return others.length > 0 ? Infinity : rowsOf(db, only ?? group)
}

function rowsOf(db: Database, group: number): number {
  return db.prepare<[number], { n: number }>('SELECT count(*) AS n FROM change WHERE group_id = ?').get(group)?.n ?? 0
}

function groupsOfStep(db: Database, group: number, direction: Direction): number[] {
  return direction === 'back' ? undoneTogether(db, group) : redoneTogether(db, group)
}

/** What I wrote stays among the versions when an undo takes it out of the text: Redo is gone after the next change. */
function keepWords({ library, repositories: { reviews, revisions } }: OpenLibrary, group: number): void {
  for (const id of reviewsChangedBy(library.db, group)) revisions.add({ subjectKind: 'review', subjectId: id, body: reviews.get(id).body, reason: 'leave' })
}

function goneOf(done: readonly ReplayedGroup[]): Step['gone'] {
  const gone = done.reduce((sum, each) => sum + each.gone, 0)
  if (gone === 0) return 'nothing'
  return gone === done.reduce((sum, each) => sum + each.rows, 0) ? 'everything' : 'some'
}
