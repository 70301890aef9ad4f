/** A newer version comes while a library is open, and years come in by the installed command. */
import { expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FERRY, KETTLE } from '../e2e/pages'
import { chooseCommand } from '../e2e/acts'
import { editor, saved, startWriting } from '../e2e/written'
import { deb, did, olderDeb, PersonsHome } from './inside'

test('an upgrade while a review is being written loses no word, and the newer version goes on with it', async () => {
  await did('root', ['apt-get', 'install', '-y', '--no-install-recommends', '--allow-downgrades', olderDeb()])
  const home = new PersonsHome()
  expect((await home.matinee('--version')).trim()).toBe('0.0.9')
  await home.matinee('import', home.write('page.txt', FERRY), '--format', 'page')
  const older = await home.start()
  await startWriting(older.page, 'The Salt Ferry')
  await editor(older.page).fill('Begun with the older version.')
  await saved(older.page)

  const said = await did('root', ['apt-get', 'install', '-y', '--no-install-recommends', deb()])
  expect(said).toContain('Setting up matinee')
  // The window of the older version is still the one it was.
  await editor(older.page).press('End')
  await older.page.keyboard.type(' Ended while the newer one came.')
  await saved(older.page)
  // What it has not read yet comes from the package that is gone.
  await chooseCommand(older.app, 'settings')
  await expect(older.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  // The process for long work goes when it has been idle for a while. The next one is of the newer version: it says so and touches nothing.
  await older.app.evaluate(({ app }) => {
    for (const { name, pid } of app.getAppMetrics()) if (name === 'Matinee worker') process.kill(pid)
  })
  await chooseCommand(older.app, 'export')
  await expect(older.page.getByText(/^Matinee was updated to .* while it was open\. Nothing was changed/)).toBeVisible()
  await older.app.close()

  expect((await home.matinee('--version')).trim()).not.toBe('0.0.9')
  await home.matinee('import', home.write('other.txt', KETTLE), '--format', 'page')
  const newer = await home.start()
  await newer.page.getByRole('link', { name: 'Drafts 1' }).click()
  await expect(newer.page.getByRole('main').getByText('Begun with the older version. Ended while the newer one came.')).toBeVisible()
  await newer.app.close()
})

test('the real export comes in whole by the installed command, without a display', async () => {
  const file = join(process.env['MATINEE_SHARED_DATA'] ?? '', 'letterboxd-export.zip')
  test.skip(!process.env['CI'] && !existsSync(file), 'The real export is not part of the project.')
  const home = new PersonsHome()
  expect(await importedFrom(home, file)).toEqual({ films: 3877, viewings: 2132, reviews: 162, ratings: 5, seen: 2604, likes: 4, watchlist: 805, lists: 25, listEntries: 885, notes: 14 })
  expect(z.array(z.unknown()).parse(JSON.parse(await home.matinee('films', '--json')))).toHaveLength(3877)
  expect(new Set(Object.values(await importedFrom(home, file)))).toEqual(new Set([0]))
})

const Report = z.object({ reports: z.array(z.object({ counts: z.record(z.string(), z.object({ new: z.number() })) })).length(1) })

/** How many of each kind came in new. */
async function importedFrom(home: PersonsHome, file: string): Promise<Record<string, number>> {
  const { reports } = Report.parse(JSON.parse(await home.matinee('import', file, '--json')))
  return Object.fromEntries(Object.entries(reports[0]?.counts ?? {}).map(([kind, counts]) => [kind, counts.new]))
}
