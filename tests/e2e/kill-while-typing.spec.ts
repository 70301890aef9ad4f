import type { Page } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import { toFilms } from './acts'
import { fill } from './asking'
import { expect, Home, test, type Running } from './app'
import { FERRY } from './pages'
import { editor, saved, savedDraft, shownText } from './written'

/** How many times the app is killed; `npm run soak` asks for more. */
const KILLS = Number(process.env['MATINEE_TYPING_KILLS'] ?? 20)
/** A pause of this long is when a draft goes to the disk; kills are spread around it. */
const PAUSE_MS = 500
/** From so much before to so much after: a busy computer acknowledges later. */
const BEFORE_MS = 100
const AFTER_MS = 240
/** Every fifth kill comes while keys never rest, around the save that is due then. */
const RESTLESS_EVERY = 5
const RESTLESS_MS = 2_000

const WORDS = 'the rows were empty and the film went on, '

// A lost word is a lost word: no second try.
test.describe.configure({ retries: 0 })

test('no draft that was acknowledged is lost, whenever the app is killed while somebody types', async () => {
  test.setTimeout(120_000 + KILLS * 10_000)
  const home = new Home()
  let acknowledgedInAll = 0
  let before = 0
  let lost = 0
  try {
    await fill(home, FERRY)
    let running = await home.start()
    await toFilms(running.page)
    await running.page.getByRole('link', { name: 'The Salt Ferry' }).click()
    await running.page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('button', { name: /^Write/ }).click()
    await expect(editor(running.page)).toBeFocused()
    await running.page.keyboard.type('Begun. ')
    await saved(running.page)
    await expect.poll(() => savedDraft(running.page)).toBe('Begun. ')
    let kept = 'Begun. '
    for (let kill = 0; kill < KILLS; kill += 1) {
      const restless = kill % RESTLESS_EVERY === RESTLESS_EVERY - 1
      // A line for each round: an editor draws only the lines in sight.
      const text = `\n${kill + 1}: ${WORDS.repeat(restless ? 20 : 1)}`
      const acknowledged = await watchAcknowledged(running)
      const offset = ((BEFORE_MS + AFTER_MS) * kill) / Math.max(1, KILLS - 1) - BEFORE_MS
      await typeAndKill(home, running, text, restless ? RESTLESS_MS + offset : PAUSE_MS + offset, restless)
      const count = acknowledged()
      if (count === 0) before += 1
      acknowledgedInAll += count

      running = await home.start()
      const now = await openDraft(running.page)
      // What comes back is one of the drafts, whole: what stood there before, and then keys in their order.
      expect((kept + text).startsWith(now), `after kill ${kill + 1} there is “${now.slice(-80)}”`).toBe(true)
      if (now.length < kept.length + count) lost += 1
      kept = now
    }
    console.log(`${KILLS} kills while typing: ${acknowledgedInAll} drafts acknowledged (none in ${before} rounds), ${lost} lost, ${kept.length} characters in the end`)
    expect(lost).toBe(0)
    expect(acknowledgedInAll, 'acknowledged drafts').toBeGreaterThan(0)
    if (KILLS >= 10) expect(before, 'kills before the first draft of a round was acknowledged').toBeGreaterThan(0)
  } finally {
    await home.end()
  }
})

/** One key is one draft, so the number that the window shows as saved says how many keys are on the disk. */
async function watchAcknowledged({ page }: Running): Promise<() => number> {
  const opened = Number(await page.getByRole('status').and(page.locator('[data-saved-revision]')).getAttribute('data-saved-revision'))
  let last = opened
  await page.exposeFunction('draftAcknowledged', (revision: number) => {
    last = Math.max(last, revision)
  })
  await page.evaluate(() => {
    new MutationObserver(() => {
      const tell: unknown = Reflect.get(window, 'draftAcknowledged')
      const revision = Number(document.querySelector<HTMLElement>('[data-saved-revision]')?.dataset['savedRevision'])
      if (typeof tell === 'function') Reflect.apply(tell, null, [revision])
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-saved-revision'] })
  })
  return () => last - opened
}

async function typeAndKill(home: Home, running: Running, text: string, delay: number, isRestless: boolean): Promise<void> {
  await editor(running.page).focus()
  await running.page.keyboard.press('Control+End')
  // The kill interrupts the typing.
  const typing = running.page.keyboard.type(text, isRestless ? { delay: 15 } : {}).catch(() => undefined)
  if (!isRestless) await typing
  await pause(delay)
  await home.kill(running)
  await typing
}

async function openDraft(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Drafts 1' }).click()
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(editor(page)).toBeFocused()
  const kept = await savedDraft(page)
  // What the library has stands in the window, too, and the cursor is where the typing was.
  await expect.poll(async () => (await shownText(page)).endsWith(kept.slice(kept.lastIndexOf('\n') + 1)), { message: kept.slice(-80) }).toBe(true)
  return kept
}
