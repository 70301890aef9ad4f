/** Every fact of a film in its place: edited, checked, asked about, taken back. And its poster. */
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { aPng } from '../support/images'
import { chooseCommand } from './acts'
import { command, everythingIn, fill, filmIn } from './asking'
import { expect, test, type Home } from './app'
import { FERRY, KETTLE } from './pages'

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const combo = (page: Page, name: string): Locator => page.getByRole('combobox', { name, exact: true })
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const foot = (page: Page, words: string | RegExp): Locator => page.getByText(words)
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name, exact: true })
const poster = (page: Page, name = 'Poster: The Salt Ferry, 2002'): Locator => page.getByRole('main').getByRole('img', { name })
const card = (page: Page): Locator => page.getByRole('main').getByRole('img', { name: 'Title card: The Salt Ferry, 2002' })

async function openFilm(app: ElectronApplication, page: Page, title: string): Promise<void> {
  await chooseCommand(app, 'films')
  const link = page.getByRole('main').getByRole('link', { name: title }).first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, title)).toBeVisible()
}

async function openEditor(app: ElectronApplication, page: Page, title: string): Promise<void> {
  await openFilm(app, page, title)
  await page.keyboard.press('e')
  await expect(field(page, 'Title')).toBeFocused()
}

/** Tab by Tab to what has this name. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

const Tables = z.object({
  tables: z.object({
    blob: z.array(z.object({ sha256: z.string(), bytes: z.base64() })),
    film_poster: z.array(z.object({ id: z.string(), original_name: z.string().nullable(), media_type: z.string(), width: z.int(), height: z.int(), sha256: z.string(), deleted_at: z.string().nullable() })),
    film: z.array(z.object({ title: z.string(), poster_id: z.string().nullable() }))
  })
})

/** The posters the library keeps, with the first bytes of each. */
async function postersIn(home: Home): Promise<{ name: string | null; size: string; magic: string; isShown: boolean }[]> {
  const { tables } = Tables.parse(JSON.parse((await everythingIn(home)).toString()))
  return tables.film_poster.filter(({ deleted_at }) => deleted_at === null).map(({ id, original_name, width, height, sha256 }) => ({
    name: original_name,
    size: `${width} × ${height}`,
    magic: Buffer.from(tables.blob.find((blob) => blob.sha256 === sha256)?.bytes ?? '', 'base64').toString('hex', 0, 3),
    isShown: tables.film.some(({ poster_id }) => poster_id === id)
  }))
}

/** An image, dragged from another program over the page and let go there, or pasted. */
async function bring(page: Page, how: 'drop' | 'drag' | 'paste', bytes: Uint8Array, name: string, type = 'image/png'): Promise<void> {
  await page.evaluate(
    ({ kind, content, fileName, mediaType }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], fileName, { type: mediaType }))
      const target = document.activeElement ?? document.body
      if (kind === 'paste') target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
      else for (const event of kind === 'drag' ? ['dragenter', 'dragover'] : ['dragover', 'drop']) document.querySelector('main')?.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    { kind: how, content: [...bytes], fileName: name, mediaType: type }
  )
}

test('every fact is edited by keyboard, saved in one step and taken back in one', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openEditor(app, page, 'The Salt Ferry')
  await expect(foot(page, 'No changes yet')).toBeVisible()

  await page.keyboard.press('End')
  await page.keyboard.type(' at Night')
  await tabTo(page, field(page, 'Year'))
  await page.keyboard.type('2003')
  await tabTo(page, button(page, 'Add a title'))
  await page.keyboard.press('Enter')
  await expect(field(page, 'Title, title 1')).toBeFocused()
  await page.keyboard.type('Saltfähre')
  await page.keyboard.press('Tab')
  await page.keyboard.type('germ')
  await expect(page.getByRole('option', { name: 'Germany' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(combo(page, 'Where, title 1')).toHaveValue('Germany')

  await tabTo(page, field(page, 'Date, release 1'))
  await expect(field(page, 'Date, release 1')).toHaveValue('4 October 2002')
  await page.keyboard.type('Nov 2002')
  await tabTo(page, field(page, 'Runtime'))
  await page.keyboard.type('1 h 31 min')
  await page.keyboard.press('Tab')
  await expect(combo(page, 'Genres')).toBeFocused()
  await page.keyboard.type('dra')
  await expect(page.getByRole('option', { name: 'Drama' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Remove Drama')).toBeVisible()
  await page.keyboard.type('River film,')
  await expect(button(page, 'Remove River film')).toBeVisible()
  await tabTo(page, field(page, 'Distributor'))
  await page.keyboard.type('Northlight Films')

  await tabTo(page, button(page, 'Add a person'))
  for (const [name, job, character] of [['Inga Torvald', 'Director', null], ['Sten Åker', 'actor', 'The ferryman'], ['Maud Lind', 'Actor', 'The passenger']] as const) {
    if (name !== 'Inga Torvald') await tabTo(page, button(page, 'Add a person'))
    await page.keyboard.press('Enter')
    await page.keyboard.type(name)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(job)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    if (character !== null) await page.keyboard.type(character)
  }
  // The passenger is credited before the ferryman.
  await expect(field(page, 'Character, person 3')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(field(page, 'Character, person 2')).toBeFocused()
  await expect(field(page, 'Character, person 2')).toHaveValue('The passenger')
  await expect(page.getByRole('status').filter({ hasText: 'Maud Lind moves from 3 to 2 of 3' })).toBeAttached()

  // Removing a row leaves the focus at the next one, or at Add.
  await tabTo(page, button(page, 'Remove The Salt Ferry Trailers'))
  await page.keyboard.press('Enter')
  await expect(button(page, 'Add a trailer')).toBeFocused()
  await tabTo(page, field(page, 'IMDb'))
  await page.keyboard.type('https://www.imdb.com/title/tt0480269/')
  await expect(foot(page, /^12 changes: title, year, runtime and 9 more$/)).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(heading(page, 'The Salt Ferry at Night')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'The Salt Ferry at Night edited' })).toBeVisible()
  const saved = await filmIn(home, 'The Salt Ferry at Night')
  expect(saved).toMatchObject({
    year: 2003,
    alternativeTitles: ['Saltfähre'],
    releaseDates: [{ date: '2002-11', country: 'Ireland', countryCode: 'IE' }],
    runtimeMinutes: 91,
    genres: ['Drama', 'River film'],
    distributor: 'Northlight Films',
    trailers: []
  })
  expect(saved.credits.map(({ person, job, character }) => [person, job, character])).toEqual([
    ['Inga Torvald', 'director', null], ['Maud Lind', 'actor', 'The passenger'], ['Sten Åker', 'actor', 'The ferryman']
  ])

  await expect(page.getByText('Distributed by Northlight Films')).toBeVisible()

  await chooseCommand(app, 'undo')
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ year: 2002, alternativeTitles: [], runtimeMinutes: null, genres: [], distributor: null, credits: [], releaseDates: [{ date: '2002-10-04' }] })
})

test('what cannot be saved says why under its field, and nothing typed is lost by leaving or closing', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  const first = await home.start()
  const { app, page } = first
  await openEditor(app, page, 'The Salt Ferry')
  await field(page, 'Year').fill('soon')
  await field(page, 'Date, release 1').fill('04/10/2002')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, 'Year')).toBeFocused()
  await expect(field(page, 'Year')).toHaveAccessibleDescription('Four figures, like 1996, or leave it empty.')
  await expect(field(page, 'Date, release 1')).toHaveAccessibleDescription('A day like 13 July 2007, or a month, or a year.')
  await expect(foot(page, '2 fields need another look')).toBeVisible()

  await field(page, 'Date, release 1').fill('4 October 2002')
  await field(page, 'Title').fill('The Copper Kettle')
  await field(page, 'Year').fill('1987')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, 'Title')).toBeFocused()
  await expect(field(page, 'Title')).toHaveAccessibleDescription('“The Copper Kettle (1987)” is in your library already.')
  await field(page, 'Title').fill('The Salt Ferry')
  await field(page, 'Year').fill('2004')

  // Esc asks in the foot, Esc again stays, and the focus is where it was.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert').filter({ hasText: 'Your changes have not been saved.' })).toBeVisible()
  await expect(button(page, 'Keep editing')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(field(page, 'Year')).toBeFocused()
  // So does every other way out.
  await chooseCommand(app, 'journal')
  await expect(button(page, 'Keep editing')).toBeFocused()
  await expect(heading(page, 'The Salt Ferry')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field(page, 'Year')).toBeFocused()
  await expect(foot(page, '1 change: year')).toBeVisible()
  // Written down a moment after the last key.
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1)
  await app.close()

  const second = await home.start()
  await openEditor(second.app, second.page, 'The Salt Ferry')
  await expect(field(second.page, 'Year')).toHaveValue('2004')
  await expect(foot(second.page, '1 change: year')).toBeVisible()
  await chooseCommand(second.app, 'back')
  await tabTo(second.page, button(second.page, 'Save and go on'))
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByRole('status').filter({ hasText: 'The Salt Ferry edited' })).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ year: 2004 })

  await openEditor(second.app, second.page, 'The Salt Ferry')
  await expect(foot(second.page, 'No changes yet')).toBeVisible()
  await field(second.page, 'Year').fill('2005')
  await second.page.keyboard.press('Escape')
  await tabTo(second.page, button(second.page, 'Discard changes'))
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByRole('button', { name: /^Write/ })).toBeVisible()
  expect(await filmIn(home, 'The Salt Ferry')).toMatchObject({ year: 2004 })
})

test('what another program adds while a film is edited stays', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openEditor(app, page, 'The Salt Ferry')
  await field(page, 'Runtime').fill('91')
  await command(home, ['import', '-', '--format', 'page'], FERRY.replace('4 October 2002 (Ireland)', '9 May 2002 (France)').replace('Ferry Trailers', 'Ferry Teaser'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The Salt Ferry edited' })).toBeVisible()
  const { runtimeMinutes, releaseDates } = await filmIn(home, 'The Salt Ferry')
  expect([runtimeMinutes, releaseDates.map(({ date }) => date)]).toEqual([91, ['2002-10-04', '2002-05-09']])
})

test('people are dragged by their grips, and Esc puts one back', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openEditor(app, page, 'The Salt Ferry')
  for (const name of ['Ana', 'Bo', 'Cleo', 'Dag']) {
    await button(page, 'Add a person').click()
    await page.keyboard.type(name)
  }
  const people = page.getByRole('list', { name: 'People' })
  const names = (): Promise<string[]> => people.getByRole('combobox', { name: /^Name/ }).evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')))
  const middle = async (name: string): Promise<{ x: number; y: number }> => {
    const box = await page.getByRole('button', { name: `Move ${name}, Director` }).boundingBox()
    if (box === null) throw new Error(`${name} is not on the screen.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await page.getByRole('button', { name: 'Add a trailer' }).scrollIntoViewIfNeeded()
  const carry = async (name: string, to: string): Promise<void> => {
    const [from, target] = [await middle(name), await middle(to)]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(target.x, target.y - 8, { steps: 8 })
  }
  await carry('Dag', 'Bo')
  await expect.poll(names).toEqual(['Ana', 'Dag', 'Bo', 'Cleo'])
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(names).toEqual(['Ana', 'Bo', 'Cleo', 'Dag'])
  await carry('Dag', 'Bo')
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: 'Dag moves from 4 to 2 of 4' })).toBeAttached()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The Salt Ferry edited' })).toBeVisible()
  expect((await filmIn(home, 'The Salt Ferry')).credits.map(({ person }) => person)).toEqual(['Ana', 'Dag', 'Bo', 'Cleo'])
})

test('a poster comes by file, by drop and by paste; it is made anew, shown everywhere, and can be taken back', async ({ home }) => {
  await fill(home, FERRY)
  const file = join(home.folder, 'salt ferry.png')
  writeFileSync(file, aPng(1600, 2400, [20, 60, 90]))
  const { app, page } = await home.start()

  await openEditor(app, page, 'The Salt Ferry')
  await expect(card(page)).toBeVisible()
  await page.getByLabel('Choose an image for the poster').setInputFiles(file)
  await expect(poster(page)).toBeVisible()
  await expect(page.getByText('1,400 × 2,100')).toBeVisible()
  expect(await poster(page).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(1400)
  expect(await postersIn(home)).toEqual([{ name: 'salt ferry.png', size: '1400 × 2100', magic: 'ffd8ff', isShown: true }])

  // Pasted into the form, although a field has the focus: it takes words only.
  await field(page, 'Title').focus()
  await bring(page, 'paste', aPng(300, 450, [200, 40, 40], 0), 'image.png')
  await expect(page.getByText('300 × 450')).toBeVisible()
  const choice = page.getByRole('radiogroup', { name: 'What stands for the film' })
  await expect(choice.getByRole('radio')).toHaveCount(3)
  // See-through becomes white.
  expect(await poster(page).evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) return null
    await image.decode()
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    context?.drawImage(image, 0, 0, 1, 1)
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])]
  })).toEqual([255, 255, 255, 255])

  await tabTo(page, choice.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('1,400 × 2,100')).toBeVisible()
  await expect(choice.getByRole('radio', { name: 'salt ferry.png' })).toBeFocused()
  await page.keyboard.press('Home')
  await tabTo(page, button(page, 'Remove'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('300 × 450')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Write/ })).toBeVisible()
  expect((await postersIn(home)).map(({ name, isShown }) => [name, isShown])).toEqual([[null, true]])

  // On the film's page, an image that is held over it says what will happen.
  await bring(page, 'drag', aPng(200, 300), 'third.png')
  await expect(page.getByRole('status').filter({ hasText: 'Let go to use this image as the poster of The Salt Ferry.' })).toBeVisible()
  await bring(page, 'drop', aPng(200, 300), 'third.png')
  await expect(page.getByRole('status').filter({ hasText: 'Poster of The Salt Ferry added' })).toBeVisible()
  expect((await postersIn(home)).map(({ name, isShown }) => [name, isShown])).toEqual([[null, false], ['third.png', true]])
  await chooseCommand(app, 'undo')
  await chooseCommand(app, 'undo')
  await expect.poll(async () => (await postersIn(home)).map(({ name, isShown }) => [name, isShown])).toEqual([['salt ferry.png', true], [null, false]])

  // What is no image is refused with a sentence.
  await bring(page, 'drop', new Uint8Array(Buffer.from('not an image')), 'broken.png')
  await expect(page.getByText('That is not an image Matinee can read. Nothing was changed. Try a JPEG, PNG or WebP file.')).toBeVisible()
  expect(await postersIn(home)).toHaveLength(2)

  // The wall shows it too.
  await chooseCommand(app, 'films')
  const shown = page.getByRole('main').locator('img[src^="app://matinee/posters/"]')
  await expect(shown).toHaveCount(1)
  expect(await shown.evaluate((image) => (image instanceof HTMLImageElement ? image.decode().then(() => image.naturalHeight) : 0))).toBe(2100)
})

test('only posters of this library are served, and an image that cannot be shown gives way to the title card', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await openFilm(app, page, 'The Salt Ferry')
  await bring(page, 'drop', aPng(200, 300), 'one.png')
  await expect(poster(page)).toBeVisible()
  const address = (await poster(page).getAttribute('src')) ?? ''
  const asked = await page.evaluate(async (known) => {
    const look = async (path: string): Promise<string> => {
      const answer = await fetch(path)
      return [answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')].join(' ')
    }
    return Promise.all([known, `${known}x`, known.replace(/[0-9a-f]{4}$/, '0000'), '/posters/', '/posters/..%2findex.html', '/posters/%2e%2e%2findex.html'].map(look))
  }, address)
  expect(asked[0]).toBe('200 image/jpeg nosniff')
  expect(asked.slice(1)).toEqual(Array.from({ length: 5 }, () => '404  nosniff'))

  await poster(page).evaluate((image) => image.setAttribute('src', 'app://matinee/posters/gone'))
  await expect(card(page)).toBeVisible()
})

test('the form is accessible, also with a list open and with problems', async ({ home }) => {
  await fill(home, FERRY)
  const { app, page } = await home.start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openEditor(app, page, 'The Salt Ferry')
  await bring(page, 'drop', aPng(200, 300), 'one.png')
  await expect(page.getByRole('radiogroup', { name: 'What stands for the film' })).toBeVisible()
  for (const add of ['Add a person', 'Add a title', 'Add a certificate']) await button(page, add).click()
  await combo(page, 'Name, person 1').fill('Inga Torvald')
  await field(page, 'Year').fill('soon')
  await page.keyboard.press('Control+Enter')
  await expect(foot(page, '1 field needs another look')).toBeVisible()
  await combo(page, 'Job, person 1').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox', { name: 'Suggestions for Job' })).toBeVisible()
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`)), theme).toEqual([])
  }
  // The first Esc shuts the list, the second one asks.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Suggestions for Job' })).toBeHidden()
  await expect(button(page, 'Keep editing')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(button(page, 'Keep editing')).toBeFocused()
})
