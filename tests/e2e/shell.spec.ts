/** The frame: native menus and their keys, the window as it was left, one window for one library. */
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { electronPath, run } from '../support/commandLine'
import { askAgain } from '../support/inMain'
import { pressInWindow } from './acts'
import { fill } from './asking'
import { expect, project, test } from './app'
import { FERRY, KETTLE } from './pages'

const Seen = z.array(z.array(z.string()))

const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name })

/** A menu item as it is shown now. */
const item = (app: ElectronApplication, id: string): Promise<{ label: string; enabled: boolean; checked: boolean; keys: string; isRegistered: boolean } | null> =>
  askAgain(() =>
    app.evaluate(({ Menu }, wanted) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(wanted)
      return found ? { label: found.label, enabled: found.enabled, checked: found.checked, keys: String(found.accelerator), isRegistered: found.registerAccelerator } : null
    }, id)
  )

test('every section has its key, and the menus say what can be done now', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const { app, page } = await home.start()
  const sections: readonly (readonly [string, string | RegExp])[] = [['1', 'Journal'], ['2', 'Films'], ['3', 'Watchlist'], ['4', 'Lists'], ['5', 'Reviews']]
  for (const [key, name] of sections) {
    await pressInWindow(app, key, ['control'])
    await expect(page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: new RegExp(`^${String(name)}`) })).toHaveAttribute('aria-current', 'page')
    await expect(page).toHaveTitle(new RegExp(`^${String(name)}`))
  }
  await pressInWindow(app, 'D', ['control', 'shift'])
  await expect(heading(page, 'Drafts and bin')).toBeVisible()
  await pressInWindow(app, ',', ['control'])
  await expect(heading(page, 'Settings')).toBeVisible()
  await pressInWindow(app, 'F1', ['shift'])
  await expect(page.getByRole('searchbox', { name: 'Find a command or a key' })).toBeVisible()
  await pressInWindow(app, 'Left', ['alt'])
  await expect(page.getByRole('link', { name: 'General' })).toHaveAttribute('aria-current', 'page')
  await pressInWindow(app, 'Right', ['alt'])
  await expect(page.getByRole('link', { name: 'Keyboard' })).toHaveAttribute('aria-current', 'page')
  await pressInWindow(app, '\\', ['control'])
  await expect(page.getByRole('complementary', { name: 'Library' })).toBeHidden()
  await expect.poll(() => item(app, 'toggle-sidebar')).toMatchObject({ checked: false })
  await pressInWindow(app, '\\', ['control'])
  await expect(page.getByRole('complementary', { name: 'Library' })).toBeVisible()

  // The Film menu is about a film's own page; its letters are shown and never taken from what is typed.
  expect(await item(app, 'like')).toMatchObject({ label: 'Like', enabled: false, keys: 'L', isRegistered: false })
  await pressInWindow(app, '2', ['control'])
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: 'The Salt Ferry' }).press('Enter')
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  await expect.poll(() => item(app, 'like')).toMatchObject({ enabled: true })
  await pressInWindow(app, 'L', [])
  await expect(page.getByRole('group', { name: 'Your verdict' }).getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => item(app, 'undo')).toMatchObject({ enabled: true, label: expect.stringMatching(/^Undo: .*Ferry/) })
  expect(await item(app, 'redo')).toMatchObject({ enabled: false, label: 'Redo' })
  await pressInWindow(app, 'K', ['control'])
  const query = page.getByRole('dialog', { name: 'Search' }).getByRole('combobox')
  await expect(query).toBeFocused()
  for (const letter of ['w', 'b', 'l', 'e', '3']) await pressInWindow(app, letter, [])
  for (const letter of ['w', 'b', 'l', 'e', '3']) await page.keyboard.press(letter)
  await expect(query).toHaveValue(/wble3$/)
  // In a text field the keys of Undo are about the text.
  await pressInWindow(app, 'Z', ['control'])
  await expect(query).not.toHaveValue(/wble3$/)
  await page.keyboard.press('Escape')
  await expect(query).toBeHidden()
  await pressInWindow(app, 'Z', ['control'])
  await expect(page.getByRole('group', { name: 'Your verdict' }).getByRole('button', { name: 'Like' })).toHaveAttribute('aria-pressed', 'false')
  await expect.poll(() => item(app, 'redo')).toMatchObject({ enabled: true, label: expect.stringMatching(/^Redo: /) })
})

test('the window comes back as it was left: place, size, zoom, sidebar and screen', async ({ home }) => {
  await fill(home, FERRY)
  const first = await home.start()
  await first.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.setPosition(40, 60)
    window?.setContentSize(1010, 655)
  })
  await pressInWindow(first.app, '=', ['control'])
  await expect.poll(() => first.page.evaluate(() => window.devicePixelRatio)).toBeCloseTo(1.1)
  await pressInWindow(first.app, '\\', ['control'])
  await pressInWindow(first.app, '2', ['control'])
  await first.page.getByRole('list', { name: 'Films' }).getByRole('link', { name: 'The Salt Ferry' }).press('Enter')
  await expect(heading(first.page, 'The Salt Ferry')).toBeVisible()
  const place = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]
      return { at: window?.getPosition(), size: window?.getContentSize(), zoom: window?.webContents.getZoomFactor() }
    })
  const left = await place(first.app)
  expect(left.size).toEqual([1010, 655])
  await first.app.close()

  const second = await home.start()
  await expect(heading(second.page, 'The Salt Ferry')).toBeVisible()
  await expect(second.page.getByRole('complementary', { name: 'Library' })).toBeHidden()
  await expect.poll(async () => (await place(second.app)).zoom).toBeCloseTo(1.1)
  expect(await place(second.app)).toMatchObject({ at: left.at, size: left.size })
  await pressInWindow(second.app, '0', ['control'])
  await expect.poll(async () => (await place(second.app)).zoom).toBe(1)
})

test('a second start ends at once and brings the first window to the front', async ({ home }) => {
  const { app, page } = await home.start()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const isRoot = process.getuid?.() === 0
  const second = await run(electronPath(), ['--ozone-platform=headless', '--disable-gpu', ...(isRoot ? ['--no-sandbox'] : []), project], { env: home.env })
  expect(second.code).toBe(0)
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true])
  await expect(heading(page, /./).first()).toBeVisible()
})

test('a right click offers what can be done there, natively', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await app.evaluate(({ Menu }) => {
    const seen: string[][] = []
    Reflect.set(globalThis, 'seenMenus', seen)
    Menu.prototype.popup = function popup() {
      seen.push(this.items.map(({ label, role }) => (label === '' ? String(role ?? '') : label)))
    }
  })
  const seen = async (): Promise<string[][]> => Seen.parse(await app.evaluate((): unknown => Reflect.get(globalThis, 'seenMenus')))
  await pressInWindow(app, 'K', ['control'])
  const query = page.getByRole('dialog', { name: 'Search' }).getByRole('combobox')
  await expect(query).toBeFocused()
  await query.click({ button: 'right' })
  await expect.poll(seen).toEqual([['Cut', 'Copy', 'Paste', '', 'Select All']])
})
