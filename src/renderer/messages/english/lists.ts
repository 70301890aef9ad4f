/** The words of lists and of the watchlist. */
import type { PartialDate } from '../../../shared/models/partialDate'
import { date, figure, listed, plural, shortDate } from '../format'
import { dates, type DateFormat } from '../locale'

const films = (count: number): string => plural(count, { one: 'film', other: 'films' })
const SHORT_HERE = dates({ day: 'numeric', month: 'short', timeZone: 'UTC' })
const LONG_HERE = dates({ day: 'numeric', month: 'long', timeZone: 'UTC' })

/** A whole day of this year goes without its year. */
function sinceDate(day: PartialDate, now: Date, format: DateFormat, full: (day: PartialDate) => string): string {
  const isThisYear = day.length === 10 && day.startsWith(`${now.getFullYear()}-`)
  return isThisYear ? format.format(new Date(`${day}T00:00:00Z`)) : full(day)
}

export const listWords = {
  lists: {
    title: 'Lists',
    label: 'Lists',
    count: (lists: number, on: number): string => `${plural(lists, { one: 'list', other: 'lists' })}, ${films(on)}`,
    found: (shown: number, all: number): string => `${figure(shown)} of ${plural(all, { one: 'list', other: 'lists' })}`,
    filter: 'Filter lists',
    ranked: 'Ranked',
    toSee: 'With films to see',
    private: 'Private',
    notSeen: 'Not yet seen',
    sort: 'Sort',
    sorts: { changed: 'Recently changed', name: 'Name', size: 'Size' },
    make: 'New list',
    name: (list: string, about: string): string => `${list}, ${about}`,
    empty: {
      title: 'No lists yet',
      body: 'A list is films in an order you choose, with a note on each. Ranked or not, for yourself or to argue about.'
    },
    nothing: { title: 'No list is like that', body: 'None of your lists is all of this at once. Ask for less.', clear: 'Show all lists' }
  },

  card: {
    films: (count: number): string => (count === 0 ? 'No films' : films(count)),
    ranked: 'Ranked',
    seen: (seen: number): string => `${figure(seen)} seen`,
    private: 'Private',
    liked: 'Liked'
  },

  form: {
    newTitle: 'New list',
    name: 'Name',
    description: 'What it is about',
    tags: 'Tags',
    ranked: 'Ranked: the order is a verdict',
    private: 'Private: left out of exports made to be shared',
    make: 'Make the list',
    save: 'Save',
    needsName: 'A list needs a name.',
    edit: (list: string): string => `Edit ${list}`
  },

  page: {
    documentTitle: 'List',
    export: 'Export',
    edit: 'Edit',
    add: 'Add films',
    more: 'More actions',
    moreText: 'Read on',
    less: 'Show less',
    like: 'Like this list',
    unlike: 'Take off the like',
    remove: 'Delete list',
    liked: 'Liked',
    /** "12 films, 10 seen" */
    count: (all: number, seen: number): string => (all === 0 ? 'No films' : seen === 0 ? films(all) : `${films(all)}, ${figure(seen)} seen`),
    shown: (shown: number, all: number): string => `${figure(shown)} of ${films(all)}`,
    filter: 'Filter the list',
    sort: 'Sort',
    sorts: {
      ranked: 'Ranked by me',
      listed: 'My order',
      title: 'Title',
      year: 'Year',
      rating: 'Rating',
      watched: 'Last watched',
      added: 'Added',
      runtime: 'Runtime'
    },
    layout: 'Layout',
    layouts: { rows: 'Rows with notes', wall: 'Wall of cards' },
    films: 'Films',
    rankedFilms: 'Ranked films',
    gone: 'This list is gone',
    toLists: 'To your lists',
    empty: { title: 'Nothing on it yet', body: 'Put films on this list here, or with “Add to list” on any film’s page.' },
    nothing: { title: 'All seen', body: 'You have seen every film on this list.', clear: 'Show all films' },
    /** Why there are no grips. */
    cannotMove: 'Films can be moved in your own order, with all of them shown.',
    showOwnOrder: 'Show it that way'
  },

  row: {
    loading: 'On its way',
    keys: 'Space takes the film up, arrows carry it, Space puts it down, Escape puts it back. Alt with an arrow moves it by one.',
    addNote: 'Add a note',
    addNoteTo: (title: string): string => `Add a note on ${title}`,
    editNote: (title: string, note: string): string => `${note}. Edit the note on ${title}`,
    noteOn: (title: string): string => `Note on ${title}`,
    more: (title: string): string => `More for ${title}`,
    place: (place: number): string => figure(place),
    open: 'Open',
    write: 'Write',
    log: 'Log it',
    top: 'Move to the top',
    bottom: 'Move to the bottom',
    note: 'Edit the note',
    reason: 'Say why',
    editReason: 'Edit the reason',
    reasonOn: (title: string): string => `Why ${title}?`,
    addTo: 'Add to another list',
    remove: 'Take off the list',
    removeWatched: 'Take off the watchlist'
  },

  carry: {
    label: 'Moving a film',
    lifted: (title: string, place: number, count: number): string => `${title} is taken up from ${figure(place)} of ${figure(count)}`,
    moves: (title: string, from: number, to: number, count: number): string => `${title} moves from ${figure(from)} to ${figure(to)} of ${figure(count)}`,
    /** The same in parts, of which the first and the last figure are set stronger. */
    movesFrom: (from: number): string => ` moves from ${figure(from)} to `,
    takenUp: (from: number): string => ` is taken up from ${figure(from)}`,
    of: (count: number): string => ` of ${figure(count)}`,
    move: 'move',
    first: 'first',
    putDown: 'put down',
    putBack: 'put back',
    release: 'Let go to put it down'
  },

  add: {
    title: (list: string): string => `Add films to ${list}`,
    which: 'Which film?',
    placeholder: 'Type a title',
    films: 'Films',
    count: (count: number): string => (count === 0 ? 'No film of that title' : films(count)),
    isOn: 'On it already',
    mentioned: 'Mentioned, not in your library yet',
    seen: 'Seen',
    addAs: (title: string, year: number | null): string => `Add “${title}”${year === null ? '' : ` (${year})`} to your library and to the list`,
    added: (titles: readonly string[]): string => `${listed(titles)} added.`,
    addedMany: (count: number): string => `${films(count)} added.`,
    hint: 'Enter adds and lets you type the next one.',
    done: 'Done'
  },

  addTo: {
    title: (title: string | null, count: number): string => (count === 1 && title !== null ? `Add ${title} to` : `Add ${films(count)} to`),
    find: 'Find a list',
    findOrName: 'Find a list, or name a new one',
    lists: 'Lists',
    watchlist: 'Watchlist',
    newList: 'New list',
    newListCalled: (name: string): string => `New list “${name}”`,
    partly: (has: number, of: number): string => `${figure(has)} of ${figure(of)} on it`,
    none: 'No list of that name.',
    done: 'Done'
  },

  watchlist: {
    title: 'Watchlist',
    the: 'the watchlist',
    count: films,
    found: (shown: number, all: number): string => `${figure(shown)} of ${films(all)}`,
    filter: 'Filter the watchlist',
    withReason: 'With a reason',
    sort: 'Sort',
    /** The usual way round, and the other. */
    sorts: { waiting: 'Longest waiting', newest: 'Newest', title: 'Title', year: 'Year', runtime: 'Runtime', listed: 'My order' },
    add: 'Add a film',
    layout: 'Layout',
    since: (day: PartialDate, now: Date): string => `since ${sinceDate(day, now, SHORT_HERE, shortDate)}`,
    empty: {
      title: 'Nothing on your watchlist',
      body: 'Put films here that you want to see, and say why, so that you still know in a year. B on a film’s page does it too.'
    },
    nothing: { title: 'No film on your watchlist is like that', body: 'Ask for less, or put more films on it.', clear: 'Clear the filters' }
  },

  pick: {
    label: 'What shall I watch?',
    oneOf: (count: number): string => (count === 1 ? 'The only one below' : `One of the ${figure(count)} below`),
    /** "98 minutes, over by 22:10" */
    runtime: (minutes: number, over: string): string => `${plural(minutes, { one: 'minute', other: 'minutes' })}, over by ${over}`,
    why: (reason: string): string => `“${reason}”`,
    waiting: (day: PartialDate, now: Date): string => `Waiting since ${sinceDate(day, now, LONG_HERE, date)}.`,
    another: 'Another',
    space: 'Space',
    log: 'Log it',
    open: 'Open',
    skip: 'Not this year',
    isOnly: 'There is no other one to pick.',
    close: 'Close',
    nothing: { title: 'No film to pick from', body: 'No film on your watchlist is what the filters ask for.', clear: 'Clear the filters' },
    skipped: { title: 'Not this year, all of them', body: 'You have set aside every film that matches. They come back when Matinee starts again, or now.', again: 'Begin again' }
  }
} as const
