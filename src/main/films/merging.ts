/** Two films that are one: what the one that stays takes over from the other. */
import type { MergePreview } from '../../shared/models/filmEdit'
import { writeMany } from '../changes/many'
import { SET_ASIDE } from '../changes/setAside'
import type { Done } from '../../shared/models/changeNotes'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { foldForMatching } from '../text/fold'
import { nameOf, type FilmRow } from './repository'

interface Pair {
  /** The ids of the film that stays and of the one that goes into it. */
  keep: string
  other: string
}

/** What would come together, counted; nothing is changed. */
export function mergePreview(open: OpenLibrary, pair: Pair): MergePreview {
  const { keep, other } = bothOf(open, pair)
  const { moves } = open.repositories.films
  const filled = (['synopsis', 'runtime_minutes', 'year', 'poster_id', 'distributor'] as const).filter((column) => keep[column] === null && other[column] !== null)
  return {
    viewings: moves.count('viewings', pair),
    reviews: moves.count('reviews', pair),
    takes: moves.count('takes', pair),
    notes: moves.count('notes', pair),
    lists: moves.count('lists', pair),
    facts: moves.count('facts', pair) + filled.length + newTitles(open, keep, other).length,
    mentions: moves.countMentions(pair.other)
  }
}

/** Brings everything of the other film to the one that stays, as one thing to undo. The other is then in no list and no search. */
export async function mergeFilms(open: OpenLibrary, pair: Pair): Promise<Done> {
  const { keep, other } = bothOf(open, pair)
  const { films } = open.repositories
  const acts = [
    // First, so that its titles and numbers are free.
    () => void films.save({ ...films.get(pair.other), deleted_at: SET_ASIDE }),
    ...films.moves.acts(pair),
    () => {
      const whole = films.save(together(films.get(pair.keep), other))
      for (const title of newTitles(open, whole, other)) films.addTitle(pair.keep, title)
    }
  ]
  return writeMany(open.library, `${nameOf(other)} merged into ${nameOf(keep)}`, acts, (act) => act())
}

function bothOf({ repositories: { films } }: OpenLibrary, pair: Pair): { keep: FilmRow; other: FilmRow } {
  if (pair.keep === pair.other) throw new Problem('invalid', 'A film cannot be merged with itself. Choose another one.')
  return { keep: films.get(pair.keep), other: films.get(pair.other) }
}

/** The other film's titles by which the film that stays is not known yet. */
function newTitles({ repositories: { films } }: OpenLibrary, keep: FilmRow, other: FilmRow): string[] {
  const known = new Set([keep.match_title, keep.match_original, ...films.facts.titles.ofFilm(keep.id).map((row) => row.match_title)])
  const titles = new Map([other.title, other.original_title].filter((title) => title !== null).map((title) => [foldForMatching(title), title]))
  return [...titles].filter(([match]) => !known.has(match)).map(([, title]) => title)
}

/** What stands on the film itself: its own where it has something, else the other's. What I wrote on both is kept whole. */
function together(keep: FilmRow, other: FilmRow): FilmRow {
  const days = [keep.seen_on, other.seen_on].filter((day) => day !== null).toSorted()
  const notes = [...new Set([keep.private_note, other.private_note])].filter((note) => note !== null && note !== '')
  const isItsTitle = other.original_title !== null && foldForMatching(other.original_title) === keep.match_title
  return {
    ...keep,
    original_title: keep.original_title ?? (isItsTitle ? null : other.original_title),
    year: keep.year ?? other.year,
    synopsis: keep.synopsis ?? other.synopsis,
    runtime_minutes: keep.runtime_minutes ?? other.runtime_minutes,
    poster_id: keep.poster_id ?? other.poster_id,
    distributor: keep.distributor ?? other.distributor,
    source_id: keep.source_id ?? other.source_id,
    is_stub: Math.min(keep.is_stub, other.is_stub),
    is_seen: Math.max(keep.is_seen, other.is_seen),
    seen_on: days[0] ?? null,
    rating: keep.rating ?? other.rating,
    is_liked: Math.max(keep.is_liked, other.is_liked),
    private_note: notes.length === 0 ? null : notes.join('\n\n'),
    updated_at: now()
  }
}
