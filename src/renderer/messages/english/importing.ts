/** What importing from other programs says. */
import type { ImportCounts, ImportFormat, ImportKind, ImportQuestion, KindCounts } from '../../../shared/models/importing'
import { figure, listed, plural, shortDate } from '../format'
import { importDoneWords } from './importDone'

const films = (count: number): string => plural(count, { one: 'film', other: 'films' })
const rows = (count: number): string => plural(count, { one: 'row', other: 'rows' })

const FORMATS: Readonly<Record<ImportFormat, string>> = {
  letterboxd: 'Letterboxd',
  imdb: 'IMDb',
  trakt: 'Trakt',
  simkl: 'Simkl',
  movary: 'Movary',
  tellico: 'Tellico',
  markdown: 'Markdown notes',
  tables: 'Matinee’s tables',
  csv: 'a CSV file'
}

const KINDS: Readonly<Record<ImportKind, string>> = {
  films: 'Films',
  viewings: 'Diary entries',
  ratings: 'Ratings',
  reviews: 'Reviews',
  seen: 'Seen',
  watchlist: 'Watchlist',
  likes: 'Likes',
  lists: 'Lists',
  listEntries: 'Films on lists',
  notes: 'Notes'
}

const THINGS: Readonly<Record<ImportKind, { one: string; other: string }>> = {
  films: { one: 'film', other: 'films' },
  viewings: { one: 'diary entry', other: 'diary entries' },
  ratings: { one: 'rating', other: 'ratings' },
  reviews: { one: 'review', other: 'reviews' },
  seen: { one: 'film seen', other: 'films seen' },
  watchlist: { one: 'film to watch', other: 'films to watch' },
  likes: { one: 'like', other: 'likes' },
  lists: { one: 'list', other: 'lists' },
  listEntries: { one: 'film on a list', other: 'films on lists' },
  notes: { one: 'note', other: 'notes' }
}

const things = (kind: ImportKind, count: number): string => plural(count, THINGS[kind])

const LARGEST_FIRST: readonly ImportKind[] = ['films', 'viewings', 'reviews', 'ratings', 'lists', 'watchlist', 'likes', 'seen', 'listEntries', 'notes']

/** What is brought in, the largest things first: "481 films, 1,129 diary entries and 87 reviews". */
function brought(counts: KindCounts): string {
  const parts = LARGEST_FIRST.filter((kind) => counts[kind].new + counts[kind].changed > 0).map((kind) => things(kind, counts[kind].new + counts[kind].changed))
  return parts.length > 4 ? `${parts.slice(0, 3).join(', ')} and more` : listed(parts)
}

/** "1,129 added, 75 already here". Ratings that are here say the same. */
function willDo(kind: ImportKind, counts: ImportCounts, isDone: boolean): string {
  const parts = [
    counts.new > 0 ? `${figure(counts.new)} added` : '',
    counts.changed > 0 ? `${figure(counts.changed)} changed` : '',
    counts.matched > 0 ? `${figure(counts.matched)} ${kind === 'ratings' ? 'the same' : 'already here'}` : '',
    counts.unclear > 0 && !isDone ? `${figure(counts.unclear)} to decide` : '',
  ].filter((part) => part !== '')
  // In the dry run what is left out has a place of its own.
  if (counts.leftOut > 0 && (isDone || parts.length === 0)) parts.push(`${figure(counts.leftOut)} left out`)
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

const WHY: Readonly<Record<ImportQuestion['why'], string>> = {
  several: 'Several films share this title',
  noYear: 'No year in the file',
  nearYear: 'A film of this title is a year off',
  nearTitle: 'The title is written differently here',
  ratedOtherwise: 'Rated in both places',
  ratedThatDay: 'Same diary day, different rating',
  otherReview: 'Same diary day, different review'
}

type Why = Pick<ImportQuestion, 'why' | 'day' | 'options'>

/** "Two films share this title", "Same diary day, different review, 3 May 2021". */
function whyOf({ why, day, options }: Why): string {
  const count = options.filter(({ film }) => film !== null).length
  if (why === 'several' && count === 2) return 'Two films share this title'
  return day === null ? WHY[why] : `${WHY[why]}, ${shortDate(day)}`
}

export const importingWords = {
  from: (format: ImportFormat): string => FORMATS[format],
  kind: (kind: ImportKind): string => KINDS[kind],
  things,
  willDo,
  brought,
  start: {
    title: 'Import',
    about: 'Bring in a Letterboxd export (the ZIP, its folder or one of its files), what IMDb, Trakt, Simkl, Movary or Tellico saved, a folder of Markdown notes, any CSV, a Matinee export, or film pages you saved.',
    safe: 'You see what would happen before anything is changed.',
    dropHere: 'Drop files or a folder here',
    dropAbout: 'or choose them:',
    chooseFiles: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    opening: 'Looking at what this is',
    cancel: 'Cancel'
  },
  turn: (at: number, of: number): string => `${figure(at)} of ${figure(of)}`,
  reading: {
    title: (format: ImportFormat): string => `Import from ${FORMATS[format]}`,
    beginning: (name: string): string => `Reading ${name}`,
    progress: (step: string, done: number, total: number | null): string => (total === null ? `${step}, ${rows(done)}` : `${step}, ${figure(done)} of ${rows(total)}`),
    note: 'Nothing is changed by reading.',
    stop: 'Stop',
    stopping: 'Stopping',
    close: 'Close',
    notRead: 'This could not be read'
  },
  mapping: {
    lead: 'Say what the columns mean. Nothing has been changed yet.',
    compare: 'Compare with the library',
    back: 'Change the columns'
  },
  plan: {
    lead: 'A dry run. Nothing has been changed yet.',
    again: 'Comparing again',
    nothing: 'Everything in this file is in your library already.',
    allLeftOut: 'Nothing in this file can be brought in. What was left out, and why, is listed here.',
    inDoubt: 'Say how the dates are written, and the rows are compared again.',
    empty: 'There is nothing in this file to bring in.',
    comparing: 'Compared with your library',
    matched: 'already in your library',
    unclear: (count: number): string => (count === 1 ? 'needs a decision' : 'need a decision'),
    added: (count: number): string => (count === 1 ? 'new film' : 'new films'),
    compared: (count: number, milliseconds: number): string => {
      const seconds = Math.round(milliseconds / 1000)
      const took = seconds < 1 ? 'less than a second' : plural(seconds, { one: 'second', other: 'seconds' })
      return `${count === 1 ? 'film' : 'films'} compared in ${took}`
    },
    decide: 'To decide',
    nothingToDecide: 'Nothing to decide. Every film was recognised or is new.',
    allKinds: 'All kinds',
    kinds: { film: 'Which film', rating: 'Ratings', viewing: 'Diary entries', review: 'Reviews' },
    alike: 'Answer all alike',
    alikeLabel: 'Answer all alike',
    answers: { mine: 'Keep mine', file: 'Use file', both: 'Keep both', new: 'New film', leave: 'Leave out' },
    proposals: 'As proposed',
    theOneFrom: (year: number): string => `The one from ${year}`,
    noYear: 'no year',
    why: whyOf,
    question: (title: string, year: number | null, question: Why): string => `${year === null ? title : `${title}, ${year}`}: ${whyOf(question)}`,
    keys: 'Up and down go from film to film, left and right choose.',
    will: 'What the import will do',
    leftOut: 'Left out',
    rowsOfFile: (count: number, file: string, isUnread: boolean, lines: readonly number[]): string => {
      const what = `${rows(count)} of ${file} ${isUnread ? 'could not be read' : count === 1 ? 'is left out' : 'are left out'}`
      if (lines.length === 0 || lines.length < count) return `${what}.`
      return `${what}: ${lines.length === 1 ? 'line' : 'lines'} ${listed(lines.map(figure))}.`
    },
    rowsOfFiles: (count: number, files: number): string => `${rows(count)} of ${plural(files, { one: 'file', other: 'files' })} ${count === 1 ? 'is' : 'are'} left out.`,
    rowsLeftOut: (count: number): string => `${rows(count)} ${count === 1 ? 'is' : 'are'} left out.`,
    fileLeftOut: (file: string, reason: string | null): string => (reason === null ? `${file} is left out.` : `${file}: ${reason}`),
    showThem: 'Show them',
    everyRow: 'Show every row',
    also: 'Also in these files',
    deleted: (count: number): string => plural(count, { one: 'deleted entry', other: 'deleted entries' }),
    orphaned: (count: number): string => plural(count, { one: 'orphaned entry', other: 'orphaned entries' }),
    tv: (count: number): string => `Series and episodes: ${rows(count)}`,
    ratings: 'Use the rating’s day as the day I watched it',
    dates: 'Dates in doubt',
    dateDoubt: (example: string, file: string): string => `${example} in ${file} can be two days. Which is it?`,
    dateChoice: 'How the dates are written',
    orders: { 'day-first': 'Day first', 'month-first': 'Month first', 'year-first': 'Year first' },
    backup: 'A backup is made first. Undo brings everything back.',
    cancel: 'Cancel',
    close: 'Close',
    runAnswers: 'Import as decided',
    run: (kind: ImportKind, count: number): string => `Import ${kind === 'viewings' ? plural(count, { one: 'entry', other: 'entries' }) : things(kind, count)}`
  },
  rows: {
    title: 'Every row',
    leftOutTitle: 'Left out',
    back: 'Back',
    allKinds: 'All kinds',
    allVerdicts: 'All rows',
    kindLabel: 'Kind',
    verdictLabel: 'What becomes of it',
    verdicts: { new: 'Added', matched: 'Already here', changed: 'Changed', unclear: 'To decide', leftOut: 'Left out' },
    count: rows,
    none: 'No rows of this kind.',
    list: 'Rows of the files',
    place: (file: string, line: number | null): string => (line === null ? file : `${file}, line ${figure(line)}`)
  },
  ...importDoneWords(FORMATS, films, brought)
} as const
