/** The words of filters, wherever a page has them. */
import type { RatingFilter, YearRange } from '../../../shared/models/filmQuery'
import { eitherOf, figure, plural, runtime } from '../format'

/** Half stars as words: 7 → "three and a half stars". */
function stars(halfStars: number): string {
  const whole = ['', 'one', 'two', 'three', 'four', 'five'][Math.floor(halfStars / 2)] ?? ''
  if (halfStars === 1) return 'half a star'
  if (halfStars === 2) return 'one star'
  return halfStars % 2 === 0 ? `${whole} stars` : `${whole} and a half stars`
}

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

function ratingRange(from: number, to: number): string {
  if (from === to) return sentence(stars(from))
  if (from === 1 && to === 10) return 'Rated'
  if (to === 10) return sentence(`${stars(from)} and up`)
  if (from === 1) return sentence(to % 2 === 1 && to > 1 ? `under ${stars(to + 1)}` : `up to ${stars(to)}`)
  return sentence(`${stars(from)} to ${stars(to)}`)
}

const LENGTHS: Readonly<Record<number, string>> = { 60: 'an hour', 90: '90 minutes', 120: 'two hours', 150: 'two and a half hours', 180: 'three hours' }

export const filterWords = {
  year: 'Year',
  rating: 'Rating',
  tag: 'Tag',
  certificate: 'Certificate',
  person: 'Person',
  genre: 'Genre',
  country: 'Country',
  language: 'Language',
  length: 'Length',
  liked: 'Liked',
  notSeen: 'Not yet seen',
  seen: 'Seen',
  more: 'More',
  moreFilters: 'More filters',
  backToMore: 'All filters',
  clearAll: 'Clear all',
  clear: (what: string): string => `Clear the ${what.toLocaleLowerCase()} filter`,
  find: (what: string): string => `Find a ${what.toLocaleLowerCase()}`,
  /** "Drama or Comedy"; more than two are counted. */
  oneOf: (values: readonly string[]): string => {
    const [first] = values
    return values.length > 2 && first !== undefined ? `${first} + ${figure(values.length - 1)}` : eitherOf(values)
  },
  count: (count: number): string => figure(count),

  decade: (first: number): string => `${first}s`,
  years: ({ from, to }: YearRange): string => {
    if (from === null) return to === null ? 'Any year' : `Up to ${to}`
    if (to === null) return `From ${from}`
    if (from === to) return String(from)
    return from % 10 === 0 && to === from + 9 ? `${from}s` : `${from} to ${to}`
  },
  decades: 'Decades',
  from: 'From',
  to: 'To',
  yearProblem: 'Four figures, like 1996, or leave it empty.',
  yearsTurned: 'The first year comes after the last one.',

  ratingOf: (rating: RatingFilter): string => (rating === 'unrated' ? 'Unrated' : ratingRange(rating.from, rating.to)),

  /** 119 → "Under two hours": films have whole minutes. */
  atMost: (minutes: number): string => {
    const under = LENGTHS[minutes + 1]
    return under === undefined ? `Up to ${runtime(minutes)}` : `Under ${under}`
  },

  noTags: 'No tags yet. A tag is a word you put on a film or an entry.',
  none: (what: string): string => `No ${what.toLocaleLowerCase()} to choose yet.`,
  noPeople: 'Nobody of that name.',
  findPeople: 'Type a name to find a person.',
  knownFor: (films: readonly string[], count: number): string => (films.length === 0 ? plural(count, { one: 'film', other: 'films' }) : films.join(', ')),
  unknownPerson: 'Somebody'
} as const
