/**
 * Pages whose code comes in files of their own, so that the window does not wait for what it does not show first. They are
 * fetched from the application itself as soon as the first page stands, so nobody waits for them later either.
 */
import { lazy, type ComponentType } from 'react'

interface Page<P> {
  readonly default: ComponentType<P>
}

const fetches: (() => Promise<unknown>)[] = []

function page<P extends object>(fetch: () => Promise<Page<P>>) {
  fetches.push(fetch)
  return lazy(fetch)
}

export const ComparePage = page(() => import('../features/writing/ComparePage').then((file) => ({ default: file.ComparePage })))
export const DraftsPage = page(() => import('../features/library/DraftsPage').then((file) => ({ default: file.DraftsPage })))
export const EditFilmPage = page(() => import('../features/films/EditFilmPage').then((file) => ({ default: file.EditFilmPage })))
export const FilmPage = page(() => import('../features/films/FilmPage').then((file) => ({ default: file.FilmPage })))
export const GuidePage = page(() => import('../features/guide/GuidePage').then((file) => ({ default: file.GuidePage })))
export const ListPage = page(() => import('../features/lists/ListPage').then((file) => ({ default: file.ListPage })))
export const ListsPage = page(() => import('../features/lists/ListsPage').then((file) => ({ default: file.ListsPage })))
export const PersonPage = page(() => import('../features/people/PersonPage').then((file) => ({ default: file.PersonPage })))
export const ReadPage = page(() => import('../features/reading/ReadPage').then((file) => ({ default: file.ReadPage })))
export const ReturnedPage = page(() => import('../features/returned/ReturnedPage').then((file) => ({ default: file.ReturnedPage })))
export const ReviewsPage = page(() => import('../features/reviews/ReviewsPage').then((file) => ({ default: file.ReviewsPage })))
export const SettingsPage = page(() => import('../features/settings/SettingsPage').then((file) => ({ default: file.SettingsPage })))
export const WatchlistPage = page(() => import('../features/lists/WatchlistPage').then((file) => ({ default: file.WatchlistPage })))
export const WriteScreen = page(() => import('../features/writing/WriteScreen').then((file) => ({ default: file.WriteScreen })))
export const WrittenPage = page(() => import('../features/written/WrittenPage').then((file) => ({ default: file.WrittenPage })))

/** Fetches every page once the window has nothing better to do. */
export function fetchPages(): () => void {
  const idle = window.requestIdleCallback(() => void Promise.allSettled(fetches.map((fetch) => fetch())), { timeout: 1_000 })
  return () => window.cancelIdleCallback(idle)
}
