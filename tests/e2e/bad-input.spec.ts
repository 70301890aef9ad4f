/** What cannot be read or written: a clear sentence, and the library as it was. */
import type { Locator, Page } from '@playwright/test'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { answerDialogs, chooseCommand, dropFile, importFile, pasteText, toFilms } from './acts'
import { everythingIn, fill, fillWall } from './asking'
import { expect, test, type Running } from './app'
import { FERRY, KETTLE } from './pages'

const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import', exact: true })
const pasteDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Paste a page' })

/** What is said about something that cannot be read: sentences, and nothing that only a programmer reads. */
async function complaint(page: Page, dialog = pasteDialog(page)): Promise<string> {
  const alert = dialog.getByRole('alert')
  await expect(alert).toBeVisible()
  const said = (await alert.textContent()) ?? ''
  expect(said).toMatch(/^[\p{Lu}“].*\.$/su)
  expect(said).not.toMatch(/Error|undefined|null|JSON\.parse|SQLITE|\bat \w+ \(|position \d/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  return said
}

test('an empty paste and an enormous one are refused in a sentence, and the window goes on', async ({ home }) => {
  await fill(home, KETTLE)
  const before = await everythingIn(home)
  const { app, page } = await home.start()
  await app.evaluate(async ({ clipboard }) => {
    await Promise.resolve(clipboard.clear())
  })
  await toFilms(page)
  await page.getByRole('button', { name: 'Paste a page' }).click()
  expect(await complaint(page)).toContain('There is no text on the clipboard. Copy a film page and paste it again, or open a file.')

  await page.getByRole('button', { name: 'Paste a page' }).click()
  const dialog = pasteDialog(page)
  await dialog.getByRole('textbox').fill(' \n\t \n')
  await dialog.getByRole('button', { name: 'Read the page' }).click()
  expect(await complaint(page)).toContain('There are no words in that text. Nothing was added.')

  // 50 MB, made in the window; how long the window stands still meanwhile is measured there too.
  const longest = await page.evaluate(async () => {
    const text = 'The rain came down on the harbour and nobody moved. '.repeat(1_000_000).slice(0, 50_000_000)
    let worst = 0
    let last = performance.now()
    let isWatching = true
    const tick = (): void => {
      worst = Math.max(worst, performance.now() - last)
      last = performance.now()
      if (isWatching) setTimeout(tick, 0)
    }
    const data = new DataTransfer()
    data.setData('text/plain', text)
    last = performance.now()
    tick()
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
    isWatching = false
    return worst
  })
  expect(longest).toBeLessThan(2_000)
  expect(await complaint(page)).toMatch(/That text is 50 MB, and a page can be at most 5 MB\. Nothing was added\./)
  await page.getByRole('link', { name: /The Copper Kettle/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Copper Kettle' })).toBeVisible()
  expect((await everythingIn(home)).equals(before)).toBe(true)
})

test('files that are no film pages are refused by name, chosen or dropped', async ({ home }) => {
  await fill(home, KETTLE)
  const before = await everythingIn(home)
  const running = await home.start()
  const { page } = running
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(home.folder, name)
    writeFileSync(path, content)
    return path
  }
  const whole = before.toString()
  const bad: Record<string, { path: string; says: RegExp }> = {
    picture: { path: file('poster.png', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(4_000, 7)])), says: /poster\.png/ },
    'random bytes': { path: file('notes.txt', Uint8Array.from({ length: 9_000 }, (_, index) => (index * 7_919) % 256)), says: /notes\.txt/ },
    'empty file': { path: file('empty.txt', ''), says: /empty\.txt/ },
    'no words': { path: file('dashes.txt', '-----\n.....\n-----\n'), says: /dashes\.txt/ },
    'cut export': { path: file('cut.json', whole.slice(0, Math.floor(whole.length * 0.7))), says: /cut\.json/ },
    'newer export': { path: file('newer.json', whole.replace(/"version":\d+/, '"version":99')), says: /newer\.json.*written by a newer Matinee/ },
    'export with a strange row': { path: file('strange.json', whole.replace('"title":"The Copper Kettle"', '"title":17')), says: /strange\.json/ },
    'JSON of another program': { path: file('bookmarks.json', JSON.stringify({ bookmarks: [{ url: 'https://example.org/', title: 'x' }] })), says: /bookmarks\.json/ },
    'large file': { path: file('long.txt', 'The rain came down. '.repeat(400_000)), says: /long\.txt.* MB/ },
    'another database': { path: file('other.matinee', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4_080)])), says: /other\.matinee/ },
    'the library itself': { path: home.library, says: /library/ }
  }
  for (const [what, { path, says }] of Object.entries(bad)) {
    await test.step(what, async () => {
      await importFile(running, path)
      expect(await complaint(page, importDialog(page))).toMatch(says)
    })
  }
  await test.step('dropped', async () => {
    await dropFile(page, join(home.folder, 'poster.png'))
    expect(await complaint(page, importDialog(page))).toMatch(/poster\.png/)
  })
  expect((await everythingIn(home)).equals(before)).toBe(true)
  // The library still takes what is written: nothing took its locks away.
  await pasteText(page, FERRY)
  await pasteDialog(page).getByRole('button', { name: /^Add to library/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
})

test('nothing in an HTML page or in a review ever runs or is fetched', async ({ home, running, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.evaluate(() => {
    Object.assign(window, { ran: [] })
  })
  const attack = `<script>window.ran.push('script')</script><img src="https://example.invalid/x.png" onerror="window.ran.push('onerror')"><svg onload="window.ran.push('svg')"></svg><iframe src="https://example.invalid/"></iframe><a href="javascript:window.ran.push('link')">a link</a>`
  const written = `&lt;img src=x onerror=&quot;window.ran.push(1)&quot;&gt; &lt;script&gt;window.ran.push(2)&lt;/script&gt; [press](javascript:window.ran.push(3)) ![seen](https://example.invalid/y.png)`
  const [head = '', ...rest] = FERRY.trim().split('\n').filter((line) => line !== '')
  const html = `<!doctype html><html><head><title>x</title>${attack}</head><body onload="window.ran.push('body')"><p>${head}</p>${attack}${rest.map((line) => `<p>${line}</p>`).join('')}<p>lastword_ I would go again, ${written} and so would anybody else who has ever stood on that quay in the rain and waited for the bell. It rings once, and then the film lets you go home.</p></body></html>`
  const path = join(home.folder, 'page.html')
  writeFileSync(path, html)
  await importFile(running, path)
  const dialog = pasteDialog(page)
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('The Salt Ferry')
  await dialog.getByRole('button', { name: /^Add to library/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()
  await expect(page.getByText('window.ran.push(1)', { exact: false }).first()).toBeVisible()

  // The same in my own Markdown, which is rendered.
  await page.keyboard.press('w')
  await page.getByRole('textbox', { name: 'Your review, in Markdown' }).fill(`${attack}\n\n[press](javascript:window.ran.push('mine'))\n\n![seen](https://example.invalid/z.png)\n\nMy own *words*.`)
  await page.getByRole('button', { name: /^Preview/ }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText('words', { exact: true })).toBeVisible()
  const press = preview.getByText('press', { exact: true })
  if ((await press.count()) > 0) await press.click()
  await page.getByRole('button', { name: /^Finish entry/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The Salt Ferry' })).toBeVisible()

  expect(await page.evaluate((): unknown => Reflect.get(window, 'ran'))).toEqual([])
  expect(asked.filter((url) => !url.startsWith('app://matinee/'))).toEqual([])
  expect(page.url()).toMatch(/^app:\/\/matinee\//)
})

/** Opens Export on everything, in a format, with a place that the person chose. */
async function exportTo(running: Running, format: 'Markdown' | 'JSON', path: string): Promise<Locator> {
  const dialog = await chooseExport(running, format, path)
  await runExport(dialog)
  return dialog
}

async function runExport(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^Export (everything|[\d,]+ films?)$/ }).click()
}

async function chooseExport({ app, page }: Running, format: 'Markdown' | 'JSON', path: string): Promise<Locator> {
  await answerDialogs(app, { save: path })
  await chooseCommand(app, 'export')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: /^Everything/ }).click()
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).click()
  await dialog.getByRole('button', { name: 'Change' }).click()
  await expect(dialog.getByText(basename(path), { exact: false }).first()).toBeVisible()
  return dialog
}

/** Runs an export and stops it. The process that writes stands still meanwhile, so that it cannot be done before Stop is pressed. */
async function runAndStop({ app }: Running, dialog: Locator): Promise<void> {
  const workers = await app.evaluate(({ app: electron }) => electron.getAppMetrics().filter(({ name, serviceName }) => [name, serviceName].includes('Matinee worker')).map(({ pid }) => pid))
  expect(workers.length).toBeGreaterThan(0)
  for (const pid of workers) process.kill(pid, 'SIGSTOP')
  try {
    await runExport(dialog)
    await dialog.getByRole('button', { name: 'Stop' }).click()
  } finally {
    for (const pid of workers) process.kill(pid, 'SIGCONT')
  }
  await expect(dialog.getByRole('alert')).toContainText('Stopped.', { timeout: 30_000 })
}

test('a place that cannot be written is named, and nothing is left there', async ({ home }) => {
  await fill(home, FERRY)
  const before = await everythingIn(home)
  const running = await home.start()
  const wall = join(home.folder, 'a-file')
  writeFileSync(wall, 'this is a file, no folder')
  const taken = join(home.folder, 'taken.json')
  mkdirSync(taken)
  for (const [format, path] of [['JSON', join(wall, 'mine.json')], ['Markdown', join(wall, 'notes')], ['JSON', join(home.folder, 'no', 'such', 'folder', 'mine.json')], ['JSON', taken]] as const) {
    const dialog = await exportTo(running, format, path)
    // The first one waits for the worker to start.
    await expect(dialog.getByRole('alert')).toHaveText(/^[\p{Lu}“/].*\. Choose another (place|name)\.$/u, { timeout: 30_000 })
    await expect(dialog.getByRole('alert')).not.toHaveText(/E[A-Z]{4,}|errno/)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toBeHidden()
  }
  expect(readFileSync(wall, 'utf8')).toBe('this is a file, no folder')
  expect(readdirSync(taken)).toEqual([])
  expect(readdirSync(home.folder).filter((name) => /part|tmp|~/.test(name))).toEqual([])
  expect((await everythingIn(home)).equals(before)).toBe(true)
})

test('an export that is stopped leaves nothing, and the earlier one stays whole', async ({ home }) => {
  await fill(home, FERRY)
  await fillWall(home, manyFilms(2_000))
  const running = await home.start()
  const { page } = running
  const earlier = join(home.folder, 'earlier.json')
  writeFileSync(earlier, 'an export of last year')
  const namesBefore = readdirSync(home.folder).toSorted()
  const dialog = await chooseExport(running, 'JSON', earlier)
  await runAndStop(running, dialog)
  expect(readFileSync(earlier, 'utf8')).toBe('an export of last year')
  expect(readdirSync(home.folder).toSorted()).toEqual(namesBefore)

  // And then it is let through.
  await runExport(dialog)
  await expect(page.getByText(/^Exported /)).toBeVisible()
  expect(readFileSync(earlier, 'utf8')).toMatch(/^\{"format":"matinee-library"/)
  expect(readdirSync(home.folder).toSorted()).toEqual(namesBefore)
})

test('a folder of notes that is stopped leaves no folder', async ({ home }) => {
  await fillWall(home, manyFilms(2_000))
  const running = await home.start()
  const notes = join(home.folder, 'notes')
  const namesBefore = readdirSync(home.folder).toSorted()
  const dialog = await chooseExport(running, 'Markdown', notes)
  await runAndStop(running, dialog)
  expect(readdirSync(home.folder).toSorted()).toEqual(namesBefore)
})

test('a folder without permission to write is named', async ({ home }) => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere')
  await fill(home, FERRY)
  const running = await home.start()
  const closed = join(home.folder, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  const dialog = await exportTo(running, 'JSON', join(closed, 'mine.json'))
  await expect(dialog.getByRole('alert')).toContainText('closed')
  expect(readdirSync(closed)).toEqual([])
})

function manyFilms(count: number): { title: string; year: number }[] {
  return Array.from({ length: count }, (_, index) => ({ title: `Night Train Number ${index + 1}`, year: 1920 + (index % 100) }))
}
