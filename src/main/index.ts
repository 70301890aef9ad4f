/** Start-up, as a table of contents. */
import { app, dialog, Menu } from 'electron'
import { commandWords } from './cli/words'
import { log } from './logging/log'
import { startLogging } from './logging/start'
import { prepareOwnFolder } from './ownFolder'
import { comesFromLink } from './opening/asked'
import { Requests, toldNow } from './opening/requests'
import { describe } from './problem'
import { hardenApp } from './window/hardening'
import { declareAppScheme } from './window/appScheme'
import { startWindowed } from './startWindowed'

const refusal = prepareOwnFolder()
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`)
  if (process.platform !== 'linux') dialog.showErrorBox('Matinee could not start', refusal)
  process.exit(1)
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
