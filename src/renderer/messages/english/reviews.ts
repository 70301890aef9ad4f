/** The words of the page of reviews. */
import { figure, plural } from '../format'

const reviews = (count: number): string => plural(count, { one: 'review', other: 'reviews' })

export const reviewWords = {
  title: 'Reviews',
  count: (counted: number, mine: number): string =>
    counted === 0 ? 'None yet' : mine === 0 ? reviews(counted) : mine === counted ? `${reviews(counted)}, all yours` : `${reviews(counted)}, ${figure(mine)} of them yours`,
  found: (counted: number, text: string): string => (text === '' ? (counted === 0 ? 'No review matches' : reviews(counted)) : `${reviews(counted)} with “${text}”`),
  filter: 'Filter reviews',
  whose: 'Whose',
  all: 'All',
  mine: 'Mine',
  others: 'Others’',
  author: 'Author',
  clearAuthor: 'Clear the author',
  findAuthor: 'Find an author',
  noAuthor: 'Nobody of that name',
  film: 'Film',
  clearFilm: 'Clear the film',
  findFilm: 'Find a film',
  noFilm: 'No film of that title',
  score: 'Score',
  clearScore: 'Clear the score',
  scores: { high: 'Three and a half stars or more', middling: 'Two to three stars', low: 'Under two stars', none: 'Not rated' },
  length: 'Length',
  clearLength: 'Clear the length',
  lengths: { short: 'Under 100 words', medium: '100 to 500 words', long: 'More than 500 words' },
  kept: 'Kept',
  search: 'Search in reviews',
  sort: 'Order',
  orders: { newest: 'Newest first', oldest: 'Oldest first', longest: 'Longest first', film: 'By film' },
  list: 'Reviews',
  you: 'You',
  on: 'on',
  /** Spoken: "Your review of Interview, 2007". */
  name: (author: string | null, film: string): string => (author === null ? `Your review of ${film}` : `${author}’s review of ${film}`),
  draft: 'Draft',
  private: 'Private',
  collected: (day: string): string => `Collected ${day}`,
  words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
  places: (count: number): string => plural(count, { one: 'place', other: 'places' }),
  spoiler: 'Gives things away. Open it to read.',
  byWhom: 'By whom',
  onWhichFilm: 'On which film',
  read: 'Read from here',
  export: 'Export',
  paste: 'Paste a page',
  clearAll: 'Clear the filters',
  nothing: { title: 'No review matches', body: 'Nothing written here fits all of these filters. Take one away, or clear them.' },
  empty: { title: 'Nothing written yet', body: 'Reviews you write and reviews you collect meet here. Copy any film page and paste it, or open a film and choose Write.' }
} as const
