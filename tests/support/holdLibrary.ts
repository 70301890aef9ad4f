/** Another program on the same library. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronPath } from './commandLine'

const project = new URL('../..', import.meta.url).pathname

/** Another program that keeps the library to itself for a while; resolves once it does. `ended` resolves when it has let go. */
export async function holdLibrary(library: string, milliseconds: number): Promise<{ ended: Promise<void> }> {
  return hold(library, milliseconds, null)
}

/** As `holdLibrary`, and in the end it writes my one review anew. */
export async function rewriteReview(library: string, milliseconds: number, body: string): Promise<{ ended: Promise<void> }> {
  return hold(library, milliseconds, body)
}

async function hold(library: string, milliseconds: number, body: string | null): Promise<{ ended: Promise<void> }> {
  const script = `
    const [path, milliseconds, body] = process.argv.slice(1)
    const db = require('better-sqlite3')(path)
    db.exec('BEGIN IMMEDIATE')
    process.stdout.write('held')
    setTimeout(() => {
      if (body === undefined) db.exec('ROLLBACK')
      else {
        db.prepare('UPDATE review SET body = ?, updated_at = ? WHERE author_id IS NULL AND deleted_at IS NULL').run(body, new Date().toISOString())
        db.exec('COMMIT')
      }
      db.close()
    }, Number(milliseconds))`
  const words = [library, String(milliseconds), ...(body === null ? [] : [body])]
  const holder = spawn(electronPath(), ['-e', script, ...words], { cwd: project, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(holder, 'exit').then(([code]) => {
    if (code !== 0) throw new Error(`The other program ended with ${String(code)}.`)
  })
  await once(holder.stdout, 'data')
  return { ended }
}
