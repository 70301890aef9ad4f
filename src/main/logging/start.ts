/** The log and the crash reports of this start: both stay on this computer. */
import { app, crashReporter } from 'electron'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { keepLog, log, type Writer } from './log'

/** Must run before the app is ready, and after its folder is known. */
export function startLogging(writer: Writer): void {
  // No address to send to is given, so there is none. A command has no page that could crash, and should end soon.
  if (writer !== 'command') crashReporter.start({ uploadToServer: false })
  keepLog({ folder: logsFolder(), writer, echoes: !app.isPackaged || writer === 'command' })
  process.on('uncaughtExceptionMonitor', (error) => log.error('An error was caught by nobody.', error))
  process.on('unhandledRejection', (error) => log.error('Some work failed and nobody was told.', error))
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') log.warning('A process ended by itself.', { type: type.replaceAll(' ', '-'), reason, exitCode })
  })
}

/** What a utility process is told about the log. */
export function logArguments(): string[] {
  return [logsFolder(), app.isPackaged ? 'quiet' : 'echo']
}

export function logsFolder(): string {
  return process.platform === 'darwin' ? app.getPath('logs') : join(app.getPath('userData'), 'logs')
}

export function crashFolder(): string {
  return app.getPath('crashDumps')
}

/** How many reports of crashes lie on this computer. */
export function crashReports(folder = crashFolder()): number {
  // By system: "pending" and "completed", "new", or "reports".
  return ['pending', 'completed', 'new', 'reports', '.'].flatMap((part) => namesIn(join(folder, part))).filter((name) => name.endsWith('.dmp')).length
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
