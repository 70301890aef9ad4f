/** Everything that was brought, against the library as it is now. */
import type { Database } from 'better-sqlite3'
import type { Work } from '../../worker/work'
import { FilmJudge } from './judgeFilm'
import { judgeLists, judgeNotes } from './judgeLists'
import { FilmMatcher, type FilmToMatch, type Match } from './matchFilms'
import { Questions } from './questions'
import { VERDICT_INDEXES } from './schema'

const FILM = 'SELECT seq, title, year, match_title, ids, facts FROM film'
const PAGE = 500

/** Compares all of it, for the first time. */
export async function compareAll(plan: Database, library: Database, work: Work): Promise<void> {
  plan.exec('BEGIN')
  const questions = new Questions(plan, library)
  const matcher = new FilmMatcher(plan, library, questions)
  const judge = new FilmJudge(plan, library, questions)
  judgeLists(plan, library)
  await judgeNotes(plan, library, work)

  // Who is sure comes first, so that the answer does not depend on the order of the files.
  plan.exec('CREATE TEMP TABLE undecided (seq INTEGER PRIMARY KEY)')
  const take = plan.prepare<[string, number]>('UPDATE film SET film_id = ? WHERE seq = ?')
  const leaveOpen = plan.prepare<[number]>('INSERT INTO undecided VALUES (?)')
  const count = plan.prepare<[], number>('SELECT count(*) FROM film').pluck().get() ?? 0
  const isEmpty = library.prepare('SELECT 1 FROM film WHERE deleted_at IS NULL LIMIT 1').get() === undefined
  if (!isEmpty) {
    for await (const film of films(plan, work, 'Looking for films', count)) {
      const id = matcher.byId(film)
      if (id !== null) take.run(id, film.seq)
    }
    for await (const film of films(plan, work, 'Looking for films', count, 'WHERE film_id IS NULL')) {
      const id = matcher.exactly(film)
      if (id === null) leaveOpen.run(film.seq)
      else take.run(id, film.seq)
    }
  }
  const sure = plan.prepare<[number], string | null>('SELECT film_id FROM film WHERE seq = ?').pluck()
  const isOpen = plan.prepare<[number]>('SELECT 1 FROM undecided WHERE seq = ?')
  for await (const film of films(plan, work, 'Comparing', count)) {
    const match = isOpen.get(film.seq) === undefined ? surely(sure.get(film.seq) ?? null) : matcher.perhaps(film)
    judge.judge(film, match)
  }
  plan.exec('DROP TABLE undecided')
  plan.exec('COMMIT')
  plan.exec(VERDICT_INDEXES)
}

/** Compares films anew after an answer. */
export function compareAgain(plan: Database, library: Database, seqs: Iterable<number>): void {
  const questions = new Questions(plan, library)
  const matcher = new FilmMatcher(plan, library, questions)
  const judge = new FilmJudge(plan, library, questions)
  const find = plan.prepare<[number], FilmToMatch>(`${FILM} WHERE seq = ?`)
  const letGo = plan.prepare<[number]>('UPDATE film SET film_id = NULL WHERE seq = ?')
  for (const seq of seqs) {
    const film = find.get(seq)
    if (!film) continue
    questions.forgetFilm(seq)
    judge.reset(seq)
    letGo.run(seq)
    const id = matcher.byId(film) ?? matcher.exactly(film)
    judge.judge(film, id === null ? matcher.perhaps(film) : surely(id))
  }
}

function surely(film: string | null): Match {
  return { film, isLeft: false, isUnclear: false }
}

/** By title and year, whatever order they were brought in. */
async function* films(plan: Database, work: Work, step: string, total: number, where = ''): AsyncIterable<FilmToMatch> {
  const seqs = plan.prepare<[], number>(`SELECT seq FROM film ${where} ORDER BY match_title, year, ids`).pluck().all()
  const find = plan.prepare<[number], FilmToMatch>(`${FILM} WHERE seq = ?`)
  for (const [at, seq] of seqs.entries()) {
    const film = find.get(seq)
    if (film) yield film
    if (at % PAGE === 0) {
      work.report(step, at, total)
      await work.breathe()
    }
  }
}
