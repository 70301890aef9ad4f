/** Looking through every finished text for films that are named and not linked. Runs in the worker. */
import { inShortSteps } from '../importing/shortSteps'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import type { Work } from '../worker/work'
import type { Named } from './named'
import { namedIn, offer } from './offerNamed'
import type { LookedRow } from './reading'

const LABEL = 'Looked for mentions'
const AT_ONCE = 25

interface Looked {
  readonly review: LookedRow
  readonly named: readonly Named[]
}

/**
 * Offers what it finds, as one thing to undo; looking again offers nothing twice. Stopped, it keeps what it has found so far:
 * an offer changes no text. Answers how many were offered.
 */
export async function lookForMentions(open: OpenLibrary, work: Work): Promise<{ found: number }> {
  const { library, repositories } = open
  const total = repositories.mentionReading.finishedCount()
  let group: number | null = null
  let found = 0
  let done = 0
  let pending = 0
  const write = async (run: () => number): Promise<number> => {
    const written = await library.write(LABEL, () => {
      pending = 0
      const taken = run()
      // Nothing found leaves nothing to undo.
      return { taken, group: pending > 0 ? library.changes.currentGroup() : null }
    }, group === null ? {} : { into: group })
    found += pending
    group ??= written.group
    return written.taken
  }
  work.report('Looking through texts', 0, total)
  try {
    for (let after = 0; ; ) {
      const rows = repositories.mentionReading.finished(after, AT_ONCE)
      const last = rows.at(-1)
      if (last === undefined) break
      after = last.seq
      const looked: Looked[] = []
      for (const review of rows) {
        // Outside the transactions, which are short.
        looked.push({ review, named: namedIn(open, review) })
        await work.breathe()
      }
      await inShortSteps(looked.filter(({ review, named }) => named.length > 0 || mayHaveOffers(open, review)), write, ({ review, named }) => {
        pending += offer(open, review, named)
      })
      done += rows.length
      work.report('Looking through texts', done, total)
      await work.breathe()
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'cancelled') throw error
  }
  return { found }
}

function mayHaveOffers({ repositories: { mentions } }: OpenLibrary, review: LookedRow): boolean {
  return mentions.of('review', review.id).some(({ status }) => status === 'offered')
}
