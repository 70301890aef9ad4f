/** Every screen that exists, in both themes and two sizes, and beside its drawing where there is one. */
import { mkdirSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseCommand, pasteText } from '../../tests/e2e/acts'
import { Home, samplePage, test, type Running } from '../../tests/e2e/app'
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
  await chooseCommand(app, 'films')
  await page.getByRole('heading', { level: 1, name: 'Films' }).waitFor()
  await shot('25b-first-films')

  const { interview, longTitle, stub } = await fillLibrary(page)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await chooseCommand(app, 'films')
  await page.getByRole('heading', { level: 1, name: 'Films' }).waitFor()
  await shot('04-films')
  const open = async (query: string, title: string) => {
    await chooseCommand(app, 'search')
    await page.getByRole('combobox').fill(query)
    await page.getByRole('group', { name: 'Films' }).getByRole('option', { name: new RegExp(title) }).first().click()
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor()
  }
  await open('interview 2007', interview)
  await shot('01-film')
  await page.getByRole('heading', { level: 2, name: 'Reviews', exact: true }).evaluate((head) => head.scrollIntoView({ block: 'start' }))
  await shot('01b-film-reviews')
  await chooseCommand(app, 'search')
  await page.getByRole('combobox').fill('buscemi')
  await page.getByRole('option').first().waitFor()
  await shot('05-search')
  await page.keyboard.press('Escape')
  await chooseCommand(app, 'drafts')
  await page.getByRole('heading', { level: 1, name: /Drafts/ }).waitFor()
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
}
