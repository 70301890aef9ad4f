/** Links between films: they survive renames and the bin; what is named and not linked is asked about once; films one comes back to. */
import { chooseCommand } from './acts'
import { command } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'

test('a link goes on leading to its film when that is renamed, and says so while it lies in the bin', async ({ home }) => {
  await command(home, ['review', 'Trees Lounge (1996)', '--watched', '2026-11-01', '--text', '-'], 'A bar and its people.')
  await command(home, ['review', 'Interview (2007)', '--watched', '2026-11-20', '--text', '-'], 'Not [[Trees Lounge (1996)|that bar]], but close. [[Trees Lounge (1996)]] is warmer.')
  const { app, page } = await home.start()
  const main = page.getByRole('main')

  await chooseCommand(app, 'films')
  await main.getByRole('link', { name: /Trees Lounge/ }).first().press('Enter')
  await expect(main.getByRole('heading', { level: 1, name: /Trees Lounge/ })).toBeVisible()
  const mentioned = main.getByRole('region', { name: 'Mentioned in' })
  await expect(mentioned.getByRole('link', { name: 'Not that bar, but close.' })).toBeVisible()
  await expect(mentioned).toContainText('and once more')

  // Renamed, in the editor of the film.
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The Lounge')
  await page.getByRole('button', { name: /Save/ }).first().press('Enter')
  await expect(main.getByRole('heading', { level: 1, name: /The Lounge/ })).toBeVisible()

  // The sentence leads to the text, and the writer's words to the film under its new name.
  await main.getByRole('region', { name: 'Mentioned in' }).getByRole('link', { name: 'Not that bar, but close.' }).press('Enter')
  const bar = page.getByRole('link', { name: 'that bar' })
  await expect(bar).toBeVisible()
  await expect(page.getByRole('link', { name: 'Trees Lounge' })).toBeVisible()
  await bar.press('Enter')
  await expect(main.getByRole('heading', { level: 1, name: /The Lounge/ })).toBeVisible()

  // In the bin it leads nowhere, and says why; taken back, it leads there again.
  await page.getByRole('button', { name: 'More actions' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Move film to bin' }).press('Enter')
  await expect(page.getByText('The Lounge moved to the bin')).toBeVisible()
  await chooseCommand(app, 'reviews')
  await main.getByRole('link', { name: 'Your review of Interview (2007)' }).focus()
  await page.keyboard.press('r')
  await expect(page.getByText('that bar (No longer in your library)')).toBeVisible()
  await expect(bar).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(bar).toBeVisible()
})

test('what is named and not linked is asked about once; films one comes back to, with the keyboard', async ({ home }) => {
  await command(home, ['review', 'Trees Lounge (1996)', '--watched', '2026-10-01', '--text', '-'], 'A bar.')
  await command(home, ['review', 'Trees Lounge (1996)', '--watched', '2026-11-01', '--text', '-'], 'The bar again.')
  await command(home, ['review', 'Local Hero (1983)', '--watched', '2026-11-02', '--text', '-'], 'A beach.')
  await command(home, ['review', 'Interview (2007)', '--watched', '2026-11-20', '--text', '-'], 'It is no Trees Lounge. Two people talk. I thought of Local Hero on the way home.')
  const running = await home.start()
  const { app, page } = running
  const main = page.getByRole('main')
  await chooseCommand(app, 'returned')
  await expect(main.getByRole('heading', { level: 1, name: 'Films you keep coming back to' })).toBeVisible()
  const films = main.getByRole('list', { name: /Films, the one/ }).getByRole('link')
  await expect(films).toHaveText(['Trees Lounge'])
  await expect(main.getByRole('list', { name: /Films, the one/ })).toContainText('Watched twice')

  const perhaps = main.getByRole('region', { name: 'Perhaps mentioned' })
  await expect(perhaps.getByRole('status')).toHaveText('2 mentions to decide about')
  await expect(perhaps.locator('mark')).toHaveText(['Trees Lounge', 'Local Hero'])
  await expectAccessible(running, 'films one comes back to')

  const first = perhaps.getByRole('button', { name: /^Link Trees Lounge/ })
  const second = perhaps.getByRole('button', { name: /^Link Local Hero/ })
  await first.focus()
  await page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(perhaps.getByRole('status')).toHaveText('1 mention to decide about')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(perhaps).toContainText('Nothing waits for a decision.')
  await expect(perhaps.getByRole('heading', { name: 'Perhaps mentioned' })).toBeFocused()
  await expect(main.getByRole('list', { name: /Films, the one/ })).toContainText('Watched twice · in 1 of your reviews')

  // Looking through everything does not ask again about what was set aside.
  await perhaps.getByRole('button', { name: 'Look through everything' }).press('Enter')
  await expect(page.getByText('No further mentions were found.')).toBeVisible()
  await expect(perhaps).toContainText('Nothing waits for a decision.')

  // Enter opens the film, which says where it is mentioned.
  await films.first().focus()
  await page.keyboard.press('Enter')
  await expect(main.getByRole('region', { name: 'Mentioned in' }).getByRole('link', { name: 'It is no Trees Lounge.' })).toBeVisible()
  await main.getByRole('button', { name: 'Films you come back to' }).press('Enter')
  await expect(main.getByRole('heading', { level: 1, name: 'Films you keep coming back to' })).toBeVisible()
})
