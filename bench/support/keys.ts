/** Keys pressed in the real app, and what they take to show. */
import type { Page } from '@playwright/test'
import { timesFrom, type Times } from './figures'

/**
 * From each key to the frame in which its answer is painted. The answer is there when what `shows` selects says something
 * else. Keys that change nothing (a letter that leaves the same entries) say nothing and are left out.
 */
export async function keysIn(page: Page, shows: string, words: readonly string[], clear: () => Promise<void>): Promise<Times> {
  const taken: number[] = []
  for (const word of words) {
    for (const letter of word) {
      const answered = page.evaluate(
        (selector) =>
          new Promise<number | null>((done) => {
            document.addEventListener(
              'keydown',
              (event) => {
                const shown = (): string => [...document.querySelectorAll(selector)].map((each) => each.textContent).join('\n')
                const before = shown()
                const late = setTimeout(() => {
                  watch.disconnect()
                  done(null)
                }, 1_500)
                const watch = new MutationObserver(() => {
                  if (shown() === before) return
                  watch.disconnect()
                  clearTimeout(late)
                  requestAnimationFrame(() => setTimeout(() => done(performance.now() - event.timeStamp), 0))
                })
                watch.observe(document.body, { subtree: true, childList: true, characterData: true })
              },
              { capture: true, once: true }
            )
          }),
        shows
      )
      // The listener is there before the key.
      await page.evaluate(() => undefined)
      await page.keyboard.press(letter)
      const time = await answered
      if (time !== null) taken.push(time)
      await page.waitForTimeout(60)
    }
    await clear()
    await page.waitForTimeout(300)
  }
  return timesFrom(taken)
}
