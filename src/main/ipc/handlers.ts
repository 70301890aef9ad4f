/** Joins every domain into the one object that answers the window. */
import { app, clipboard, shell, type BrowserWindow } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { OpenedFile } from '../../shared/ipc/contract'
import type { Handlers } from '../../shared/ipc/types'
import type { Shown } from '../../shared/models/settings'
import { binHandlers } from '../bin/handlers'
import { changeHandlers } from '../changes/handlers'
import { exportingHandlers } from '../exporting/handlers'
import { Places } from '../files/places'
import { filmNoteHandlers } from '../filmNotes/handlers'
import { filmHandlers } from '../films/handlers'
import { restoreHandler } from '../importing/handlers'
import { importHandlers } from '../importing/importHandlers'
import { PendingImports } from '../importing/pendingImports'
import { journalHandlers } from '../journal/handlers'
import type { RecoveryFile } from '../journal/recovery'
import type { LibraryKeeper } from '../library/keeper'
import { listHandlers } from '../lists/handlers'
import { backupHandlers } from '../library/backups'
import { placeShown } from '../library/place'
import { libraryStatus } from '../library/status'
import { mentionHandlers } from '../mentions/handlers'
import type { Arrivals } from '../opening/arrivals'
import { refuseGone, rememberLibrary } from '../opening/remember'
import { pageHandlers } from '../pasting/handlers'
import { PendingPages, refuseTooBig } from '../pasting/pending'
import { peopleHandlers } from '../people/handlers'
import { posterHandlers } from '../posters/handlers'
import { versionHandlers } from '../revisions/handlers'
import { reviewHandlers } from '../reviews/handlers'
import { savedViewHandlers } from '../savedViews/handlers'
import { searchHandlers } from '../search/handlers'
import type { Settings } from '../settings'
import { settingsHandlers, windowHandlers } from '../settingsHandlers'
import { spellingHandlers } from '../spelling/handlers'
import { spellingHere } from '../spelling/spellingHere'
import { templateHandlers } from '../templates/handlers'
import { tagHandlers } from '../tags/handlers'
import { askForBackupPlace, askForDictionary, askForExportPlace, askForFiles, askForLibrary, askForLibraryPlace, askForReportPlace } from '../window/dialogs'
import type { Shell } from '../window/shell'
import { openOutside } from '../window/outsideLinks'
import { printWindow } from '../window/print'
import { jobsHandlers } from '../worker/handlers'
import type { Jobs } from '../worker/jobs'

export interface Rooms {
  readonly keeper: LibraryKeeper
  readonly settings: Settings
  readonly jobs: Jobs
  readonly recovery: RecoveryFile
  readonly shell: Shell
  readonly window: () => BrowserWindow | null
  readonly arrivals: Arrivals
}

/** Every call's answer, for one window. */
export function buildHandlers({ keeper, settings, jobs, recovery, shell: frame, window, arrivals }: Rooms): Handlers {
  const { current } = keeper
  const places = new Places(placeShown)
  const { spelling, learnt } = spellingHere(settings)
  const pending = new PendingPages(current, jobs)
  const status = () => {
    const found = libraryStatus(current(), placeShown(current().library.path))
    frame.knows(found)
    return found
  }
  const switchTo = async (path: string | null) => {
    if (path === null) return null
    await keeper.open(path, { create: true })
    rememberLibrary(settings, path, { isChosen: true })
    return status()
  }
  const openAsked = async (path: string) => {
    try {
      refuseGone(settings, path)
    } finally {
      // The menu has the list, too.
      frame.look()
    }
    if (path !== current().library.path) await keeper.open(path, { create: false })
    rememberLibrary(settings, path, { isChosen: true })
    return status()
  }
  const imports = new PendingImports(join(app.getPath('userData'), 'imports'))
  const openFiles = async (paths: string[]): Promise<OpenedFile[]> => {
    const opened: OpenedFile[] = []
    for (const given of await jobs.recogniseFiles(current().library.path, paths)) {
      if (given.kind === 'import') opened.push({ kind: 'import', opened: imports.add(given) })
      else if (given.kind === 'library') opened.push({ kind: 'library', token: places.add(given.path).token, dryRun: await jobs.dryRun(current().library.path, given.path) })
      else opened.push({ kind: 'page', reading: await readPage(given.path) })
    }
    return opened
  }
  const shows = (shown: Shown): void => {
    frame.shows(shown)
    arrivals.hears()
  }
  const readPage = async (path: string) => {
    const { size } = await stat(path)
    refuseTooBig(`“${basename(path)}”`, size)
    return pending.readFile(await readFile(path), basename(path))
  }
  return {
    library: {
      status,
      openOther: async () => switchTo(await askForLibrary(window(), settings)),
      openAsked: ({ token }) => openAsked(arrivals.library(token)),
      choosePlace: async () => switchTo(await askForLibraryPlace(window())),
      showInFolder: () => shell.showItemInFolder(current().library.path),
      ...backupHandlers({ current, jobs, places, askPlace: (suggested) => askForBackupPlace(window(), settings, suggested) })
    },
    window: { ...windowHandlers(settings, frame.isSidebarShown, shows), print: async () => ({ printed: await printWindow(window()) }) },
    films: filmHandlers(current),
    posters: posterHandlers(current),
    people: peopleHandlers(current),
    tags: tagHandlers(current),
    lists: listHandlers(current),
    savedViews: savedViewHandlers(current),
    bin: binHandlers(current, (library) => jobs.emptyBin(library)),
    settings: settingsHandlers(current, settings),
    reviews: reviewHandlers(current),
    mentions: mentionHandlers(current, (library, job) => jobs.lookForMentions(library, job)),
    versions: versionHandlers(current),
    filmNotes: filmNoteHandlers(current),
    templates: templateHandlers(current),
    spelling: spellingHandlers(spelling, learnt, () => askForDictionary(window())),
    journal: journalHandlers(current, recovery),
    pages: {
      ...pageHandlers(current, pending),
      readClipboard: async () => {
        // Asynchronous from Electron 44 on; awaiting a string is no harm before.
        const text = await Promise.resolve(clipboard.readText())
        return text.trim() === '' ? null : { text }
      }
    },
    files: {
      choose: async ({ what }) => {
        const paths = await askForFiles(window(), settings, what)
        return paths.length === 0 ? [] : openFiles(paths)
      },
      opened: ({ paths }) => openFiles(paths),
      openedAsked: ({ token }) => openFiles(arrivals.files(token)),
      restore: restoreHandler({ current, jobs, places })
    },
    importing: importHandlers({
      current,
      jobs,
      pending: imports,
      askReportPlace: (suggested) => askForReportPlace(window(), settings, suggested),
      place: (path) => places.add(path)
    }),
    exporting: exportingHandlers({
      current,
      jobs,
      places,
      print: async (choices, target, job) => {
        const { printFromWindow } = await import('../exporting/pdf/printed')
        return printFromWindow(jobs, current().library.path, choices, target, job)
      },
      askSavePlace: (choices, suggested) => askForExportPlace(window(), settings, choices, suggested),
      exportFolder: () => settings.get().exportFolder ?? app.getPath('documents'),
      showInFolder: (path) => shell.showItemInFolder(path)
    }),
    jobs: jobsHandlers(jobs),
    search: searchHandlers(current),
    changes: changeHandlers(current, (library, group, direction) => jobs.replay(library, group, direction)),
    links: { open: ({ url }) => openOutside(window(), url, settings) }
  }
}
