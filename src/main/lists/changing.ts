/** What a person does with a list: makes it, changes it, puts films on it and takes them off. Each is one thing to undo. */
import type { Done } from '../../shared/models/changeNotes'
import type { ListText } from '../../shared/models/list'
import { writeMany } from '../changes/many'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { wellFormed } from '../text/wellFormed'
import type { ListRow } from './repository'

/** Makes a list with these films on it, in this order. */
export async function makeList(open: OpenLibrary, text: ListText, films: readonly string[]): Promise<ListRow> {
  const { lists } = open.repositories
  const row = { ...lists.blank(text.name), ...said(text) }
  await writeMany(open.library, `List “${row.name}” made`, [() => saveText(open, row, text), ...putting(open, row.id, films)], act)
  return lists.get(row.id)
}

/** Changes what is said about a list. The watchlist keeps its name. */
export async function changeList(open: OpenLibrary, id: string, text: ListText): Promise<Done> {
  const row = open.repositories.lists.get(id)
  if (row.kind === 'watchlist') throw new Problem('invalid', 'The watchlist keeps its name. Nothing was changed.')
  const label = `“${row.name}” changed`
  return open.library.write(label, () => {
    saveText(open, { ...open.repositories.lists.get(id), ...said(text), updated_at: now() }, text)
    return { label, group: open.library.changes.currentGroup() }
  })
}

/** Moves a list to the bin with all that stands on it. */
export async function removeList(open: OpenLibrary, id: string): Promise<Done> {
  const { listEntries, lists, tags } = open.repositories
  const row = lists.get(id)
  if (row.kind === 'watchlist') throw new Problem('invalid', 'The watchlist is always there. Take films off it instead.')
  // One moment for all of it, however many writes it takes: by that it is found again when the list comes back.
  let at = ''
  const list = (): void => {
    at = now()
    tags.setTags('list', id, [])
    lists.save({ ...lists.get(id), deleted_at: at })
  }
  const entries = listEntries.ids(id).map((entry) => (): void => listEntries.remove(entry, at))
  return writeMany(open.library, `${row.name} moved to the bin`, [list, ...entries], act)
}

/** Puts films at the end of a list. Those on it already stay where they are; a film known only by a mention becomes a film. */
export async function putOn(open: OpenLibrary, list: ListRow, films: readonly string[]): Promise<Done> {
  const { listEntries } = open.repositories
  const there = known(open, films)
  const news = there.filter(({ id }) => listEntries.ofFilm(list.id, id).length === 0)
  if (news.length === 0) return nothingDone(open, `${named(there)} ${there.length === 1 ? 'is' : 'are'} on ${nameOf(list)} already`)
  return writeMany(open.library, `${named(news)} added to ${nameOf(list)}`, [() => touched(open, list.id), ...putting(open, list.id, news.map(({ id }) => id))], act)
}

/** Takes films off a list. */
export async function takeOff(open: OpenLibrary, list: ListRow, films: readonly string[]): Promise<Done> {
  const { listEntries } = open.repositories
  const there = known(open, films)
  const on = there.filter(({ id }) => listEntries.ofFilm(list.id, id).length > 0)
  if (on.length === 0) return nothingDone(open, `${named(there)} ${there.length === 1 ? 'is' : 'are'} not on ${nameOf(list)}`)
  const at = now()
  const removals = on.map(({ id }) => (): void => {
    for (const entry of listEntries.ofFilm(list.id, id)) listEntries.remove(entry.id, at)
  })
  return writeMany(open.library, `${named(on)} taken off ${nameOf(list)}`, [() => touched(open, list.id), ...removals], act)
}

/** Takes entries off the list they stand on. */
export async function takeEntriesOff(open: OpenLibrary, ids: readonly string[]): Promise<Done> {
  const { films, listEntries, lists } = open.repositories
  const rows = [...new Set(ids)].map((id) => listEntries.find(id)).filter((row) => row !== null).filter((row) => row.deleted_at === null)
  const [first] = rows
  if (!first) throw new Problem('not-found', 'Those films are no longer on the list.')
  if (rows.some((row) => row.list_id !== first.list_id)) throw new Problem('invalid', 'Films can be taken off one list at a time. Nothing was changed.')
  const at = now()
  const removals = rows.map(({ id }) => (): void => listEntries.remove(id, at))
  const label = `${named(rows.map(({ film_id }) => films.get(film_id)))} taken off ${nameOf(lists.get(first.list_id))}`
  return writeMany(open.library, label, [() => touched(open, first.list_id), ...removals], act)
}

/** Says why a film is on its list; null or nothing but spaces takes the note away. Null when it says that already. */
export async function noteEntry(open: OpenLibrary, id: string, note: string | null): Promise<Done | null> {
  const { films, listEntries } = open.repositories
  const row = listEntries.get(id)
  const kept = words(note)
  if (kept === row.note) return null
  const { title } = films.get(row.film_id)
  const label = `Note on ${title} ${kept === null ? 'removed' : row.note === null ? 'added' : 'changed'}`
  return open.library.write(label, () => {
    listEntries.save({ ...listEntries.get(id), note: kept })
    touched(open, row.list_id)
    return { label, group: open.library.changes.currentGroup() }
  })
}

/** "the watchlist", or the list's name. */
function nameOf(list: ListRow): string {
  return list.kind === 'watchlist' ? 'the watchlist' : list.name
}

/** "Interview", or "3 films". */
function named(films: readonly { title: string }[]): string {
  const [first] = films
  return films.length === 1 && first ? first.title : `${films.length.toLocaleString('en-GB')} films`
}

function act(action: () => void): void {
  action()
}

function touched({ repositories: { lists } }: OpenLibrary, list: string): void {
  lists.touch(list)
}

/** One act for each film, so that a thousand of them hold nobody up. */
function putting({ repositories: { films, listEntries } }: OpenLibrary, list: string, ids: readonly string[]): (() => void)[] {
  return [...new Set(ids)].map((id) => () => {
    const film = films.get(id)
    if (film.is_stub === 1) films.save({ ...film, is_stub: 0, updated_at: now() })
    listEntries.append(list, id)
  })
}

/** Those that are still in the library: one that another program removed is no reason to leave the others. */
function known({ repositories: { films } }: OpenLibrary, ids: readonly string[]): { id: string; title: string }[] {
  const found = [...new Set(ids)].map((id) => films.find(id)).filter((film) => film !== null).filter((film) => film.deleted_at === null)
  if (found.length === 0) throw new Problem('not-found', 'Those films are no longer in your library.')
  return found
}

/** Answers in the same way where there was nothing to do. */
async function nothingDone({ library }: OpenLibrary, label: string): Promise<Done> {
  return library.write(label, () => ({ label, group: library.changes.currentGroup() }))
}

/** The columns of what a person says about a list. */
function said({ name, description, isRanked, isPrivate }: ListText): Partial<ListRow> {
  return { name: wellFormed(name).text, description: words(description), is_ranked: isRanked ? 1 : 0, is_private: isPrivate ? 1 : 0 }
}

function saveText({ repositories: { lists, tags } }: OpenLibrary, row: ListRow, text: ListText): void {
  lists.save(row)
  tags.setTags('list', row.id, text.tags.map((tag) => wellFormed(tag).text))
}

function words(text: string | null): string | null {
  const kept = text === null ? '' : wellFormed(text).text.trim()
  return kept === '' ? null : kept
}
