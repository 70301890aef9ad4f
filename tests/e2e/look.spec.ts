/**
 * The look: what the design says about letters, colours and places, measured in the running app at 1280 × 800. The
 * scrollbar takes no room, as in the drawings.
 */
import type { Locator, Page } from '@playwright/test'
import { chooseCommand, pasteText, toFilms } from './acts'
import { command, fill, fillWall } from './asking'
import { expect, test, type Running } from './app'
import { logEntries, type EntryToLog } from './journalEntries'
import { FERRY, KETTLE } from './pages'

/** The design's tokens, written down here once more on purpose: a token that is changed by mistake must fail a test. */
const COLOURS = {
  light: { paper: '#FCFCFA', chrome: '#EFF1ED', raised: '#FFFFFF', sunk: '#F4F5F2', press: '#161F1E17', ink: '#161F1E', ink2: '#434E4B', ink3: '#5C6763', accent: '#11505D', accentSoft: '#DCE9E9', onAccent: '#FFFFFF', lamp: '#B97708', lampText: '#7A4F00', none: '#00000000' },
  dark: { paper: '#12191C', chrome: '#0C1214', raised: '#1A2327', sunk: '#0E1518', press: '#FFFFFF1A', ink: '#ECEAE3', ink2: '#BAC0BD', ink3: '#9AA5A4', accent: '#8CC7CF', accentSoft: '#1B3A41', onAccent: '#0B191C', lamp: '#E8B24A', lampText: '#EBBE66', none: '#00000000' }
} as const
type Theme = keyof typeof COLOURS
type Colour = keyof (typeof COLOURS)['light']
const FAMILIES = { serif: 'Newsreader Variable', sans: 'Instrument Sans Variable', mono: 'Geist Mono Variable' } as const

/** What is drawn. Places are in pixels and may be off by one. */
interface Look {
  family?: keyof typeof FAMILIES
  size?: number
  line?: number
  weight?: number
  style?: 'italic' | 'normal'
  spacing?: number
  ink?: Colour
  ground?: Colour
  corner?: number
  x?: number
  y?: number
  width?: number
  height?: number
}

const MAY_BE_OFF = 1.01

async function expectLook(what: string, place: Locator, theme: Theme, look: Look): Promise<void> {
  await expect(place, what).toBeVisible()
  const seen = await place.evaluate((element) => {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const family = style.fontFamily.split(',')[0]?.replaceAll(/["']/g, '') ?? ''
    return {
      family, size: Number.parseFloat(style.fontSize), line: Number.parseFloat(style.lineHeight), weight: Number(style.fontWeight), style: style.fontStyle,
      spacing: style.letterSpacing === 'normal' ? 0 : Number.parseFloat(style.letterSpacing), ink: style.color, ground: style.backgroundColor, corner: Number.parseFloat(style.borderTopLeftRadius),
      x: box.x, y: box.y, width: box.width, height: box.height
    }
  })
  const wanted: Record<string, string | number> = {}
  const found: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(look) as [keyof Look, string | number][]) {
    const is = seen[name]
    if (name === 'ink' || name === 'ground') wanted[name] = rgb(COLOURS[theme][value as Colour])
    else if (name === 'family') wanted[name] = FAMILIES[value as keyof typeof FAMILIES]
    else wanted[name] = value
    const isNear = typeof value === 'number' && typeof is === 'number' && Math.abs(is - value) <= (['x', 'y', 'width', 'height'].includes(name) ? MAY_BE_OFF : 0.02)
    found[name] = isNear ? value : is
  }
  expect.soft(found, `${what}, ${theme}`).toEqual(wanted)
}

/** "#161F1E17" as the browser says it. */
function rgb(hex: string): string {
  const [r, g, b, a = 255] = [1, 3, 5, 7].flatMap((at) => (at < hex.length ? [Number.parseInt(hex.slice(at, at + 2), 16)] : []))
  const alpha = Math.round((a / 255) * 1000) / 1000
  return a === 255 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${alpha === 0 ? 0 : Number(alpha.toFixed(2))})`
}

async function inBothThemes({ app, page }: Running, look: (theme: Theme) => Promise<void>): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(
      ({ BrowserWindow, nativeTheme }, source) => {
        nativeTheme.themeSource = source
        BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800)
      },
      theme
    )
    await expect(page.locator('body')).toHaveCSS('background-color', rgb(COLOURS[theme].paper))
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
    await page.mouse.move(640, 799)
    await test.step(theme, () => look(theme))
  }
}

const heading = (page: Page | Locator, level: number, name: string): Locator => page.getByRole('heading', { level, name, exact: true })
const section = { family: 'serif', size: 20, line: 26, weight: 500, ink: 'ink' } as const
const quiet = { family: 'sans', size: 12.5, ink: 'ink3' } as const
const button = { family: 'sans', size: 13.5, line: 20, weight: 500, corner: 6 } as const
const primary = { ...button, ink: 'onAccent', ground: 'accent' } as const

test('the film page is set as it was drawn', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '3.5', '--watched', '2021-06-01', '--text', '-'], 'I crossed with him, twice.')
  const running = await home.start()
  const { page } = running
  await toFilms(page)
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: 'The Salt Ferry' }).click()
  await expect(heading(page, 1, 'The Salt Ferry')).toBeVisible()
  const main = page.getByRole('main')
  const side = page.getByRole('complementary', { name: 'Library' })
  const aside = page.getByRole('complementary', { name: 'Your journal and connections' })
  const review = page.getByRole('article', { name: 'keelhaul9' })
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready
    return ['420 72px "Newsreader Variable"', 'italic 400 18px "Newsreader Variable"', '400 13px "Instrument Sans Variable"'].filter((font) => !document.fonts.check(font))
  })
  expect(loaded, 'fonts that are not there').toEqual([])

  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('page', page.locator('body'), { family: 'sans', size: 13.5, line: 20, ink: 'ink', ground: 'paper' })
    await looks('sidebar', side, { ground: 'chrome', x: 0, y: 0, width: 212, height: 800 })
    await looks('search', side.getByRole('button', { name: 'Search' }), { family: 'sans', size: 13.5, ink: 'ink3', ground: 'paper', corner: 6, x: 10, y: 52, width: 191, height: 30 })
    await looks('current section', side.getByRole('link', { name: /^Films/ }), { family: 'sans', size: 13.5, line: 20, weight: 560, ink: 'ink', ground: 'press', corner: 6, x: 10, y: 126, width: 191, height: 30 })
    await looks('wordmark', side.getByText('Matinee', { exact: true }), { family: 'serif', size: 19, line: 24, weight: 500, x: 49, y: 14 })
    await looks('foot of the sidebar', side.getByText('On this computer · 2 films'), { family: 'sans', size: 11.5, ink: 'ink3' })
    await looks('back', main.getByRole('button', { name: 'Back', exact: true }), { ink: 'ink2', corner: 6, x: 224, y: 9, width: 30, height: 30 })
    await looks('breadcrumb', main.getByRole('link', { name: 'Films', exact: true }), { family: 'sans', size: 13.5, ink: 'ink3', x: 302 })
    await looks('breadcrumb, here', page.getByRole('navigation', { name: 'Breadcrumb' }).getByText('The Salt Ferry'), { weight: 500, ink: 'ink' })
    await looks('title', heading(page, 1, 'The Salt Ferry'), { family: 'serif', size: 72, line: 72, weight: 420, spacing: -2.304, ink: 'ink', x: 471, y: 64 })
    await looks('title card', main.getByRole('img', { name: 'Title card: The Salt Ferry, 2002' }).first(), { x: 256, y: 68, width: 184, height: 276 })
    await looks('certificate', main.getByTitle('Certificate PG-13'), { family: 'sans', size: 11.5, weight: 650, ink: 'ink', corner: 3, height: 19 })
    await looks('facts', main.getByText('4 October 2002 (Ireland)'), { family: 'sans', size: 13.5, line: 20, ink: 'ink2' })
    await looks('synopsis', main.getByText('A widowed ferryman takes', { exact: false }), { family: 'serif', size: 21, line: 30, weight: 400, ink: 'ink', x: 474 })
    await looks('takes', heading(page, 2, 'Takes'), { ...section, x: 256 })
    await looks('a take', main.getByRole('blockquote').first(), { family: 'serif', size: 18.5, line: 25, style: 'italic', ink: 'ink', x: 265, width: 305.5 })
    await looks('who said it', main.getByText('mossback_', { exact: true }), { ...quiet, line: 18 })
    await looks('reviews', heading(page, 2, 'Reviews'), { ...section, x: 256 })
    await looks('reviewer', heading(review, 3, 'keelhaul9'), { family: 'serif', size: 20, line: 26, weight: 500, ink: 'ink', x: 256 })
    await looks('words of a review', review.getByText(/^\d+ words$/), quiet)
    await looks('text of a review', review.getByRole('paragraph').filter({ hasText: /^Everybody else/ }), { family: 'serif', size: 18, line: 29, weight: 400, ink: 'ink', x: 256, width: 613.8 })
    await looks('link in a review', review.getByRole('link', { name: 'Local Hero' }), { family: 'serif', size: 18, ink: 'ink' })
    await looks('score found', review.getByText('Score found in the text'), quiet)
    await looks('aside', aside, { x: 972, y: 68, width: 272 })
    await looks('your journal', heading(aside, 2, 'Your journal'), { ...section, x: 972, y: 70 })
    await looks('write', aside.getByRole('button', { name: /^Write/ }), { ...primary, y: 68, height: 30 })
    await looks('stars', aside.getByRole('img', { name: '3.5 out of 5 stars' }), { ink: 'lamp', height: 12 })
    await looks('my words', aside.getByText('I crossed with him, twice.'), { family: 'serif', size: 15.5, line: 21 })
    await looks('mentions', heading(aside, 2, 'Mentions'), section)
    await looks('a mentioned film', aside.getByRole('link', { name: 'Local Hero 1983' }), { family: 'sans', size: 13.5, ink: 'ink' })
    await looks('outline', heading(aside, 2, 'In these reviews'), { family: 'sans', size: 12.5, line: 18, weight: 600, ink: 'ink', x: 972 })
  })
})

test('the walls, few and many, are set as they were drawn', async ({ home }) => {
  await fill(home, FERRY, KETTLE)
  await command(home, ['review', 'The Salt Ferry', '--rating', '3.5', '--watched', '2021-06-01'])
  const few = await home.start()
  await toFilms(few.page)
  const list = (page: Page): Locator => page.getByRole('list', { name: 'Films' })
  await inBothThemes(few, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    const tile = list(few.page).getByRole('listitem').first()
    await looks('heading', heading(few.page, 1, 'Films'), { family: 'serif', size: 36, line: 42, weight: 440, spacing: -0.648, ink: 'ink', x: 256, y: 52 })
    await looks('count', few.page.getByRole('main').getByText('2 films', { exact: true }), { family: 'sans', ink: 'ink3' })
    await looks('first tile', tile, { x: 256, y: 133, width: 184 })
    await looks('title under a card', tile.getByText('The Salt Ferry').last(), { family: 'sans', size: 13.5, line: 18, weight: 500, ink: 'ink' })
    await looks('add a film, in its place', list(few.page).getByRole('button', { name: 'Add a film' }), { weight: 500, ink: 'ink2', ground: 'sunk', corner: 3, y: 133, width: 184, height: 276 })
    await looks('add a film', few.page.getByRole('main').getByRole('button', { name: 'Add a film' }).first(), { ...primary, y: 9, height: 30 })
  })
  await few.app.close()
  await fillWall(home, Array.from({ length: 60 }, (_, index) => ({ title: `Zenith ${index + 1}`, year: 1960 + index })))
  const many = await home.start()
  await toFilms(many.page)
  await inBothThemes(many, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    const tile = list(many.page).getByRole('listitem').first()
    await looks('heading', heading(many.page, 1, 'Films'), { size: 36, x: 256, y: 52 })
    await looks('tile of many', tile, { x: 256, width: 124 })
    await looks('title under a small card', tile.getByText('The Salt Ferry').last(), { family: 'sans', size: 13.5, line: 18, weight: 500 })
    await looks('year', tile.getByText('2002').last(), { ...quiet })
    await looks('filter', many.page.getByRole('searchbox', { name: 'Filter films' }).locator('..'), { ground: 'sunk', corner: 6, height: 30 })
  })
})

test('the journal, its first entries and many, is set as it was drawn', async ({ running, page }) => {
  const opening = 'The second time through I watched the doorway instead of the faces.'
  const two: EntryToLog[] = [
    { title: 'Petite Maman', year: 2021, day: '2026-11-21', rating: 9, isLiked: true, text: 'Seventy-two minutes, and not one of them is spent explaining itself.' },
    { title: 'Interview', year: 2007, day: '2026-11-22', rating: 7, text: opening }
  ]
  await logEntries(page, two)
  const rowOf = (title: string): Locator => page.getByRole('row', { name: title })
  const calendar = page.getByRole('listbox', { name: 'Days of November 2026 with entries' })
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('heading', heading(page, 1, 'Journal'), { family: 'serif', size: 36, line: 42, weight: 440, spacing: -0.648, ink: 'ink', x: 256, y: 52 })
    await looks('count', page.getByText('2 entries', { exact: true }), { family: 'sans', size: 13.5, ink: 'ink3', x: 379, y: 66 })
    await looks('month of few', heading(page, 2, 'November'), { family: 'serif', size: 26, line: 32, weight: 460, spacing: -0.39, ink: 'ink', x: 256, y: 125 })
    await looks('first row of few', rowOf('Interview'), { x: 390, y: 111, height: 49 })
    await looks('calendar of few', calendar, { x: 256, y: 211, width: 61, height: 52 })
    await looks('seats taken', heading(page, 2, 'Two seats taken'), { family: 'serif', size: 26, line: 32, weight: 460, ink: 'ink', x: 256, y: 320 })
    await looks('about the seats', page.getByText('The page fills from here.', { exact: false }), { family: 'serif', size: 18, line: 27, ink: 'ink2', x: 256, y: 358 })
    await looks('what to do next', page.getByRole('button', { name: /^What did you see before that/ }), { corner: 6, y: 308, height: 64 })
    await looks('its name', page.getByText('What did you see before that?', { exact: true }), { family: 'sans', size: 15, line: 22, weight: 500, y: 319 })
  })

  await logEntries(page, [
    ...Array.from({ length: 9 }, (_, day): EntryToLog => ({ title: `The Long Goodbye ${day + 1}`, year: 1973, day: `2026-11-${String(day + 10)}`, rating: 8, isRewatch: day === 0 })),
    { title: 'The Third Man', year: 1949, day: '2026-10-31', rating: 10 },
    { title: 'Trees Lounge', year: 1996, day: '2026-11-22', rating: 8, isRewatch: true, isDraft: true, text: 'Nobody in this bar is waiting.' }
  ])
  await expect(rowOf('Trees Lounge')).toBeVisible()
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    const petite = rowOf('Petite Maman')
    const bar = page.getByRole('toolbar', { name: 'Filter the journal' })
    await looks('a filter', bar.getByRole('button', { name: 'Year' }), { family: 'sans', size: 13.5, line: 20, ink: 'ink2', corner: 6, x: 246, y: 104, height: 28 })
    await looks('new entry', page.getByRole('main').getByRole('button', { name: /^New entry/ }), { ...primary, y: 9, height: 30 })
    await looks('month', heading(page, 2, 'November'), { family: 'serif', size: 26, line: 32, weight: 460, ink: 'ink', x: 256, y: 157 })
    await looks('its figures', page.getByText('11 films', { exact: true }), { ...quiet, line: 18, x: 256, y: 193 })
    await looks('calendar', calendar, { x: 256, y: 261, width: 61, height: 52 })
    await looks('row', petite, { corner: 6, x: 390, y: 143 + 2 * 49, height: 49 })
    await looks('day', petite.getByText('21', { exact: true }), { family: 'serif', size: 22, line: 24, weight: 440, ink: 'ink', x: 400, width: 24 })
    await looks('weekday', petite.getByText('Sat', { exact: true }), { family: 'sans', size: 11.5, ink: 'ink3', x: 431 })
    await looks('card', petite.locator('.poster'), { corner: 2, x: 470, y: 246, width: 26, height: 39 })
    await looks('film', petite.getByRole('link', { name: 'Petite Maman' }), { family: 'sans', size: 13.5, line: 18, weight: 500, ink: 'ink', x: 508 })
    await looks('its year', petite.getByText('2021', { exact: true }), { ...quiet, line: 18 })
    await looks('stars', petite.getByRole('img', { name: '4.5 out of 5 stars' }), { ink: 'lamp', x: 724, height: 12 })
    await looks('words of an entry', petite.getByText('Seventy-two minutes', { exact: false }), { family: 'serif', size: 15.5, line: 22, ink: 'ink2', x: 854 })
    await looks('draft', rowOf('Trees Lounge').getByText('Draft', { exact: true }), { family: 'sans', size: 12.5, line: 18, weight: 550, ink: 'lampText', x: 854 })
    await looks('next month', heading(page, 2, 'October'), { x: 256, y: 143 + 12 * 49 + 15 })
  })
})

test('Paste a page, Write, search, export and the first run are set as they were drawn', async ({ running, page }) => {
  const dialogHead = { family: 'serif', size: 26, line: 32, weight: 460, ink: 'ink' } as const
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('question', heading(page, 1, 'What did you see?'), { family: 'serif', size: 60, line: 62, weight: 420, spacing: -1.8, ink: 'ink', x: 578 })
    await looks('about', page.getByText('A film journal that lives on this computer.', { exact: false }), { family: 'serif', size: 21, line: 30, ink: 'ink2', x: 580 })
    await looks('a choice', page.getByRole('button', { name: /^Paste a page/ }), { corner: 6, x: 564, width: 592, height: 72 })
    await looks('its name', page.getByText('Paste a page', { exact: true }), { family: 'serif', size: 20, line: 24, weight: 500 })
    await looks('where', page.getByText(/^Your library will be kept in/), { ...quiet })
  })

  await pasteText(page, FERRY)
  const paste = page.getByRole('dialog', { name: 'Paste a page' })
  await expect(paste.getByRole('button', { name: /^Add to library/ })).toBeVisible()
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('dialog', paste, { ground: 'raised', corner: 14, x: 36, y: 28, width: 1208, height: 744 })
    await looks('its head', heading(paste, 2, 'Paste a page'), { ...dialogHead, x: 62, y: 48 })
    await looks('raw text', paste.getByRole('region', { name: 'Pasted text' }), { family: 'sans', size: 12.5, line: 19, ink: 'ink2', x: 36, y: 139, width: 467 })
    await looks('part', heading(paste, 3, 'Reviews'), section)
    await looks('field', paste.getByRole('textbox', { name: 'Title', exact: true }).locator('..'), { ground: 'sunk', corner: 6, x: 530, width: 333, height: 30 })
    await looks('what to check', paste.getByText('Where does the name end?'), { family: 'sans', size: 11.5, weight: 550, ink: 'lampText' })
    await looks('add', paste.getByRole('button', { name: /^Add to library/ }), { ...primary, y: 722, height: 36 })
  })
  await paste.getByRole('button', { name: /^Add to library/ }).click()
  await expect(heading(page, 1, 'The Salt Ferry')).toBeVisible()

  await chooseCommand(running.app, 'search')
  const palette = page.getByRole('dialog', { name: 'Search' })
  await page.keyboard.type('ferry')
  await expect(palette.getByRole('option', { name: /The Salt Ferry/ }).first()).toBeVisible()
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('palette', palette, { ground: 'raised', corner: 14, x: 300, y: 64, width: 680 })
    await looks('query', palette.getByRole('combobox'), { family: 'serif', size: 22, line: 30, ink: 'ink' })
    await looks('chosen', palette.getByRole('option', { selected: true }), { ground: 'accentSoft', corner: 6, x: 308, width: 664, height: 46 })
    await looks('group', palette.getByRole('group', { name: 'Films' }).locator('> :first-child'), { family: 'sans', size: 11.5, weight: 500, ink: 'ink3' })
  })
  await page.keyboard.press('Escape')

  await chooseCommand(running.app, 'export')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('radio', { name: /^Everything/ }).click()
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('dialog', exporting, { ground: 'raised', corner: 14, x: 130, y: 42, width: 1020, height: 716 })
    await looks('its head', heading(exporting, 2, 'Export'), { ...dialogHead, x: 156, y: 62 })
    await looks('chosen', exporting.getByRole('radio', { name: /^Everything/ }), { ground: 'accentSoft', corner: 6, x: 146, width: 356 })
    await looks('look into a file', exporting.getByLabel(/^A look into/), { family: 'mono', size: 12.5, line: 20, ink: 'ink' })
    await looks('run', exporting.getByRole('button', { name: /^Export \d/ }), { ...primary, y: 708, height: 36 })
  })
  await page.keyboard.press('Escape')

  await page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('button', { name: /^Write/ }).click()
  await page.getByRole('textbox', { name: 'Your review, in Markdown' }).fill('The second time I watched the water.')
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
  await inBothThemes(running, async (theme) => {
    const looks = (what: string, place: Locator, look: Look): Promise<void> => expectLook(what, place, theme, look)
    await looks('title', heading(page, 1, 'The Salt Ferry'), { family: 'serif', size: 44, line: 46, weight: 430, ink: 'ink', y: 68 })
    await looks('title card', page.getByRole('img', { name: 'Title card: The Salt Ferry, 2002' }), { y: 56, width: 54, height: 81 })
    await looks('saved', page.getByRole('status').filter({ hasText: /^Saved / }), { ...quiet })
    await looks('finish', page.getByRole('button', { name: /^Finish entry/ }), { ...primary, y: 9, height: 30 })
    await looks('day', page.getByRole('button', { name: /^Watched/ }), { size: 13.5, line: 20, ink: 'ink', corner: 6, height: 28 })
    await looks('rating', page.getByRole('slider', { name: 'Rating' }), { width: 118, height: 26 })
    await looks('switch', page.getByRole('switch', { name: 'Rewatch' }), { corner: 9, width: 30, height: 18 })
    await looks('text', page.getByRole('textbox', { name: 'Your review, in Markdown' }), { family: 'serif', size: 19, line: 31, ink: 'ink', ground: 'none', width: 640 })
    await looks('count of words', page.getByText('7 words', { exact: true }), { family: 'sans', size: 11.5, ink: 'ink3' })
  })
})
