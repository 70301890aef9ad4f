/** The page of films: what it asks for, the stretches of it that are on the screen, and what is chosen on it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { FilmRef, NewFilm } from '../../../shared/models/film'
import type { FilmFacets, FilmFilter, FilmLine, FilmQuery } from '../../../shared/models/filmQuery'
import { MOST_CHOSEN } from '../../../shared/models/journal'
import type { SavedView } from '../../../shared/models/savedView'
import { outcomeOf, type Outcome } from '../../app/outcome'
import { createStretches } from '../../app/stretches'
import { isSameQuery, USUAL_QUERY } from './filmsQuery'
import { everything, extended, NOTHING_CHOSEN, toggled, type Selection } from './selection'
import { FIRST_COLUMNS, type Column } from './columns'

export type Layout = 'wall' | 'table'

export interface FilmsState {
  /** The visit of the page that all this belongs to; 0 before the first. */
  readonly visit: number
  readonly query: FilmQuery
  /** How many films match; null until that is read. */
  readonly total: number | null
  /** Grows when rows came, went or changed. */
  readonly version: number
  readonly problem: ProblemData | null
  readonly layout: Layout
  /** The columns of the table, without the title that is always there. */
  readonly columns: readonly Column[]
  readonly selection: Selection
  /** The row that Tab stops at, on the wall and in the table. */
  readonly stop: number
  /** What the filters offer; null until one was opened. */
  readonly facets: FilmFacets | null
  /** The title the dialog for adding a film begins with; null while it is closed. */
  readonly adding: string | null
  readonly actions: FilmsActions
}

export interface FilmsActions {
  /** A visit of the page begins, or is come back to: with the query it was left with, else that of its saved view. */
  readonly enter: (visit: number, view: SavedView | null) => void
  /** The page is no longer on the screen. */
  readonly leave: () => void
  /** Reads again what is on the screen; nothing while the page is not, for it is read again when it is entered. */
  readonly load: () => Promise<void>
  readonly ask: (change: Partial<FilmQuery>) => Promise<void>
  readonly filter: (change: Partial<FilmFilter>) => Promise<void>
  /** The film of a row; undefined while it is on its way. */
  readonly at: (index: number) => FilmLine | undefined
  /** Says which rows are on the screen: from `first` up to, not including, `end`. */
  readonly show: (first: number, end: number) => void
  /** How many rows are held. */
  readonly held: () => number
  readonly stopAt: (index: number) => void
  /** Where a film stands whose title begins like this, from a row on; null when there is none. */
  readonly find: (begins: string, from: number) => Promise<number | null>
  readonly loadFacets: () => Promise<void>
  readonly setLayout: (layout: Layout) => void
  readonly setColumns: (columns: readonly Column[]) => void

  /** Chooses a row or leaves it; ranges begin at it. */
  readonly toggle: (index: number) => void
  /** Ranges begin at this row. */
  readonly anchor: (index: number) => void
  readonly chooseTo: (index: number) => Promise<void>
  readonly chooseAll: () => Promise<void>
  readonly chooseNone: () => void
  readonly removeChosen: () => Promise<Outcome<Done>>
  readonly tagChosen: (add: readonly string[], remove: readonly string[]) => Promise<Outcome<Done>>
  readonly suggestTags: (begins: string) => Promise<readonly { readonly name: string; readonly uses: number }[]>

  readonly openAdding: (title?: string) => void
  readonly closeAdding: () => void
  readonly add: (film: NewFilm) => Promise<{ readonly added: FilmRef } | { readonly problem: ProblemData }>
}

type FilmsApi<F> = Pick<MatineeApi<F>, 'films' | 'tags'>

/** There is one list of rows. */
const ROWS = 'films'
/** Visits whose query is remembered. */
const REMEMBERED = 200

export function createFilmsStore<F>(api: FilmsApi<F>): StoreApi<FilmsState> {
  return createStore<FilmsState>((set, get) => {
    let reading: Promise<unknown> = Promise.resolve()
    let onScreen = { first: 0, end: 1 }
    /** The page without a saved view goes on as it was left. */
    let plain = USUAL_QUERY
    let isPlain = true
    let isShown = false
    const queries = new Map<number, FilmQuery>()

    const read = async (start: number, count: number): Promise<readonly FilmLine[] | null> => {
      const { query } = get()
      const result = await api.films.query({ query, start, count })
      // Something else was asked for meanwhile: that answer is on its way.
      if (get().query !== query) return null
      if (!result.ok) {
        set({ problem: result.problem })
        return null
      }
      set({ total: result.value.total, problem: null })
      return result.value.films
    }
    const newStretches = () => {
      const made = createStretches<FilmLine>({
        read: (_key, start, count) => {
          const rows = read(start, count)
          reading = rows
          return rows
        },
        // Of a question that was let go of nobody wants to hear.
        onChange: () => {
          if (made === stretches) set({ version: get().version + 1 })
        }
      })
      return made
    }
    let stretches = newStretches()

    const readAgain = async (): Promise<void> => {
      stretches.reset()
      stretches.show(ROWS, onScreen.first, onScreen.end)
      await reading
    }
    const remember = (query: FilmQuery): void => {
      const { visit } = get()
      queries.delete(visit)
      queries.set(visit, query)
      if (isPlain) plain = query
      const oldest = queries.keys().next()
      if (queries.size > REMEMBERED && oldest.done !== true) queries.delete(oldest.value)
    }
    const ask = async (query: FilmQuery, selection: Selection): Promise<void> => {
      onScreen = { first: 0, end: Math.max(1, onScreen.end - onScreen.first) }
      remember(query)
      set({ query, selection, stop: 0 })
      await readAgain()
    }
    const idsOf = async (start: number, count: number): Promise<readonly string[]> => {
      const rows = Array.from({ length: count }, (_, place) => stretches.at(ROWS, start + place)?.id)
      const known = rows.filter((id) => id !== undefined)
      if (known.length === count) return known
      const result = await api.films.ids({ query: get().query, start, count: Math.min(count, MOST_CHOSEN) })
      return result.ok ? result.value : known
    }
    /** The first of the chosen rows that is on the screen; else the row one stands on. */
    const firstChosen = (): number => {
      const { selection, stop } = get()
      for (let index = onScreen.first; index < onScreen.end; index += 1) {
        const film = stretches.at(ROWS, index)
        if (film !== undefined && selection.chosen.has(film.id)) return index
      }
      return stop
    }
    const chosen = (): string[] => [...get().selection.chosen]

    return {
      visit: 0,
      query: USUAL_QUERY,
      total: null,
      version: 0,
      problem: null,
      layout: 'wall',
      columns: FIRST_COLUMNS,
      selection: NOTHING_CHOSEN,
      stop: 0,
      facets: null,
      adding: null,
      actions: {
        enter: (entered, view) => {
          isPlain = view === null
          isShown = true
          const before = get().query
          set({ visit: entered })
          const ofView = view?.view.page === 'films' ? view.view.query : null
          const query = queries.get(entered) ?? ofView ?? plain
          remember(query)
          if (isSameQuery(query, before) && get().total !== null) return void readAgain()
          onScreen = { first: 0, end: 1 }
          stretches = newStretches()
          set({ query, total: null, selection: NOTHING_CHOSEN, stop: 0 })
          void readAgain()
        },
        leave: () => {
          isShown = false
        },
        load: async () => {
          if (isShown) await readAgain()
        },
        ask: (change) => ask({ ...get().query, ...change }, get().selection),
        filter: (change) => ask({ ...get().query, filter: { ...get().query.filter, ...change } }, NOTHING_CHOSEN),
        at: (index) => stretches.at(ROWS, index),
        show: (first, end) => {
          onScreen = { first, end: Math.max(end, first + 1) }
          stretches.show(ROWS, onScreen.first, onScreen.end)
        },
        held: () => stretches.held(),
        stopAt: (stop) => {
          if (stop !== get().stop) set({ stop })
        },
        find: async (begins, from) => {
          const found = await api.films.locate({ query: get().query, what: { begins, from } })
          return found.ok ? found.value.at : null
        },
        loadFacets: async () => {
          const { filter } = get().query
          const result = await api.films.facets({ filter })
          if (result.ok && get().query.filter === filter) set({ facets: result.value })
        },
        setLayout: (layout) => set({ layout }),
        setColumns: (columns) => set({ columns }),

        toggle: (index) => {
          const id = stretches.at(ROWS, index)?.id
          if (id !== undefined) set({ selection: toggled(get().selection, id, index) })
        },
        anchor: (index) => set({ selection: { ...get().selection, anchor: index, base: get().selection.chosen } }),
        chooseTo: async (index) => {
          const { anchor } = get().selection
          const first = Math.min(anchor, index)
          const rows = Math.abs(index - anchor) + 1
          const range = await idsOf(first, rows)
          if (get().selection.anchor === anchor) set({ selection: extended(get().selection, range, rows) })
        },
        chooseAll: async () => {
          const { query, total } = get()
          if (total === null || total === 0) return
          const ids = await idsOf(0, Math.min(total, MOST_CHOSEN))
          if (get().query === query) set({ selection: everything(ids, total) })
        },
        chooseNone: () => set({ selection: NOTHING_CHOSEN }),
        removeChosen: async () => {
          const stop = firstChosen()
          const outcome = outcomeOf(await api.films.removeMany({ films: chosen() }))
          // What comes after them takes their place.
          if ('done' in outcome) set({ selection: NOTHING_CHOSEN, stop })
          return outcome
        },
        tagChosen: async (add, remove) => outcomeOf(await api.films.tagMany({ films: chosen(), add: [...add], remove: [...remove] })),
        suggestTags: async (begins) => {
          const found = await api.tags.suggest({ begins })
          return found.ok ? found.value : []
        },

        openAdding: (title = '') => set({ adding: title }),
        closeAdding: () => set({ adding: null }),
        add: async (film) => {
          const result = await api.films.add(film)
          return result.ok ? { added: result.value } : { problem: result.problem }
        }
      }
    }
  })
}
