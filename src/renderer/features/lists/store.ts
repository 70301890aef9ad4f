/** All lists, which of them are shown, and the films that are about to be put on one. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { FilmRef, NewFilm } from '../../../shared/models/film'
import type { FilmOffer } from '../../../shared/models/journal'
import type { ListCard, ListChoice, ListText } from '../../../shared/models/list'
import { outcomeOf, type Outcome } from '../../app/outcome'
import type { TagUse } from '../../ui/TagInput'
import { sortOrder } from '../../messages/locale'

/** Which lists are shown, and in what order. */
export interface ListsShown {
  readonly isRanked: boolean
  readonly hasFilmsToSee: boolean
  readonly isPrivate: boolean
  readonly sort: 'changed' | 'name' | 'size'
}

export interface ListsState {
  /** null until they are read. */
  readonly lists: readonly ListCard[] | null
  readonly problem: ProblemData | null
  readonly shown: ListsShown
  /** A list is being made. */
  readonly isMaking: boolean
  /** The films that are being put on a list; null while nobody asks. */
  readonly adding: readonly string[] | null
  readonly actions: ListsActions
}

export interface ListsActions {
  readonly load: () => Promise<void>
  readonly show: (change: Partial<ListsShown>) => void
  readonly openMaking: () => void
  readonly closeMaking: () => void
  readonly make: (text: ListText, films?: readonly string[]) => Promise<Outcome<ListCard>>
  readonly openAddTo: (films: readonly string[]) => void
  readonly closeAddTo: () => void
  /** The lists films can be put on, with how many of these films each has. */
  readonly choices: (films: readonly string[]) => Promise<Outcome<readonly ListChoice[]>>
  readonly put: (list: string, films: readonly string[]) => Promise<Outcome<Done>>
  readonly takeOff: (list: string, films: readonly string[]) => Promise<Outcome<Done>>
  readonly tags: (begins: string) => Promise<readonly TagUse[]>
  /** Films for what was typed; before anything is typed, what was added and watched lately. */
  readonly offer: (text: string) => Promise<readonly FilmOffer[]>
  /** A film that is not in the library yet. */
  readonly addFilm: (film: NewFilm) => Promise<Outcome<FilmRef>>
  readonly titleOf: (film: string) => Promise<string | null>
}

type ListsApi<F> = Pick<MatineeApi<F>, 'lists' | 'tags' | 'journal' | 'films'>

const EVERY_LIST: ListsShown = { isRanked: false, hasFilmsToSee: false, isPrivate: false, sort: 'changed' }

export function createListsStore<F>(api: ListsApi<F>): StoreApi<ListsState> {
  return createStore<ListsState>((set, get) => ({
    lists: null,
    problem: null,
    shown: EVERY_LIST,
    isMaking: false,
    adding: null,
    actions: {
      load: async () => {
        const result = await api.lists.all()
        if (result.ok) set({ lists: result.value, problem: null })
        else set({ problem: result.problem })
      },
      show: (change) => set({ shown: { ...get().shown, ...change } }),
      openMaking: () => set({ isMaking: true }),
      closeMaking: () => set({ isMaking: false }),
      make: async (text, films = []) => outcomeOf(await api.lists.create({ text, films: [...films] })),
      openAddTo: (films) => set({ adding: films.length === 0 ? null : films }),
      closeAddTo: () => set({ adding: null }),
      choices: async (films) => outcomeOf(await api.lists.choices({ films: [...films] })),
      put: async (list, films) => outcomeOf(await api.lists.add({ list, films: [...films] })),
      takeOff: async (list, films) => outcomeOf(await api.lists.takeOff({ list, films: [...films] })),
      tags: async (begins) => {
        const answer = await api.tags.suggest({ begins })
        return answer.ok ? answer.value : []
      },
      offer: async (text) => {
        const answer = await api.journal.offer({ text })
        return answer.ok ? answer.value : []
      },
      addFilm: async (film) => outcomeOf(await api.films.add(film)),
      titleOf: async (film) => {
        const answer = await api.journal.history({ film })
        return answer.ok ? answer.value.film.title : null
      }
    }
  }))
}

/** The lists that are shown, in their order. */
export function listsShown(lists: readonly ListCard[], shown: ListsShown): readonly ListCard[] {
  const kept = lists.filter(
    (list) => (!shown.isRanked || list.isRanked) && (!shown.hasFilmsToSee || list.seen < list.films) && (!shown.isPrivate || list.isPrivate)
  )
  switch (shown.sort) {
    case 'changed':
      return kept
    case 'name': {
      const { compare } = sortOrder({ numeric: true, sensitivity: 'base' })
      return kept.toSorted((a, b) => compare(a.name, b.name))
    }
    case 'size':
      return kept.toSorted((a, b) => b.films - a.films)
  }
}

/** True when some lists may be left out. */
export function isNarrowed({ isRanked, hasFilmsToSee, isPrivate }: ListsShown): boolean {
  return isRanked || hasFilmsToSee || isPrivate
}
