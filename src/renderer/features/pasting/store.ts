/** Paste a page: from the text to the draft, and from the draft into the library. Nothing is saved before `add`. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Result } from '../../../shared/ipc/result'
import type { PageAdded, PageReading } from '../../../shared/models/pasting'
import { pastingWords as words } from '../../messages'
import { complaintsOf } from './checks'
import { draftOf, type PageDraft } from './draft'
import type { Edit } from './edits'
import { bytesOf, isTooLarge } from './limits'
import { pagesToAdd } from './toAdd'

export interface PastingState {
  readonly phase: 'closed' | 'empty' | 'reading' | 'shown' | 'adding'
  readonly reading: PageReading | null
  readonly pages: readonly PageDraft[]
  /** Which of several pages is on show. */
  readonly page: number
  readonly isEdited: boolean
  /** A sentence: why the text or the file could not be read, or the draft not be added. */
  readonly problem: string | null
  readonly actions: PastingActions
}

export interface PastingActions {
  readonly openEmpty: () => void
  readonly openWithText: (text: string) => Promise<void>
  readonly openWithReading: (reading: PageReading) => void
  readonly openFromClipboard: () => Promise<void>
  /** A file that was to be a page could not be read: says why, and offers to try again. */
  readonly openWithProblem: (message: string) => void
  readonly close: () => void
  readonly show: (page: number) => void
  readonly edit: (change: Edit) => void
  /** Null when it could not be added; the problem says why and the draft stays. */
  readonly add: () => Promise<PageAdded | null>
}

type PastingApi<F> = Pick<MatineeApi<F>, 'pages'>

const CLOSED = { phase: 'closed', reading: null, pages: [], page: 0, isEdited: false, problem: null } as const

export function createPastingStore<F>(api: PastingApi<F>): StoreApi<PastingState> {
  return createStore<PastingState>((set, get) => {
    let run = 0

    /** Starts over: what an earlier call still answers is no longer wanted, and main lets go of the bytes it kept. */
    function begin(state: Partial<PastingState>): () => boolean {
      const { reading } = get()
      if (reading !== null) void api.pages.discard({ token: reading.token })
      run += 1
      const mine = run
      set({ ...CLOSED, ...state })
      return () => mine === run
    }

    function show(reading: PageReading): void {
      if (reading.recognition.pages.length === 0) {
        void api.pages.discard({ token: reading.token })
        set({ ...CLOSED, phase: 'empty', problem: words.nothingFound })
        return
      }
      set({ ...CLOSED, phase: 'shown', reading, pages: draftOf(reading) })
    }

    async function read(text: string, isWanted: () => boolean): Promise<void> {
      if (isTooLarge(text)) return set({ phase: 'empty', problem: words.tooLarge(bytesOf(text)) })
      if (text.trim() === '') return set({ phase: 'empty', problem: words.blank })
      const result = await api.pages.recognise({ text })
      if (isWanted()) settle(result, show)
      else if (result.ok) void api.pages.discard({ token: result.value.token })
    }

    function settle<T>(result: Result<T>, then: (value: T) => void): void {
      if (result.ok) then(result.value)
      else set({ phase: 'empty', problem: result.problem.message })
    }

    return {
      ...CLOSED,
      actions: {
        openEmpty: () => void begin({ phase: 'empty' }),
        openWithText: (text) => read(text, begin({ phase: 'reading' })),
        openWithReading: (reading) => {
          begin({})
          show(reading)
        },
        openFromClipboard: async () => {
          const isWanted = begin({ phase: 'reading' })
          const result = await api.pages.readClipboard()
          if (!isWanted()) return
          if (result.ok && result.value === null) set({ phase: 'empty', problem: words.clipboardEmpty })
          else if (result.ok && result.value !== null) await read(result.value.text, isWanted)
          else settle(result, () => undefined)
        },
        openWithProblem: (problem) => void begin({ phase: 'empty', problem }),
        close: () => void begin({}),
        show: (page) => set({ page }),
        edit: (change) =>
          set(({ pages, page }) => ({ pages: pages.map((draft, index) => (index === page ? change(draft) : draft)), isEdited: true, problem: null })),
        add: async () => {
          const { reading, pages, phase } = get()
          if (reading === null || phase !== 'shown' || pages.some((page) => complaintsOf(page).length > 0)) return null
          set({ phase: 'adding', problem: null })
          const result = await api.pages.add({ token: reading.token, pages: pagesToAdd(pages) })
          if (!result.ok) {
            set({ phase: 'shown', problem: result.problem.message })
            return null
          }
          run += 1
          set(CLOSED)
          return result.value
        }
      }
    }
  })
}
