/** The words of the journal. */
import type { JournalFilter } from '../../../shared/models/journal'
import { filterWords } from './filters'
import { eitherOf, figure, listed, plural } from '../format'

const entries = (count: number): string => plural(count, { one: 'entry', other: 'entries' })
const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const small = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1)

/** "rated under two stars", "liked"…: what a filter asks for, the year apart. */
function asked(filter: JournalFilter, people: readonly string[]): string[] {
  const { text, rating, tags, rewatches, liked, withReview } = filter
  const parts: string[] = []
  if (rewatches) parts.push('seen again')
  if (liked) parts.push('liked')
  if (rating === 'unrated') parts.push('left unrated')
  else if (rating !== null) parts.push(rating.from === 1 && rating.to === 10 ? 'rated' : `rated ${small(filterWords.ratingOf(rating))}`)
  if (withReview) parts.push('with a review')
  if (tags.length > 0) parts.push(`tagged ${eitherOf(tags.map((tag) => `“${tag}”`))}`)
  if (people.length > 0) parts.push(`with ${eitherOf(people)}`)
  if (text.trim() !== '') parts.push(`that says “${text.trim()}”`)
  return parts
}

export const journalWords = {
  title: 'Journal',
  /** Beside the title: "115 entries in 2026". */
  count: (counted: number, year: number | null): string => (year === null ? entries(counted) : `${entries(counted)} in ${year}`),
  found: (counted: number, year: number | null): string => {
    const where = year === null ? '' : ` in ${year}`
    return counted === 0 ? `No entry matches${where}` : `${entries(counted)}${where} ${counted === 1 ? 'matches' : 'match'}`
  },
  filters: 'Filter the journal',
  find: 'Find in the journal',
  year: 'Year',
  noYears: 'No years yet.',
  rewatches: 'Rewatches',
  liked: 'Liked',
  withReview: 'With a review',
  clear: 'Clear',
  clearAll: 'Clear the filter',
  order: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first' },
  export: 'Export',
  newEntry: 'New entry',

  jump: {
    label: 'Jump to a date',
    field: 'Day, month or year',
    hint: '12 March 2019, March 2019, or 2019',
    go: 'Jump',
    wrong: 'Write a day, a month or a year, like 12 March 2019.',
    nothing: 'There is no entry with a date to jump to.'
  },

  month: {
    noMonth: 'no month',
    unknown: 'Some time',
    unknownAbout: 'the day is not known',
    films: (count: number): string => plural(count, { one: 'film', other: 'films' }),
    rewatches: (count: number): string => plural(count, { one: 'rewatch', other: 'rewatches' }),
    words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
    days: (month: string): string => `Days of ${month} with entries`,
    day: (day: string, count: number): string => `${day}, ${entries(count)}`
  },

  row: {
    someDay: 'Some day',
    someDayIn: (month: string): string => `Some day in ${month}`,
    unknownDay: 'Some time',
    rewatch: 'Rewatch',
    liked: 'Liked',
    draft: 'Draft',
    private: 'Private',
    waiting: 'This entry is being read',
    choose: 'Choose'
  },

  menu: {
    label: (title: string): string => `What to do with ${title}`,
    open: 'Open the film',
    write: 'Write',
    edit: 'Edit here',
    choose: 'Choose',
    leave: 'Choose no longer',
    export: 'Export…',
    remove: 'Delete entry'
  },

  edit: {
    label: (title: string): string => `Edit the entry of ${title}`,
    day: 'Watched',
    hint: '22 Nov 2026, Nov 2026, 2026, today, unknown',
    wrong: 'Write a day, a month or a year, like 22 Nov 2026.',
    ahead: 'That day is still to come.',
    rating: 'Rating',
    rewatch: 'Rewatch',
    like: 'Like',
    tags: 'Tags',
    done: 'Done'
  },

  dock: {
    label: 'With the chosen entries',
    chosen: (count: number): string => `${figure(count)} selected`,
    most: (count: number): string => `${figure(count)} entries can be chosen at once.`,
    clear: 'Clear',
    tag: 'Tag…',
    tagLabel: (count: number): string => `Tag ${entries(count)}`,
    addTags: 'Add',
    removeTags: 'Take off',
    rate: 'Rating…',
    rateLabel: (count: number): string => `Rate ${entries(count)}`,
    setRating: 'Rate',
    noRating: 'Take the rating off',
    export: 'Export…',
    remove: 'Delete'
  },

  nothing: {
    title: (filter: JournalFilter, people: readonly string[]): string => {
      const parts = asked(filter, people)
      if (parts.length === 0) return filter.year === null ? 'Nothing here' : `Nothing in ${filter.year}`
      return filter.year === null || isLowRatingAlone(filter) ? `Nothing ${listed(parts)}` : `Nothing ${listed(parts)} in ${filter.year}`
    },
    body: (filter: JournalFilter): string => {
      if (filter.year === null) return 'Take one of the filters off, or clear them all.'
      const lucky = isLowRatingAlone(filter) ? `In ${filter.year} you were either lucky or kind. ` : ''
      return `${lucky}Try another year, or clear the filter.`
    }
  },

  first: {
    seats: (taken: number): string => `${NUMBERS[taken] ?? figure(taken)} ${taken === 1 ? 'seat' : 'seats'} taken`,
    about: 'The page fills from here. Every viewing gets a line, and a line may be all it needs. Months and filters appear when there is something to show.',
    before: { title: 'What did you see before that?', about: 'A month or a year is precise enough.' },
    begin: { title: 'What did you see?', about: 'A film and a day are enough.' },
    importFile: { title: 'Import', about: 'From Letterboxd, IMDb, Trakt, any CSV and more.' },
    paste: { title: 'Paste a page', about: 'Copy any film page. Matinee sorts it out.' }
  },

  loading: 'Reading your journal'
} as const

function isLowRatingAlone(filter: JournalFilter): boolean {
  const { rating } = filter
  return rating !== null && rating !== 'unrated' && rating.from === 1 && rating.to < 6 && asked(filter, []).length === 1
}
