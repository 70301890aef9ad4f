/** The words of the page that searches everything written. */
import { figure, plural } from '../format'

const texts = (count: number): string => plural(count, { one: 'text', other: 'texts' })

export const writtenWords = {
  title: 'Everything written',
  label: 'Search everything written',
  placeholder: 'Words, "a phrase", title:, rating:>=4 …',
  clear: 'Clear the search',
  list: 'Texts, the newest first',
  /** `most`: counting stops there. */
  count: (count: number, isWhole: boolean, most: number): string =>
    isWhole ? (count >= most ? `More than ${figure(most - 1)} texts` : count === 0 ? 'Nothing found' : texts(count)) : 'Counting…',
  searching: 'Searching',
  you: 'You',
  on: 'on',
  take: 'in a take on',
  yourNote: 'Your note on',
  line: 'A line from',
  question: 'A question about',
  /** Spoken. */
  name: {
    entry: (_: string | null, film: string): string => `Your review of ${film}`,
    review: (author: string | null, film: string): string => `${author ?? 'You'} on ${film}`,
    take: (author: string | null, film: string): string => `Take by ${author ?? 'you'} on ${film}`,
    note: (_: string | null, film: string): string => `Your note on ${film}`,
    line: (_: string | null, film: string): string => `A line from ${film}`,
    question: (_: string | null, film: string): string => `A question about ${film}`
  },
  draft: 'Draft',
  private: 'Private',
  collected: (day: string): string => `Collected ${day}`,
  words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
  covered: 'In a covered passage. Open it to read.',
  spoiler: 'In a review that gives things away. Open it to read.',
  begin: {
    title: 'Every word you kept',
    body: 'Your reviews and notes, other people’s reviews and takes, lines and questions. Type words, or choose an example from the help beside the field.'
  },
  nothing: (query: string): string => `Nothing written has “${query}”`,
  nothingBody: 'All words have to be in one text. Try fewer of them, OR between them, or the beginning of a word with a star: door*',
  problem: 'That search could not be done',
  tryAgain: 'Try again',
  help: 'How to search',
  helpList: 'Examples: choose one to put it into the search',
  examples: [
    { text: '"the last scene"', about: 'these words, one after the other' },
    { text: 'camera OR light', about: 'either; AND goes without saying' },
    { text: '-ending', about: 'without this word; NOT does the same' },
    { text: 'door*', about: 'words that begin so' },
    { text: '(rain OR snow) night', about: 'brackets' },
    { text: 'title:"The Third Man"', about: 'by the film’s title, any of them' },
    { text: 'author:me', about: 'mine, or somebody’s by name' },
    { text: 'tag:cinema', about: 'with a tag' },
    { text: 'year:2007..2010', about: 'the film’s year; also >=1990' },
    { text: 'rating:>=4', about: 'in stars; also 3.5 and 3..4' },
    { text: 'mentions:"The Third Man"', about: 'speaks of another film' },
    { text: 'has:spoiler', about: 'also has:link' },
    { text: 'is:draft', about: 'also private, mine, kept' },
    { text: 'kind:take', about: 'also review, entry, note, line, question' },
    { text: 'after:2019-05', about: 'watched or written; also on: and before:' }
  ]
} as const
