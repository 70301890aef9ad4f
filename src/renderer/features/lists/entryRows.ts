/** The rows of a list near the screen, for one question: a new question gets rows of its own. */
import type { MatineeApi } from '../../../shared/ipc/types'
import type { ProblemData } from '../../../shared/ipc/result'
import type { FilmQuery } from '../../../shared/models/filmQuery'
import type { ListEntry } from '../../../shared/models/list'
import { createStretches, type Stretches } from '../../app/stretches'

/** Some rows, `end` not included. */
export interface Part {
  readonly first: number
  readonly end: number
}

export interface EntryRows {
  readonly query: FilmQuery
  /** How many match; as it was answered last. */
  readonly total: () => number
  readonly rows: Stretches<ListEntry>
}

export interface ReadRows {
  readonly held: EntryRows
  /** Resolves when the first part is there, or with the reason why it cannot be. */
  readonly isThere: Promise<ProblemData | null>
}

/** All rows of a list are one part. */
export const ROWS = 'entries'

type ListsApi<F> = Pick<MatineeApi<F>, 'lists'>

/** Asks for what the screen shows, so that nothing is drawn before its rows are there. */
export function readRows<F>(api: ListsApi<F>, query: FilmQuery, shown: Part, onChange: () => void): ReadRows {
  let total = 0
  let problem: ProblemData | null = null
  const reading = new Set<Promise<unknown>>()
  const read = async (start: number, count: number): Promise<readonly ListEntry[] | null> => {
    const answer = await api.lists.entries({ query, start, count })
    if (!answer.ok) {
      problem = answer.problem
      return null
    }
    ({ total } = answer.value)
    return answer.value.entries
  }
  const rows = createStretches<ListEntry>({
    read: (_key, start, count) => {
      const work = read(start, count)
      reading.add(work)
      return work
    },
    onChange
  })
  rows.show(ROWS, shown.first, Math.max(shown.end, shown.first + 1))
  return { held: { query, total: () => total, rows }, isThere: Promise.all(reading).then(() => problem) }
}
