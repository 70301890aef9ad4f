// What `electron FOLDER` runs in the substitute runtime, which comes without Electron's own default app:
//   electron [-r MODULE] [switches] FOLDER [arguments]
// It is an ES module that awaits the app, because Electron holds back "ready" until it has loaded.
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

const { target, preloads } = readArguments(process.argv.slice(1))
if (preloads.length > 0) Module._preloadModules(preloads)
if (target === null) {
  process.stderr.write('Usage: electron FOLDER\n')
  process.exit(1)
}
try {
  const place = resolve(target)
  const entry = Module._resolveFilename(place, null, true)
  app.setAppPath(introduce(place) ? place : dirname(entry))
  await import(pathToFileURL(entry).href)
} catch (error) {
  process.stderr.write(`The app could not be started.\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

/** @param {string[]} args */
function readArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]
    if (arg === '-v' || arg === '--version') {
      process.stdout.write(`v${process.versions.electron}\n`)
      process.exit(0)
    }
    if (arg === '-r' || arg === '--require') preloads.push(args[++index])
    else if (!arg.startsWith('-')) return { target: arg, preloads }
  }
  return { target: null, preloads }
}

/**
 * Takes the app's name and version from its package.json.
 * @param {string} folder
 */
function introduce(folder) {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return false
  const about = JSON.parse(readFileSync(file, 'utf8'))
  if (about.version) app.setVersion(about.version)
  app.name = about.productName ?? about.name ?? app.name
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`)
  return true
}
