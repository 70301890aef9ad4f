/** What is asked from outside the window: by a file, a link, a second start, the list of recent libraries. And what a crash leaves. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronPath, matinee } from '../support/commandLine'
import { chooseCommand } from './acts'
import { fill, filmIn, titlesIn } from './asking'
import { expect, project, test, type Home } from './app'
import { expectAccessible } from './axe'
import { FERRY, KETTLE } from './pages'

/** A second library beside the usual one, with one film in it. */
async function otherLibrary(home: Home): Promise<string> {
  const page = join(home.folder, 'page.txt')
  const library = join(home.folder, 'Other films.matinee')
  writeFileSync(page, KETTLE)
  expect(await matinee(['import', page, '--library', library])).toMatchObject({ code: 0 })
  return library
}

/** Starts the program once more, as a double click does, and waits until it has handed over and ended. */
function startAgain(home: Home, words: readonly string[], cwd = home.folder): Promise<number | null> {
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), project, ...words]
  return new Promise((done, fail) => spawn(electronPath(), args, { cwd, env: home.env, stdio: 'ignore' }).on('error', fail).on('exit', done))
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const holds = (page: Page, name: string) => page.getByRole('list', { name: 'Films' }).getByRole('link', { name })
const recent = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items ?? []).map(({ label }) => label))
const logOf = (home: Home): string => readFileSync(join(home.userData, 'logs', 'matinee.log'), 'utf8')

test('a start with a library opens that one, and the next start, too', async ({ home }) => {
  await fill(home, FERRY)
  const library = await otherLibrary(home)
  const first = await home.start([library])
  await chooseCommand(first.app, 'films')
  await expect(holds(first.page, 'The Copper Kettle')).toBeVisible()
  expect(await recent(first.app)).toEqual(['Other films.matinee', '', 'Clear the list'])
  await first.app.close()
  const second = await home.start()
  await chooseCommand(second.app, 'films')
  await expect(holds(second.page, 'The Copper Kettle')).toBeVisible()
})

test('a start with a link shows the film; any other link shows nothing and is in the log without its words', async ({ home }) => {
  await fill(home, FERRY)
  const { id } = await filmIn(home, 'The Salt Ferry')
  const { page } = await home.start([`matinee://film/${id}`])
  await expect(title(page, 'The Salt Ferry')).toBeVisible()
  expect(await startAgain(home, ['matinee://delete/Wilhelmina'])).toBe(0)
  await expect.poll(() => logOf(home)).toContain('info main: Something a start gave was ignored. kind=link')
  expect(logOf(home)).not.toContain('Wilhelmina')
  await expect(title(page, 'The Salt Ferry')).toBeVisible()
})

test('words behind a link are no command and no file', async ({ home }) => {
  await fill(home, FERRY)
  const { id } = await filmIn(home, 'The Salt Ferry')
  const { page } = await home.start()
  writeFileSync(join(home.folder, 'page.txt'), KETTLE)
  await startAgain(home, [`matinee://film/${id}`, '--', 'import', join(home.folder, 'page.txt')])
  await expect(title(page, 'The Salt Ferry')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await titlesIn(home)).toEqual(['The Salt Ferry'])
})

test('a second start does the same in the first window: a link, things to do, files, a library', async ({ home }) => {
  test.setTimeout(90_000)
  await fill(home, FERRY)
  const library = await otherLibrary(home)
  const { id } = await filmIn(home, 'The Salt Ferry')
  const { app, page } = await home.start()
  expect(await startAgain(home, [`matinee://film/${id}`])).toBe(0)
  await expect(title(page, 'The Salt Ferry')).toBeVisible()

  await startAgain(home, ['--search'])
  const search = page.getByRole('dialog').filter({ has: page.getByRole('combobox') })
  await expect(search).toBeVisible()
  // A dialog that is open is not taken away: it is said, and done when the person goes on.
  await startAgain(home, ['--new-entry'])
  await expect(page.getByText('Something was asked for from outside the window. Close the dialog first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('dialog', { name: 'New entry' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  writeFileSync(join(home.folder, 'diary.csv'), 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-01-02,The Ninth Reel,2001,,4,,,2024-01-01\n')
  await startAgain(home, ['diary.csv'])
  await expect(page.getByRole('dialog', { name: /Import|diary/ })).toBeVisible()
  await page.keyboard.press('Escape')
  const leave = page.getByRole('button', { name: 'Leave', exact: true })
  if (await leave.isVisible()) await leave.click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await startAgain(home, ['Other films.matinee'])
  await expect.poll(() => recent(app)).toEqual(['Other films.matinee', 'Documents › Matinee', '', 'Clear the list'])
  await chooseCommand(app, 'films')
  await expect(holds(page, 'The Copper Kettle')).toBeVisible()
  expect(app.windows()).toHaveLength(1)

  // What is no library is said with the sentence everybody gets, and the one that is open stays.
  writeFileSync(join(home.folder, 'none.matinee'), 'no library at all\n'.repeat(400))
  await startAgain(home, ['none.matinee'])
  await expect(page.getByRole('status').filter({ hasText: 'is not a Matinee library. It was left as it is.' })).toBeVisible()
  await startAgain(home, ['missing.matinee'])
  await expect(page.getByRole('status').filter({ hasText: 'There is no library at' })).toBeVisible()
  expect(existsSync(join(home.folder, 'missing.matinee'))).toBe(false)
  await expect(holds(page, 'The Copper Kettle')).toBeVisible()
  expect(existsSync(library)).toBe(true)
})

test('a recent library opens from the menu; one that is gone is told and taken off; the list can be cleared', async ({ home }) => {
  await fill(home, FERRY)
  const library = await otherLibrary(home)
  await (await home.start([library])).app.close()
  const settings = join(home.userData, 'settings.json')
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), library: null }))
  const { app, page } = await home.start()
  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items.find((item) => item.label === wanted)?.click()
    }, label)
  expect(await recent(app)).toEqual(['Documents › Matinee', 'Other films.matinee', '', 'Clear the list'])
  await choose('Other films.matinee')
  await expect.poll(async () => (await recent(app))[0]).toBe('Other films.matinee')
  await chooseCommand(app, 'films')
  await expect(holds(page, 'The Copper Kettle')).toBeVisible()
  await choose('Documents › Matinee')
  await expect.poll(async () => (await recent(app))[0]).toBe('Documents › Matinee')
  await chooseCommand(app, 'films')
  await expect(holds(page, 'The Salt Ferry')).toBeVisible()

  renameSync(library, `${library}.away`)
  await choose('Other films.matinee')
  await expect(page.getByRole('status').filter({ hasText: '“Other films” is not at its place any more, so it was taken off the list' })).toBeVisible()
  await expect.poll(() => recent(app)).toEqual(['Documents › Matinee', '', 'Clear the list'])
  await chooseCommand(app, 'clear-recent')
  await expect.poll(() => recent(app)).toEqual(['Clear the list'])
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({ recentLibraries: [] })
})

test('a page that crashes comes back and leaves a report on this computer only; a second crash within a minute asks', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  expect(await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false)
  expect(await app.evaluate(() => process.argv.concat(process.execArgv).join(' '))).not.toMatch(/crash-?server|submit/i)
  const crash = (): Promise<void> =>
    app.evaluate(({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const asked = Object.assign(globalThis, { asked: '' })
      dialog.showMessageBox = (...given: unknown[]) => {
        asked.asked = JSON.stringify(given.at(-1))
        return Promise.resolve({ response: 0, checkboxChecked: false })
      }
      return new Promise<void>((done) => {
        contents?.once('did-finish-load', () => done())
        contents?.forcefullyCrashRenderer()
      })
    })
  const sentence = (): Promise<string> => app.evaluate(() => String(Reflect.get(globalThis, 'asked')))
  await crash()
  expect(await sentence()).toBe('')
  await expect.poll(() => readdirSync(join(home.userData, 'Crashpad', 'pending')).filter((name) => name.endsWith('.dmp'))).toHaveLength(1)
  await crash()
  expect(await sentence()).toContain('Matinee’s window stopped twice')
  expect(logOf(home)).toMatch(/warning main: The page lost its process\. reason=\w+/)
  // Playwright holds on to the page that crashed: the next start shows what the person sees.
  expect(page.isClosed()).toBe(false)
  await app.close()
  const again = await home.start()
  await chooseCommand(again.app, 'about')
  await expect(again.page.getByText(/^2 reports on this computer, never sent by Matinee/)).toBeVisible()
  await expect(again.page.getByRole('button', { name: 'Show crash reports' })).toBeVisible()
})

test('About says what Matinee is made of, copies it, and shows logs and licences', async ({ home }) => {
  await fill(home, FERRY)
  const running = await home.start()
  const { app, page } = running
  await chooseCommand(app, 'about')
  await expect(page.getByText(join(home.userData, 'logs'))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show crash reports' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Copied. Paste it into your report.')).toBeVisible()
  const report = await app.evaluate(({ clipboard }) => Promise.resolve(clipboard.readText()))
  for (const part of ['Matinee', 'Electron', 'Chromium', 'SQLite', 'Library format', 'System', 'Locale', 'Crash reports 0']) expect(report).toContain(part)
  expect(report).not.toContain(home.folder)
  expect(report).not.toMatch(/Salt Ferry|Library\.matinee|Documents/)

  await app.evaluate(({ shell }) => {
    const shown = Object.assign(globalThis, { shown: '' })
    shell.showItemInFolder = (path) => void (shown.shown = path)
  })
  await page.getByRole('button', { name: 'Show logs' }).click()
  await expect.poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'shown')))).toBe(join(home.userData, 'logs', 'matinee.log'))

  await page.getByRole('button', { name: 'Show licences' }).click()
  const licences = page.getByRole('dialog', { name: 'Licences' })
  await expect(licences.getByRole('heading', { level: 3, name: /better-sqlite3/ })).toBeAttached()
  await licences.getByRole('searchbox', { name: 'Find a name or a licence' }).fill('newsreader')
  await expect(licences.getByRole('heading', { level: 3, name: /better-sqlite3/ })).toHaveCount(0)
  await expect(licences.getByRole('heading', { level: 3, name: /newsreader/i }).first()).toBeVisible()
  await expectAccessible(running, 'Licences')
  await licences.getByRole('searchbox', { name: 'Find a name or a licence' }).fill('Wilhelmina')
  await expect(licences.getByRole('status').filter({ hasText: 'Nothing like that.' })).toBeVisible()
  await licences.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: 'Show licences' })).toBeFocused()
})
