/** New entry: the film that is looked for and chosen, what is said about the viewing, and the logging of it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { EntryText } from '../../../shared/models/entry'
import type { NewFilm } from '../../../shared/models/film'
import type { FilmHistory, FilmOffer, LoggedEntry } from '../../../shared/models/journal'
import { newEntryWords as words } from '../../messages'
import type { TagUse } from '../../ui/TagInput'
import { readNewFilm } from '../films/newFilm'
import { filmsTyped } from './typedFilm'
import { choose, readWhen, settled, stepped, TODAY, type When, type WhenChoice } from './when'

/** The film that was chosen. `year` of a new one as it is typed. */
export type Picked = { readonly kind: 'known'; readonly history: FilmHistory } | { readonly kind: 'new'; readonly title: string; readonly year: string }

/** What is said about the viewing. Rewatch and like follow the film until they are set by hand. */
export interface Viewing {
  readonly when: When
  readonly rating: number | null
  readonly isRewatch: boolean | null
  readonly isLiked: boolean | null
  readonly place: string
  readonly company: string
  readonly tags: readonly string[]
  readonly note: string
  readonly writesNext: boolean
}

export interface Wrong {
  readonly film?: string | undefined
  readonly year?: string | undefined
  readonly when?: string | undefined
  readonly all?: string | undefined
}

export interface NewEntryState {
  readonly isOpen: boolean
  readonly picked: Picked | null
  /** What is typed into the line that looks for films, and what is offered for it; `answered` is what the offers are for. */
  readonly typed: string
  readonly offers: readonly FilmOffer[]
  readonly answered: string | null
  readonly viewing: Viewing
  readonly isLogging: boolean
  /** What is wrong, as sentences: with the film, with its year, with the date, with the whole. */
  readonly wrong: Wrong
  /** Something was typed, chosen or set: leaving would lose it. */
  readonly isTouched: boolean
  readonly actions: NewEntryActions
}

export interface NewEntryActions {
  /** Opens it, for a film or to choose one. */
  readonly open: (film?: string) => void
  readonly close: () => void
  readonly type: (text: string) => Promise<void>
  readonly pick: (offer: FilmOffer) => void
  readonly pickNew: (film: NewFilm) => void
  /** Takes what is typed as a film that is new; nothing where nothing is typed. */
  readonly pickTyped: () => void
  /** Another year for a film that is new. */
  readonly typeYear: (year: string) => void
  /** Back to looking for the film; everything else stays. */
  readonly changeFilm: () => void
  readonly say: (change: Partial<Omit<Viewing, 'when'>>) => void
  readonly chooseWhen: (choice: WhenChoice) => void
  readonly typeWhen: (typed: string) => void
  readonly settleWhen: () => void
  readonly stepWhen: (steps: number) => void
  readonly refuseWithoutFilm: () => void
  /** Logs it and closes; null, and the reason in `wrong`, when it cannot be. */
  readonly log: () => Promise<LoggedEntry | null>
  readonly tags: (begins: string) => Promise<readonly TagUse[]>
}

type NewEntryApi<F> = Pick<MatineeApi<F>, 'journal' | 'tags'>

const NOTHING_SAID: Viewing = { when: TODAY, rating: null, isRewatch: null, isLiked: null, place: '', company: '', tags: [], note: '', writesNext: false }

const CLOSED = { isOpen: false, picked: null, typed: '', offers: [], answered: null, viewing: NOTHING_SAID, isLogging: false, wrong: {}, isTouched: false } as const

export function createNewEntryStore<F>(api: NewEntryApi<F>, clock: () => Date = () => new Date()): StoreApi<NewEntryState> {
  return createStore<NewEntryState>((set, get) => {
    /** Counts the times it was opened: what an earlier one still answers is dropped. */
    let opening = 0

    const ask = async (text: string): Promise<void> => {
      const mine = opening
      const result = await api.journal.offer({ text })
      if (opening !== mine || get().typed !== text) return
      if (result.ok) set({ offers: result.value, answered: text })
      else set({ offers: [], answered: text, wrong: { ...get().wrong, film: result.problem.message } })
    }
    /** Asks for the film's history: what the offer does not tell. */
    const learn = async (film: string): Promise<void> => {
      const mine = opening
      const result = await api.journal.history({ film })
      if (opening !== mine) return
      if (result.ok) {
        const { picked } = get()
        if (picked === null || (picked.kind === 'known' && picked.history.film.id === film)) set({ isOpen: true, picked: { kind: 'known', history: result.value } })
      } else if (get().picked === null) {
        set({ isOpen: true, wrong: { film: result.problem.message } })
        await ask('')
      }
    }
    const change = (viewing: Partial<Viewing>, isTouched = true): void => set({ viewing: { ...get().viewing, ...viewing }, isTouched: get().isTouched || isTouched })
    const when = (next: When): void => {
      change({ when: next })
      set({ wrong: { ...get().wrong, when: undefined } })
    }

    return {
      ...CLOSED,
      actions: {
        open: (film) => {
          opening += 1
          set({ ...CLOSED, isOpen: film === undefined })
          void (film === undefined ? ask('') : learn(film))
        },
        close: () => {
          opening += 1
          set(CLOSED)
        },
        type: async (text) => {
          set({ typed: text, wrong: { ...get().wrong, film: undefined }, isTouched: get().isTouched || text.trim() !== '' })
          await ask(text)
        },
        pick: ({ film, directors, times, lastWatchedOn }) => {
          set({ picked: { kind: 'known', history: { film, directors, times, lastWatchedOn, lastRating: film.rating } }, wrong: {}, isTouched: true })
          void learn(film.id)
        },
        pickTyped: () => {
          const { picked, typed } = get()
          const [film] = filmsTyped(typed, clock())
          if (picked === null && film !== undefined) get().actions.pickNew(film)
        },
        pickNew: ({ title, year }) => set({ picked: { kind: 'new', title, year: year === null ? '' : String(year) }, wrong: {}, isTouched: true }),
        typeYear: (year) => {
          const { picked } = get()
          if (picked?.kind === 'new') set({ picked: { ...picked, year }, wrong: { ...get().wrong, year: undefined, film: undefined } })
        },
        changeFilm: () => {
          const { picked, typed } = get()
          const title = picked === null ? typed : picked.kind === 'new' ? picked.title : picked.history.film.title
          set({ picked: null, typed: title, offers: [], answered: null, wrong: {} })
          void ask(title)
        },
        say: (said) => change(said),
        chooseWhen: (choice) => when(choose(get().viewing.when, choice, clock())),
        typeWhen: (typed) => when({ ...get().viewing.when, typed }),
        settleWhen: () => change({ when: settled(get().viewing.when, clock()) }, false),
        stepWhen: (steps) => when(stepped(get().viewing.when, steps, clock())),
        refuseWithoutFilm: () => set({ wrong: { ...get().wrong, film: words.needsFilm } }),
        log: async () => {
          const { picked, viewing, isLogging } = get()
          if (isLogging) return null
          const film = filmOf(picked)
          const read = readWhen(viewing.when, clock())
          const wrong = { ...('wrong' in film ? film.wrong : {}), ...('wrong' in read ? { when: wordsFor(read.wrong) } : {}) }
          if ('wrong' in film || 'wrong' in read) {
            set({ wrong })
            return null
          }
          set({ isLogging: true, wrong: {} })
          const result = await api.journal.log({ film: film.film, text: textOf(viewing, picked, read.date), isDraft: viewing.writesNext })
          if (!result.ok) {
            set({ isLogging: false, wrong: wrongOf(result.problem, picked) })
            return null
          }
          opening += 1
          set(CLOSED)
          return result.value
        },
        tags: async (begins) => {
          const result = await api.tags.suggest({ begins })
          return result.ok ? result.value : []
        }
      }
    }
  })
}

/** Rewatch sets itself when the film was seen before. */
export function isRewatch({ viewing, picked }: Pick<NewEntryState, 'viewing' | 'picked'>): boolean {
  return viewing.isRewatch ?? (picked?.kind === 'known' && (picked.history.times > 0 || picked.history.film.isSeen))
}

/** The heart begins as it is on the film. */
export function isLiked({ viewing, picked }: Pick<NewEntryState, 'viewing' | 'picked'>): boolean {
  return viewing.isLiked ?? (picked?.kind === 'known' && picked.history.film.isLiked)
}

function filmOf(picked: Picked | null): { film: { id: string } | NewFilm } | { wrong: Wrong } {
  if (picked === null) return { wrong: { film: words.needsFilm } }
  if (picked.kind === 'known') return { film: { id: picked.history.film.id } }
  const read = readNewFilm(picked.title, picked.year)
  if ('film' in read) return read
  const { title, year } = read.problems
  return { wrong: { ...(title !== undefined && { film: title }), ...(year !== undefined && { year }) } }
}

function textOf(viewing: Viewing, picked: Picked | null, watchedOn: string): EntryText {
  return {
    body: '',
    watchedOn,
    rating: viewing.rating,
    isRewatch: isRewatch({ viewing, picked }),
    isLiked: isLiked({ viewing, picked }),
    hasSpoilers: false,
    isPrivate: false,
    place: viewing.place,
    company: viewing.company,
    privateNote: viewing.note,
    tags: [...viewing.tags]
  }
}

function wordsFor(wrong: 'ahead' | 'day' | 'month' | 'year'): string {
  return { ahead: words.dateAhead, day: words.dayWrong, month: words.monthWrong, year: words.yearWrong }[wrong]
}

/** Where a refusal of the library belongs: a new film that is there already is about its year. */
function wrongOf({ code, message }: ProblemData, picked: Picked | null): Wrong {
  if (code === 'conflict' && picked?.kind === 'new') return { year: message }
  if (code === 'not-found') return { film: message }
  return { all: `${words.notLogged} ${message}` }
}
