/** Lists and the watchlist, as a person uses them: most of it without a pointer. */
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { chooseCommand } from './acts'
import { everythingIn, fillWall } from './asking'
import { expect, test, type Home } from './app'
import { expectAccessible } from './axe'
import { arrowTo, tabTo } from './keyboard'

const FILMS = ['Certified Copy', 'Before Sunset', 'Persona', 'Columbus', 'Petite Maman', 'Hard Candy'].map((title, index) => ({ title, year: 1990 + index }))

const Kept = z.object({
  tables: z.object({
    film: z.array(z.object({ id: z.string(), title: z.string() })),
    list: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), deleted_at: z.string().nullable() })),
    list_entry: z.array(z.object({ list_id: z.string(), film_id: z.string(), position: z.number(), note: z.string().nullable(), deleted_at: z.string().nullable() }))
  })
})

/** What stands on a list in the library's file, in its order; a note follows its title. Null when there is no such list. */
async function keptOn(home: Home, name: string): Promise<string[] | null> {
  const { tables } = Kept.parse(JSON.parse((await everythingIn(home)).toString()))
  const list = tables.list.find((each) => each.deleted_at === null && (each.name === name || each.kind === name))
  if (list === undefined) return null
  const titles = new Map(tables.film.map(({ id, title }) => [id, title]))
  return tables.list_entry
    .filter((entry) => entry.list_id === list.id && entry.deleted_at === null)
    .toSorted((a, b) => a.position - b.position)
    .map(({ film_id, note }) => `${titles.get(film_id) ?? ''}${note === null ? '' : `: ${note}`}`)
}

const rows = (page: Page, label = 'Ranked films'): Locator => page.getByRole('list', { name: label }).getByRole('listitem')
const film = (page: Page, title: string | RegExp): Locator => page.getByRole('main').getByRole('link', { name: title, exact: true })
const status = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text })
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })

/** The films in the order in which they are drawn, with the number in front. */
async function order(page: Page, label = 'Ranked films'): Promise<string[]> {
  const drawn = await rows(page, label).evaluateAll((items) =>
    items
      .map((item) => ({ place: Number(item.getAttribute('aria-posinset')), number: item.querySelector('.n')?.textContent ?? '', title: item.querySelector('a')?.textContent ?? '' }))
      .toSorted((a, b) => a.place - b.place)
  )
  return drawn.map(({ number, title }) => (number === '' ? title : `${number} ${title}`))
}

async function goTo(app: ElectronApplication, page: Page, command: 'lists' | 'watchlist', heading: string): Promise<void> {
  await chooseCommand(app, command)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** Types titles into "Add films", one after another. */
async function addFilms(page: Page, titles: readonly string[]): Promise<void> {
  const which = page.getByRole('combobox', { name: 'Which film?' })
  await expect(which).toBeFocused()
  for (const [index, title] of titles.entries()) {
    await page.keyboard.type(title)
    await expect(page.getByRole('option', { selected: true })).toContainText(title)
    await page.keyboard.press('Enter')
    await expect(status(page, index < 3 ? `${title} added.` : `${index + 1} films added.`)).toBeVisible()
    await expect(which).toHaveValue('')
  }
  await page.keyboard.press('Escape')
}

test('a ranked list is made, filled, ordered, noted, taken back and deleted with the keyboard', async ({ home }) => {
  await fillWall(home, FILMS)
  const running = await home.start()
  const { app, page } = running
  await goTo(app, page, 'lists', 'Lists')
  await expect(page.getByText('No lists yet')).toBeVisible()
  await expectAccessible(running, 'lists, none yet')
  await tabTo(page, page.getByRole('button', { name: 'New list' }).first())
  await page.keyboard.press('Enter')
  const making = dialog(page, 'New list')
  await expect(making.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(making.getByText('A list needs a name.')).toBeVisible()
  await expectAccessible(running, 'new list, with what is wrong')
  await page.keyboard.type('Two people, one room')
  await tabTo(page, making.getByRole('textbox', { name: 'What it is about' }))
  await page.keyboard.type('Films that shut a door behind two people and wait.')
  await tabTo(page, making.getByRole('switch', { name: /^Ranked/ }))
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Two people, one room' })).toBeVisible()
  await expect(page.getByText('Films that shut a door behind two people and wait.')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Add films' }).first())
  await page.keyboard.press('Enter')
  await expectAccessible(running, 'add films')
  await addFilms(page, ['Certified Copy', 'Before Sunset', 'Persona', 'Columbus', 'Aftersun'])
  await expect(status(page, '5 films')).toBeVisible()
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Persona', '4 Columbus', '5 Aftersun'])
  await expectAccessible(running, 'one list')

  // Space takes up, arrows carry, Esc puts back, Space puts down.
  await tabTo(page, film(page, 'Certified Copy'))
  await page.keyboard.press('End')
  await expect(film(page, 'Aftersun')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(status(page, 'Aftersun is taken up from 5 of 5')).toBeAttached()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(status(page, 'Aftersun moves from 5 to 3 of 5')).toBeAttached()
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Aftersun', '4 Persona', '5 Columbus'])
  await expectAccessible(running, 'one list, a film being carried')
  await page.keyboard.press('Escape')
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Persona', '4 Columbus', '5 Aftersun'])
  await page.keyboard.press('Space')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('Aftersun moved from 5 to 2')).toBeVisible()
  await expect(film(page, 'Aftersun')).toBeFocused()
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Aftersun', '3 Before Sunset', '4 Persona', '5 Columbus'])
  // In one stroke, and one more before the first was saved.
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Persona', '4 Aftersun', '5 Columbus'])
  await expect(film(page, 'Aftersun')).toBeFocused()
  await expect.poll(() => keptOn(home, 'Two people, one room')).toEqual(['Certified Copy', 'Before Sunset', 'Persona', 'Aftersun', 'Columbus'])

  // A note, in its place.
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Note on Aftersun' })).toBeFocused()
  await page.keyboard.type('Three, if you count the camcorder.')
  await page.keyboard.press('Enter')
  await expect(film(page, 'Aftersun')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Three, if you count the camcorder.. Edit the note on Aftersun' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' And it does.')
  await page.keyboard.press('Escape')
  await expect(film(page, 'Aftersun')).toBeFocused()
  await chooseCommand(app, 'undo')
  await expect(page.getByRole('button', { name: 'Add a note on Aftersun' })).toBeVisible()
  await chooseCommand(app, 'redo')
  await expect(page.getByText('Three, if you count the camcorder.')).toBeVisible()

  // Taken off: the focus stays at its place, and the toast brings it back there.
  await page.keyboard.press('Delete')
  await expect(page.getByText('Aftersun taken off Two people, one room')).toBeVisible()
  await expect(film(page, 'Columbus')).toBeFocused()
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Persona', '4 Columbus'])
  await page.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Persona', '4 Aftersun', '5 Columbus'])

  // In another order nothing can be moved, and the page says why.
  const sort = page.getByRole('button', { name: /^Sort/ })
  await tabTo(page, page.getByRole('button', { name: 'Not yet seen' }), 'Shift+Tab')
  await arrowTo(page, sort)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Title')
  await page.keyboard.press('Enter')
  await expect.poll(() => order(page)).toEqual(['4 Aftersun', '2 Before Sunset', '1 Certified Copy', '5 Columbus', '3 Persona'])
  await expect(page.getByText('Films can be moved in your own order')).toBeVisible()
  await tabTo(page, film(page, 'Aftersun'))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(film(page, 'Before Sunset')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Show it that way' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => order(page)).toEqual(['1 Certified Copy', '2 Before Sunset', '3 Persona', '4 Aftersun', '5 Columbus'])

  // Edited in its place.
  await tabTo(page, page.getByRole('button', { name: 'Edit', exact: true }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expectAccessible(running, 'one list, being edited')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Doors')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Doors' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: 'More actions' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Doors moved to the bin')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Lists' })).toBeVisible()
  expect(await keptOn(home, 'Doors')).toBeNull()
  await chooseCommand(app, 'undo')
  await expect(page.getByRole('link', { name: /^Doors/ })).toBeVisible()
  expect(await keptOn(home, 'Doors')).toEqual(['Certified Copy', 'Before Sunset', 'Persona', 'Aftersun: Three, if you count the camcorder.', 'Columbus'])
})

/** Makes a list through the window's own door, with these films on it. */
async function makeList(page: Page, name: string, isRanked: boolean, titles: readonly string[]): Promise<void> {
  await page.evaluate(
    async (list) => {
      const films: string[] = []
      for (const title of list.titles) {
        const found = await window.matinee.search.find({ query: title })
        const id = found.ok ? found.value.films.find((hit) => hit.film.title === title)?.film.id : undefined
        if (id !== undefined) films.push(id)
      }
      await window.matinee.lists.create({ text: { name: list.name, description: null, isRanked: list.isRanked, isPrivate: false }, films })
    },
    { name, isRanked, titles: [...titles] }
  )
}

const gripOf = (page: Page, list: string, title: string): Locator =>
  rows(page, list).filter({ has: page.getByRole('link', { name: title, exact: true }) }).locator('.grip')

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a film is dragged by its grip, also past the edge of a long list, and Escape puts it back', async ({ home }) => {
  const many = Array.from({ length: 300 }, (_, index) => ({ title: `Night Train ${String(index + 1).padStart(3, '0')}`, year: 1950 }))
  await fillWall(home, [...FILMS, ...many])
  const { app, page } = await home.start()
  await makeList(page, 'Doors', false, ['Certified Copy', 'Before Sunset', 'Persona', 'Columbus'])
  await goTo(app, page, 'lists', 'Lists')
  await page.getByRole('link', { name: /^Doors/ }).click()
  const grip = (title: string): Locator => gripOf(page, 'Films', title)
  // Where they lie before anything moves.
  const [second, first] = [await middleOf(grip('Before Sunset')), await middleOf(grip('Certified Copy'))]
  await grip('Columbus').hover()
  await page.mouse.down()
  await page.mouse.move(second.x, second.y, { steps: 4 })
  await expect(page.getByRole('region', { name: 'Moving a film' })).toContainText('Columbus moves from 4 to 2 of 4')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(() => order(page, 'Films')).toEqual(['Certified Copy', 'Before Sunset', 'Persona', 'Columbus'])
  await grip('Columbus').hover()
  await page.mouse.down()
  await page.mouse.move(first.x, first.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText('Columbus moved from 4 to 1')).toBeVisible()
  await expect.poll(() => order(page, 'Films')).toEqual(['Columbus', 'Certified Copy', 'Before Sunset', 'Persona'])
  expect(await keptOn(home, 'Doors')).toEqual(['Columbus', 'Certified Copy', 'Before Sunset', 'Persona'])

  // Three hundred films: few of them are drawn, and holding one at the edge goes on and on.
  await makeList(page, 'Trains', true, many.map(({ title }) => title))
  await goTo(app, page, 'lists', 'Lists')
  await page.getByRole('link', { name: /^Trains/ }).click()
  await expect(status(page, '300 films')).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(40)
  await gripOf(page, 'Ranked films', 'Night Train 002').hover()
  await page.mouse.down()
  await page.mouse.move(300, 400)
  await page.mouse.move(300, 790, { steps: 4 })
  await expect(page.getByRole('region', { name: 'Moving a film' })).toContainText(/moves from 2 to (3|4)\d of 300/)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await film(page, 'Night Train 001').focus()
  await page.keyboard.press('End')
  await expect(film(page, 'Night Train 300')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByText('Night Train 300 moved from 300 to 1')).toBeVisible()
  await expect(film(page, 'Night Train 300')).toBeFocused()
  await expect(film(page, 'Night Train 300')).toBeInViewport()
  await page.keyboard.type('night train 150')
  await expect(film(page, 'Night Train 150')).toBeFocused()
  await expect(film(page, 'Night Train 150')).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Night Train 150' })).toBeVisible()
  await chooseCommand(app, 'back')
  await expect(film(page, 'Night Train 150')).toBeFocused()
  await expect(film(page, 'Night Train 150')).toBeInViewport()
})

test('from a film’s page: B for the watchlist, and Add to list', async ({ home }) => {
  await fillWall(home, FILMS)
  const running = await home.start()
  const { app, page } = running
  await makeList(page, 'Doors', false, ['Persona'])
  await chooseCommand(app, 'films')
  await page.getByRole('link', { name: 'Columbus' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Columbus' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByText('Columbus added to the watchlist')).toBeVisible()
  expect(await keptOn(home, 'watchlist')).toEqual(['Columbus'])

  await tabTo(page, page.getByRole('button', { name: 'Add to list' }))
  await page.keyboard.press('Enter')
  const add = dialog(page, 'Add Columbus to')
  await expect(add.getByRole('textbox', { name: 'Find a list' })).toBeFocused()
  await expect(add.getByRole('checkbox', { name: /^Watchlist/ })).toBeChecked()
  await expect(add.getByRole('checkbox', { name: /^Doors/ })).not.toBeChecked()
  await expectAccessible(running, 'add to list')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(add.getByRole('checkbox', { name: /^Watchlist/ })).not.toBeChecked()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(add.getByRole('checkbox', { name: /^Doors/ })).toBeChecked()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('Buildings')
  await page.keyboard.press('Enter')
  await expect(add.getByRole('checkbox', { name: /^Buildings/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add to list' })).toBeFocused()
  expect([await keptOn(home, 'watchlist'), await keptOn(home, 'Doors'), await keptOn(home, 'Buildings')]).toEqual([[], ['Persona', 'Columbus'], ['Columbus']])
})

test('the watchlist: reasons, filters, and what to watch tonight', async ({ home }) => {
  await fillWall(home, FILMS)
  const running = await home.start()
  const { app, page } = running
  await goTo(app, page, 'watchlist', 'Watchlist')
  await expect(page.getByText('Nothing on your watchlist')).toBeVisible()
  await expectAccessible(running, 'watchlist, empty')
  await tabTo(page, page.getByRole('button', { name: 'Add a film' }).first())
  await page.keyboard.press('Enter')
  await addFilms(page, ['Persona', 'Columbus', 'Petite Maman'])
  await expect(status(page, '3 films')).toBeVisible()
  await page.evaluate(async () => {
    const found = await window.matinee.search.find({ query: 'Petite Maman' })
    const film = found.ok ? found.value.films[0]?.film.id : undefined
    const page = film === undefined ? undefined : await window.matinee.films.edit({ film })
    if (film !== undefined && page?.ok) await window.matinee.films.change({ film, edit: { ...page.value.edit, runtimeMinutes: 72 } })
  })

  // A reason, on the wall.
  await tabTo(page, film(page, /^Persona/))
  await expect(film(page, /^Persona/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(film(page, /^Columbus/)).toBeFocused()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Why Columbus?' })).toBeFocused()
  await page.keyboard.type('Marta, on the train home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /^Columbus.*Marta, on the train home/ })).toBeFocused()
  expect(await keptOn(home, 'watchlist')).toEqual(['Persona', 'Columbus: Marta, on the train home', 'Petite Maman'])

  // One film for tonight, and others.
  const picks = page.getByRole('button', { name: 'What shall I watch?' })
  await tabTo(page, picks, 'Shift+Tab')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'What shall I watch?' })
  const another = panel.getByRole('button', { name: 'Another' })
  await expect(another).toBeFocused()
  await expect(panel.getByText('One of the 3 below')).toBeVisible()
  await expectAccessible(running, 'watchlist with a pick')
  const heading = panel.getByRole('heading', { level: 2 })
  const seen = new Set<string>()
  for (let turn = 0; turn < 3; turn += 1) {
    const title = await heading.textContent()
    seen.add(title ?? '')
    await page.keyboard.press('Space')
    await expect(heading).not.toHaveText(title ?? '')
  }
  // Each had its turn before one came again.
  expect([...seen].toSorted()).toEqual(['Columbus', 'Persona', 'Petite Maman'])

  // The filters govern the pick too.
  const length = page.getByRole('button', { name: 'Length', exact: true })
  await tabTo(page, length, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(status(page, '1 of 3 films')).toBeVisible()
  await expect(heading).toHaveText('Petite Maman')
  await expect(panel.getByText(/^72 minutes, over by \d\d:\d\d$/)).toBeVisible()
  await tabTo(page, panel.getByRole('button', { name: 'Not this year' }))
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Not this year, all of them')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Begin again' })).toBeFocused()
  await expectAccessible(running, 'watchlist, nothing left to pick')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Petite Maman')
  await tabTo(page, panel.getByRole('button', { name: 'Log it' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').filter({ hasText: 'Petite Maman' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('button', { name: 'Log it' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(picks).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /^Length: / }))
  await arrowTo(page, page.getByRole('button', { name: 'Clear the length filter' }))
  await page.keyboard.press('Enter')
  await expect(status(page, '3 films')).toBeVisible()

  // What is asked for can be kept under a name.
  await arrowTo(page, page.getByRole('button', { name: 'With a reason' }))
  await page.keyboard.press('Enter')
  await expect(status(page, '1 of 3 films')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Save view/ }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Somebody said so')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Somebody said so' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'With a reason' })).toHaveAttribute('aria-pressed', 'true')
  await goTo(app, page, 'watchlist', 'Watchlist')
  await page.getByRole('link', { name: 'Somebody said so' }).focus()
  await page.keyboard.press('Enter')
  await expect(status(page, '1 of 3 films')).toBeVisible()
  await goTo(app, page, 'watchlist', 'Watchlist')
  await tabTo(page, page.getByRole('button', { name: 'Length', exact: true }))
  await arrowTo(page, page.getByRole('button', { name: 'With a reason' }))
  await page.keyboard.press('Enter')
  await expect(status(page, '3 films')).toBeVisible()

  // In my own order, in rows, films are moved as on any list.
  await arrowTo(page, page.getByRole('button', { name: /^Sort/ }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sort: My order' })).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: 'Wall of cards' }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, film(page, 'Persona'))
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText('Persona moved from 1 to 2')).toBeVisible()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Take off the watchlist' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Persona taken off the watchlist')).toBeVisible()
  await expect(film(page, 'Petite Maman')).toBeFocused()
  expect(await keptOn(home, 'watchlist')).toEqual(['Columbus: Marta, on the train home', 'Petite Maman'])
  await page.keyboard.press('Delete')
  await expect(film(page, 'Columbus')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Nothing on your watchlist')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a film' }).first()).toBeFocused()
  await chooseCommand(app, 'undo')
  await expect(film(page, 'Columbus')).toBeVisible()
})
