/** Opens the library, then the window on it. */
import { app, dialog, nativeTheme, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { keptSince } from './bin/repository'
import { buildHandlers } from './ipc/handlers'
import { log } from './logging/log'
import { Arrivals } from './opening/arrivals'
import { rememberLibrary } from './opening/remember'
import type { Ask } from './opening/asked'
import type { Requests } from './opening/requests'
import { offerTasks } from './opening/tasks'
import { push } from './ipc/push'
import { callsUnderWay, registerHandlers } from './ipc/register'
import { RecoveryFile } from './journal/recovery'
import { LibraryKeeper } from './library/keeper'
import { usualPlace } from './library/place'
import { postersOf } from './posters/serve'
import type { ProblemData } from '../shared/ipc/result'
import type { Handlers } from '../shared/ipc/types'
import { describe } from './problem'
import { Settings } from './settings'
import { serveAppScheme, APP_ORIGIN } from './window/appScheme'
import { askForLibrary } from './window/dialogs'
import { developmentServer } from './window/hardening'
import { settleInterrupted } from './window/interrupted'
import { Shell } from './window/shell'
import { offerContextMenus } from './window/contextMenu'
import { openOutside } from './window/outsideLinks'
import { openWindow } from './window/window'
import { Jobs } from './worker/jobs'

/** @param requests what this start and later ones ask for */
export async function startWindowed(requests: Requests): Promise<void> {
  await app.whenReady()
  log.info('Started.', { version: app.getVersion(), electron: process.versions.electron, platform: process.platform })
  // In a checkout the link would start Electron without the program; on Linux the desktop entry says who opens it.
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient('matinee')
  const settings = new Settings(join(app.getPath('userData'), 'settings.json'))
  nativeTheme.themeSource = settings.get().theme
  const keeper = new LibraryKeeper()
  let opened: BrowserWindow | null = null
  const window = () => (opened && !opened.isDestroyed() ? opened : null)
  let answer: (handlers: Handlers) => void = () => undefined
  const handlers = new Promise<Handlers>((ready) => (answer = ready))
  serveAppScheme(join(import.meta.dirname, '../renderer'), postersOf(keeper.current))
  registerHandlers(handlers, developmentServer() ?? APP_ORIGIN)
  // The page is read while the library is opened; it shows, and is answered, when that is done.
  opened = openWindow(settings, handlers)
  if (!(await openSomeLibrary(keeper, settings, requests.takeLibrary()))) return app.quit()

  const contents = () => window()?.webContents
  const jobs = new Jobs((progress) => push(contents(), 'job.progress', progress))
  const recovery = new RecoveryFile(join(app.getPath('userData'), 'unsaved-entry.json'))
  const arrivals = new Arrivals((ask) => push(contents(), 'window.asked', ask))
  const shell = new Shell({ settings, keeper, window, quit: () => app.quit(), openRecent: (path) => take([{ kind: 'library', path }]) })
  answer(buildHandlers({ keeper, settings, jobs, recovery, shell, window, arrivals }))
  keeper.watch(() => {
    shell.look()
    push(contents(), 'library.changed', {})
  })

  const care = (made: BrowserWindow) => {
    opened = made
    made.on('close', () => shell.remember(made))
    made.on('closed', () => arrivals.isDeaf())
    made.webContents.on('did-start-loading', () => arrivals.isDeaf())
    offerContextMenus(made.webContents, (address) => void openOutside(made, address, settings))
  }
  care(opened)
  const show = () => {
    if (!window()) care(openWindow(settings, handlers))
    return window()
  }
  app.on('activate', show)
  const take = (asks: readonly Ask[]) => {
    focus(show())
    // The library that is open already is only shown.
    arrivals.add(asks.filter((ask) => ask.kind !== 'library' || ask.path !== keeper.current().library.path))
  }
  requests.listen(take)
  offerTasks(take)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    const calls = callsUnderWay()
    if (calls === null) return
    // The last words are on their way to the disk, or to the recovery file when the library is busy.
    event.preventDefault()
    void calls.then(() => app.quit())
  })
  app.on('quit', () => {
    jobs.stop()
    keeper.close()
  })
  await settleInterrupted(keeper, jobs, window, () => push(contents(), 'library.changed', {}))
  // The worker is there before the first page is pasted, but takes nothing from the first screen.
  setTimeout(() => jobs.warm(), WARM_AFTER_MS).unref()
  setTimeout(() => void purgeOldThings(keeper, jobs), PURGE_AFTER_MS).unref()
}

const WARM_AFTER_MS = 2_000
/** Long after the first screen: nobody waits for it. */
const PURGE_AFTER_MS = 20_000

/** What has lain in the bin for thirty days goes for good. */
async function purgeOldThings(keeper: LibraryKeeper, jobs: Jobs): Promise<void> {
  try {
    await jobs.purgeBin(keeper.current().library.path, keptSince())
  } catch (error) {
    // The next start tries again.
    log.error('The bin was not cleared.', error)
  }
}

/** A second start is this one, in front of everything. */
function focus(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

/** Opens the library that is asked for, or the remembered one; when that fails, says why and asks what to do. False when the person gives up. */
async function openSomeLibrary(keeper: LibraryKeeper, settings: Settings, given: string | null): Promise<boolean> {
  let path = given ?? settings.get().library ?? usualPlace()
  // A library that was there before is not begun anew because its drive is not connected; one that is named should be there.
  let create = given === null && settings.get().lastLibrary !== path
  for (;;) {
    try {
      await keeper.open(path, { create })
      rememberLibrary(settings, path, { isChosen: path === given })
      return true
    } catch (error) {
      const choice = await askAboutTrouble(describe(error), path)
      if (choice === 'quit') return false
      if (choice === 'another') path = (await askForLibrary(null, settings)) ?? path
      create = choice === 'begin'
    }
  }
}

type Way = 'another' | 'again' | 'begin' | 'quit'

async function askAboutTrouble({ code, message }: ProblemData, path: string): Promise<Way> {
  const isMissing = code === 'not-found'
  const ways: readonly (readonly [Way, string])[] = [
    ['another', 'Open another…'],
    ['again', 'Try again'],
    ...(isMissing ? ([['begin', 'Begin a new one here']] as const) : []),
    ['quit', 'Quit']
  ]
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: isMissing ? 'Your library is not at its place' : 'Matinee could not open the library',
    detail: isMissing ? `If it is on a drive that is not connected, connect it and try again. If you moved it, open it from there.\n\n${path}` : `${message}\n\n${path}`,
    buttons: ways.map(([, label]) => label),
    defaultId: 0,
    cancelId: ways.length - 1
  })
  return ways[response]?.[0] ?? 'quit'
}
