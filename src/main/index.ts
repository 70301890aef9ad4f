/** Start-up, as a table of contents. */
import { app, dialog, Menu } from 'electron'
import { join } from 'node:path'
import { commandWords } from './cli/words'
import { log } from './logging/log'
import { startLogging } from './logging/start'
import { comesFromLink } from './opening/asked'
import { Requests, toldNow } from './opening/requests'
import { describe } from './problem'
import { hardenApp } from './window/hardening'
import { declareAppScheme } from './window/appScheme'
import { startWindowed } from './startWindowed'

const ownFolder = process.env['MATINEE_USER_DATA']
if (ownFolder) {
  app.setPath('userData', ownFolder)
  app.setAppLogsPath(join(ownFolder, 'logs'))
}
const words = comesFromLink(process.argv) ? null : commandWords(process.argv)
startLogging(words ? 'command' : 'main')

hardenApp()
declareAppScheme()

/** Nothing can be shown but a sentence. */
function giveUp(error: unknown): void {
  log.error('Matinee could not start.', error)
  dialog.showErrorBox('Matinee could not start', describe(error).message)
  app.exit(1)
}

// A window that opens has no use for what reads pages and writes notes.
if (words) void import('./cli/run').then(({ runCommand }) => runCommand(words))
else if (app.requestSingleInstanceLock(toldNow())) {
  // Else Electron makes a menu of its own, which nobody sees before ours.
  Menu.setApplicationMenu(null)
  startWindowed(new Requests(toldNow())).catch(giveUp)
} else app.quit()
