/** Which film of the library a film of the files is: surely, not at all, or perhaps, and then the person is asked. */
import type { Database, Statement } from 'better-sqlite3'
import { foldForMatching } from '../../text/fold'
import { type Candidate, Candidates } from './candidates'
import { idKey } from './filmKeys'
import { plainOption, type Questions } from './questions'
import { FilmRest, Ids, parsed } from './records'
import { filmQuestion } from './remembered'

export interface FilmToMatch {
  readonly seq: number
  readonly title: string
  readonly year: number | null
  readonly match_title: string
  readonly ids: string | null
  readonly facts: string | null
}

/** `film` null: a film of its own. `isLeft`: the answer that stands leaves it out. `isUnclear`: nobody has answered yet. */
export interface Match {
  readonly film: string | null
  readonly isLeft: boolean
  readonly isUnclear: boolean
}

const NEW: Match = { film: null, isLeft: false, isUnclear: false }

interface Doubt {
  readonly why: 'several' | 'noYear' | 'nearYear' | 'nearTitle'
  readonly films: readonly Candidate[]
  readonly proposal: string
}

export class FilmMatcher {
  readonly #candidates: Candidates
  readonly #questions: Questions
  readonly #takenBy: Statement<[string, number], { ids: string | null }>

  constructor(plan: Database, library: Database, questions: Questions) {
    this.#candidates = new Candidates(library)
    this.#questions = questions
    this.#takenBy = plan.prepare('SELECT ids FROM film WHERE film_id = ? AND seq <> ?')
  }

  /** The film with one of these numbers. */
  byId(film: FilmToMatch): string | null {
    for (const { authority, value } of idsOf(film)) {
      const id = this.#candidates.withId(authority, value)
      if (id !== null) return id
    }
    return null
  }

  /** The film of exactly this title and year; null where there is none, or several. */
  exactly(film: FilmToMatch): string | null {
    for (const bearers of this.#bearers(film)) {
      const ofYear = bearers.filter(({ year }) => year === film.year)
      const [real, second] = ofYear.filter(({ is_stub }) => is_stub === 0)
      if (second) return null
      const found = real ?? ofYear[0]
      if (found) return found.id
    }
    // What only a text mentioned, without a year, may well be this one.
    const [stub, other] = this.#all(film).filter(({ is_stub, year }) => is_stub === 1 && year === null)
    return stub && !other && !this.#all(film).some(({ is_stub }) => is_stub === 0) ? stub.id : null
  }

  /** For a film that is neither of its number nor exactly of its title and year: asks, or takes it for a new one. */
  perhaps(film: FilmToMatch): Match {
    const doubt = this.#doubt(film)
    if (doubt === null) return NEW
    const standing = this.#questions.ask({
      kind: 'film', why: doubt.why, film: film.seq, row: null, here: null, day: null,
      remember: filmQuestion(film.match_title, film.year, firstId(film)),
      options: [...doubt.films.map(({ id, title, year }) => ({ ...plainOption(id), film: { title, year } })), plainOption('new'), plainOption('leave')],
      proposal: doubt.proposal
    })
    const isUnclear = !standing.isGiven
    if (standing.answer === 'new') return { ...NEW, isUnclear }
    return standing.answer === 'leave' ? { film: null, isLeft: true, isUnclear } : { film: standing.answer, isLeft: false, isUnclear }
  }

  #doubt(film: FilmToMatch): Doubt | null {
    const real = this.#all(film).filter(({ is_stub }) => is_stub === 0)
    const same = real.filter(({ year }) => year === film.year)
    if (same.length > 1) return { why: 'several', films: same, proposal: 'leave' }
    const free = real.filter(({ id }) => this.#takenBy.get(id, film.seq) === undefined)
    const [only, ...others] = film.year === null ? real : free.filter(({ year }) => year === null || Math.abs(year - (film.year ?? 0)) === 1)
    if (only) {
      const films = [only, ...others]
      if (film.year === null) return others.length === 0 ? { why: 'noYear', films, proposal: only.id } : { why: 'several', films, proposal: 'leave' }
      return { why: 'nearYear', films, proposal: others.length === 0 ? only.id : 'new' }
    }
    const near = this.#candidates
      .titledNearly(film.title)
      .filter((each) => foldForMatching(each.title) !== film.match_title && (film.year === null || each.year === null || Math.abs(each.year - film.year) <= 1))
      .filter((each) => !this.#isAnother(film, each) && this.#takenBy.get(each.id, film.seq) === undefined)
    const [alike] = near
    if (!alike) return null
    return { why: 'nearTitle', films: near, proposal: near.length === 1 && alike.year === film.year ? alike.id : 'new' }
  }

  #all(film: FilmToMatch): Candidate[] {
    return [...new Map(this.#bearers(film).flat().map((each) => [each.id, each])).values()]
  }

  /** By its title, by its title among the other titles there, by its other titles; without those that are surely another film. */
  #bearers(film: FilmToMatch): Candidate[][] {
    const { originalTitle, otherTitles } = FilmRest.parse(parsed(film.facts ?? '{}'))
    const others = [...(originalTitle == null ? [] : [originalTitle]), ...(otherTitles ?? [])].map(foldForMatching).filter((key) => key !== film.match_title)
    const found = [
      this.#candidates.titled(film.match_title),
      this.#candidates.otherwiseTitled(film.match_title),
      ...others.map((key) => this.#candidates.titled(key)),
      ...others.map((key) => this.#candidates.otherwiseTitled(key))
    ]
    return found.map((bearers) => bearers.filter((each) => !this.#isAnother(film, each)))
  }

  /** It has other numbers than this film, or was taken for a film that has. */
  #isAnother(film: FilmToMatch, candidate: Candidate): boolean {
    const ids = idsOf(film)
    if (ids.length === 0) return false
    if (areOthers(ids, this.#candidates.idsOf(candidate.id))) return true
    return this.#takenBy.all(candidate.id, film.seq).some((other) => areOthers(ids, idsOf(other)))
  }
}

function idsOf({ ids }: { ids: string | null }): Ids {
  return ids === null ? [] : Ids.parse(parsed(ids))
}

function firstId(film: FilmToMatch): string | null {
  const [first] = idsOf(film)
  return first ? idKey(first) : null
}

/** The same authority gave both another number. Letterboxd has two kinds of them, which cannot be compared. */
function areOthers(a: Ids, b: Ids): boolean {
  const kind = (value: string): string => (value.includes('/') ? value.slice(0, value.indexOf('/')) : '')
  const comparable = a.flatMap((one) => b.filter((two) => two.authority === one.authority && kind(two.value) === kind(one.value)).map((two) => two.value === one.value))
  return comparable.length > 0 && !comparable.includes(true)
}
