/** What only the person can decide, and what stands: their answer in this plan, one remembered from an earlier import, or a proposal. */
import type { Database, Statement } from 'better-sqlite3'
import type { ImportQuestion } from '../../../shared/models/importing'
import { remembered } from './remembered'

export type Option = ImportQuestion['options'][number]

export interface Asked {
  readonly kind: ImportQuestion['kind']
  readonly why: ImportQuestion['why']
  readonly film: number
  readonly row: number | null
  readonly here: string | null
  readonly day: string | null
  readonly remember: string
  readonly options: readonly Option[]
  readonly proposal: string
}

export interface Standing {
  readonly answer: string
  /** By the person, now or earlier. */
  readonly isGiven: boolean
}

export class Questions {
  readonly #given: Statement<[string], string>
  readonly #insert: Statement<[number | null, string, string, number, number | null, string | null, string | null, string, string, string, string, number]>
  readonly #idsOf: Statement<[number], { id: number; remember: string; row: number | null }>
  readonly #forget: Statement<[number]>
  readonly #remembered: (question: string) => string | null
  readonly #isFilm: Statement<[string]>
  /** Questions keep their number while they are asked again. */
  #ids = new Map<string, number>()

  constructor(plan: Database, library: Database) {
    this.#given = plan.prepare<[string], string>('SELECT answer FROM given WHERE remember = ?').pluck()
    this.#insert = plan.prepare(
      'INSERT INTO question (id, kind, why, film, row, here, day, remember, options, proposal, answer, is_given) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
    )
    this.#idsOf = plan.prepare('SELECT id, remember, row FROM question WHERE film = ?')
    this.#forget = plan.prepare('DELETE FROM question WHERE film = ?')
    this.#remembered = remembered(library)
    this.#isFilm = library.prepare('SELECT 1 FROM film WHERE id = ? AND deleted_at IS NULL')
  }

  /** Before a film is compared anew. */
  forgetFilm(film: number): void {
    this.#ids = new Map(this.#idsOf.all(film).map(({ id, remember, row }) => [`${row ?? ''} ${remember}`, id]))
    this.#forget.run(film)
  }

  ask(asked: Asked): Standing {
    const { kind, why, film, row, here, day, remember, proposal } = asked
    const isOption = (answer: string): boolean =>
      asked.options.some(({ value }) => value === answer) || (kind === 'film' && this.#isFilm.get(answer) !== undefined)
    const now = this.#given.get(remember)
    const earlier = now === undefined ? this.#remembered(remember) : null
    const [answer, isGiven] = now !== undefined && isOption(now) ? [now, 1] : earlier !== null && isOption(earlier) ? [earlier, 2] : [proposal, 0]
    const id = this.#ids.get(`${row ?? ''} ${remember}`) ?? null
    this.#insert.run(id, kind, why, film, row, here, day, remember, JSON.stringify(asked.options), proposal, answer, isGiven)
    return { answer, isGiven: isGiven > 0 }
  }
}

/** An option that shows nothing but itself. */
export function plainOption(value: string): Option {
  return { value, film: null, rating: null, text: null }
}
