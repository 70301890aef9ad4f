/** A mistake of ours on one page: the rest of the window goes on, and the log knows where it was and not what was written. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from './asking'
import { expect, test } from './app'
import { expectAccessible } from './axe'
import { FERRY } from './pages'

test('a page that cannot be drawn says so, is in the log without a word of anybody, and can be left', async ({ home }) => {
  await fill(home, FERRY)
  const running = await home.start()
  const { page } = running
  // Title cards are drawn with it, and nothing around the page is.
  await page.evaluate(() => {
    const { imul } = Math
    window.addEventListener('mended', () => (Math.imul = imul), { once: true })
    Math.imul = (): never => {
      throw new RangeError('Wilhelmina wrote The Salt Ferry')
    }
  })
  await page.getByRole('link', { name: /^Films/ }).click()
  const said = page.getByRole('alert').filter({ has: page.getByRole('button', { name: 'Try again' }) })
  await expect(said).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('mended')))
  await expectAccessible(running, 'a page that cannot be drawn')
  const log = (): string => readFileSync(join(home.userData, 'logs', 'matinee.log'), 'utf8')
  await expect.poll(log).toContain('A page could not be drawn. kind=RangeError')
  expect(log()).toMatch(/at .*\.js:\d+:\d+/)
  expect(log()).not.toMatch(/Wilhelmina|Salt Ferry/)
  await said.getByRole('button', { name: 'Go to your journal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
  await expect(said).toBeHidden()
})
