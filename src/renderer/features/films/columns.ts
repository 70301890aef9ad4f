/** The columns of the table of films. The title and the box beside it are always there. */
import type { FilmSort } from '../../../shared/models/filmQuery'

export const COLUMNS = ['year', 'director', 'watched', 'rating', 'certificate', 'runtime', 'added', 'tags'] as const
export type Column = (typeof COLUMNS)[number]

/** Those that are shown until a person says otherwise. */
export const FIRST_COLUMNS: readonly Column[] = COLUMNS.filter((column) => column !== 'added')

/** By which order a column sorts; null: it does not. */
export const SORT_OF: Readonly<Record<Column | 'title', FilmSort | null>> = {
  title: 'title',
  year: 'year',
  director: null,
  watched: 'watched',
  rating: 'rating',
  certificate: null,
  runtime: 'runtime',
  added: 'added',
  tags: null
}

/** How a column is set: figures from the right, with a gap after them. */
export const COLUMN_CLASSES: Readonly<Record<Column, string>> = {
  year: 'r num',
  director: 'gap',
  watched: 'num',
  rating: '',
  certificate: '',
  runtime: 'r num',
  added: 'gap num',
  tags: 'gap muted t'
}
