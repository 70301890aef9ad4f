/** The words of the reading page, of what hovers over a film's name, and of printing. */
import { figure, plural } from '../format'

export const readingWords = {
  loading: 'Review',
  /** The title of the window: "parterre on Stalker". */
  title: (author: string | null, film: string): string => `${author ?? 'You'} on ${film}`,
  you: 'You',
  on: 'on',
  words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
  collected: (day: string): string => `collected ${day}`,
  draft: 'Draft',
  private: 'Private',
  notRated: 'Not rated',
  back: { list: 'Reviews', film: (title: string): string => title },
  gone: 'This review is gone',
  toReviews: 'Go to the reviews',

  pages: 'Other reviews',
  /** "4 of 5 on Interview", "12 of 348". */
  place: (at: number, total: number, film: string | null): string => `${figure(at)} of ${figure(total)}${film === null ? '' : ` on ${film}`}`,
  previous: (name: string | null): string => (name === null ? 'Previous review' : `Previous review: ${name}`),
  next: (name: string | null): string => (name === null ? 'Next review' : `Next review: ${name}`),
  first: 'That was the first one.',
  last: 'That was the last one.',

  size: 'Reading size',
  find: 'Find in this review',
  keep: 'Keep',
  edit: 'Edit',
  openFilm: 'Open the film',
  copy: 'Copy text',
  copied: 'The text is on the clipboard.',
  notCopied: 'The text could not be copied. Choose it with Ctrl A and copy it from there.',
  print: 'Print…',
  export: 'Export this review…',
  toBin: 'Move to the bin',
  exportName: (author: string | null, film: string): string => (author === null ? `My review of ${film}` : `Review by ${author}`),

  finding: {
    field: 'Find',
    previous: 'Previous match',
    next: 'Next match',
    close: 'Close',
    place: (at: number, count: number): string => `${figure(at)} of ${figure(count)}`,
    nothing: 'Nothing found',
    covered: (count: number): string => `${figure(count)} more in covered passages`,
    uncover: 'Show them'
  },

  wholeCovered: 'This review gives things away',
  show: 'Show',
  foot: {
    turn: 'previous, next',
    showSpoilers: 'show spoilers',
    coverSpoilers: 'cover spoilers',
    write: 'write your own',
    edit: 'edit'
  },
  left: (minutes: number | null): string => (minutes === null ? 'The end' : minutes <= 1 ? 'A minute left' : `${figure(minutes)} minutes left`),

  card: {
    seen: 'Seen',
    notSeen: 'Not seen yet',
    onWatchlist: 'On your watchlist',
    stub: 'Only mentioned so far, not yet in your library'
  }
} as const
