/** What New entry says. */
import type { PartialDate } from '../../../shared/models/partialDate'
import type { HalfStars } from '../../../shared/models/rating'
import { date, figure, listed } from '../format'
import { dates } from '../locale'

const THIS_YEAR = dates({ day: 'numeric', month: 'long', timeZone: 'UTC' })

const TIMES = ['', 'once', 'twice']

const stars = (rating: HalfStars): string => `${rating === 1 ? '' : Math.floor(rating / 2)}${rating % 2 === 1 ? '½' : ''}`

/** A day of this year without its year, one of another year by its month: on 3 March, in August 2024, in 2007. */
function roughly(day: PartialDate, now: Date): { preposition: 'on' | 'in'; day: string } {
  if (day.length === 10 && day.startsWith(`${now.getFullYear()}-`)) return { preposition: 'on', day: THIS_YEAR.format(new Date(`${day}T00:00:00Z`)) }
  return { preposition: 'in', day: date(day.slice(0, 7)) }
}

function onOrIn(day: PartialDate, now: Date): string {
  const rough = roughly(day, now)
  return `${rough.preposition} ${rough.day}`
}

export const newEntryWords = {
  title: 'New entry',
  which: 'Which film did you see?',
  placeholder: 'Which film did you see?',
  films: 'Films',
  count: (films: number): string => (films === 0 ? 'No film is called that' : `${figure(films)} ${films === 1 ? 'film' : 'films'}`),
  addAs: (title: string, year: number | null): string => (year === null ? `Add “${title}” as a new film` : `Add “${title}” (${year}) as a new film`),
  alsoCalled: 'also called',
  seenTimes: (times: number, last: PartialDate | null, now: Date): string => {
    const seen = `Seen ${TIMES[times] ?? `${figure(times)} times`}`
    return last === null ? seen : `${seen}, last ${onOrIn(last, now)}`
  },
  seen: 'Seen',
  onWatchlist: (since: PartialDate, now: Date): string => `On your watchlist since ${roughly(since, now).day}`,
  mentioned: 'Not in your films yet',
  directedBy: (directors: readonly string[]): string => listed(directors),

  changeFilm: 'Change film',
  firstWatch: 'First watch.',
  lastSaw: (day: PartialDate, now: Date): string => `You last saw it ${onOrIn(day, now)}.`,
  seenBefore: 'You have seen it before.',
  newFilm: 'New to your library',
  year: 'Year of the film',
  addYear: 'Add its year',

  watched: 'Watched',
  when: { today: 'Today', yesterday: 'Yesterday', day: 'A day', month: 'A month', year: 'A year', unknown: 'Unknown' },
  whichDay: 'Which day',
  whichMonth: 'Which month',
  whichYear: 'Which year',
  anyTime: 'Some time',
  exampleDay: '3 May, Friday',
  exampleMonth: 'May 2019',
  exampleYear: '2019',
  dayWrong: 'Write a day, like 3 May 2026 or Friday, or choose Unknown.',
  monthWrong: 'Write a month, like May 2019, or choose Unknown.',
  yearWrong: 'Write a year, like 2019, or choose Unknown.',
  dateAhead: 'That day is still to come.',

  rating: 'Rating',
  /** "4½, was 5", "Was 5", "Not rated". */
  rated: (rating: HalfStars | null, before: HalfStars | null): string => {
    if (rating === null) return before === null ? 'Not rated' : `Was ${stars(before)}`
    return before === null || before === rating ? stars(rating) : `${stars(rating)}, was ${stars(before)}`
  },
  rewatch: 'Rewatch',
  like: 'Like',
  where: 'Where',
  wherePlaceholder: 'At home, in a cinema',
  withWhom: 'With whom',
  tags: 'Tags',
  note: 'Note',
  notePlaceholder: 'A line for yourself',
  notePrivate: 'Only for you: it leaves with no export that is made to be shared',

  writeNext: 'Write a review next',
  log: 'Log it',
  logAndWrite: 'Log and write',
  logging: 'Logging',
  needsFilm: 'Choose the film you saw, or add it.',
  notLogged: 'It has not been logged. What you wrote is still here.',
  leaveAnyway: 'This has not been logged yet.',
  goOn: 'Go on',
  leave: 'Discard'
} as const
