/** Start-up, as a table of contents. */
import { app, dialog, Menu } from 'electron'
import { commandWords } from './cli/words'
import { describe } from './problem'
import { hardenApp } from './window/hardening'
import { declareAppScheme } from './window/appScheme'
import { startWindowed } from './startWindowed'

const ownFolder = process.env['MATINEE_USER_DATA']
if (ownFolder) app.setPath('userData', ownFolder)

hardenApp()
declareAppScheme()

/** Nothing can be shown but a sentence. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Matinee could not start', describe(error).message)
  app.exit(1)
}

const words = commandWords(process.argv)
// A window that opens has no use for what reads pages and writes notes.
if (words) void import('./cli/run').then(({ runCommand }) => runCommand(words))
else if (app.requestSingleInstanceLock()) {
  // Else Electron makes a menu of its own, which nobody sees before ours.
  Menu.setApplicationMenu(null)
  startWindowed().catch(giveUp)
} else app.quit()
