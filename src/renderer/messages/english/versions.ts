/** What the history of a text and the page that compares two versions say. */
import { clock, figure, plural } from '../format'
import { dates } from '../locale'

const DAY = dates({ day: 'numeric', month: 'long' })
const DAY_AND_YEAR = dates({ day: 'numeric', month: 'long', year: 'numeric' })
const words = (count: number): string => plural(count, { one: 'word', other: 'words' })

function daysAgo(then: Date, now: Date): number {
  return Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(then).setHours(0, 0, 0, 0)) / 86_400_000)
}

function day(instant: string, now: Date): string {
  const then = new Date(instant)
  const ago = daysAgo(then, now)
  if (ago === 0) return 'Today'
  if (ago === 1) return 'Yesterday'
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(then)
}

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

export const versionWords = {
  history: 'History',
  close: 'Close history',
  pane: 'Version history',
  list: 'Versions, newest first',
  now: 'Now',
  day,
  /** "23:17" today, "Yesterday 23:17", "3 May 23:17". */
  moment: (instant: string, now: Date): string => (daysAgo(new Date(instant), now) === 0 ? clock(new Date(instant)) : `${day(instant, now)} ${clock(new Date(instant))}`),
  firstWords: (what: string): string => `${what}, first words`,
  change: (added: number, removed: number): string => [added > 0 && `+${figure(added)}`, removed > 0 && `−${figure(removed)}`].filter((part) => part !== false).join(' '),
  changeSpoken: (added: number, removed: number): string =>
    [added > 0 && `${words(added)} added`, removed > 0 && `${words(removed)} taken out`].filter((part) => part !== false).join(', ') || 'no word more or less',
  words,
  changedAt: (instant: string, now: Date): string => {
    const then = new Date(instant)
    const ago = daysAgo(then, now)
    if (ago === 0) return `Changed at ${clock(then)}`
    return ago === 1 ? `Changed yesterday at ${clock(then)}` : `Changed on ${day(instant, now)} at ${clock(then)}`
  },
  changedNow: 'Changed since the last version',
  nothingChanged: 'The same words as the version before.',
  added: 'added',
  takenOut: 'taken out',
  restore: 'Restore this version',
  compare: 'Compare',
  name: 'Name this version',
  rename: 'Change its name',
  nameField: 'Name of this version',
  namePlaceholder: 'Before the long cut',
  saveName: 'Save name',
  removeName: 'Take the name off',
  note: 'Every pause in typing is kept. Nothing leaves this computer.',
  empty: 'Your first pause will appear here',
  emptyNote: 'Stop typing for a moment, or leave the entry, and what it says is kept as a version.',
  sameAlready: 'The text says that already.',
  backToWriting: 'Back to writing',
  title: (film: string): string => `${film}, version by version`,
  compareTitle: (film: string): string => `Compare versions: ${film}`,
  timeline: 'Versions, oldest first',
  earlier: 'Earlier…',
  later: 'Later…',
  view: 'How the versions are shown',
  sideBySide: 'Side by side',
  inOneText: 'In one text',
  previousChange: 'Previous change',
  nextChange: 'Next change',
  changeOf: (at: number, of: number): string => (of === 0 ? 'No changes' : at === 0 ? plural(of, { one: 'change', other: 'changes' }) : `Change ${figure(at)} of ${figure(of)}`),
  restoreOne: (name: string | null, instant: string, now: Date): string => {
    const then = new Date(instant)
    return `Restore ${name ?? (daysAgo(then, now) < 2 ? clock(then) : `${day(instant, now)} ${clock(then)}`)}`
  },
  takenOutSince: 'taken out since',
  new: 'new',
  notThereYet: 'Not there yet',
  goneHere: (sentences: number): string => `${SMALL[sentences] ?? figure(sentences)} ${sentences === 1 ? 'sentence' : 'sentences'} taken out`,
  footNext: 'next change',
  footOther: 'other version',
  footRestore: 'Restoring keeps what you have now as a version too.',
  only: 'There is only one version so far',
  onlyNote: 'Write on for a while: every pause is kept, and then there is something to compare.',
  notFound: 'These versions could not be opened'
} as const
