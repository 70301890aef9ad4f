/** Start-up, as a table of contents. */
import { app } from 'electron'
import { commandWords, runCommand } from './cli/run'
import { hardenApp } from './window/hardening'
import { declareAppScheme } from './window/appScheme'
import { startWindowed } from './startWindowed'

const ownFolder = process.env['MATINEE_USER_DATA']
if (ownFolder) app.setPath('userData', ownFolder)

hardenApp()
declareAppScheme()

const words = commandWords(process.argv)
if (words) void runCommand(words)
else if (app.requestSingleInstanceLock()) void startWindowed()
else app.quit()
