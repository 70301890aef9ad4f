/** Every word the window shows. Each feature has its section; a section that grows gets a file of its own. */
import type { HalfStars } from '../../../shared/models/rating'
import { enFilms } from './films'
import { figure, plural } from '../format'

const SENTENCES = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

export const common = {
  appName: 'Matinee',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',

  /** What was asked from outside while a dialog is open. */
  asked: {
    waiting: {
      film: 'A link to a film was opened. Close the dialog first.',
      command: 'Something was asked for from outside the window. Close the dialog first.',
      library: 'Another library was opened. Close the dialog first.',
      files: 'Files were opened. Close the dialog first.'
    },
    goOn: 'Go on'
  },

  frame: {
    library: 'Library',
    sections: 'Sections',
    search: 'Search',
    newEntry: 'New entry',
    journal: 'Journal',
    films: 'Films',
    watchlist: 'Watchlist',
    lists: 'Lists',
    reviews: 'Reviews',
    savedViews: 'Saved views',
    drafts: 'Drafts',
    settings: 'Settings',
    skip: 'Skip to the page',
    showSidebar: 'Show sidebar',
    hideSidebar: 'Hide sidebar',
    back: 'Back',
    forward: 'Forward',
    breadcrumb: 'Breadcrumb',
    onThisComputer: (films: number): string => `On this computer · ${plural(films, { one: 'film', other: 'films' })}`,
    documentTitle: (page: string | null): string => (page === null ? 'Matinee' : `${page} — Matinee`),
    dropHere: 'Let go to bring this in. You see what was understood before anything is kept.'
  },

  broken: {
    title: 'This page could not be shown',
    body: 'Something in Matinee went wrong while drawing it. Your library is not touched by that, and what you wrote is kept.',
    tryAgain: 'Try again',
    toFilms: 'Go to your films',
    toJournal: 'Go to your journal'
  },

  trouble: {
    tryAgain: 'Try again',
    opening: 'Your library could not be opened',
    page: 'This page could not be read'
  },

  dialog: {
    leaveAnyway: 'What you changed here has not been kept yet.',
    stay: 'Stay here',
    leave: 'Close anyway'
  },

  menu: { more: 'More actions' },

  sort: { reversed: 'The other way round' },

  changes: {
    undone: (label: string): string => `Taken back: ${label}`,
    redone: (label: string): string => `Done again: ${label}`,
    goneForGood: (label: string): string => `“${label}” cannot be taken back: it was removed from the bin for good.`,
    partlyGone: (label: string): string => `Taken back: ${label}. What was removed from the bin for good could not come back.`,
    nothingToUndo: 'There is nothing to take back.',
    nothingToRedo: 'There is nothing to do again.'
  },

  rating: {
    outOfFive: (rating: HalfStars): string => `${rating / 2} out of 5 stars`,
    spoken: (rating: HalfStars | null): string => {
      if (rating === null) return 'Not rated'
      if (rating === 1) return 'Half a star'
      const whole = Math.floor(rating / 2)
      if (rating % 2 === 1) return `${whole} and a half stars`
      return whole === 1 ? '1 star' : `${whole} stars`
    }
  },

  titleCard: (label: string): string => `Title card: ${label}`,

  prose: {
    gone: 'No longer in your library',
    spoiler: (sentences: number): string =>
      sentences === 1 ? 'A sentence that gives something away' : `${SENTENCES[sentences] ?? figure(sentences)} sentences that give something away`,
    show: 'Show',
    hide: 'Hide',
    image: (description: string): string => (description === '' ? 'Picture' : `Picture: ${description}`)
  },

  tags: {
    add: 'Add a tag',
    remove: (tag: string): string => `Remove the tag ${tag}`,
    suggestions: 'Tags you have used',
    uses: (entries: number): string => plural(entries, { one: 'entry', other: 'entries' }),
    newTag: (name: string): string => `New tag “${name}”`
  },

  firstRun: {
    documentTitle: 'Welcome',
    question: 'What did you see?',
    about: 'A film journal that lives on this computer. No account, no internet, no one reading over your shoulder.',
    paste: { title: 'Paste a page', about: 'Copy any film page. Matinee sorts it into facts, takes and reviews.' },
    importFile: { title: 'Import', about: 'From Letterboxd, IMDb, Trakt, any CSV and more.' },
    addFilm: { title: 'Add a film', about: 'A title and a year are enough.' },
    openLibrary: { title: 'Open a library', about: 'You already keep one, here or on a drive.' },
    keptIn: (place: string): string => `Your library will be kept in ${place}.`,
    change: 'Change'
  },

  ...enFilms
} as const
