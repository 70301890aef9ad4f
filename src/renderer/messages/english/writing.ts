/** What the Write screen says. */
import { figure, ordinal, plural } from '../format'

const TIMES = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']

export const writingWords = {
  back: (film: string): string => `Back to ${film}`,
  saving: 'Saving',
  saved: (when: string): string => `Saved ${when}`,
  notSaved: (since: string | null): string => (since === null ? 'Not saved yet' : `Not saved since ${since}`),
  delete: 'Delete entry',
  preview: 'Preview',
  finish: 'Finish entry',
  finishing: 'Finishing',
  finished: 'Entry finished',
  about: 'About this viewing',
  watch: (number: number): string => `${TIMES[number - 1] ?? ordinal(number)} watch.`,
  firstSeen: (date: string, precision: 'day' | 'month' | 'year'): string =>
    precision === 'day' ? `You first saw it on ${date}.` : `You first saw it in ${date}.`,
  when: 'When did you watch it?',
  dateButton: (date: string): string => `Watched: ${date}`,
  today: 'Today',
  yesterday: 'Yesterday',
  unknown: 'Unknown',
  unknownDate: 'Some time',
  notAViewing: 'Not a viewing, only a review',
  noViewing: 'Not a viewing',
  dateField: 'Date',
  dateHint: '22 Nov 2026, Nov 2026, or 2026',
  useDate: 'Use this date',
  dateWrong: 'Write a day, a month or a year, like 22 Nov 2026.',
  dateAhead: 'That day is still to come.',
  rating: 'Rating',
  rewatch: 'Rewatch',
  like: 'Like',
  tags: 'Tags',
  spoilers: 'Spoilers',
  where: 'Where',
  withWhom: 'With whom',
  note: 'Note, only for you',
  notePlaceholder: 'A line for yourself',
  private: 'Private',
  writing: 'Writing',
  editor: 'Your review, in Markdown',
  placeholder: 'What stayed with you?',
  footMarkdown: 'Markdown',
  footLink: 'link a film',
  words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
  linkAFilm: 'Link a film',
  thisFilm: 'This film',
  mentioned: 'Mentioned',
  linkNew: (title: string): string => `Add “${title}” as a new film`,
  keyLink: 'link',
  keyYear: 'link and add year',
  keyTyping: 'keep typing',
  notFound: 'This entry could not be opened',
  readingTime: (words: number): string => {
    const minutes = words / 200
    if (words === 0) return ''
    if (minutes < 0.25) return 'A few seconds to read'
    if (minutes < 0.75) return 'Half a minute to read'
    if (minutes < 1.5) return 'A minute to read'
    return `${figure(Math.round(minutes))} minutes to read`
  }
} as const
