import { figure } from '../format'

/** What is said when an entry was changed by another window or program, or could not be saved. */
export const elsewhereWords = {
  title: (when: string): string => `This entry was changed elsewhere ${when}, by the command line or another window.`,
  explained: 'Nothing was overwritten, and what you write stays on this computer. Whichever words you choose, the others are kept as a version.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  compare: 'Compare',
  taken: 'Changed elsewhere just now. What stood here is kept as a version.',
  tookTheirs: 'Their words stand now. Yours are kept as a version.',
  keptMine: 'Your words stand now. Theirs are kept as a version.',
  comparing: 'Their words stand for now. Yours are the newest version: restore it to have them back.',
  kept: (count: number): string =>
    count === 1 ? 'Words of one entry were kept while the library could not be written.' : `Words of ${figure(count)} entries were kept while the library could not be written.`,
  keptExplained: 'They stand on this computer only. Open the entry to have them saved.',
  keptOpen: (film: string): string => `Go on with ${film}`,
  keptShow: 'Show'
} as const
