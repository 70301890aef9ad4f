/** The watchlist, lists, and saved views. */
import { fold } from '../../../src/main/text/fold'
import { EVERY_ENTRY } from '../../../src/shared/models/journal'
import { EVERY_FILM } from '../../../src/shared/models/filmQuery'
import type { ViewQuery } from '../../../src/shared/models/savedView'
import { phrases, type Random } from '../pageGenerator/random'
import type { PlannedFilm } from './films'
import { idAt, type Rows } from './rows'

const WATCHLIST = 500
const NAMES = phrases('Two people, one room|Trains|Films for rainy Sundays|The year I was ill|Best of 2019|Best of 2024|Directors’ last films|Seen with Mum|Łódź and around|Kitchens|Long titles|Under eighty minutes|Weather|For the film club|Faces')
const REASONS = phrases('Anna keeps talking about it.|For October.|The same camera as in the other one.|Because of the poster.|Only in a cinema.')

export function writeLists(rows: Rows, random: Random, films: readonly PlannedFilm[], seen: (film: PlannedFilm) => boolean, at: string): void {
  const unseen = films.filter((film) => !seen(film))
  write({ name: 'Watchlist', kind: 'watchlist', films: sample(random, unseen.length > 0 ? unseen : films, WATCHLIST) })
  for (const name of NAMES) write({ name, kind: 'list', films: sample(random, films, random.int(4, 120)) })

  function write({ name, kind, films: chosen }: { name: string; kind: 'list' | 'watchlist'; films: readonly PlannedFilm[] }): void {
    const id = idAt(random, at)
    const description = kind === 'list' && random.chance(0.5) ? 'In no hurry to finish this.' : null
    rows.add('list', {
      id, kind, name, description, is_ranked: kind === 'list' && random.chance(0.3) ? 1 : 0, is_liked: 0, is_private: 0, folded: fold([name, description ?? ''].join('\n')), source_id: null,
      batch_id: null, created_at: at, updated_at: at, deleted_at: null
    })
    chosen.forEach((film, position) => rows.add('list_entry', {
      id: idAt(random, at), list_id: id, film_id: film.id, position, note: random.chance(0.15) ? random.pick(REASONS) : null, added_on: film.createdAt.slice(0, 10), batch_id: null, created_at: film.createdAt, deleted_at: null
    }))
  }
}

const VIEWS: readonly (readonly [string, ViewQuery])[] = [
  ['Seen in a cinema', { page: 'journal', query: { filter: { ...EVERY_ENTRY, tags: ['cinema'] }, order: 'newest' } }],
  ['Nineties, four stars and up', { page: 'films', query: { filter: { ...EVERY_FILM, years: { from: 1990, to: 1999 }, rating: { from: 8, to: 10 } }, sort: 'title', isDescending: false } }]
]

export function writeViews(rows: Rows, random: Random, at: string): void {
  VIEWS.forEach(([name, view], position) => rows.add('saved_view', {
    id: idAt(random, at), name, page: view.page, query: JSON.stringify(view.query), position, batch_id: null, created_at: at, deleted_at: null
  }))
}

function sample(random: Random, films: readonly PlannedFilm[], count: number): PlannedFilm[] {
  const chosen = new Set<PlannedFilm>()
  for (let tries = 0; chosen.size < Math.min(count, films.length) && tries < count * 4; tries += 1) chosen.add(random.pick(films))
  return [...chosen]
}
