/** What stands in the text that is being written: in the window, and on the disk. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

export const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Your review, in Markdown' })

/** Every line that is drawn; of a long text only those in sight. */
export async function shownText(page: Page): Promise<string> {
  return editor(page).evaluate((element) => {
    if (element instanceof HTMLTextAreaElement) return element.value
    return [...element.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n')
  })
}

export async function expectText(page: Page, text: string): Promise<void> {
  await expect.poll(() => shownText(page)).toBe(text)
}

/** The one draft there is, as the library gives it to the window. */
export async function savedDraft(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const result = await window.matinee.journal.drafts()
    if (!result.ok) throw new Error(result.problem.message)
    return result.value[0]?.body ?? ''
  })
}

/** Everything typed so far is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible()
}

/** To a film's page, by the wall of films. */
export async function openFilm(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Films', exact: false }).first().click()
  await page.getByRole('list', { name: 'Films' }).getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Begins an entry about a film, from its page. */
export async function startWriting(page: Page, title: string): Promise<void> {
  await openFilm(page, title)
  await page.getByRole('complementary', { name: 'Your journal and connections' }).getByRole('button', { name: /^Write/ }).click()
  await expect(editor(page)).toBeFocused()
}
