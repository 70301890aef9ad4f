import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyBin } from '../../../../src/main/bin/purge'
import { binHandlers } from '../../../../src/main/bin/handlers'
import { daysLeft } from '../../../../src/main/bin/repository'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { journalHandlers } from '../../../../src/main/journal/handlers'
import { RecoveryFile } from '../../../../src/main/journal/recovery'
import { Library } from '../../../../src/main/db/library'
import { libraryStatus } from '../../../../src/main/library/status'
import { posterHandlers } from '../../../../src/main/posters/handlers'
import { reviewHandlers } from '../../../../src/main/reviews/handlers'
import { savedViewHandlers } from '../../../../src/main/savedViews/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import type { EntryText } from '../../../../src/shared/models/entry'
import { EVERY_ENTRY } from '../../../../src/shared/models/journal'
import { aPng } from '../../../support/images'
import { laterInstant } from '../../../support/instants'
import { aFilm, aLibrary, aMention, aReview, aStub, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => {
  expect(open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const current = (): OpenLibrary => open
const inAnotherConnection = async (path: string): Promise<number> => {
  const other = await Library.open(path, { create: false, busyTimeoutMs: 5_000 })
  try {
    return await emptyBin(other)
  } finally {
    other.close()
  }
}
const bin = () => binHandlers(current, inAnotherConnection)
const films = () => filmHandlers(current)
const journal = () => journalHandlers(current, new RecoveryFile(`${library.path}.words`))
const shown = async () => (await bin().list({ count: 100 })).items
const kinds = async () => (await shown()).map(({ kind, title }) => `${kind}: ${title}`)
const restoreFirst = async (kind: string): Promise<string> => {
  const item = (await shown()).find((each) => each.kind === kind)
  if (!item) throw new Error(`There is no ${kind} in the bin.`)
  return (await bin().restore({ kind: item.kind, id: item.id })).label
}
const text = (rest: Partial<EntryText> = {}): EntryText => ({
  body: '', watchedOn: '2018-05-04', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [], ...rest
})
async function anEntry(film: string, rest: Partial<EntryText> = {}): Promise<string> {
  const { id } = await journal().start({ film })
  return (await journal().finish({ entry: id, text: text(rest) })).id
}

test('a film brings its entries, facts and texts back, and the bin has one row for all of them', async () => {
  const film = await aFilm(open, 'Wild Strawberries', { year: 1957 })
  await open.library.write('Facts', () => open.repositories.films.addTitle(film.id, 'Smultronstället'))
  await aReview(open, film.id, 'parterre', 'Dreams that walk.')
  await aTake(open, film.id, 'stalls', 'Old men forgive.')
  await anEntry(film.id, { body: 'A clock without hands.', rating: 9, tags: ['sweden'] })
  const before = await films().page({ film: film.id })
  await films().remove({ film: film.id })
  expect(await kinds()).toEqual(['film: Wild Strawberries'])
  expect((await shown())[0]).toMatchObject({ year: 1957, about: { what: 'film', entries: 1 }, daysLeft: 30 })
  expect(libraryStatus(open, '').bin).toBe(1)
  expect(await restoreFirst('film')).toBe('Wild Strawberries restored')
  expect(await films().page({ film: film.id })).toEqual(before)
  expect(await shown()).toEqual([])
})

test('texts that spoke of a film point to it again when it comes back, and the stub that stood in is gone', async () => {
  const film = await aFilm(open, 'Local Hero', { year: 1983 })
  const other = await aFilm(open, 'The Salt Ferry', { year: 2002 })
  const review = await aReview(open, other.id, 'keelhaul9', 'I was reminded of Local Hero.')
  const mention = await aMention(open, review.id, 'Local Hero', 1983, film.id)
  await films().remove({ film: film.id })
  expect(open.repositories.mentions.get(mention.id).film_id).not.toBe(film.id)
  await restoreFirst('film')
  expect(open.repositories.mentions.get(mention.id)).toMatchObject({ film_id: film.id, status: 'accepted' })
  expect(open.repositories.films.titled('Local Hero', 1983).map(({ id }) => id)).toEqual([film.id])
})

test('a film comes back beside another of the same title and year', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  await films().remove({ film: film.id })
  await films().add({ title: 'Interview', year: 2007 })
  await restoreFirst('film')
  expect(open.repositories.films.titled('Interview', 2007)).toHaveLength(2)
})

test('an entry comes back with its words, tags and links, and the film follows it again', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  const entry = await anEntry(film.id, { body: 'As in [[Trees Lounge (1996)]].', rating: 8, tags: ['two people'] })
  const before = await journal().open({ entry })
  const verdict = open.repositories.films.get(film.id)
  await journal().remove({ entry })
  expect(open.repositories.films.get(film.id)).toMatchObject({ rating: null, is_seen: 0 })
  expect(await shown()).toMatchObject([{ kind: 'entry', title: 'Interview', about: { what: 'entry', day: '2018-05-04', words: 5 } }])
  expect(await restoreFirst('entry')).toBe('Entry on Interview restored')
  expect(await journal().open({ entry })).toEqual(before)
  expect(open.repositories.films.get(film.id)).toMatchObject({ rating: verdict.rating, is_seen: verdict.is_seen, seen_on: verdict.seen_on })
  expect((await films().page({ film: film.id })).mentions.map(({ film: other }) => other?.title)).toEqual(['Trees Lounge'])
})

test('an entry whose film went later brings the film with everything', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  await aTake(open, film.id, 'stalls', 'Two people, one room.')
  const entry = await anEntry(film.id, { body: 'Watch the doorway.' })
  await journal().remove({ entry })
  await laterInstant()
  await films().remove({ film: film.id })
  expect(await kinds()).toEqual(['film: Interview', 'entry: Interview'])
  await restoreFirst('entry')
  expect(await shown()).toEqual([])
  const page = await films().page({ film: film.id })
  expect([page.entries.length, page.takes.length]).toEqual([1, 1])
})

test('what went for a reason of its own is not shown', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  // A draft nobody wrote in, after something else was done.
  const draft = await journal().start({ film: film.id })
  await aFilm(open, 'Columbus')
  await journal().leave({ entry: draft.id })
  // A date that was cleared, and a review that was emptied.
  const dateless = await anEntry(film.id, { body: 'Words.' })
  await journal().save({ entry: dateless, text: text({ body: 'Words.', watchedOn: null }) })
  const emptied = await anEntry(film.id, { body: 'Words.' })
  await journal().finish({ entry: emptied, text: text() })
  // An addition that was taken back, a tag that was taken off, a mention that is gone.
  await anEntry(film.id, { body: 'On [[Trees Lounge]].', tags: ['noir'] })
  await changeHandlers(current).undo()
  expect(await kinds()).toEqual([])
  // The entry without its date is an entry all the same.
  await journal().remove({ entry: dateless })
  expect(await kinds()).toEqual(['entry: Interview'])
  await restoreFirst('entry')
  expect(await journal().open({ entry: dateless })).toMatchObject({ watchedOn: null, body: 'Words.' })
})

test('somebody’s review comes back with what it speaks of', async () => {
  const film = await aFilm(open, 'The Third Man', { year: 1949 })
  const review = await aReview(open, film.id, 'parterre', 'It reminded me of Trees Lounge.')
  const stub = await aStub(open, 'Trees Lounge', 1996)
  await aMention(open, review.id, 'Trees Lounge', 1996, stub.id)
  await reviewHandlers(current).remove({ review: review.id })
  expect(open.repositories.films.find(stub.id)?.deleted_at).not.toBeNull()
  expect(await shown()).toMatchObject([{ kind: 'review', title: 'parterre', about: { what: 'text', on: { title: 'The Third Man' }, words: 6 } }])
  expect(await restoreFirst('review')).toBe('Review by parterre restored')
  expect((await films().page({ film: film.id })).reviews[0]?.mentions[0]?.film?.title).toBe('Trees Lounge')
})

test('a saved view comes back', async () => {
  const views = savedViewHandlers(current)
  const view = await views.save({ name: 'Seen in a cinema', view: { page: 'journal', query: { filter: EVERY_ENTRY, order: 'newest' } } })
  await views.remove({ id: view.id })
  expect(await kinds()).toEqual(['savedView: Seen in a cinema'])
  expect(await restoreFirst('savedView')).toBe('View “Seen in a cinema” restored')
  expect((await views.all()).map(({ name }) => name)).toEqual(['Seen in a cinema'])
})

test('a poster comes back, and is shown again where the film has none now', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  const posters = posterHandlers(current)
  await posters.add({ film: film.id, originalName: 'interview.png', mediaType: 'image/png', bytes: aPng(20, 30) })
  const poster = open.repositories.films.get(film.id).poster_id ?? ''
  await posters.remove({ poster })
  expect(await shown()).toMatchObject([{ kind: 'poster', title: 'Interview', film: { id: film.id } }])
  expect(await restoreFirst('poster')).toBe('Poster of Interview restored')
  expect(open.repositories.films.get(film.id).poster_id).toBe(poster)
  // With its film it has no row of its own.
  await films().remove({ film: film.id })
  expect(await kinds()).toEqual(['film: Interview'])
})

test('restoring is undone and done again like anything else', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  await anEntry(film.id, { body: 'Watch the doorway.' })
  await films().remove({ film: film.id })
  await restoreFirst('film')
  const changes = changeHandlers(current)
  expect(await changes.undo()).toMatchObject({ label: 'Interview restored' })
  expect(await kinds()).toEqual(['film: Interview'])
  expect((await shown())[0]).toMatchObject({ about: { entries: 1 } })
  await changes.redo()
  expect(await kinds()).toEqual([])
  expect((await films().page({ film: film.id })).entries).toHaveLength(1)
})

test('what is not in the bin is not restored', async () => {
  const film = await aFilm(open, 'Interview')
  await expect(bin().restore({ kind: 'film', id: film.id })).rejects.toMatchObject({ code: 'not-found' })
  await films().remove({ film: film.id })
  await restoreFirst('film')
  await expect(bin().restore({ kind: 'film', id: film.id })).rejects.toMatchObject({ code: 'not-found' })
})

test('the newest come first, and no more than are asked for', async () => {
  for (const title of ['Aftersun', 'Columbus', 'Paterson']) {
    const film = await aFilm(open, title)
    await films().remove({ film: film.id })
    await laterInstant()
  }
  const { total, items } = await bin().list({ count: 2 })
  expect([total, items.map(({ title }) => title)]).toEqual([3, ['Paterson', 'Columbus']])
})

test('the days left count down from thirty', () => {
  const day = 86_400_000
  const at = Date.parse('2026-11-22T12:00:00Z')
  const ago = (days: number): number => daysLeft(new Date(at - days * day).toISOString(), at)
  expect([ago(0), ago(3), ago(26), ago(29.9)]).toEqual([30, 27, 4, 1])
})
