/** What explaining the columns of somebody's own CSV says. */
import type { CsvField, CsvMapping, DateOrder, RatingScale, ReviewsAre } from '../../../shared/models/importing'
import { figure } from '../format'

const FIELDS: Readonly<Record<CsvField, string>> = {
  title: 'Title',
  year: 'Year',
  originalTitle: 'Original title',
  directors: 'Directors',
  rating: 'Rating',
  watchedOn: 'Watched on',
  seen: 'Seen, yes or no',
  addedOn: 'Added or rated on',
  rewatch: 'Rewatch, yes or no',
  like: 'Liked, yes or no',
  tags: 'Tags',
  review: 'Review',
  reviewTitle: 'Review’s title',
  note: 'Private note',
  place: 'Where',
  company: 'With whom',
  medium: 'How: cinema, disc…',
  watchlist: 'To watch, or status',
  list: 'List',
  imdb: 'IMDb number',
  tmdb: 'TMDB number',
  letterboxd: 'Letterboxd address',
  runtime: 'Length in minutes',
  genres: 'Genres',
  type: 'Film or series'
}

const ROWS: Readonly<Record<CsvMapping['rowsAre'], string>> = { viewings: 'A diary entry', seen: 'A film I saw', watchlist: 'A film to watch', films: 'Only a film' }
const SCALES: Readonly<Record<RatingScale, string>> = { stars5: '½ to 5 stars', ten: '1 to 10', hundred: '0 to 100', letters: 'A+ to F', thumbs: 'Up or down' }
const ORDERS: Readonly<Record<DateOrder, string>> = { 'day-first': 'Day first, 31/12', 'month-first': 'Month first, 12/31', 'year-first': 'Year first, 26/12/31' }
const TEXTS: Readonly<Record<ReviewsAre, string>> = { text: 'Text or Markdown', html: 'HTML, as <i>' }

export const importMappingWords = {
  fields: FIELDS,
  leaveOut: 'Leave out',
  left: 'Left out',
  column: (name: string): string => `Column ${name}`,
  unnamed: (number: number): string => `Column ${figure(number)}`,
  columns: 'What the columns mean',
  table: 'The first rows of the file',
  rows: { label: 'A row is', names: ROWS },
  scale: { label: 'Ratings are', names: SCALES, unknown: 'Not known yet' },
  dates: { label: 'Dates have', names: ORDERS, unknown: 'As written' },
  reviews: { label: 'Reviews are', names: TEXTS, unknown: 'As written' },
  preset: {
    save: 'Save as preset',
    name: 'Name of the preset',
    keep: 'Save',
    kept: (name: string): string => `Preset “${name}” saved.`,
    own: (name: string): string => `Preset “${name}”`,
    remove: 'Remove the preset'
  },
  understood: {
    title: 'How the first rows are understood',
    problems: (count: number): string => (count === 0 ? 'All can be read' : count === 1 ? '1 needs a look' : `${figure(count)} need a look`),
    unread: 'This row'
  },
  noTitle: 'Say which column holds the titles.',
  noScale: 'Say what the ratings are out of, or they stay out.',
  reading: 'Reading the file',
  file: (encoding: string, delimiter: string): string => `${encoding.toUpperCase()}, ${delimiter === '\t' ? 'tabs' : delimiter === ';' ? 'semicolons' : delimiter === ',' ? 'commas' : `“${delimiter}”`} between the columns`
}
