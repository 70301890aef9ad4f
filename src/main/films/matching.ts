/** Which film a title and a year stand for. */

export interface Candidate {
  readonly id: string
  readonly year: number | null
  readonly is_stub: number
}

/**
 * Chooses among films that all bear one title, or answers null when it would be a guess:
 *
 * - The year is known: the films of that year; when there is none, those whose year nobody knows. A film of another
 *   year is another film.
 * - The year is not known: the only film of that title; among several, the one whose year nobody knows either.
 * - Where several are left: the only real film among them, else the only stub (it stands for the undecided one, so
 *   that a second undecided mention makes no second stub), else none.
 */
export function chooseByYear<C extends Candidate>(bearers: readonly C[], year: number | null): C | null {
  const undated = bearers.filter((film) => film.year === null)
  if (year === null) return bearers.length === 1 ? (bearers[0] ?? null) : theOne(undated)
  const ofThatYear = bearers.filter((film) => film.year === year)
  return theOne(ofThatYear.length > 0 ? ofThatYear : undated)
}

function theOne<C extends Candidate>(films: readonly C[]): C | null {
  const real = films.filter((film) => film.is_stub === 0)
  if (real.length === 1) return real[0] ?? null
  const stubs = films.filter((film) => film.is_stub === 1)
  return stubs.length === 1 ? (stubs[0] ?? null) : null
}
