/** A plan of many rows: films, their viewings with tags, every tenth with a review, a list, and changes of a film that is there. */
import { HandPlan } from '../handPlan'

export interface Many {
  readonly films: number
  readonly viewings: number
  /** A film of the library that the plan rates. */
  readonly known?: string
  readonly given?: string[]
}

/** @returns how many steps carrying it out has */
export function manyPlanned(path: string, { films, viewings, known, given = [] }: Many): number {
  const plan = new HandPlan(path, { given })
  plan.db.exec('BEGIN')
  if (known !== undefined) plan.film({ title: 'Mine before', year: 2001, verdict: 'changed', id: known, changes: { rating: 8, is_seen: 1 }, before: { rating: null, is_seen: 0 } })
  const seqs = Array.from({ length: films }, (_, at) => plan.film({
    title: `Film ${at}`, year: 1900 + (at % 120), changes: { is_seen: 1 }, ...(at % 50 === 0 ? { addIds: [{ authority: 'imdb', value: `tt${at}` }], addFacts: { directors: [`Person ${at % 7}`], otherTitles: [`Other ${at}`] } } : {})
  }))
  plan.row({ kind: 'lists', list: 'a', data: { name: 'A list', tags: ['Autumn'] } })
  let steps = films + 1
  for (let at = 0; at < viewings; at += 1) {
    const film = seqs[(at * 7) % films] ?? 1
    const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(at / 10))).toISOString().slice(0, 10)
    const viewing = plan.row({ kind: 'viewings', film, day, data: { watchedOn: day, rating: 1 + (at % 10), tags: at % 5 === 0 ? ['autumn', `tag ${at % 20}`] : [] } })
    if (at % 10 === 0) plan.row({ kind: 'reviews', film, day, partner: viewing, data: { text: { body: `The ${at}th text, and [[Nowhere ${at % 30} (1950)]].` } } })
    if (at % 10 === 3) plan.row({ kind: 'listEntries', list: 'a', film, data: { position: at } })
    if (at % 10 === 7) plan.row({ kind: 'watchlist', film, data: { addedOn: day } })
    steps += 1 + (at % 10 === 3 || at % 10 === 7 ? 1 : 0)
  }
  plan.row({ kind: 'notes', data: { text: { body: 'A comment' }, address: null, writtenOn: null, origin: 'Letterboxd comment' } })
  plan.db.exec('COMMIT')
  plan.done()
  return steps + 1
}
