import type { Database } from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ExportChoices, ExportScope } from '../../shared/models/transfer'
import { fileName } from './fileNames'
import { reviewNote } from './markdown/folder'

/** What the file or folder of an export is called unless the person says otherwise. */
export function suggestedName(db: Database, { scope, format, privateText }: ExportChoices): string {
  if (scope.kind === 'review' && format === 'markdown') return `${reviewNote(db, scope.review, privateText).name}.md`
  return `${nameOf(db, scope, format)}${format === 'json' ? '.json' : ''}`
}

function nameOf(db: Database, scope: ExportScope, format: ExportChoices['format']): string {
  switch (scope.kind) {
    case 'everything':
      return format === 'json' ? 'Matinee library' : 'Matinee export'
    case 'film':
      return filmName(db, 'SELECT title, year FROM film WHERE id = ?', scope.film)
    case 'review':
      return filmName(db, 'SELECT film.title, year FROM review JOIN film ON film.id = film_id WHERE review.id = ?', scope.review)
    case 'films':
      return scope.films.length === 1 ? nameOf(db, { kind: 'film', film: scope.films[0] ?? '' }, format) : `Matinee, ${scope.films.length} films`
    case 'entries':
      return `Matinee, ${scope.entries.length} ${scope.entries.length === 1 ? 'entry' : 'entries'}`
    case 'filteredFilms':
    case 'filteredEntries':
      return 'Matinee export'
    case 'list':
      return fileName(db.prepare<[string], { name: string }>('SELECT name FROM list WHERE id = ?').get(scope.list)?.name ?? '')
  }
}

function filmName(db: Database, sql: string, id: string): string {
  const film = db.prepare<[string], { title: string; year: number | null }>(sql).get(id)
  return fileName(film?.title ?? '', film?.year == null ? '' : ` (${film.year})`)
}

/** The path, or "Name 2" and so on when something is there: nobody was asked whether it may be replaced. */
export function freePath(folder: string, name: string): string {
  const end = extname(name) === '.json' || extname(name) === '.md' ? extname(name) : ''
  const stem = name.slice(0, name.length - end.length)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} ${number}${end}`)
    if (!existsSync(path)) return path
  }
}
