/** What a plan did once it is carried out: what was unclear was done as the answer said that stood then. */
import type { Database } from 'better-sqlite3'
import type { ImportKind, ImportVerdict, KindCounts } from '../../../shared/models/importing'
import { countsOf } from './reading'

/** A film's own verdict, and that of what only its row carries (a rating, seen, a like), by what was done with the film. */
const OF_FILM = `CASE WHEN asked.answer = 'leave' THEN 'leftOut' WHEN film.deed = 'add' THEN 'new' WHEN film.deed = 'change' THEN 'changed' ELSE 'matched' END`

const BECAME = `
  WITH asked AS (SELECT film, answer FROM question WHERE kind = 'film')
  SELECT 'films' AS kind, ${OF_FILM} AS became, count(*) AS n
  FROM film LEFT JOIN asked ON asked.film = film.seq
  WHERE film.verdict = 'unclear' AND EXISTS (SELECT 1 FROM row WHERE row.film = film.seq) GROUP BY 1, 2
  UNION ALL
  SELECT row.kind, CASE
      WHEN asked.answer = 'leave' THEN 'leftOut'
      WHEN row.deed = 'add' THEN 'new'
      WHEN row.deed = 'change' THEN 'changed'
      WHEN film.changes ->> CASE row.kind WHEN 'ratings' THEN '$.rating' WHEN 'seen' THEN '$.is_seen' WHEN 'likes' THEN '$.is_liked' END IS NOT NULL THEN ${OF_FILM}
      ELSE 'matched' END, count(*)
  FROM row INDEXED BY row_by_verdict LEFT JOIN film ON film.seq = row.film LEFT JOIN asked ON asked.film = row.film
  WHERE row.verdict <> 'new' AND row.verdict = 'unclear' AND row.kind <> 'films' GROUP BY 1, 2`

/** The counts of a plan that was carried out. Nothing in them is unclear. */
export function countsAfter(plan: Database): KindCounts {
  const counts = countsOf(plan)
  for (const { kind, became, n } of plan.prepare<[], { kind: ImportKind; became: ImportVerdict; n: number }>(BECAME).all()) {
    counts[kind].unclear -= n
    counts[kind][became] += n
  }
  return counts
}
