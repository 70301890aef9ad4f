import { existsSync, readFileSync, statSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cacheFolder, inPartialFolder, moveIntoPlace } from './cache.mjs'
import { installedElectron } from './electron.mjs'
import { SetupError, say } from './log.mjs'
import { pathsOf } from './paths.mjs'
import { answerOf, mustRun } from './run.mjs'

/** The Node-API version that better-sqlite3's shipped binaries are made for. */
const shippedNodeApi = 10

/** Raise this when the compiler's arguments change, so that a module kept from before is made anew. */
const recipe = 1

const builtModule = () => join(pathsOf().sqlite, 'build', 'Release', 'better_sqlite3.node')
const provenFile = () => join(pathsOf().modules, '.matinee-sqlite')

/** Whether this very module has already been seen to work in this very Electron. */
export function sqliteInPlace() {
  try {
    return readFileSync(provenFile(), 'utf8') === pairing()
  } catch {
    return false
  }
}

/** Makes better-sqlite3 load in the Electron that is in place, compiling it only where it must be. */
export async function placeSqlite() {
  const electron = installedElectron()
  if (electron === null) throw new Error('Electron has to be in place first.')
  const nodeApi = Number(asNode(electron.executable, 'process.stdout.write(process.versions.napi)'))
  if (!nodeApi) throw new SetupError(`Electron does not start: ${electron.executable}`)
  if (nodeApi >= shippedNodeApi) {
    // A module of our own would be found before the shipped one.
    await rm(join(pathsOf().sqlite, 'build'), { recursive: true, force: true })
    if (!works(electron.executable)) throw new SetupError("better-sqlite3's own binary does not load in Electron.")
  } else if (!existsSync(builtModule()) || !works(electron.executable)) {
    await placeCompiled()
    if (!works(electron.executable)) {
      // Perhaps it was compiled on another system that shares this cache.
      await rm(keptModule(), { force: true })
      await placeCompiled()
      if (!works(electron.executable)) throw new SetupError('The better-sqlite3 that was compiled here does not load in Electron.')
    }
    say('better-sqlite3 is in place.')
  }
  await writeFile(provenFile(), pairing())
}

/**
 * Compiles better-sqlite3 for a runtime older than its shipped binaries, unless the cache has it.
 * node-gyp would take minutes here and download headers; this takes the ones that come with Node.js.
 */
export async function compileSqlite() {
  const kept = keptModule()
  if (existsSync(kept)) return
  const { sqlite, addonApi } = pathsOf()
  const headers = nodeHeaders()
  const include = ['-I', join(sqlite, 'deps', 'sqlite3')]
  // -O1 takes half the time of -O2, and in use they are equally fast.
  const common = ['-O1', '-fPIC', '-w', '-DNDEBUG', ...include]
  const cxx = ['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden', ...addonDefines, '-I', addonApi, '-I', headers]
  say('Compiling better-sqlite3, because its own binary asks for a newer runtime.')
  await inPartialFolder(cacheFolder(), async (partial) => {
    const engine = join(partial, 'engine.o')
    const addon = join(partial, 'addon.o')
    const linked = join(partial, 'linked.node')
    await Promise.all([
      mustRun('gcc', ['-std=c99', ...common, ...engineDefines(), '-c', join(sqlite, 'deps', 'sqlite3', 'sqlite3.c'), '-o', engine]),
      mustRun('g++', [...cxx, ...common, '-c', join(sqlite, 'src', 'better_sqlite3.cpp'), '-o', addon]),
    ])
    await mustRun('g++', ['-shared', '-s', '-o', linked, addon, engine, '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread'])
    moveIntoPlace(linked, kept)
  })
}

/**
 * NAPI_EXPERIMENTAL brings in node_api_post_finalizer, without which the garbage collector ends the process
 * in the runtimes this is compiled for.
 */
const addonDefines = ['-DNAPI_EXPERIMENTAL', '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS', '-DBUILDING_NODE_EXTENSION']

/** The switches better-sqlite3 compiles SQLite with, from its own list. */
function engineDefines() {
  const list = readFileSync(join(pathsOf().sqlite, 'deps', 'defines.gypi'), 'utf8')
  return [...list.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`)
}

async function placeCompiled() {
  await compileSqlite()
  const target = builtModule()
  await mkdir(dirname(target), { recursive: true })
  // Renamed rather than written over: an app that is running has the old file mapped into its memory.
  await copyFile(keptModule(), `${target}.arriving`)
  await rename(`${target}.arriving`, target)
}

const keptModule = () => join(cacheFolder(), `better-sqlite3-${versionOf(pathsOf().sqlite)}-${process.platform}-${process.arch}-${recipe}.node`)

function nodeHeaders() {
  const places = [join(dirname(process.execPath), '..', 'include', 'node'), '/usr/include/node', '/usr/include/nodejs/src']
  const found = places.find((folder) => existsSync(join(folder, 'node_api.h')))
  if (!found) throw new SetupError('The header files of Node.js are missing. They come with Node.js from nodejs.org, nvm or NodeSource; on Debian they are in libnode-dev.')
  return found
}

/**
 * Tries the module in a child process: one that does not fit ends Node.js with a segmentation fault.
 * @param {string} executable
 */
function works(executable) {
  const sql = 'select count(*) from proof'
  const script = `const db = new (require('better-sqlite3'))(':memory:'); db.exec('create virtual table proof using fts5(text)'); process.stdout.write(String(db.prepare('${sql}').pluck().get())); db.close()`
  return asNode(executable, script) === '0'
}

/**
 * @param {string} executable
 * @param {string} script
 */
function asNode(executable, script) {
  return answerOf(executable, ['-e', script], { ...process.env, ELECTRON_RUN_AS_NODE: '1' })
}

/** A text that changes whenever Electron or the module does. */
function pairing() {
  const { sqlite } = pathsOf()
  const own = builtModule()
  const built = existsSync(own) ? statSync(own) : null
  return [installedElectron()?.version, versionOf(sqlite), process.platform, process.arch, built ? `${built.size} ${built.mtimeMs}` : 'shipped'].join(' ')
}

/**
 * @param {string} folder
 * @returns {string}
 */
function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
