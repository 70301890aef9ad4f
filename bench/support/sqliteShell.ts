/** What SQLite's own shell needs to bring the same rows into the same tables: the least it can take. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Library } from '../../src/main/db/library'

export interface ByTheShell {
  readonly version: string
  /** Milliseconds. */
  readonly importing: number
  readonly inserting: number
  readonly total: number
  /** Of the processor, in milliseconds. */
  readonly processor: number
  readonly viewings: number
  readonly films: number
}

const INSERT = `
  PRAGMA foreign_keys = ON;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -32768;
  BEGIN;
  CREATE TEMP TABLE of_film AS
    SELECT name, CAST(year AS INTEGER) AS year, printf('01900000-0000-7000-8000-%012x', min(rowid)) AS id, min(watched) AS first, max(watched) AS last, min(rowid) AS turn FROM diary GROUP BY name, year;
  CREATE UNIQUE INDEX of_film_named ON of_film (name, year);
  INSERT INTO film (id, title, year, is_seen, seen_on, sort_title, match_title, folded, created_at, updated_at)
    SELECT id, name, year, 1, first, lower(name), lower(name), lower(name) || char(10) || year, '2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z' FROM of_film ORDER BY turn;
  INSERT INTO viewing (id, film_id, watched_on, position, is_rewatch, rating, folded, created_at, updated_at)
    SELECT printf('01910000-0000-7000-8000-%012x', diary.rowid), of_film.id, watched, diary.rowid, rewatch = 'Yes', CASE rating WHEN '' THEN NULL ELSE CAST(rating * 2 AS INTEGER) END, '',
      '2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z'
    FROM diary JOIN of_film ON of_film.name = diary.name AND of_film.year = CAST(diary.year AS INTEGER) ORDER BY diary.rowid;
  COMMIT;
`

export async function byTheShell(folder: string, csv: string): Promise<ByTheShell> {
  const path = join(folder, 'Shell.matinee')
  const library = await Library.open(path, { create: true })
  library.close()
  const prepare = 'CREATE TEMP TABLE diary (date TEXT, name TEXT, year TEXT, uri TEXT, rating TEXT, rewatch TEXT, tags TEXT, watched TEXT);\n'
  const clock = "SELECT 'at', (julianday('now') - 2440587.5) * 86400000.0, (SELECT count(*) FROM viewing), (SELECT count(*) FROM film), sqlite_version();\n"
  const script = `.bail on\n.mode csv\n.timer on\n${prepare}${clock}.import --schema temp --skip 1 "${csv}" diary\n${clock}${INSERT}${clock}`
  const { stdout, stderr, status } = spawnSync('sqlite3', [path], { input: script, encoding: 'utf8' })
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`)
  const [begun, imported, done] = stdout.split(/\r?\n/).filter((line) => line.startsWith('at,')).map((line) => line.split(','))
  const processor = [...stdout.matchAll(/user ([\d.]+) sys ([\d.]+)/g)].reduce((sum, [, user, system]) => sum + (Number(user) + Number(system)) * 1000, 0)
  const at = (line: string[] | undefined): number => Number(line?.[1])
  return {
    version: done?.[4] ?? '', importing: at(imported) - at(begun), inserting: at(done) - at(imported), total: at(done) - at(begun), processor, viewings: Number(done?.[2]), films: Number(done?.[3])
  }
}
