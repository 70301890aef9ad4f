/** What the columns of somebody's own CSV mean, while the person says so. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../../shared/ipc/types'
import type { Done } from '../../../../shared/models/changeNotes'
import type { CsvField, CsvMapping, CsvPreview, ImportPreset } from '../../../../shared/models/importing'
import { outcomeOf, type Outcome } from '../../../app/outcome'

export interface MappingState {
  /** The import whose columns are explained. */
  readonly token: string | null
  /** The file, and how its first rows were understood by the mapping that was asked last. */
  readonly preview: CsvPreview | null
  /** What the person sees chosen; ahead of the preview while that is made. */
  readonly mapping: CsvMapping | null
  readonly preset: ImportPreset | null
  readonly isReading: boolean
  readonly problem: string | null
  readonly actions: MappingActions
}

export interface MappingActions {
  /** Looks at a file; what was said about the same file before stays. */
  readonly open: (token: string) => Promise<void>
  /** Says what a column means; another one that meant the same is left out then. */
  readonly mean: (column: number, field: CsvField | null) => Promise<void>
  readonly choose: (choice: Partial<Pick<CsvMapping, 'scale' | 'dateOrder' | 'rowsAre' | 'reviewsAre'>>) => Promise<void>
  /** The library changed: the preset may be gone, or back. */
  readonly reload: () => Promise<void>
  readonly savePreset: (name: string) => Promise<Outcome<ImportPreset>>
  readonly removePreset: () => Promise<Outcome<Done>>
}

type MappingApi<F> = Pick<MatineeApi<F>, 'importing'>

const CLOSED = { token: null, preview: null, mapping: null, preset: null, isReading: false, problem: null } as const

export function createMappingStore<F>(api: MappingApi<F>): StoreApi<MappingState> {
  return createStore<MappingState>((set, get) => {
    let latest = 0

    /** Reads the first rows anew; only the last answer counts. */
    const look = async (token: string, mapping: CsvMapping | null): Promise<void> => {
      const turn = (latest += 1)
      set({ isReading: true, problem: null })
      const result = await api.importing.preview({ token, mapping })
      if (turn !== latest) return
      if (!result.ok) set({ isReading: false, problem: result.problem.message })
      else set({ isReading: false, preview: result.value, mapping: result.value.mapping })
    }
    const loadPreset = async (): Promise<void> => {
      const wanted = get().preview?.preset ?? null
      const result = wanted === null ? null : await api.importing.presets()
      if (get().preview?.preset !== wanted) return
      set({ preset: result?.ok === true ? (result.value.find(({ id }) => id === wanted) ?? null) : null })
    }
    const change = async (mapping: CsvMapping): Promise<void> => {
      const { token } = get()
      set({ mapping })
      if (token !== null) await look(token, mapping)
    }

    return {
      ...CLOSED,
      actions: {
        open: async (token) => {
          if (get().token === token && get().preview !== null) return
          set({ ...CLOSED, token })
          await look(token, null)
          await loadPreset()
        },
        mean: async (column, field) => {
          const { mapping } = get()
          if (mapping === null) return
          const others = Object.entries(mapping.columns).filter(([at, meant]) => at !== String(column) && meant !== field)
          const columns = Object.fromEntries(field === null ? others : [...others, [String(column), field]])
          const isReview = field === 'review' || mapping.columns[String(column)] === 'review'
          // Another column has values of its own: what they are out of, in which order, and how they are written is told anew.
          const isRating = field === 'rating' || mapping.columns[String(column)] === 'rating'
          const isDay = field === 'watchedOn' || field === 'addedOn'
          const { reviewsAre, ...rest } = mapping
          await change({ ...rest, ...(isReview || reviewsAre === undefined ? {} : { reviewsAre }), columns, scale: isRating ? null : mapping.scale, dateOrder: isDay ? null : mapping.dateOrder })
        },
        choose: async (choice) => {
          const { mapping } = get()
          if (mapping !== null) await change({ ...mapping, ...choice })
        },
        reload: async () => {
          const { token, mapping } = get()
          if (token === null || mapping === null) return
          await look(token, mapping)
          await loadPreset()
        },
        savePreset: async (name) => {
          const { token, mapping } = get()
          if (token === null || mapping === null) return { trouble: 'That file is no longer open.' }
          const outcome = outcomeOf(await api.importing.savePreset({ token, name, mapping }))
          if ('done' in outcome && get().token === token) set({ preset: outcome.done })
          return outcome
        },
        removePreset: async () => {
          const { preset } = get()
          if (preset === null) return { trouble: 'That preset is no longer in your library.' }
          const outcome = outcomeOf(await api.importing.removePreset({ preset: preset.id }))
          if ('done' in outcome) set({ preset: null })
          return outcome
        }
      }
    }
  })
}

/** The mapping when films can be read by it: when a column holds their titles. */
export function readyMapping({ mapping, problem }: Pick<MappingState, 'mapping' | 'problem'>): CsvMapping | null {
  if (mapping === null || problem !== null) return null
  return meansSomewhere(mapping, 'title') || meansSomewhere(mapping, 'originalTitle') ? mapping : null
}

export function meansSomewhere({ columns }: CsvMapping, ...fields: readonly CsvField[]): boolean {
  return Object.values(columns).some((field) => fields.includes(field))
}
