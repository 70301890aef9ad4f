// Drives the app through its main job, as a person would, and says where everything was left.
import { _electron } from '@playwright/test'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { electronEnvironment } from '../launch.mjs'
import { projectFolder } from '../setup/paths.mjs'

const folder = join(projectFolder, 'tour')
const home = join(folder, 'home')
const exported = { json: join(folder, 'everything.json'), markdown: join(folder, 'notes') }
rmSync(folder, { recursive: true, force: true })
mkdirSync(join(home, 'Documents'), { recursive: true })

let shots = 0
/** @type {import('@playwright/test').ElectronApplication | undefined} */
let app
try {
  const page = await start(home)
  await shot(page, 'first run')

  say('Pasting a film page')
  await paste(page, readFileSync(join(import.meta.dirname, 'page.txt'), 'utf8'))
  await page.getByRole('button', { name: /^Add to library/ }).waitFor()
  await shot(page, 'paste a page')
  await page.getByRole('button', { name: /^Add to library/ }).click()

  say('Reading the film page')
  await page.getByRole('heading', { level: 1, name: 'The Night Ferry' }).waitFor()
  await shot(page, 'film page')

  say('Writing a review')
  await page.getByRole('button', { name: /^Write/ }).first().click()
  await page.getByRole('textbox', { name: 'Your review, in Markdown' }).click()
  await page.keyboard.type('Nobody in this film says what they want, and the *sea* says it for them. I would put it beside [[Brief Encounter (1945)]].\n\nThe purser deserves a film of his own.')
  await page.getByRole('slider', { name: 'Rating' }).focus()
  for (let half = 0; half < 9; half += 1) await page.keyboard.press('ArrowRight')
  await page.getByText(/^Saved /).waitFor()
  await shot(page, 'write')
  await page.getByRole('button', { name: /^Finish entry/ }).click()
  await page.getByText('The purser deserves').first().waitFor()
  await shot(page, 'film page with the review')

  say('Finding it again')
  await command('search')
  await page.getByRole('combobox').fill('purser')
  await page.getByRole('option').first().waitFor()
  await shot(page, 'search')
  await page.keyboard.press('Escape')
  await command('films')
  await page.getByRole('heading', { level: 1, name: 'Films' }).waitFor()
  await shot(page, 'films')

  say('Taking everything out')
  for (const [format, to] of /** @type {const} */ ([['JSON', exported.json], ['Markdown', exported.markdown]])) {
    await answerSave(to)
    await command('export')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: new RegExp(format) }).click()
    await dialog.getByRole('button', { name: 'Change' }).click()
    await shot(page, `export ${format}`)
    await dialog.getByRole('button', { name: /^Export/ }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  say('Bringing the export into an empty library')
  await app?.close()
  const secondHome = join(folder, 'second home')
  mkdirSync(join(secondHome, 'Documents'), { recursive: true })
  const second = await start(secondHome)
  await app?.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, exported.json)
  await second.getByRole('button', { name: /^Import/ }).click()
  await second.getByRole('dialog', { name: 'Import', exact: true }).getByRole('button', { name: 'Choose files…' }).click()
  await second.getByText('Nothing has been changed yet').waitFor()
  await shot(second, 'import a complete export')
  await second.getByRole('button', { name: /^Import \d/ }).click()
  await second.getByText('The Night Ferry').first().waitFor()
  await shot(second, 'the same library again')
  await app?.close()
  app = undefined
} finally {
  await app?.close()
}
rmSync(home, { recursive: true, force: true })
rmSync(join(folder, 'second home'), { recursive: true, force: true })
say('\nLeft behind:')
for (const path of filesUnder(folder)) process.stdout.write(`${path}\n`)

/** @param {string} place */
async function start(place) {
  const isRoot = process.getuid?.() === 0
  const installed = process.env.MATINEE_EXECUTABLE
  app = await _electron.launch({
    ...(installed === undefined ? { args: [projectFolder], cwd: projectFolder } : { executablePath: installed, args: [], cwd: place }),
    chromiumSandbox: !isRoot,
    env: { ...electronEnvironment(), HOME: place, XDG_CONFIG_HOME: join(place, '.config'), MATINEE_USER_DATA: join(place, 'user-data') },
  })
  const page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return page
}

/**
 * Ctrl+V with nothing focused.
 * @param {import('@playwright/test').Page} page
 * @param {string} text
 */
async function paste(page, text) {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** @param {string} id */
async function command(id) {
  await app?.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/** @param {string} path */
async function answerSave(path) {
  await app?.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to })
  }, path)
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} what
 */
async function shot(page, what) {
  shots += 1
  await page.screenshot({ path: join(folder, `${String(shots).padStart(2, '0')} ${what}.png`), animations: 'disabled' })
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}

/** @param {string} place @returns {string[]} */
function filesUnder(place) {
  return readdirSync(place)
    .toSorted()
    .flatMap((name) => {
      const path = join(place, name)
      return statSync(path).isDirectory() ? filesUnder(path) : [path]
    })
}
