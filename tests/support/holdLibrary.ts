/** Another program on the same library. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronPath } from './commandLine'

const project = new URL('../..', import.meta.url).pathname

/** Another program that keeps the library to itself for a while; resolves once it does. `ended` resolves when it has let go. */
export async function holdLibrary(library: string, milliseconds: number): Promise<{ ended: Promise<void> }> {
  const script = `
    const db = require('better-sqlite3')(process.argv[1])
    db.exec('BEGIN IMMEDIATE')
    process.stdout.write('held')
    setTimeout(() => { db.exec('ROLLBACK'); db.close() }, Number(process.argv[2]))`
  const holder = spawn(electronPath(), ['-e', script, library, String(milliseconds)], { cwd: project, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(holder, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`The other program ended with ${String(code)}.`)
  })
  await once(holder.stdout, 'data')
  return { ended }
}
