/** What the editor says: finding, focus mode, signs that cannot be seen, the two halves of the preview. */
import { figure, plural } from '../format'

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

export const editorWords = {
  find: 'Find in this text',
  findField: 'Find',
  matches: (at: number, count: number, isMore: boolean): string => {
    if (count === 0) return 'Nothing found'
    const all = isMore ? `more than ${figure(count)}` : figure(count)
    return at === 0 ? plural(count, { one: 'match', other: 'matches' }) : `${figure(at)} of ${all}`
  },
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  closeFind: 'Close',
  replaceField: 'Replace with',
  replaceOne: 'Replace',
  replaceAll: 'Replace all',
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  focusMode: 'Focus mode',
  control: (name: string): string => `Control character ${name}`,
  youWrite: 'You write',
  youRead: 'You read',
  scrollsTogether: 'Scrolls together',
  filmsLinked: (count: number): string => `${SMALL[count] ?? figure(count)} ${count === 1 ? 'film' : 'films'} linked`
} as const
