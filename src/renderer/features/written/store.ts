/** Search over everything written: what is typed, what was found so far, and the stretches of it that are shown. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import { MOST_COUNTED, type QueryTrouble, type WrittenHit } from '../../../shared/models/writtenSearch'
import { createStretches } from '../../app/stretches'

export interface WrittenState {
  readonly query: string
  /** The query that `total` or `problem` answers; null before the first answer. */
  readonly answered: string | null
  readonly total: number
  /** Everything was counted, or as much as is. */
  readonly isWhole: boolean
  readonly trouble: readonly QueryTrouble[]
  readonly problem: ProblemData | null
  /** The answer is taking so long that it is worth saying. */
  readonly isSlow: boolean
  /** The row the keyboard is on. */
  readonly active: number
  /** Grows whenever rows came or changed. */
  readonly revision: number
  readonly actions: WrittenActions
}

export interface WrittenActions {
  /** A visit of the page is shown: with what was typed in it when it was left, else with the query it was opened with. */
  readonly show: (visit: number, query: string | null) => void
  readonly type: (query: string) => void
  readonly moveTo: (index: number) => void
  /** The library changed: asks again. */
  readonly reload: () => Promise<void>
  readonly at: (index: number) => WrittenHit | undefined
  readonly rows: (first: number, end: number) => void
}

type WrittenApi<F> = Pick<MatineeApi<F>, 'search'>

/** The first rows come with the answer. */
const FIRST = 20
const PAUSE_MS = 8
const SLOW_MS = 300
const MOST_CHARACTERS = 1_000
const MOST_VISITS = 50

export function createWrittenStore<F>(api: WrittenApi<F>): StoreApi<WrittenState> {
  return createStore<WrittenState>((set, get) => {
    let asked = 0
    let visit = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let slow: ReturnType<typeof setTimeout> | undefined
    let first: readonly WrittenHit[] = []
    let key = ''
    const left = new Map<number, { query: string; active: number }>()
    const stretches = createStretches<WrittenHit>({
      read: async (from, start, count) => {
        const query = from.slice(from.indexOf(' ') + 1)
        const result = await api.search.written({ query, start, count })
        return result.ok ? result.value.hits : null
      },
      onChange: () => set({ revision: get().revision + 1 })
    })

    const remember = (): void => {
      left.delete(visit)
      left.set(visit, { query: get().query, active: get().active })
      for (const oldest of [...left.keys()].slice(0, -MOST_VISITS)) left.delete(oldest)
    }

    /** Stops waiting for what was asked before. */
    const begin = (): number => {
      clearTimeout(timer)
      clearTimeout(slow)
      asked += 1
      return asked
    }

    const ask = async (number: number): Promise<void> => {
      const { query } = get()
      const text = query.slice(0, MOST_CHARACTERS)
      if (text.trim() === '') {
        first = []
        set({ answered: query, total: 0, isWhole: true, trouble: [], problem: null, isSlow: false, revision: get().revision + 1 })
        return
      }
      slow = setTimeout(() => set({ isSlow: true }), SLOW_MS)
      const result = await api.search.written({ query: text, start: 0, count: FIRST })
      // Something else was typed meanwhile: that answer is on its way.
      if (number !== asked) return
      clearTimeout(slow)
      if (!result.ok) return set({ answered: query, problem: result.problem, total: 0, isWhole: true, isSlow: false })
      const { hits, total, isWhole, trouble } = result.value
      first = hits
      key = `${number} ${text}`
      set({ answered: query, total, isWhole, trouble, problem: null, isSlow: false, active: Math.min(get().active, Math.max(0, total - 1)), revision: get().revision + 1 })
      if (isWhole) return
      const whole = await api.search.written({ query: text, start: MOST_COUNTED - 1, count: 1 })
      if (number !== asked || !whole.ok) return
      set({ total: whole.value.total, isWhole: whole.value.isWhole })
    }

    return {
      query: '',
      answered: null,
      total: 0,
      isWhole: true,
      trouble: [],
      problem: null,
      isSlow: false,
      active: 0,
      revision: 0,
      actions: {
        show: (shown, query) => {
          const before = left.get(shown) ?? { query: query ?? '', active: 0 }
          visit = shown
          const number = begin()
          first = []
          set({ ...before, answered: null, total: 0, isWhole: true, trouble: [], problem: null, isSlow: false })
          void ask(number)
        },
        type: (query) => {
          const number = begin()
          set({ query, active: 0 })
          remember()
          timer = setTimeout(() => void ask(number), PAUSE_MS)
        },
        moveTo: (active) => {
          if (get().active === active) return
          set({ active })
          remember()
        },
        reload: () => ask(begin()),
        at: (index) => first[index] ?? (index < first.length ? undefined : stretches.at(key, index)),
        rows: (from, end) => {
          if (end > first.length && end > from) stretches.show(key, Math.max(from, first.length), end)
        }
      }
    }
  })
}
