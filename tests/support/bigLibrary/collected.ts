/** What others wrote, what I wrote without a viewing, and the stubs that texts speak of. */
import { scorePercent } from '../../../src/main/pasting/scorePercent'
import type { FilmRow } from '../../../src/main/films/repository'
import type { ReviewRow } from '../../../src/main/reviews/repository'
import { fold, foldForMatching } from '../../../src/main/text/fold'
import { sortTitle } from '../../../src/main/text/sortTitle'
import { countWords } from '../../../src/shared/text/words'
import type { Random } from '../pageGenerator/random'
import { makeTitle, TITLE_SHAPES } from '../pageGenerator/titles'
import type { PlannedFilm } from './films'
import type { People } from './people'
import type { Prose } from './prose'
import { idAt, type Rows } from './rows'
import type { Tags } from './tags'

/** How many of mine, of a hundred films: opinions without a viewing. */
const MINE_ALONE = 0.02
const COLLECTED = 0.08

interface Needs {
  readonly rows: Rows
  readonly random: Random
  readonly prose: Prose
  readonly people: People
  readonly tags: Tags
}

export function writeCollected(needs: Needs, films: readonly PlannedFilm[]): void {
  const { rows, random, prose, people, tags } = needs
  const stubs = writeStubs(needs, Math.round(films.length / 100), films[0]?.createdAt ?? '2006-01-01T12:00:00.000Z')
  for (const film of films) {
    const at = film.createdAt
    if (random.chance(MINE_ALONE)) {
      const review = reviewRow(random, film, prose.mine(film.titles.title, random.int(20, 150), []), { author_id: null, body_format: 'markdown', rating: random.int(1, 10), position: 900 })
      rows.add('review', review)
      if (random.chance(0.3)) tags.put('review', review.id)
    }
    if (random.chance(0.06)) tags.put('film', film.id)
    if (!random.chance(COLLECTED)) continue
    for (let position = 0; position < random.int(1, 5); position += 1) {
      const body = prose.sentences(film.titles.title, random.int(3, 25)).join(' ')
      const review = reviewRow(random, film, body, { author_id: people.author(), body_format: 'plain', position: 500 + position, ...scoreOf(random) })
      rows.add('review', review)
      const stub = random.pick(stubs)
      if (stub !== undefined && random.chance(0.15)) {
        rows.add('mention', {
          id: idAt(random, at), subject_kind: 'review', subject_id: review.id, film_id: stub.id, text: stub.title, title: stub.title, year: stub.year,
          origin: 'recognised', status: 'accepted', batch_id: null, created_at: at, deleted_at: null
        })
      }
    }
    for (let position = 0; position < random.int(0, 4); position += 1) {
      const body = prose.sentences(film.titles.title, random.int(1, 2)).join(' ')
      rows.add('take', {
        id: idAt(random, at), film_id: film.id, author_id: people.author(), body, written_on: null, language: 'en', folded: fold(body), position, source_id: null, batch_id: null,
        created_at: at, updated_at: at, deleted_at: null
      })
    }
  }
}

function scoreOf(random: Random): Pick<ReviewRow, 'score_text' | 'score_value' | 'score_scale' | 'score_percent'> {
  const value = random.int(1, 10)
  const forms = [
    null,
    { text: `${value}/10`, value, scale: 10 },
    { text: `${value / 2}/5`, value: value / 2, scale: 5 },
    { text: random.pick(['A+', 'A', 'B+', 'B-', 'C', 'D+', 'F']), value: null, scale: null },
    { text: random.pick(['thumbs up', 'thumbs down']), value: null, scale: null }
  ]
  const score = random.pick(forms)
  if (score === null) return { score_text: null, score_value: null, score_scale: null, score_percent: null }
  return { score_text: score.text, score_value: score.value, score_scale: score.scale, score_percent: scorePercent(score) }
}

function reviewRow(random: Random, film: PlannedFilm, body: string, rest: Partial<ReviewRow>): ReviewRow {
  const at = film.createdAt
  return {
    id: idAt(random, at), film_id: film.id, author_id: null, viewing_id: null, title: null, body, body_format: 'plain', body_as_pasted: null, score_text: null, score_value: null,
    score_scale: null, score_percent: null, rating: null, is_liked: 0, has_spoilers: body.includes('||') ? 1 : 0, is_private: 0, is_draft: 0, language: 'en',
    written_on: at.slice(0, 10), folded: fold(body), position: 0, source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null, words: countWords(body), ...rest
  }
}

function writeStubs({ rows, random }: Needs, count: number, at: string): { id: string; title: string; year: number | null }[] {
  return Array.from({ length: Math.max(1, count) }, () => {
    const title = makeTitle(random, random.weighted(TITLE_SHAPES))
    const year = random.chance(0.7) ? random.int(1930, 2020) : null
    const row: FilmRow = {
      id: idAt(random, at), title, original_title: null, year, synopsis: null, runtime_minutes: null, is_stub: 1, is_seen: 0, seen_on: null, rating: null, is_liked: 0,
      private_note: null, sort_title: sortTitle(title), match_title: foldForMatching(title), match_original: null, folded: [fold(title), ...(year === null ? [] : [String(year)])].join('\n'),
      source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null, poster_id: null, distributor: null
    }
    rows.add('film', row)
    return row
  })
}
