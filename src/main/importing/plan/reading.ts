/** What a plan answers: numbers, rows, questions. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  ImportFile, ImportFormat, type ImportKind, ImportOptions, type ImportQuestion, type ImportRow, type ImportRowStretch, type ImportVerdict, type ImportQuestionStretch, type KindCounts
} from '../../../shared/models/importing'
import { Options, parsed } from './records'
import { titled, whatIs } from './words'

const Head = z.object({ name: z.string(), format: ImportFormat, options: z.string(), offers: z.string(), date_doubt: z.string().nullable(), milliseconds: z.number().nullable() })
const Offers = z.object({ deleted: z.int(), orphaned: z.int(), tv: z.int(), ratings: z.int() })
const Doubt = z.object({ file: z.string(), example: z.string() })

/** Of what the plan is. */
export function headOf(plan: Database) {
  const head = Head.parse(plan.prepare('SELECT name, format, options, offers, date_doubt, milliseconds FROM head').get())
  return {
    name: head.name,
    format: head.format,
    options: ImportOptions.parse(parsed(head.options)),
    offers: Offers.parse(parsed(head.offers)),
    dateDoubt: head.date_doubt === null ? null : Doubt.parse(parsed(head.date_doubt)),
    milliseconds: head.milliseconds ?? 0
  }
}

export function filesOf(plan: Database): ImportFile[] {
  return z.array(ImportFile).parse(plan.prepare('SELECT path, rows, state, reason FROM file ORDER BY seq').all())
}

/** Films are distinct films; everything else counts rows. */
export function countsOf(plan: Database): KindCounts {
  const none = () => ({ new: 0, matched: 0, changed: 0, unclear: 0, leftOut: 0 })
  const counts: KindCounts = {
    films: none(), viewings: none(), reviews: none(), ratings: none(), seen: none(), likes: none(), watchlist: none(), lists: none(), listEntries: none(), notes: none()
  }
  const rows = plan
    .prepare<[], { kind: ImportKind; verdict: ImportVerdict; n: number }>(`
      WITH other AS (SELECT kind, verdict, count(*) AS n FROM row INDEXED BY row_by_verdict WHERE verdict <> 'new' AND kind <> 'films' GROUP BY verdict, kind)
      SELECT kind, verdict, n FROM other
      UNION ALL SELECT kind, 'new', n - (SELECT coalesce(sum(other.n), 0) FROM other WHERE other.kind = kind_count.kind) FROM kind_count WHERE kind <> 'films'
      UNION ALL SELECT 'films', verdict, count(*) FROM film WHERE EXISTS (SELECT 1 FROM row WHERE row.film = film.seq) GROUP BY verdict
      UNION ALL SELECT kind, 'leftOut', sum(count) FROM left_out GROUP BY kind`)
    .all()
  for (const { kind, verdict, n } of rows) counts[kind][verdict] += n
  return counts
}

const SHOWN = 'is_given < 2'

/** How many questions there are of each kind; what was answered in an earlier import is not asked again. */
export function questionCounts(plan: Database): Record<ImportQuestion['kind'], number> {
  const counts = { film: 0, rating: 0, viewing: 0, review: 0 }
  const rows = plan.prepare<[], { kind: ImportQuestion['kind']; n: number }>(`SELECT kind, count(*) AS n FROM question WHERE ${SHOWN} GROUP BY kind`)
  for (const { kind, n } of rows.all()) counts[kind] = n
  return counts
}

interface QuestionRow {
  id: number
  kind: ImportQuestion['kind']
  why: ImportQuestion['why']
  title: string
  year: number | null
  here: string | null
  day: string | null
  options: string
  answer: string
  is_given: number
}

export function questionsOf(plan: Database, kind: ImportQuestion['kind'] | null, { start, count }: { start: number; count: number }): ImportQuestionStretch {
  const where = `${SHOWN} AND (@kind IS NULL OR question.kind = @kind)`
  const total = plan.prepare<[{ kind: string | null }], number>(`SELECT count(*) FROM question WHERE ${where}`).pluck().get({ kind }) ?? 0
  const rows = plan
    .prepare<[{ kind: string | null; start: number; count: number }], QuestionRow>(`
      SELECT id, question.kind, why, film.title, film.year, here, day, options, answer, is_given FROM question JOIN film ON film.seq = question.film
      WHERE ${where} ORDER BY CASE question.kind WHEN 'film' THEN 0 WHEN 'rating' THEN 1 WHEN 'viewing' THEN 2 ELSE 3 END, film.match_title, film.year, question.film, question.row
      LIMIT @count OFFSET @start`)
    .all({ kind, start, count })
  return {
    total,
    questions: rows.map(({ title, year, options, is_given, ...rest }) => ({ ...rest, film: { title, year }, options: Options.parse(parsed(options)), isGiven: is_given > 0 }))
  }
}

const ListName = z.object({ name: z.string() })
const NoteText = z.object({ text: z.object({ body: z.string() }) })

interface RowRow {
  seq: number
  kind: ImportKind
  verdict: ImportVerdict
  path: string | null
  line: number | null
  reason: string | null
  title: string | null
  year: number | null
  day: string | null
  rating: number | null
  list_data: string | null
  data: string
}

type Which = { kind: ImportKind | null; verdict: ImportVerdict | null }
type Part = { total: () => number; page: (start: number, count: number) => ImportRow[] }

/** Films, then rows, then what was left out before it became one. */
export function rowsOf(plan: Database, which: Which, { start, count }: { start: number; count: number }): ImportRowStretch {
  let total = 0
  const rows: ImportRow[] = []
  for (const part of [filmRows(plan, which), recordRows(plan, which), leftOutRows(plan, which)]) {
    const size = part.total()
    const from = Math.max(0, start - total)
    if (size > from && rows.length < count) rows.push(...part.page(from, count - rows.length))
    total += size
  }
  return { total, rows }
}

/** Rows of three tables get numbers that never meet. */
const numbered = (seq: number, part: 0 | 1 | 2): number => seq * 3 + part

function filmRows(plan: Database, { kind, verdict }: Which): Part {
  if (kind !== null && kind !== 'films') return { total: () => 0, page: () => [] }
  const where = 'EXISTS (SELECT 1 FROM row WHERE row.film = film.seq) AND (@verdict IS NULL OR verdict = @verdict)'
  const page = plan.prepare<[{ verdict: string | null; start: number; count: number }], { seq: number; title: string; year: number | null; verdict: ImportVerdict; reason: string | null; path: string | null; line: number | null }>(`
    SELECT film.seq, film.title, film.year, film.verdict, film.reason, file.path, row.line FROM film
      LEFT JOIN row ON row.seq = (SELECT min(seq) FROM row WHERE row.film = film.seq) LEFT JOIN file ON file.seq = row.file
    WHERE film.seq IN (SELECT seq FROM film WHERE ${where} ORDER BY seq LIMIT @count OFFSET @start) ORDER BY film.seq`)
  return {
    total: () => plan.prepare<[{ verdict: string | null }], number>(`SELECT count(*) FROM film WHERE ${where}`).pluck().get({ verdict }) ?? 0,
    page: (start, count) =>
      page.all({ verdict, start, count }).map(({ seq, title, year, path, ...rest }) => ({ ...rest, row: numbered(seq, 0), kind: 'films', file: path ?? '', what: titled(title, year) }))
  }
}

function recordRows(plan: Database, { kind, verdict }: Which): Part {
  if (kind === 'films') return { total: () => 0, page: () => [] }
  const [conditions, values] = [
    [kind === null ? "kind <> 'films'" : 'kind = @kind', verdict === null ? 'TRUE' : verdict === 'new' ? "verdict = 'new'" : "verdict = @verdict AND verdict <> 'new'"],
    { ...(kind === null ? {} : { kind }), ...(verdict === null || verdict === 'new' ? {} : { verdict }) }
  ]
  const where = conditions.join(' AND ')
  const page = plan.prepare<[object], RowRow>(`
    SELECT row.seq, row.kind, row.verdict, file.path, row.line, row.reason, film.title, film.year, row.day, row.rating,
      CASE row.kind WHEN 'listEntries' THEN (SELECT data FROM row AS list WHERE list.list = row.list AND list.kind = 'lists' LIMIT 1) WHEN 'lists' THEN row.data END AS list_data,
      CASE row.kind WHEN 'notes' THEN row.data ELSE '' END AS data
    FROM row LEFT JOIN film ON film.seq = row.film LEFT JOIN file ON file.seq = row.file
    WHERE row.seq IN (SELECT seq FROM row WHERE ${where} ORDER BY seq LIMIT @count OFFSET @start) ORDER BY row.seq`)
  return {
    total: () => plan.prepare<[object], number>(`SELECT count(*) FROM row WHERE ${where}`).pluck().get(values) ?? 0,
    page: (start, count) => page.all({ ...values, start, count }).map(recordRow)
  }
}

function recordRow({ seq, path, title, year, day, rating, list_data, data, ...rest }: RowRow): ImportRow {
  const name = list_data === null ? null : ListName.parse(parsed(list_data)).name
  const text = data === '' ? null : NoteText.parse(parsed(data)).text.body
  return { ...rest, row: numbered(seq, 1), file: path ?? '', what: whatIs({ kind: rest.kind, title, year, day, rating, name, text }) }
}

function leftOutRows(plan: Database, { kind, verdict }: Which): Part {
  if (verdict !== null && verdict !== 'leftOut') return { total: () => 0, page: () => [] }
  const where = '(@kind IS NULL OR kind = @kind)'
  const page = plan.prepare<[{ kind: string | null; start: number; count: number }], { seq: number; kind: ImportKind; file: string; line: number | null; what: string; reason: string }>(
    `SELECT seq, kind, file, line, what, reason FROM left_out WHERE ${where} ORDER BY seq LIMIT @count OFFSET @start`
  )
  return {
    total: () => plan.prepare<[{ kind: string | null }], number>(`SELECT count(*) FROM left_out WHERE ${where}`).pluck().get({ kind }) ?? 0,
    page: (start, count) => page.all({ kind, start, count }).map(({ seq, ...rest }) => ({ ...rest, row: numbered(seq, 2), verdict: 'leftOut' }))
  }
}
