import { writeFileSync } from 'node:fs'
import { bigLibraryPath, copyOf } from './support/cache'
import { Home } from './support/window'
const copy = copyOf(bigLibraryPath())
const home = new Home(copy.folder, copy.path)
const { app, page } = await home.open()
await page.locator('.jrow .ti').first().waitFor()
const cdp = await page.context().newCDPSession(page)
await page.getByRole('searchbox', { name: 'Find in the journal' }).focus()
await page.keyboard.press('h'); await page.waitForTimeout(800)
await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 }); await cdp.send('Profiler.start')
for (const letter of 'arbour') { await page.keyboard.press(letter); await page.waitForTimeout(600) }
writeFileSync('/tmp/jb/keys.cpuprofile', JSON.stringify((await cdp.send('Profiler.stop')).profile))
const session = await app.context().browser()?.newBrowserCDPSession().catch(() => null)
void session
await app.close(); home.remove(); copy.remove()
