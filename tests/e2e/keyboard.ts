/** Going somewhere with the keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement)

/** Tab, or Shift+Tab, until it has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await pressUntil(page, target, key, 60)
}

/** Arrows along a bar of buttons until one has the focus. */
export async function arrowTo(page: Page, target: Locator): Promise<void> {
  await pressUntil(page, target, 'ArrowRight', 20)
}

async function pressUntil(page: Page, target: Locator, key: string, most: number): Promise<void> {
  await expect(target).toBeVisible()
  for (let press = 0; press < most && !(await isFocused(target)); press += 1) await page.keyboard.press(key)
  await expect(target).toBeFocused()
}
