/** Whether everybody can use what is on the screen, by the rules of WCAG 2.x A and AA and of good practice, in both themes. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Running } from './app'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

export async function expectAccessible({ app, page }: Running, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(theme === 'dark')
    // Electron cannot open the second page that axe would like to work in.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    // Only colours change with the theme.
    const { violations } = await (theme === 'light' ? axe.withTags(RULES) : axe.withRules(OF_COLOUR)).analyze()
    const found = violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${impact ?? 'no impact'}) ${target.join(' ')}: ${failureSummary ?? ''}`))
    expect.soft(found, `${screen}, ${theme}`).toEqual([])
  }
}
