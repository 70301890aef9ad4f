/** Settings: what the window may read and set, and how it begins. */
import { app, clipboard, shell } from 'electron'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { devDependencies } from '../../package.json'
import type { Handlers } from '../shared/ipc/types'
import type { About, Opening, Shown } from '../shared/models/settings'
import { versionOf } from './db/migrate'
import { placeShown } from './library/place'
import { readLicences } from './licences'
import { LOG_FILES } from './logging/log'
import { pageFailures } from './logging/pageFailures'
import { crashFolder, crashReports, logsFolder } from './logging/start'
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
      systemLocale: systemLocale(),
      meantElectron: process.versions.electron === devDependencies.electron ? null : devDependencies.electron,
      logs: logsFolder(),
      crashReports: crashReports()
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
    copyReport: () => clipboard.writeText(reportOf(about())),

    showLogs: () => show(logsFolder(), LOG_FILES[0]),

    showCrashReports: () => shell.showItemInFolder(crashFolder()),

    licences: readLicences
  }
}

/** What somebody who looks for a fault needs to know, and nothing a person wrote or named. */
export function reportOf({ version, electron, meantElectron, chromium, sqlite, schema, platform, systemLocale: locale, crashReports: crashes }: About): string {
  const meant = meantElectron === null ? '' : ` (a substitute for development; Matinee is made for ${meantElectron})`
  return [
    `Matinee ${version}`,
    `Electron ${electron}${meant}`,
    `Chromium ${chromium}`,
    `SQLite ${sqlite}`,
    `Library format ${schema}`,
    `System ${platform}`,
    `Locale ${locale}`,
    `Crash reports ${crashes}`,
    ''
  ].join('\n')
}

/** Shows a file in its folder; the folder alone while there is no such file. */
function show(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  shell.showItemInFolder(statSync(file, { throwIfNoEntry: false }) ? file : folder)
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
    shows,
    failed: pageFailures()
  }
}
