/** Keeps the list of recent libraries, here and where the system keeps one. */
import { app } from 'electron'
import { statSync } from 'node:fs'
import { now } from '../clock'
import { usualPlace } from '../library/place'
import { Problem } from '../problem'
import type { Settings } from '../settings'
import { withoutRecent, withRecent } from './recents'

/** This library is open now. `isChosen`: the person opened it, so the next start opens it too. */
export function rememberLibrary(settings: Settings, path: string, { isChosen }: { isChosen: boolean }): void {
  settings.set({
    lastLibrary: path,
    recentLibraries: withRecent(settings.get().recentLibraries, path, now()),
    ...(isChosen ? { library: path === usualPlace() ? null : path } : {})
  })
  if (process.platform === 'darwin' || process.platform === 'win32') app.addRecentDocument(path)
}

/** Nothing is left on the list, and nothing on the system's. */
export function forgetRecents(settings: Settings): void {
  settings.set({ recentLibraries: [] })
  app.clearRecentDocuments()
}

/** A library of the list that is gone is taken off it, and that is said. What is not on the list is left to whoever opens it. */
export function refuseGone(settings: Settings, path: string): void {
  const { recentLibraries } = settings.get()
  const known = recentLibraries.find((each) => each.path === path)
  if (!known || statSync(path, { throwIfNoEntry: false })) return
  settings.set({ recentLibraries: withoutRecent(recentLibraries, path) })
  throw new Problem('not-found', `“${known.name}” is not at its place any more, so it was taken off the list of recent libraries. If it was moved, or is on a drive that is not connected, open it from there. (${path})`)
}
