/** The real app with 100,000 reviews of 300 words: from a key in the search over everything written to its first results painted. */
import { existsSync } from 'node:fs'
import { chooseCommand } from '../tests/e2e/acts'
import { copyOf } from './support/cache'
import { type Line, printTable } from './support/figures'
import { keysIn } from './support/keys'
import { Home } from './support/window'
import { writtenLibraryPath } from './support/writtenLibrary'

const FRAME = 1000 / 60
const GOAL = 50
/** What is typed, letter by letter, after what already stands there. */
const TYPED: readonly (readonly [string, string, readonly string[]])[] = [
  ['a word', '', ['doorway', 'camera']],
  ['a common word', '', ['the of']],
  ['a phrase', '"the light in the ', ['doorway']],
  ['a boolean', 'camera OR ', ['doorway']],
  ['a word excluded', 'camera -light ', ['room']],
  ['a word after title:', 'title:"Trees Lounge" ', ['doorway']],
  ['a word after rating:', 'rating:>=4 ', ['doorway']],
  ['a word after year:', 'year:2007..2010 ', ['doorway']],
  ['a word after mentions:', 'mentions:"Trees Lounge" ', ['camera']]
]

const made = writtenLibraryPath()
if (!existsSync(made)) {
  console.error('The library is not made yet: run npm run bench -- search, without --only window.')
  process.exit(1)
}
const copy = copyOf(made)
const home = new Home(copy.folder, copy.path)
try {
  const { app, page } = await home.open()
  try {
    await page.getByRole('main').waitFor()
    await chooseCommand(app, 'search-written')
    const field = page.getByRole('textbox', { name: 'Search everything written' })
    await field.focus()
    const lines: Line[] = []
    for (const [what, before, words] of TYPED) {
      await field.fill(before)
      await page.waitForTimeout(500)
      lines.push({ what, times: await keysIn(page, '.rvlist', words, () => field.fill(before)), to: FRAME, goal: GOAL })
    }
    console.log('A key in the search over everything written, to its first results painted:\n')
    printTable('a frame of 60 a second', lines)
  } finally {
    await app.close()
  }
} finally {
  home.remove()
  copy.remove()
}
