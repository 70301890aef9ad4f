/** Where the person is, and where they have been: a history in memory that also remembers place and focus. */
import { createStore, type StoreApi } from 'zustand/vanilla'

/** `view`: a saved view of that page. `part`: where an editor opens. */
export type Route =
  | { readonly name: 'journal'; readonly view?: string }
  | { readonly name: 'films'; readonly view?: string }
  | { readonly name: 'film'; readonly film: string }
  | { readonly name: 'editFilm'; readonly film: string; readonly part?: string }
  | { readonly name: 'person'; readonly person: string }
  | { readonly name: 'watchlist'; readonly view?: string }
  | { readonly name: 'lists' }
  | { readonly name: 'list'; readonly list: string }
  | { readonly name: 'reviews' }
  | { readonly name: 'drafts' }
  | { readonly name: 'settings'; readonly page?: string }
  | { readonly name: 'write'; readonly entry: string }
  /** The versions of an entry's text, two of them side by side. */
  | { readonly name: 'compare'; readonly entry: string; readonly version?: string }
  /** One review to read. `list`: it was opened from the page of reviews, whose order then leads on; else from its film. */
  | { readonly name: 'read'; readonly review: string; readonly isFromList?: boolean }
  /** Films one keeps coming back to, and mentions to decide about. */
  | { readonly name: 'returned' }
  /** Search over everything written. */
  | { readonly name: 'written'; readonly query?: string }
  /** The user guide. `topic`: one of its pages. */
  | { readonly name: 'guide'; readonly topic?: string }

/** Pages of a text, beside which the sidebar is put away until it is asked for. */
export function isAlone({ name }: Route): boolean {
  return name === 'write' || name === 'compare' || name === 'read'
}

/** Where Matinee begins, and where it goes when a page is gone. */
export const HOME: Route = { name: 'journal' }

/** One stop of the history. `key` is its own, so the same film opened twice is two visits. */
export interface Visit {
  readonly key: number
  readonly route: Route
}

/** How a page was left: how far it was scrolled (null: as far as the focus asks) and the id of what had the focus. */
export interface Place {
  readonly top: number | null
  readonly focus: string | null
}

export interface NavigationState {
  readonly visits: readonly Visit[]
  readonly at: number
  readonly actions: NavigationActions
}

export interface NavigationActions {
  /** Opens a page; with the id of something on it, shows that. */
  readonly go: (route: Route, anchor?: string) => void
  /** Leaves the current visit for good, for a page: back to it when one came from there. */
  readonly returnTo: (route: Route) => void
  readonly back: () => void
  readonly forward: () => void
  /**
   * Asks before the page is left: `ask` is given what leaves it, to do it or not. Null asks no more. `forget` does not
   * ask, for what it takes out is gone.
   */
  readonly guard: (ask: ((leave: () => void) => void) | null) => void
  /** Takes every visit out that is like this: its film or entry is gone. */
  readonly forget: (isGone: (route: Route) => boolean) => void
  readonly remember: (visit: number, place: Place) => void
  readonly placeOf: (visit: number) => Place | null
}

const MOST_VISITS = 200

export function createNavigationStore(start: Route = HOME): StoreApi<NavigationState> {
  return createStore<NavigationState>((set, get) => {
    const places = new Map<number, Place>()
    let last = 0
    const visit = (route: Route): Visit => {
      last += 1
      return { key: last, route }
    }
    let guard: ((leave: () => void) => void) | null = null
    const leaving = (leave: () => void): void => {
      if (guard === null) leave()
      else guard(leave)
    }
    const move = (to: number): void => {
      if (to >= 0 && to < get().visits.length) leaving(() => set({ at: to }))
    }

    return {
      visits: [visit(start)],
      at: 0,
      actions: {
        go: (route, anchor) => {
          const { visits, at } = get()
          if (anchor === undefined && isSamePlace(route, visits[at]?.route)) return
          leaving(() => {
            const next = [...visits.slice(0, at + 1), visit(route)].slice(-MOST_VISITS)
            if (anchor !== undefined) places.set(last, { top: null, focus: anchor })
            set({ visits: next, at: next.length - 1 })
          })
        },
        returnTo: (route) =>
          leaving(() => {
            const { visits, at } = get()
            if (isSamePlace(route, visits[at - 1]?.route)) set({ visits: visits.toSpliced(at, 1), at: at - 1 })
            else set({ visits: visits.with(at, visit(route)) })
          }),
        guard: (ask) => {
          guard = ask
        },
        back: () => move(get().at - 1),
        forward: () => move(get().at + 1),
        forget: (isGone) => {
          const { visits, at } = get()
          const kept = visits.filter(({ route }) => !isGone(route))
          if (kept.length === visits.length) return
          const before = visits.slice(0, at + 1).filter(({ route }) => !isGone(route)).length
          if (kept.length === 0) set({ visits: [visit(HOME)], at: 0 })
          else set({ visits: kept, at: Math.max(0, before - 1) })
        },
        remember: (key, place) => void places.set(key, place),
        placeOf: (key) => places.get(key) ?? null
      }
    }
  })
}

/** The visit that is on the screen. */
export function currentVisit({ visits, at }: NavigationState): Visit {
  return visits[at] ?? { key: 0, route: HOME }
}

export function isSamePlace(a: Route, b: Route | undefined): boolean {
  if (b === undefined) return false
  const partsOf = (route: Route): Map<string, unknown> => new Map(Object.entries(route).filter(([, value]) => value !== undefined))
  const [one, other] = [partsOf(a), partsOf(b)]
  return one.size === other.size && [...one].every(([part, value]) => other.get(part) === value)
}
