/** Start-up, as a table of contents. */
import { app, dialog } from 'electron'
import { commandWords, runCommand } from './cli/run'
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
if (words) void runCommand(words)
else if (app.requestSingleInstanceLock()) startWindowed().catch(giveUp)
else app.quit()
