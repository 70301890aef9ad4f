/** What a person's page says, and the dialogs about who is who. */
import type { HalfStars } from '../../../shared/models/rating'
import type { PersonChoice } from '../../../shared/models/person'
import { figure, listed, plural } from '../format'

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const small = (count: number): string => SMALL[count] ?? figure(count)

const JOBS: Readonly<Record<string, string>> = { director: 'Director', writer: 'Writer', actor: 'Actor' }

const films = (count: number): string => plural(count, { one: 'film', other: 'films' })
const texts = (count: number): string => plural(count, { one: 'text', other: 'texts' })

export const peopleWords = {
  people: 'People',
  gone: 'This person is not here any more',
  job: (job: string): string => JOBS[job] ?? job.charAt(0).toLocaleUpperCase() + job.slice(1),
  seen: (seen: number, of: number): string => `Seen ${figure(seen)} of ${figure(of)}`,
  average: 'your average',
  averageSpoken: (rating: HalfStars): string => `Your average: ${rating / 2} out of 5 stars`,
  firstIn: (when: string): string => `first in ${when}`,
  firstOn: (when: string): string => `first on ${when}`,
  textsHere: (count: number): string => `${texts(count)} here`,
  nothing: { title: 'No films here', body: 'No film in your library names this person any more.' },
  sort: 'Order of the films',
  sorts: { newest: 'Newest first', oldest: 'Oldest first', title: 'Title' },
  all: (count: number): string => `All ${small(count)}`,
  allOf: (count: number, what: string): string => `All ${small(count)}, ${what}`,
  fewer: 'Fewer',
  wrote: 'What they wrote',
  wroteMore: (shown: number): string => `The newest ${figure(shown)} are shown.`,
  takeOn: (film: string): string => `Take on ${film}`,
  reviewOf: (film: string): string => `Review of ${film}`,
  aside: 'Connections',
  mentionedIn: 'Mentioned in',
  reviews: (count: number): string => plural(count, { one: 'review', other: 'reviews' }),
  on: (author: string | null, film: string): string => `${author ?? 'You'} on ${film}`,
  searchAll: (count: number): string => `Search all ${figure(count)}`,
  oftenWith: 'Often with',
  films,
  alsoCalled: 'Also of this name',
  /** "9 films and 2 texts: The Salt Ferry, Local Hero". */
  choice: ({ films: count, texts: written, knownFor }: PersonChoice): string => {
    const parts = [count > 0 ? films(count) : '', written > 0 ? texts(written) : ''].filter((part) => part !== '')
    return [listed(parts), knownFor.join(', ')].filter((part) => part !== '').join(': ')
  },

  watchUnseen: 'Add unseen to watchlist',
  edit: 'Edit',
  same: 'Same person as…',
  split: 'Two people share this name…',

  rename: 'Name',
  save: 'Save',
  saving: 'Saving',
  needsName: 'A person needs a name.',

  sameDialog: {
    title: 'Same person as…',
    about: (name: string): string => `Who else is ${name}?`,
    find: 'Find the other one',
    placeholder: 'A name',
    found: 'People',
    none: 'Nobody of that name. Try the beginning of a name.',
    stays: 'Which one stays?',
    comes: (other: PersonChoice, keep: PersonChoice): string => {
      const parts = [other.films > 0 ? films(other.films) : '', other.texts > 0 ? texts(other.texts) : ''].filter((part) => part !== '')
      const what = parts.length === 0 ? 'Nothing' : listed(parts)
      return `${what} of ${other.name} ${other.films + other.texts === 1 ? 'comes' : 'come'} to ${keep.name}. What both have is kept once. Undo takes it all back.`
    },
    change: 'Choose another',
    merge: 'Merge',
    merging: 'Merging'
  },

  splitDialog: {
    title: 'Two people share this name',
    about: (name: string): string => `Tick what belongs to the other ${name}.`,
    list: 'Films and texts',
    find: 'Find a film',
    credit: (film: string, job: string, character: string | null): string => (character === null ? `${film}, ${job}` : `${film}, ${job}: ${character}`),
    chosen: (count: number): string => (count === 0 ? 'Nothing ticked yet' : `${figure(count)} ticked`),
    split: 'Make two people',
    splitting: 'Making two'
  }
} as const
