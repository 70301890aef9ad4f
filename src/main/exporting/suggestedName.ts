import type { Database } from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ExportChoices } from '../../shared/models/transfer'
import { fileName } from './fileNames'
import { reviewNote } from './markdown/folder'

/** What the file or folder of an export is called unless the person says otherwise. */
export function suggestedName(db: Database, { scope, format, privateText }: ExportChoices): string {
  const end = format === 'json' ? '.json' : scope.kind === 'review' ? '.md' : ''
  if (scope.kind === 'everything') return format === 'json' ? 'Matinee library.json' : 'Matinee export'
  if (scope.kind === 'review' && format === 'markdown') return `${reviewNote(db, scope.review, privateText).name}${end}`
  const sql = scope.kind === 'film' ? 'SELECT title, year FROM film WHERE id = ?' : 'SELECT film.title, year FROM review JOIN film ON film.id = film_id WHERE review.id = ?'
  const film = db.prepare<[string], { title: string; year: number | null }>(sql).get(scope.kind === 'film' ? scope.film : scope.review)
  return `${fileName(film?.title ?? '', film?.year == null ? '' : ` (${film.year})`)}${end}`
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
