/** The words of the page where a film is edited, and of its poster. */
import { figure, plural } from '../format'

/** Jobs as they are kept → as they are shown. Any other job is shown as it was typed. */
const JOBS = {
  director: 'Director',
  actor: 'Actor',
  writer: 'Writer',
  producer: 'Producer',
  cinematographer: 'Cinematographer',
  editor: 'Editor',
  composer: 'Composer'
} as const

/** What a country is called in passing. */
const SHORT: Readonly<Record<string, string>> = { 'United Kingdom': 'UK', 'United States': 'US' }

/** "year of the UK release", "character of Sienna Miller": how a change is named. */
const COLUMNS: Readonly<Record<string, string>> = {
  title: 'title', country: 'country', kind: 'kind', date: 'date', note: 'note', code: 'letters', name: 'name', job: 'job', character: 'character', url: 'address', value: 'number'
}

export const editFilmWords = {
  crumb: 'Edit',
  pageTitle: (film: string): string => `Edit ${film}`,
  about: 'Everything you change here stays as you typed it. An import never overwrites it.',
  parts: 'Parts of this form',
  part: { titles: 'Titles', releases: 'Releases', facts: 'Facts', people: 'People', trailers: 'Trailers', ids: 'Identifiers' },
  edit: 'Edit',
  editPart: { facts: 'Edit the facts', people: 'Edit the people' },

  title: 'Title',
  year: 'Year',
  originalTitle: 'Original title',
  same: 'The same',
  otherTitles: 'Other titles',
  where: 'Where',
  kind: 'Kind',
  noKind: 'Not said',
  titleKinds: { poster: 'On the poster', translated: 'Translated', working: 'Working title', other: 'Other' },
  addTitle: 'Add a title',

  releasesAbout: 'the first in cinemas stands under the title',
  date: 'Date',
  country: 'Country',
  note: 'Note',
  shownOnPage: 'Shown on the film page',
  releaseKinds: { cinema: 'Cinemas', festival: 'Festival', television: 'Television', home: 'At home', other: 'Other' },
  addRelease: 'Add a release',

  runtime: 'Runtime',
  runtimeHint: 'Minutes',
  minutes: (minutes: number): string => `${minutes} minutes`,
  genres: 'Genres',
  languages: 'Languages',
  countries: 'Countries',
  distributor: 'Distributor',
  tags: 'Tags',
  add: 'Add',
  removeWord: (word: string): string => `Remove ${word}`,
  suggestions: (what: string): string => `Suggestions for ${what}`,
  showSuggestions: (what: string): string => `Show suggestions for ${what}`,
  certificate: 'Certificate',
  addCertificate: 'Add a certificate',
  synopsis: 'Synopsis',
  privateNote: 'Private note',
  privateNoteHint: 'For you alone; left out of what you share.',

  peopleAbout: 'in the order they are credited',
  name: 'Name',
  job: 'Job',
  jobs: JOBS,
  character: 'Character',
  addPerson: 'Add a person',
  move: (name: string, job: string): string => `Move ${[name, job].filter((part) => part !== '').join(', ')}`,
  moveHint: 'Alt with the arrow up or down moves this person.',
  moved: (name: string, from: number, to: number, count: number): string => `${name} moves from ${figure(from)} to ${figure(to)} of ${figure(count)}`,
  knownPerson: (films: number, texts: number, knownFor: readonly string[]): string => {
    if (knownFor.length > 0) return knownFor.join(', ')
    return films > 0 ? plural(films, { one: 'film', other: 'films' }) : plural(texts, { one: 'text', other: 'texts' })
  },

  trailerName: 'Name',
  address: 'Address',
  noAddress: 'No address',
  addTrailer: 'Add a trailer',

  idsAbout: 'only used to recognise the film in files you import',
  authorities: { imdb: 'IMDb', tmdb: 'TMDB', wikidata: 'Wikidata', letterboxd: 'Letterboxd', tvdb: 'TheTVDB', trakt: 'Trakt', simkl: 'Simkl' },
  notSet: 'Not set',
  moreIds: 'More identifiers',

  /** "Country, release 2": which field of which row. */
  cell: (column: string, row: string, number: number): string => `${column}, ${row} ${number}`,
  rows: { titles: 'title', releases: 'release', certificates: 'certificate', credits: 'person', trailers: 'trailer' },
  removeRow: (row: string, name: string): string => (name === '' ? `Remove ${row}` : `Remove ${name}`),

  errors: {
    title: 'A film needs a title.',
    year: 'Four figures, like 1996, or leave it empty.',
    yearEarly: 'That is before there were films.',
    yearLate: 'That is too far ahead.',
    minutes: 'Minutes, like 84, or 1 h 24 min.',
    rowTitle: 'Type the title, or remove the row.',
    date: 'A day like 13 July 2007, or a month, or a year.',
    code: 'Type its letters, or remove the row.',
    name: 'Type the name, or remove the row.',
    job: 'What did they do?',
    trailer: 'Type its name, or remove the row.',
    url: 'An address begins with https://'
  },

  none: 'No changes yet',
  changes: (phrases: readonly string[]): string => {
    const shown = phrases.slice(0, 3)
    const rest = phrases.length - shown.length
    return `${plural(phrases.length, { one: 'change', other: 'changes' })}: ${shown.join(', ')}${rest === 0 ? '' : ` and ${figure(rest)} more`}`
  },
  toMend: (count: number): string => plural(count, { one: 'field needs another look', other: 'fields need another look' }),
  discard: 'Discard',
  save: 'Save changes',
  saving: 'Saving',
  discardAsk: 'Your changes have not been saved.',
  discardAnyway: 'Discard changes',
  leaveAsk: 'Your changes to this film have not been saved.',
  keepEditing: 'Keep editing',
  saveAndLeave: 'Save and go on',
  change: {
    field: { title: 'title', year: 'year', originalTitle: 'original title', synopsis: 'synopsis', minutes: 'runtime', distributor: 'distributor', privateNote: 'private note' },
    terms: { genres: 'genres', languages: 'languages', countries: 'countries', tags: 'tags' },
    cell: (column: string, row: string): string => `${COLUMNS[column] ?? column} of ${row}`,
    added: (row: string): string => `${row} added`,
    removed: (row: string): string => `${row} removed`,
    order: { titles: 'order of the titles', releases: 'order of the releases', certificates: 'order of the certificates', credits: 'order of the people', trailers: 'order of the trailers', outsideIds: 'order of the identifiers' },
    release: (where: string, day: string): string => (where !== '' ? `the ${SHORT[where] ?? where} release` : day !== '' ? `the release of ${day}` : 'a release'),
    certificate: (code: string, where: string): string => [code === '' ? 'a certificate' : `certificate ${code}`, where === '' ? '' : `(${where})`].filter((part) => part !== '').join(' '),
    named: (name: string, row: string): string => (name === '' ? `a ${row}` : name),
    year: 'year'
  }
} as const

export const posterWords = {
  none: 'Drop an image to use it as the poster. Until then, the title card.',
  over: 'Let go to use this image as the poster.',
  overFilm: (film: string): string => `Let go to use this image as the poster of ${film}.`,
  reading: 'Reading the image',
  unnamed: 'Poster',
  size: (width: number, height: number): string => `${figure(width)} × ${figure(height)}`,
  card: 'The title card is shown.',
  choose: 'Choose…',
  chooseFile: 'Choose an image for the poster',
  remove: 'Remove',
  which: 'What stands for the film',
  titleCard: 'Title card',
  image: (name: string | null, number: number): string => name ?? `Poster ${number}`,
  alt: (label: string): string => `Poster: ${label}`,
  notAnImage: 'That is not an image Matinee can read. Nothing was changed. Try a JPEG, PNG or WebP file.',
  tooHeavy: 'That file is larger than 60 MB. Nothing was changed. Try a smaller image.',
  tooMany: 'That image has too many pixels to be read safely. Nothing was changed. Try a smaller one.',
  notDrawn: 'That image could not be made into a poster. Nothing was changed. Try another one.'
} as const
