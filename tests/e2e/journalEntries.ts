/** Entries put into the open library, as New entry would. */
import type { Page } from '@playwright/test'

export interface EntryToLog {
  readonly title: string
  readonly year: number
  readonly day: string | null
  readonly rating?: number | null
  readonly text?: string
  readonly isRewatch?: boolean
  readonly isLiked?: boolean
  readonly isPrivate?: boolean
  readonly isDraft?: boolean
  readonly tags?: readonly string[]
}

/** Logs them in this order, each film once, and shows the window what is there now. */
export async function logEntries(page: Page, entries: readonly EntryToLog[]): Promise<void> {
  await page.evaluate(async (toLog) => {
    const { matinee } = window
    const value = <T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T => {
      if (!result.ok) throw new Error(result.problem.message)
      return result.value
    }
    const films = new Map<string, string>()
    for (const { title, year, day, rating = null, text = '', isRewatch = false, isLiked = false, isPrivate = false, isDraft = false, tags = [] } of toLog) {
      const known = films.get(title)
      const { entry } = value(
        await matinee.journal.log({
          film: known === undefined ? { title, year } : { id: known },
          text: { body: text, watchedOn: day, rating, isRewatch, isLiked, hasSpoilers: false, isPrivate, place: null, company: null, privateNote: null, tags: [...tags] },
          isDraft
        })
      )
      films.set(title, entry.film.id)
    }
  }, entries)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}
