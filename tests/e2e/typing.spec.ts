/** Typing with help: spelling from a dictionary on this computer, typographic signs, and what is pasted from elsewhere. */
import type { Locator, Page } from '@playwright/test'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { answerDialogs, chooseCommand } from './acts'
import { fill } from './asking'
import { expect, test, type Home } from './app'
import { expectAccessible } from './axe'
import { tabTo } from './keyboard'
import { FERRY } from './pages'
import { editor, expectText, saved, savedDraft } from './written'

const english = dirname(createRequire(import.meta.url).resolve('dictionary-en'))
const misspelt = (page: Page): Locator => editor(page).locator('[aria-invalid="spelling"]')

/** What stands in a text without words. */
const EMPTY = 'What stayed with you?'

/** Where dictionaries lie that the person added. */
function installDictionary(home: Home): void {
  const folder = join(home.userData, 'dictionaries')
  mkdirSync(folder, { recursive: true })
  for (const ending of ['aff', 'dic']) copyFileSync(join(english, `index.${ending}`), join(folder, `en_GB.${ending}`))
}

async function write(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Films', exact: false }).first().click()
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: 'The Salt Ferry' }).click()
  await page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('button', { name: /^Write/ }).click()
  await expect(editor(page)).toBeFocused()
}

async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await editor(page).evaluate((element, parts) => {
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(parts)) clipboardData.setData(type, content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

async function empty(page: Page): Promise<void> {
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expectText(page, EMPTY)
}

test('a word is underlined, mended, learnt and ignored by the keyboard, and forgotten in Settings', async ({ home }) => {
  installDictionary(home)
  await fill(home, FERRY)
  const running = await home.start()
  const { page } = running
  await write(page)
  await page.keyboard.type('The ferrry in [[Ferrry Island]] and `cofde` of NASAA met Buscemi at mossbackish.example, Ferry Salt xqzt ')
  await expect(misspelt(page)).toHaveText(['ferrry', 'Buscemi', 'xqzt'])

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'About “ferrry”' })
  await expect(menu.getByRole('menuitem', { name: 'ferry', exact: true })).toBeVisible()
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(running, 'the menu of a word')
  await menu.getByRole('menuitem', { name: 'ferry', exact: true }).press('Enter')
  await expect(editor(page)).toBeFocused()
  await expect(misspelt(page)).toHaveText(['Buscemi', 'xqzt'])
  // One step back, one forward.
  await page.keyboard.press('Control+z')
  await expect(misspelt(page)).toHaveText(['ferrry', 'Buscemi', 'xqzt'])
  await page.keyboard.press('Control+Shift+Z')
  await expect(misspelt(page)).toHaveText(['Buscemi', 'xqzt'])

  await page.keyboard.press('F8')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Learn “Buscemi”' }).press('Enter')
  await expect(misspelt(page)).toHaveText(['xqzt'])
  expect(readFileSync(join(home.userData, 'learnt-words.txt'), 'utf8')).toBe('Buscemi\n')
  await misspelt(page).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Ignore here' }).click()
  await expect(misspelt(page)).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(page.getByText('No other word needs a look.')).toBeVisible()
  await saved(page)
  expect(await savedDraft(page)).toContain('The ferry in')

  await chooseCommand(running.app, 'settings')
  await page.getByRole('navigation', { name: 'Parts of Settings' }).getByRole('link', { name: 'Writing', exact: true }).click()
  const box = page.getByRole('checkbox', { name: 'British English' })
  await expect(box).toBeChecked()
  await expectAccessible(running, 'Settings, Writing')
  await page.getByRole('button', { name: 'Show', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Forget “Buscemi”' }).press('Enter')
  await expect(page.getByText('None yet. Choose “Learn”', { exact: false })).toBeVisible()
  await tabTo(page, box, 'Shift+Tab')
  await page.keyboard.press('Space')
  await expect(box).not.toBeChecked()
  await page.getByRole('button', { name: 'Remove British English' }).press('Enter')
  await expect(page.getByText('No dictionary was found on this computer.')).toBeVisible()
  await answerDialogs(running.app, { open: join(english, 'index.js') })
  await page.getByRole('button', { name: 'Add a dictionary…' }).press('Enter')
  await expect(page.getByText('neither .dic nor .aff', { exact: false })).toBeVisible()
  await answerDialogs(running.app, { open: join(english, 'index.dic') })
  await page.getByRole('button', { name: 'Add a dictionary…' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: 'index' })).toBeChecked()
  expect(existsSync(join(home.userData, 'dictionaries', 'index.aff'))).toBe(true)
})

test('quotes and dashes become typographic, and Backspace or undo gives back what was typed', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await write(page)
  await page.keyboard.type(`"It's here -- now..." `)
  await expectText(page, '“It’s here – now…” ')
  await page.keyboard.type('"')
  await expectText(page, '“It’s here – now…” “')
  await page.keyboard.press('Backspace')
  await expectText(page, '“It’s here – now…” "')
  await page.keyboard.type('--')
  await expectText(page, '“It’s here – now…” "–')
  await page.keyboard.press('Control+z')
  await expectText(page, '“It’s here – now…” "--')
  await empty(page)
  await page.keyboard.type('---')
  await page.keyboard.press('Enter')
  await page.keyboard.type('`"code" --` [[9 "')
  await expectText(page, '---\n`"code" --` [[9 "')
})

const PAGE_OF_OTHERS = `<html><head><style>.editor { display: none }</style><script>window.ran = 'head'</script></head><body>
<script>window.ran = 'body'</script><img src="https://tracker.example/x.png" onerror="window.ran = 'image'"><svg onload="window.ran = 'svg'"></svg>
<h2 style="position:fixed;z-index:9999">A heading</h2><p onclick="window.ran = 'click'">It is <b>bold</b>, <em>slanted</em> and
<a href="https://a.example/x_(y)" onmouseover="window.ran='over'">a link</a>, <a href="javascript:window.ran='link'">not one</a>.<br>Second line of 5 * 3.</p>
<blockquote><p>A quoted word.</p></blockquote><ul><li>one</li><li>two</li></ul><p># not a heading</p><iframe src="https://tracker.example/"></iframe></body></html>`

test('a page that is pasted keeps bold, italic, links and quotes; nothing in it runs or is fetched', async ({ home }) => {
  await fill(home, FERRY)
  const { page } = await home.start()
  await write(page)
  const asked: string[] = []
  page.on('request', (request) => !request.url().startsWith('app://matinee/assets/') && asked.push(request.url()))
  await paste(page, { 'text/html': PAGE_OF_OTHERS, 'text/plain': 'plain' })
  await expectText(
    page,
    [
      'A heading', '', 'It is **bold**, *slanted* and [a link](https://a.example/x_%28y%29), not one.  ', 'Second line of 5 * 3.', '', '> A quoted word.', '', 'one  ', 'two', '', '\\# not a heading'
    ].join('\n')
  )
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(asked).toEqual([])

  for (const [html, markdown] of [
    ['<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">Bold</span><span style="font-weight:400"> and </span><span style="font-style:italic">slanted</span></p></b>', '**Bold** and *slanted*'],
    [`<p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>First<o:p></o:p></p><!--[if gte mso 9]><xml>junk</xml><![endif]-->`, 'First'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a b  \nc d'],
    ['<p>[[Interview]] and snake_case</p>', '\\[\\[Interview]] and snake_case'],
    ['<img src="x">', 'only words']
  ] as const) {
    await empty(page)
    await paste(page, { 'text/html': html, 'text/plain': 'only words' })
    await expectText(page, markdown)
  }
  await empty(page)
  await paste(page, { 'text/plain': 'NUL\u0000 bell\u0007 *as it is*' })
  await expectText(page, 'NUL\ufffd bell *as it is*')
  await expect(page.getByText('1 control character was left out.', { exact: false })).toBeVisible()

  // A very long page is not worth waiting for: its words come plain.
  await empty(page)
  const took = await page.evaluate(() => performance.now())
  await paste(page, { 'text/html': `<p>${'<b>long</b> '.repeat(200_000)}</p>`, 'text/plain': 'the plain words' })
  await expectText(page, 'the plain words')
  expect((await page.evaluate(() => performance.now())) - took).toBeLessThan(2_000)
})

test('more than a text holds asks what to do, and nothing is lost', async ({ home }) => {
  await fill(home, FERRY)
  const running = await home.start()
  const { page } = running
  await write(page)
  const pasteMuch = (): Promise<void> =>
    editor(page).evaluate((element) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'word '.repeat(2_040_000))
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
  await page.keyboard.type('Mine. ')
  await pasteMuch()
  const dialog = page.getByRole('dialog', { name: 'More than one text holds' })
  await expect(dialog).toContainText('What you copied is 10.2 million letters.')
  await expectAccessible(running, 'too much text')
  await dialog.getByRole('button', { name: 'Leave it out' }).press('Enter')
  await expect(editor(page)).toBeFocused()
  await expectText(page, 'Mine. ')
  await pasteMuch()
  await dialog.getByRole('button', { name: 'Put in the first part' }).press('Enter')
  await expect.poll(async () => (await savedDraft(page)).length, { timeout: 20_000 }).toBe(5_000_000)
  await page.keyboard.press('Control+z')
  await expectText(page, 'Mine. ')
})
