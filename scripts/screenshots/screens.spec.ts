/** Every screen that exists, in both themes and two sizes, and beside its drawing where there is one. */
import type { Page } from '@playwright/test'
import { mkdirSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseCommand, pasteText } from '../../tests/e2e/acts'
import { Home, samplePage, test, type Running } from '../../tests/e2e/app'
import { drawImport, openDryRun, runHalf } from './drawnImport'
import { fillLibrary } from './fillLibrary'
import { writeSheet } from './sheet'

const folder = process.env['MATINEE_SCREENSHOTS'] ?? 'screenshots'
const design = process.env['MATINEE_DESIGN'] ?? ''
const SIZES = { large: { width: 1280, height: 800 }, small: { width: 900, height: 600 } }

for (const theme of ['light', 'dark'] as const) {
  for (const [size, bounds] of Object.entries(SIZES)) {
    test(`${theme}, ${size}`, async () => {
      mkdirSync(folder, { recursive: true })
      const home = new Home()
      try {
        const running = await home.start()
        await running.app.evaluate(
          ({ BrowserWindow, nativeTheme }, { source, content }) => {
            nativeTheme.themeSource = source
            BrowserWindow.getAllWindows()[0]?.setContentSize(content.width, content.height)
          },
          { source: theme, content: bounds }
        )
        await walk(running, async (name, drawing = name) => {
          const ours = join(folder, `${name}-${theme}-${size}.png`)
          await running.page.mouse.move(1, 1)
          await running.page.screenshot({ path: ours, animations: 'disabled' })
          const drawn = join(design, 'png', `${drawing}-${theme}.png`)
          if (design !== '' && size === 'large' && existsSync(drawn)) await writeSheet(running.app, ours, drawn, join(folder, `sheet-${name}-${theme}.png`))
        })
      } finally {
        await home.end()
      }
    })
  }
}

type Shot = (name: string, drawing?: string) => Promise<void>

async function walk({ app, page }: Running, shot: Shot): Promise<void> {
  const goTo = async (command: string, heading: string | RegExp): Promise<void> => {
    await chooseCommand(app, command)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  await page.getByRole('heading', { name: 'What did you see?' }).waitFor()
  await shot('10-first-run')
  await chooseCommand(app, 'add-film')
  await page.getByRole('dialog').waitFor()
  await shot('add-film')
  await page.keyboard.press('Escape')

  await pasteText(page, readFileSync(samplePage, 'utf8'))
  await page.getByRole('button', { name: /^Add to library/ }).waitFor()
  await shot('06-paste')
  await page.getByRole('button', { name: /^Add to library/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Interview' }).waitFor()
  await shot('film-unwritten')
  await goTo('films', 'Films')
  await shot('25b-first-films')
  await goTo('watchlist', 'Watchlist')
  await shot('watchlist-empty')
  await goTo('lists', 'Lists')
  await shot('lists-empty')
  await goTo('journal', 'Journal')
  await shot('journal-empty')
  await logTwo(page)
  await page.getByRole('heading', { name: 'Two seats taken' }).waitFor()
  await shot('25-first-journal')

  const { interview, longTitle, stub } = await fillLibrary(page)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await goTo('journal', 'Journal')
  await shot('03-journal')
  await goTo('films', 'Films')
  await shot('04-films')
  await page.getByRole('radio', { name: 'List', exact: true }).click()
  await page.getByRole('grid').waitFor()
  await shot('21-films-table')
  await page.getByRole('radio', { name: 'Posters' }).click()
  await goTo('watchlist', 'Watchlist')
  await page.getByRole('button', { name: /What shall I watch/ }).click()
  await page.getByRole('button', { name: /^Another/ }).waitFor()
  await shot('14-watchlist')
  await goTo('lists', 'Lists')
  await shot('15-lists')
  await page.getByRole('link', { name: /Two people, one room/ }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Two people, one room' }).waitFor()
  await shot('16-list')
  await goTo('reviews', 'Reviews')
  await shot('17-reviews')
  await page.getByRole('searchbox', { name: 'Search in reviews' }).fill('doorway')
  await page.getByRole('status').filter({ hasText: 'doorway' }).waitFor()
  await shot('17b-reviews-search')
  await page.getByRole('searchbox', { name: 'Search in reviews' }).fill('sadistic')
  await page.getByRole('link', { name: /streetpunk’s review/ }).click()
  await page.getByRole('heading', { level: 1, name: 'streetpunk' }).waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('performance')
  await page.keyboard.press('Enter')
  await page.getByRole('article').getByRole('link', { name: 'Hard Candy' }).focus()
  await page.getByRole('tooltip').waitFor()
  await shot('18-reading')
  await goTo('reviews', 'Reviews')
  await page.getByRole('searchbox', { name: 'Search in reviews' }).fill('')

  const find = async (query: string): Promise<void> => {
    await chooseCommand(app, 'search')
    await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').fill(query)
    await page.getByRole('dialog', { name: 'Search' }).getByRole('option').first().waitFor()
  }
  const open = async (query: string, title: string) => {
    await find(query)
    await page.getByRole('group', { name: 'Films' }).getByRole('option', { name: new RegExp(title) }).first().click()
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor()
  }
  await open('interview 2007', interview)
  await shot('01-film')
  await page.getByRole('heading', { level: 2, name: 'Reviews', exact: true }).evaluate((head) => head.scrollIntoView({ block: 'start' }))
  await shot('01b-film-reviews')
  await chooseCommand(app, 'edit-film')
  await page.getByRole('textbox', { name: 'Title', exact: true }).first().waitFor()
  await shot('20-edit-film')
  await page.getByRole('heading', { level: 2, name: 'Facts' }).evaluate((head) => head.scrollIntoView({ block: 'start' }))
  await shot('20b-edit-facts')
  await page.getByRole('heading', { level: 2, name: 'People' }).evaluate((head) => head.scrollIntoView({ block: 'start' }))
  await shot('20c-edit-people')
  await find('steve buscemi')
  await page.getByRole('group', { name: 'People' }).getByRole('option').first().click()
  await page.getByRole('heading', { level: 1, name: 'Steve Buscemi' }).waitFor()
  await shot('19-person')
  await find('buscemi')
  await shot('05-search')
  await page.keyboard.press('Escape')
  await goTo('journal', 'Journal')
  await chooseCommand(app, 'new-entry')
  await page.getByRole('dialog', { name: 'New entry' }).waitFor()
  await page.keyboard.type('tokyo')
  await page.getByRole('dialog', { name: 'New entry' }).getByRole('option').first().waitFor()
  await shot('13-new-entry')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Yesterday' }).click()
  await page.getByRole('slider', { name: 'Rating' }).focus()
  await page.keyboard.type('9')
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('oz')
  await page.getByRole('option', { name: /Ozu/ }).waitFor()
  await shot('13b-new-entry-filled')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await goTo('settings', 'Settings')
  await shot('11-settings')
  for (const part of ['Appearance', 'Writing', 'Library and backups', 'Imports', 'Keyboard', 'About']) {
    await page.getByRole('link', { name: part, exact: true }).or(page.getByRole('button', { name: part, exact: true })).or(page.getByRole('tab', { name: part, exact: true })).first().click()
    await shot(`settings-${part.toLowerCase().replaceAll(' ', '-')}`)
  }
  await goTo('guide', 'User guide')
  await shot('guide')
  await goTo('drafts', /Drafts/)
  await shot('22-drafts-bin')
  await page.getByRole('button', { name: /Go on writing/ }).first().click()
  await page.getByRole('textbox', { name: 'Your review, in Markdown' }).waitFor()
  await shot('02-write')
  await page.getByRole('button', { name: /^Preview/ }).click()
  await shot('23-preview')
  await page.getByRole('button', { name: /^Back to/ }).click()
  await chooseCommand(app, 'export')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
  await shot('09-export')
  await page.keyboard.press('Escape')
  await open(longTitle, 'Pavilion')
  await shot('film-long-title')
  await open(stub, stub)
  await shot('film-stub')
  await goTo('films', 'Films')
  await drawImport({ app, page })
  await chooseCommand(app, 'import-file')
  await page.getByRole('button', { name: 'Choose files…' }).waitFor()
  await shot('import-start')
  await page.keyboard.press('Escape')
  await openDryRun({ app, page })
  await shot('07-import')
  await runHalf({ app, page })
  await shot('07b-importing')
}

/** The two entries of somebody's first evening. */
async function logTwo(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const plain = { isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, tags: [] }
    const two = [
      { title: 'Petite Maman', year: 2021, day: '2026-11-21', rating: 9, body: 'Seventy-two minutes, and not one of them is spent explaining itself.' },
      { title: 'The Long Goodbye', year: 1973, day: '2026-11-20', rating: 8, body: 'Gould mumbles the whole city into focus.' }
    ]
    for (const { title, year, day, rating, body } of two) {
      const logged = await window.matinee.journal.log({ film: { title, year }, isDraft: false, text: { ...plain, body, watchedOn: day, rating } })
      if (!logged.ok) throw new Error(logged.problem.message)
    }
  })
  await page.reload()
}
