import type { Database } from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ExportChoices, ExportScope } from '../../shared/models/transfer'
import { fileName } from './fileNames'
import { reviewNote } from './markdown/folder'
import { extensionFor } from './writers'

/** What the file or folder of an export is called unless the person says otherwise. */
export function suggestedName(db: Database, choices: ExportChoices): string {
  const { scope, format } = choices
  const name = scope.kind === 'review' && format === 'markdown' ? reviewNote(db, scope.review, choices).name : nameOf(db, scope, format)
  return `${name}${extensionFor(choices)}`
}

const EVERYTHING: Readonly<Record<ExportChoices['format'], string>> = {
  json: 'Matinee library', markdown: 'Matinee export', csv: 'Matinee tables', letterboxd: 'Matinee for Letterboxd', html: 'Matinee journal', pdf: 'Matinee book', text: 'Matinee journal'
}

function nameOf(db: Database, scope: ExportScope, format: ExportChoices['format']): string {
  switch (scope.kind) {
    case 'everything':
      return EVERYTHING[format]
    case 'film':
      return filmName(db, 'SELECT title, year FROM film WHERE id = ?', scope.film)
    case 'review':
      return filmName(db, 'SELECT film.title, year FROM review JOIN film ON film.id = film_id WHERE review.id = ?', scope.review)
    case 'films':
      return scope.films.length === 1 ? nameOf(db, { kind: 'film', film: scope.films[0] ?? '' }, format) : `Matinee, ${scope.films.length} films`
    case 'entries':
      return `Matinee, ${scope.entries.length} ${scope.entries.length === 1 ? 'entry' : 'entries'}`
    case 'filteredFilms':
      return 'Matinee films'
    case 'filteredEntries':
      return 'Matinee journal'
    case 'list':
      return fileName(db.prepare<[string], { name: string }>('SELECT name FROM list WHERE id = ?').get(scope.list)?.name ?? '')
  }
}

function filmName(db: Database, sql: string, id: string): string {
  const film = db.prepare<[string], { title: string; year: number | null }>(sql).get(id)
  return fileName(film?.title ?? '', film?.year == null ? '' : ` (${film.year})`)
}

const ENDINGS = new Set(['.json', '.md', '.txt', '.html', '.pdf'])

/** The path, or "Name 2" and so on when something is there: nobody was asked whether it may be replaced. */
export function freePath(folder: string, name: string): string {
  const end = ENDINGS.has(extname(name)) ? extname(name) : ''
  const stem = name.slice(0, name.length - end.length)
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} ${number}${end}`)
    if (!existsSync(path)) return path
  }
}
