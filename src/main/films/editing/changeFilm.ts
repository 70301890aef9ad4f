/** Saving what was edited about a film: only what differs, in one step that can be undone. */
import type { Done } from '../../../shared/models/changeNotes'
import type { FilmEdit } from '../../../shared/models/filmEdit'
import { now } from '../../clock'
import { Problem } from '../../problem'
import type { OpenLibrary } from '../../repositories'
import { foldForMatching } from '../../text/fold'
import { nameOf, type FilmRow } from '../repository'
import { editOf } from './editable'
import { isSameEdit, keepable } from './keepable'
import { keepLinkedTitle, refuseTwin, takeOverStubs } from './sameTitle'
import { saveCredits } from './saveCredits'
import { saveFacts } from './saveFacts'

/**
 * Saves an edit; null when it says what the library says. A stub that is edited becomes a film.
 *
 * @throws Problem 'conflict' when another film has this title and year, or one of the numbers elsewhere
 */
export async function changeFilm(open: OpenLibrary, id: string, typed: FilmEdit): Promise<Done | null> {
  const { films } = open.repositories
  const edit = keepable(typed)
  if (isSameEdit(editOf(open, films.get(id)), edit)) return null
  const label = `${edit.title} edited`
  return open.library.write(label, () => {
    const before = films.get(id)
    const isRenamed = foldForMatching(edit.title) !== before.match_title
    const isNewlyNamed = isRenamed || edit.year !== before.year
    if (isNewlyNamed) refuseTwin(open, { id, title: edit.title, year: edit.year })
    refuseTakenNumbers(open, id, edit)
    saveFacts(open, id, edit)
    saveCredits(open, id, edit.credits)
    open.repositories.tags.setTags('film', id, edit.tags)
    if (isRenamed) keepLinkedTitle(open, before, edit)
    // Last, because search finds the film by all the titles that stand by it now.
    save(open, before, edit)
    if (isNewlyNamed) takeOverStubs(open, { id, title: edit.title, year: edit.year })
    return { label, group: open.library.changes.currentGroup() }
  })
}

function save({ repositories: { films } }: OpenLibrary, film: FilmRow, edit: FilmEdit): void {
  films.save({
    ...film,
    title: edit.title,
    year: edit.year,
    original_title: edit.originalTitle,
    synopsis: edit.synopsis,
    runtime_minutes: edit.runtimeMinutes,
    distributor: edit.distributor,
    private_note: edit.privateNote,
    is_stub: 0,
    updated_at: now()
  })
}

/** A number elsewhere stands for one film. */
function refuseTakenNumbers({ repositories: { films } }: OpenLibrary, id: string, { outsideIds }: FilmEdit): void {
  const seen = new Set<string>()
  for (const [index, { authority, value }] of outsideIds.entries()) {
    const field = `outsideIds.${index}.value`
    const key = `${authority}\n${value}`
    if (seen.has(key)) throw new Problem('invalid', `${value} stands here twice. Nothing was changed.`, { fields: { [field]: 'This stands here twice.' } })
    seen.add(key)
    const holder = films.withOutsideId(authority, value)
    if (!holder || holder.id === id) continue
    const taken = `“${nameOf(holder)}” has ${value} already.`
    throw new Problem('conflict', `${taken} If both are the same film, merge the two. Nothing was changed.`, { fields: { [field]: taken } })
  }
}
