/** Settings: what the window may read and set, and how it begins. */
import { app, clipboard } from 'electron'
import { statSync } from 'node:fs'
import type { Handlers } from '../shared/ipc/types'
import type { About, Opening, Shown } from '../shared/models/settings'
import { versionOf } from './db/migrate'
import { placeShown } from './library/place'
import type { OpenLibrary } from './repositories'
import type { Settings } from './settings'

export function settingsHandlers(current: () => OpenLibrary, settings: Settings): Handlers['settings'] {
  const about = (): About => {
    const { library: { db, path } } = current()
    return {
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions['chrome'] ?? '',
      sqlite: String(db.prepare<[], { v: string }>('SELECT sqlite_version() AS v').get()?.v),
      schema: versionOf(db),
      platform: `${process.platform} ${process.arch}`,
      libraryFile: path,
      libraryPlace: placeShown(path),
      librarySize: sizeOf(path) + sizeOf(`${path}-wal`),
      systemLocale: systemLocale()
    }
  }
  return {
    get: () => settings.preferences(),

    set: (change) => {
      settings.set(change)
      return settings.preferences()
    },

    about,

    // The page itself may not touch the clipboard.
    copyReport: () => clipboard.writeText(reportOf(about()))
  }
}

/** What somebody who looks for a fault needs to know, and nothing a person wrote or named. */
export function reportOf({ version, electron, chromium, sqlite, schema, platform, systemLocale: locale }: About): string {
  return [`Matinee ${version}`, `Electron ${electron}`, `Chromium ${chromium}`, `SQLite ${sqlite}`, `Library format ${schema}`, `System ${platform}`, `Locale ${locale}`, ''].join('\n')
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** How this computer writes dates and figures. */
function systemLocale(): string {
  const found = app.getSystemLocale()
  return found === '' ? app.getLocale() : found
}

/** How the window begins, and word of what it shows. */
export function windowHandlers(settings: Settings, isSidebarShown: () => boolean, shows: (shown: Shown) => void): Omit<Handlers['window'], 'print'> {
  return {
    opened: (): Opening => ({ screen: settings.get().screen, isSidebarShown: isSidebarShown(), preferences: settings.preferences(), systemLocale: systemLocale() }),
    shows
  }
}
