import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyBin } from '../../../../src/main/bin/purge'
import { binHandlers } from '../../../../src/main/bin/handlers'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { filmNoteHandlers } from '../../../../src/main/filmNotes/handlers'
import { journalHandlers } from '../../../../src/main/journal/handlers'
import { RecoveryFile } from '../../../../src/main/journal/recovery'
import type { OpenLibrary } from '../../../../src/main/repositories'
import type { FilmNoteKind, FilmNoteText } from '../../../../src/shared/models/filmNote'
import { laterInstant } from '../../../support/instants'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const current = (): OpenLibrary => open
const notes = () => filmNoteHandlers(current)
const changes = () => changeHandlers(current)
const films = () => filmHandlers(current)
const text = (body: string, rest: Partial<FilmNoteText> = {}): FilmNoteText => ({ body, speaker: null, answer: null, isPrivate: false, ...rest })
const bodies = async (film: string): Promise<string[]> => (await notes().of({ film })).map(({ body }) => body)
const found = (word: string): number => open.library.db.prepare('SELECT rowid FROM film_note_search WHERE film_note_search MATCH ?').all(word).length
const add = async (film: string, kind: FilmNoteKind, body: string, rest: Partial<FilmNoteText> = {}): Promise<{ id: string }> => notes().add({ film, kind, text: text(body, rest) })
const lastLabel = (): string | undefined =>
  open.library.db.prepare<[], { label: string }>('SELECT label FROM change_group ORDER BY id DESC LIMIT 1').get()?.label

it('a line and a question are added, stand on the film’s page in their order, and are taken back and done again', async () => {
  const film = await aFilm(open, 'Interview')
  const line = await add(film.id, 'line', 'Cut!', { speaker: 'Katya', answer: 'of no line' })
  expect(lastLabel()).toBe('Line from Interview added')
  expect(line).toMatchObject({ film: film.id, kind: 'line', body: 'Cut!', speaker: 'Katya', answer: null, isPrivate: false })
  await add(film.id, 'question', 'Who won?', { speaker: 'nobody', isPrivate: true })
  expect(lastLabel()).toBe('Question on Interview added')
  expect((await films().page({ film: film.id })).notes).toMatchObject([{ body: 'Cut!' }, { body: 'Who won?', speaker: null, isPrivate: true }])

  await changes().undo()
  expect(await bodies(film.id)).toEqual(['Cut!'])
  await changes().redo()
  expect(await bodies(film.id)).toEqual(['Cut!', 'Who won?'])
})

it('a question is answered and opened again, and the page to write on counts the open ones', async () => {
  const film = await aFilm(open, 'Interview')
  const question = await add(film.id, 'question', 'Who won?')
  await add(film.id, 'question', 'Whose phone was it?')
  await add(film.id, 'line', 'Cut!')
  const journal = journalHandlers(current, new RecoveryFile(`${library.path}.words`))
  const entry = await journal.start({ film: film.id })
  expect(entry.openQuestions).toBe(2)

  expect((await notes().change({ note: question.id, text: text('Who won?', { answer: 'She did.' }) }))?.label).toBe('Question on Interview answered')
  expect((await journal.open({ entry: entry.id })).openQuestions).toBe(1)
  expect(found('did')).toBe(1)
  expect((await notes().change({ note: question.id, text: text('Who won?') }))?.label).toBe('Question on Interview opened again')
  expect((await notes().change({ note: question.id, text: text('Who won?', { answer: '' }) }))?.label).toBe('Question on Interview answered')
  expect((await notes().change({ note: question.id, text: text('Who really won?', { answer: '' }) }))?.label).toBe('Question on Interview changed')
  expect(await notes().change({ note: question.id, text: text('Who really won?', { answer: '' }) })).toBeNull()

  await changes().undo()
  expect((await notes().of({ film: film.id }))[0]).toMatchObject({ body: 'Who won?', answer: '' })
})

it('characters that cannot be kept are replaced, the rest stands as it was written', async () => {
  const film = await aFilm(open, 'Interview')
  const line = await add(film.id, 'line', 'a\0b\uD800c “d”', { speaker: '' })
  expect(line).toMatchObject({ body: 'a\uFFFDb\uFFFDc “d”', speaker: null })
})

it('a removed note comes back with Undo; one that is gone is said to be', async () => {
  const film = await aFilm(open, 'Interview')
  const line = await add(film.id, 'line', 'Cut!')
  expect((await notes().remove({ note: line.id })).label).toBe('Line from Interview removed')
  expect(await bodies(film.id)).toEqual([])
  expect(found('cut')).toBe(0)
  await expect(async () => notes().change({ note: line.id, text: text('Print!') })).rejects.toMatchObject({ code: 'not-found' })
  await changes().undo()
  expect(await bodies(film.id)).toEqual(['Cut!'])
  expect(found('cut')).toBe(1)
})

it('notes go to the bin with their film and come back with it, and go for good with it', async () => {
  const film = await aFilm(open, 'Interview')
  await add(film.id, 'line', 'Cut!')
  const gone = await add(film.id, 'line', 'Print!')
  await notes().remove({ note: gone.id })
  // What goes in the same instant as its film goes with it.
  await laterInstant()
  await films().remove({ film: film.id })
  expect(found('cut')).toBe(0)
  const bin = binHandlers(current, async () => emptyBin(open.library))
  const thing = (await bin.list({ count: 10 })).items.find(({ kind }) => kind === 'film')
  expect(thing?.id).toBe(film.id)
  await bin.restore({ kind: 'film', id: film.id })
  expect(await bodies(film.id)).toEqual(['Cut!'])

  await films().remove({ film: film.id })
  await bin.empty()
  expect(open.library.db.prepare('SELECT count(*) AS n FROM film_note').get()).toEqual({ n: 0 })
  expect(open.library.db.pragma('foreign_key_check')).toEqual([])
})

it('what was removed by itself lies in the bin by what it says, and comes back, with its film where that went later', async () => {
  const film = await aFilm(open, 'Interview')
  const line = await add(film.id, 'line', 'Cut!')
  const question = await add(film.id, 'question', 'Who\nwon, after all, and did it matter to either of them in the end?')
  await notes().remove({ note: line.id })
  await notes().remove({ note: question.id })
  const bin = binHandlers(current, async () => emptyBin(open.library))
  const shown = async (): Promise<string[]> => (await bin.list({ count: 10 })).items.map(({ kind, title }) => `${kind}: ${title}`).toSorted()
  expect(await shown()).toEqual(['line: Cut!', 'question: Who won, after all, and did it matter to either of them in…'])
  expect((await bin.restore({ kind: 'line', id: line.id })).label).toBe('Line “Cut!” restored')
  expect(await bodies(film.id)).toEqual(['Cut!'])
  await changes().undo()
  expect(await bodies(film.id)).toEqual([])

  await films().remove({ film: film.id })
  await bin.restore({ kind: 'line', id: line.id })
  expect(await bodies(film.id)).toEqual(['Cut!'])
  expect(open.repositories.films.find(film.id)?.deleted_at).toBeNull()
  expect((await bin.empty()).removed).toBe(1)
  expect(await shown()).toEqual([])
  expect(await bodies(film.id)).toEqual(['Cut!'])
})

it('merging two films brings the notes together, once each, and Undo parts them', async () => {
  const keep = await aFilm(open, 'Interview')
  const other = await aFilm(open, 'The Interview')
  await add(keep.id, 'line', 'Cut!')
  await add(other.id, 'line', 'Cut!')
  await add(other.id, 'question', 'Who won?')
  expect(await films().mergePreview({ keep: keep.id, other: other.id })).toMatchObject({ notes: 1 })
  await films().merge({ keep: keep.id, other: other.id })
  expect(await bodies(keep.id)).toEqual(['Cut!', 'Who won?'])
  await changes().undo()
  expect(await bodies(keep.id)).toEqual(['Cut!'])
  expect(await bodies(other.id)).toEqual(['Cut!', 'Who won?'])
})

it('taking back the addition of a film that has a note since leaves the film', async () => {
  const film = await aFilm(open, 'Interview')
  const { id: group } = open.library.db.prepare<[], { id: number }>('SELECT max(id) AS id FROM change_group').get() ?? { id: 0 }
  await add(film.id, 'line', 'Cut!')
  await changes().undoGroup({ group })
  expect(await bodies(film.id)).toEqual(['Cut!'])
  expect(open.repositories.films.find(film.id)?.deleted_at).toBeNull()
})
