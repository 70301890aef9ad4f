/** One list as its page shows it: what is asked for, and the rows near the screen. The watchlist's page has one of its own. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import { EVERY_FILM, type FilmFacets, type FilmFilter, type FilmQuery, type FilmSort } from '../../../shared/models/filmQuery'
import type { ListCard, ListEntry, ListText } from '../../../shared/models/list'
import { outcomeOf, type Outcome } from '../../app/outcome'
import { readRows, ROWS, type EntryRows, type Part } from './entryRows'

export type ListLayout = 'rows' | 'wall'

export interface ListState {
  /** null until it is read. */
  readonly card: ListCard | null
  /** What is asked for; its filter names no list, because the page does. */
  readonly query: FilmQuery
  /** How many films match; null until they are counted. */
  readonly total: number | null
  /** Grows whenever rows came, went or changed. */
  readonly version: number
  readonly layout: ListLayout
  readonly facets: FilmFacets | null
  readonly problem: ProblemData | null
  readonly actions: ListActions
}

export interface ListActions {
  /** Shows a list for a visit of its page: as that visit was left, else as a saved view says, else as the list was left last. */
  readonly enter: (visit: number, list: string, view: FilmQuery | null) => void
  readonly leave: () => void
  readonly reload: () => Promise<void>
  readonly order: (sort: FilmSort, isDescending: boolean) => Promise<void>
  readonly filter: (change: Partial<FilmFilter>) => Promise<void>
  readonly setLayout: (layout: ListLayout) => void
  /** The row, or undefined while it is on its way. */
  readonly at: (index: number) => ListEntry | undefined
  /** Says which rows are on the screen, `end` not included. */
  readonly show: (first: number, end: number) => void
  /** How many rows are held. */
  readonly held: () => number
  /** Where a film stands whose title begins like this, from a row on; null when there is none. */
  readonly find: (begins: string, from: number) => Promise<number | null>
  readonly loadFacets: () => Promise<void>

  readonly change: (text: ListText) => Promise<Outcome<Done>>
  readonly like: (isLiked: boolean) => Promise<Outcome<Done>>
  readonly remove: () => Promise<Outcome<Done>>
  readonly put: (films: readonly string[]) => Promise<Outcome<Done>>
  /** Which of these films are on the list. */
  readonly has: (films: readonly string[]) => Promise<readonly string[]>
  /** Moves an entry to a place counted from 1; null when it stands there. When it answers, the rows show it. */
  readonly move: (entry: string, to: number) => Promise<Outcome<Done | null>>
  readonly note: (entry: string, note: string) => Promise<Outcome<Done | null>>
  readonly takeOff: (entries: readonly string[]) => Promise<Outcome<Done>>
}

/** How a page of a list begins. */
export interface Usual {
  readonly sort: FilmSort
  readonly layout: ListLayout
}

/** Stands for the watchlist, whose id only the library knows. */
export const WATCHLIST = 'watchlist'

type ListApi<F> = Pick<MatineeApi<F>, 'lists' | 'films'>

/** How a page was left. */
interface Left {
  readonly query: FilmQuery
  readonly layout: ListLayout
}

const FIRST_SCREEN: Part = { first: 0, end: 24 }
/** Visits whose question is remembered. */
const REMEMBERED = 200

export function createListStore<F>(api: ListApi<F>, usual: Usual): StoreApi<ListState> {
  const usualQuery: FilmQuery = { filter: EVERY_FILM, sort: usual.sort, isDescending: false }
  return createStore<ListState>((set, get) => {
    let list: string | null = null
    let visit = 0
    let asked = 0
    let held: EntryRows | null = null
    let onScreen = FIRST_SCREEN
    const left = new Map<number, Left>()
    /** Each list without a saved view. */
    const plain = new Map<string, Left>()
    let isView = false

    const remember = (): void => {
      const { query, layout } = get()
      left.delete(visit)
      left.set(visit, { query, layout })
      if (list !== null && !isView) plain.set(list, { query, layout })
      const oldest = left.keys().next()
      if (left.size > REMEMBERED && oldest.done !== true) left.delete(oldest.value)
    }
    const readCard = async (): Promise<Outcome<ListCard> & { problem?: ProblemData }> => {
      const result = list === WATCHLIST || list === null ? await api.lists.watchlist() : await api.lists.one({ list })
      return result.ok ? { done: result.value } : { trouble: result.problem.message, problem: result.problem }
    }
    const reload = async (): Promise<void> => {
      if (list === null) return
      asked += 1
      const number = asked
      const { query } = get()
      const card = await readCard()
      // Something else was asked for meanwhile: that answer is on its way.
      if (number !== asked) return
      if ('trouble' in card) return set({ problem: card.problem ?? null })
      const reading = readRows(api, listed(query, card.done), onScreen, () => {
        if (held === reading.held) set({ version: get().version + 1 })
      })
      const problem = await reading.isThere
      if (number !== asked) return
      if (problem !== null) return set({ problem })
      held = reading.held
      set({ card: card.done, total: held.total(), problem: null, version: get().version + 1 })
    }
    const ask = async (query: FilmQuery): Promise<void> => {
      onScreen = { first: 0, end: Math.max(1, onScreen.end - onScreen.first) }
      set({ query })
      remember()
      await reload()
    }
    const known = (): string => get().card?.id ?? ''

    return {
      card: null,
      query: usualQuery,
      total: null,
      version: 0,
      layout: usual.layout,
      facets: null,
      problem: null,
      actions: {
        enter: (entered, which, view) => {
          const isSame = list === which && get().card !== null
          const was = left.get(entered) ?? (view === null ? plain.get(which) : undefined)
          visit = entered
          list = which
          isView = view !== null
          const query = was?.query ?? view ?? usualQuery
          if (!isSame || !isSameFilmQuery(query, get().query)) {
            held = null
            onScreen = FIRST_SCREEN
            set({ card: isSame ? get().card : null, total: null, problem: null, facets: null })
          }
          set({ query, layout: was?.layout ?? usual.layout })
          remember()
          void reload()
        },
        leave: () => {
          list = null
          asked += 1
        },
        reload,
        order: (sort, isDescending) => ask({ ...get().query, sort, isDescending }),
        filter: (change) => ask({ ...get().query, filter: { ...get().query.filter, ...change } }),
        setLayout: (layout) => {
          set({ layout })
          remember()
        },
        at: (index) => held?.rows.at(ROWS, index),
        show: (first, end) => {
          onScreen = { first, end: Math.max(end, first + 1) }
          held?.rows.show(ROWS, onScreen.first, onScreen.end)
        },
        held: () => held?.rows.held() ?? 0,
        find: async (begins, from) => {
          const { card, query } = get()
          if (card === null) return null
          const found = await api.films.locate({ query: listed(query, card), what: { begins, from } })
          return found.ok ? found.value.at : null
        },
        loadFacets: async () => {
          const { card, query } = get()
          if (card === null) return
          const answer = await api.films.facets({ filter: listed(query, card).filter })
          if (answer.ok && get().query === query) set({ facets: answer.value })
        },

        change: async (text) => outcomeOf(await api.lists.change({ list: known(), text })),
        like: async (isLiked) => outcomeOf(await api.lists.like({ list: known(), isLiked })),
        remove: async () => outcomeOf(await api.lists.remove({ list: known() })),
        put: async (films) => outcomeOf(await api.lists.add({ list: known(), films: [...films] })),
        has: async (films) => {
          const answer = await api.lists.has({ list: known(), films: [...films] })
          return answer.ok ? answer.value : []
        },
        move: async (entry, to) => {
          const outcome = outcomeOf(await api.lists.move({ entry, to }))
          await reload()
          return outcome
        },
        note: async (entry, note) => outcomeOf(await api.lists.note({ entry, note: note.trim() === '' ? null : note })),
        takeOff: async (entries) => outcomeOf(await api.lists.removeEntries({ entries: [...entries] }))
      }
    }
  })
}

function listed({ filter, ...order }: FilmQuery, { id }: ListCard): FilmQuery {
  return { ...order, filter: { ...filter, list: id } }
}

export function isSameFilmQuery(a: FilmQuery, b: FilmQuery): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** One word for a question: rows of another one begin at their top. */
export function questionKey({ filter, sort, isDescending }: FilmQuery): string {
  return JSON.stringify([sort, isDescending, filter])
}

/** True when some filter is set. */
export function isFilteredList({ filter }: FilmQuery): boolean {
  return JSON.stringify({ ...filter, list: null }) !== JSON.stringify(EVERY_FILM)
}

/** True when the rows stand in the list's own order and none is left out: only then can they be moved. */
export function showsOwnOrder(query: FilmQuery): boolean {
  return query.sort === 'listed' && !query.isDescending && !isFilteredList(query)
}
