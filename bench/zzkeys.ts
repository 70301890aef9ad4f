import { bigLibraryPath, copyOf } from './support/cache'
import { Home } from './support/window'
import { chooseCommand } from '../tests/e2e/acts'
const copy = copyOf(bigLibraryPath())
const home = new Home(copy.folder, copy.path)
import { _electron } from '@playwright/test'
const app = await _electron.launch({ args: ['-r', '/tmp/ipc.cjs', process.cwd()], cwd: process.cwd(), chromiumSandbox: false, colorScheme: null, env: home.env }); const page = await app.firstWindow()
await page.locator('.jrow .ti').first().waitFor()
const cdp = await page.context().newCDPSession(page)
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]))
const main = () => app.evaluate(() => { const u = process.cpuUsage(); return (u.user + u.system) / 1000 })
const word = async (name: string, letters: string) => {
  for (const letter of letters) {
    await page.waitForTimeout(500)
    const a = await metrics(), m = await main()
    await page.keyboard.press(letter)
    await page.waitForTimeout(400)
    const b = await metrics(), n = await main(); const calls = await app.evaluate(() => { const c = (globalThis as any).__calls as [string, number, number][]; (globalThis as any).__calls = []; const by: Record<string, [number, number, number]> = {}; for (const [ch, w, cpu] of c) { by[ch] ??= [0, 0, 0]; by[ch]![0] += 1; by[ch]![1] += w; by[ch]![2] += cpu } return Object.entries(by).map(([k, v]) => `${k}×${v[0]} ${v[1].toFixed(0)}/${v[2].toFixed(0)}`).join(', ') })
    const d = (k: string) => ((b[k]! - a[k]!) * 1000).toFixed(0)
    console.log(name, letter, 'task', d('TaskDuration'), 'script', d('ScriptDuration'), 'layout', d('LayoutDuration'), 'style', d('RecalcStyleDuration'), 'main', (n - m).toFixed(0), calls)
  }
}
await page.getByRole('searchbox', { name: 'Find in the journal' }).focus()
await word('filter', 'harbour'); await page.getByRole('searchbox', { name: 'Find in the journal' }).fill(''); await word('filter', 'lau')
await chooseCommand(app, 'search'); await page.getByRole('combobox').first().focus()
await word('search', 'harbour'); await page.getByRole('combobox').first().fill(''); await word('search', 'lau')
await app.close(); home.remove(); copy.remove()
