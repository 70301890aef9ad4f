import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bigLibraryPath, copyOf } from './support/cache'
import { Home } from './support/window'
const copy = copyOf(bigLibraryPath())
const home = new Home(copy.folder, copy.path)
for (const what of (process.env.ONLY ? ['app'] : ['empty', 'app', 'empty', 'app']) as ('app' | 'empty')[]) {
  const project = process.cwd()
  const target = what === 'app' ? [project] : [`--user-data-dir=${join(home.folder, 'empty')}`, join(project, 'bench/support/emptyWindow.cjs')]
  const begun = Date.now()
  console.log('---', what)
  const child = spawn(join(project, 'node_modules/electron/dist/electron'), ['--no-sandbox', '-r', process.env.TL ?? '/tmp/tl.cjs', ...target], { env: { ...home.env, IPC: '1', T0: String(begun), MATINEE_BENCH_MARK: what === 'app' ? '.jrow .ti' : 'p' }, stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise<void>((done) => child.stdout.on('data', (b: Buffer) => { process.stdout.write(b); if (b.toString().includes('done ')) { child.kill('SIGKILL'); child.once('exit', () => done()) } }))
}
home.remove(); copy.remove()
