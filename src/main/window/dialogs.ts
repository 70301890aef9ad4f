/** The system's own dialogs. Paths come from here and from dropped files only; the page never names one. */
import { app, dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { dirname, join } from 'node:path'
import type { ExportChoices } from '../../shared/models/transfer'
import { LIBRARY_FILE } from '../library/place'
import type { Settings } from '../settings'

type Parent = BrowserWindow | null

/** Asks for a library to open; null when cancelled. */
export async function askForLibrary(window: Parent, settings: Settings): Promise<string | null> {
  const chosen = await open(window, {
    title: 'Open a library',
    defaultPath: dirname(settings.get().library ?? join(app.getPath('documents'), 'Matinee', LIBRARY_FILE)),
    filters: [{ name: 'Matinee library', extensions: ['matinee'] }],
    properties: ['openFile']
  })
  return chosen
}

/** Asks for the folder a new library is kept in; answers with the library's path. */
export async function askForLibraryPlace(window: Parent): Promise<string | null> {
  const folder = await open(window, {
    title: 'Where to keep your library',
    buttonLabel: 'Keep it here',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory']
  })
  return folder === null ? null : join(folder, LIBRARY_FILE)
}

/** Asks for what to bring in: files, one or several, or a folder; none when cancelled. */
export async function askForFiles(window: Parent, settings: Settings, what: 'files' | 'folder'): Promise<string[]> {
  const options: OpenDialogOptions = {
    title: what === 'files' ? 'Import files' : 'Import a folder',
    buttonLabel: 'Import',
    defaultPath: settings.get().openFolder ?? app.getPath('documents'),
    ...(what === 'files' && {
      filters: [
        { name: 'Exports, film pages and tables', extensions: ['zip', 'csv', 'tsv', 'json', 'xml', 'tc', 'txt', 'text', 'md', 'html', 'htm', 'xhtml'] },
        { name: 'All files', extensions: ['*'] }
      ]
    }),
    properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory']
  }
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  const [first] = answer.filePaths
  if (answer.canceled || first === undefined) return []
  settings.set({ openFolder: dirname(first) })
  return answer.filePaths
}

/** Asks where the report of an import goes. */
export async function askForReportPlace(window: Parent, settings: Settings, suggested: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: 'Save the report',
    defaultPath: join(settings.get().exportFolder ?? app.getPath('documents'), suggested),
    filters: [
      { name: 'Text', extensions: ['txt'] },
      { name: 'JSON', extensions: ['json'] }
    ],
    properties: ['createDirectory', 'showOverwriteConfirmation']
  }
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

/** Asks for a dictionary's files, one or both; none when cancelled. */
export async function askForDictionary(window: Parent): Promise<string[]> {
  const options: OpenDialogOptions = {
    title: 'Add a dictionary',
    defaultPath: app.getPath('documents'),
    filters: [{ name: 'Spelling dictionaries', extensions: ['dic', 'aff'] }],
    properties: ['openFile', 'multiSelections']
  }
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? [] : answer.filePaths
}

/** Asks where an export goes: a folder to make for a folder of notes, a file else. */
export async function askForExportPlace(window: Parent, settings: Settings, choices: ExportChoices, suggested: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: 'Export',
    buttonLabel: 'Export here',
    defaultPath: suggested,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
    ...(choices.format === 'json' ? { filters: [{ name: 'JSON', extensions: ['json'] }] } : {})
  }
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (answer.canceled || answer.filePath === '') return null
  settings.set({ exportFolder: dirname(answer.filePath) })
  return answer.filePath
}

/** Asks where a copy of the library goes. */
export async function askForBackupPlace(window: Parent, settings: Settings, name: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: 'Back up the library',
    buttonLabel: 'Back up here',
    defaultPath: join(settings.get().backupFolder ?? app.getPath('documents'), name),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
    filters: [{ name: 'Matinee library', extensions: ['matinee'] }]
  }
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (answer.canceled || answer.filePath === '') return null
  settings.set({ backupFolder: dirname(answer.filePath) })
  return answer.filePath
}

async function open(window: Parent, options: OpenDialogOptions): Promise<string | null> {
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
