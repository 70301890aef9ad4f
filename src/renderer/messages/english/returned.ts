/** The words of the page of films one keeps coming back to, and of mentions that wait for a decision. */
import { figure, plural } from '../format'

const mentions = (count: number): string => plural(count, { one: 'mention', other: 'mentions' })

export const returnedWords = {
  title: 'Films you keep coming back to',
  count: (films: number): string => plural(films, { one: 'film', other: 'films' }),
  toOffered: (waiting: number): string => `${mentions(waiting)} to decide about`,
  whose: 'Whose texts count',
  mine: 'Mine',
  all: 'Everybody’s',
  list: 'Films, the one you come back to most first',
  watched: (times: number): string => (times === 1 ? 'Watched once' : times === 2 ? 'Watched twice' : `Watched ${figure(times)} times`),
  mineSpeak: (texts: number): string => `in ${figure(texts)} of your reviews`,
  othersSpeak: (texts: number): string => `in ${plural(texts, { one: 'review', other: 'reviews' })} by others`,
  /** Under the sentence: where it stands. */
  where: (author: string | null, film: string): string => (author === null ? `You, on ${film}` : `${author}, on ${film}`),
  /** Begins with the button’s own word. */
  read: (author: string | null, film: string): string => (author === null ? `Read your review of ${film}` : `Read ${author}’s review of ${film}`),
  empty: {
    title: 'Nothing comes back yet',
    body: 'A film stands here once you have watched it again, or speak of it in a review of another one: write [[ and its title.'
  },
  perhaps: 'Perhaps mentioned',
  waiting: (count: number): string => `${mentions(count)} to decide about`,
  perhapsNote: 'Texts that seem to name a film without linking it.',
  keys: 'Arrows go from one to the next, Enter links, Delete says no.',
  none: 'Nothing waits for a decision.',
  link: 'Link',
  notThis: 'Not this film',
  readIt: 'Read',
  linkNamed: (title: string, where: string): string => `Link ${title}: ${where}`,
  notNamed: (title: string, where: string): string => `Not this film, ${title}: ${where}`,
  more: (count: number): string => `Show ${figure(count)} more`,
  look: 'Look through everything',
  looking: 'Looking through everything',
  stop: 'Stop',
  stopping: 'Stopping…',
  found: (count: number, wasStopped: boolean): string =>
    `${wasStopped ? 'Stopped. ' : ''}${count === 0 ? 'No further mentions were found.' : `${mentions(count)} found.`}`,
  comesBack: 'Films you come back to'
} as const
