import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { binHandlers } from '../../../../src/main/bin/handlers'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { listHandlers } from '../../../../src/main/lists/handlers'
import { EVERY_FILM, type FilmFilter, type FilmSort } from '../../../../src/shared/models/filmQuery'
import { ListCard, ListStretch, type ListEntry, type ListText } from '../../../../src/shared/models/list'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../support/library'
import { seed } from '../../../support/robust/figures'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const handlers = () => listHandlers(() => library.open)
const undo = (group: number) => library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, group))
const redo = (group: number) => library.open.library.writeUnlogged(() => redoGroup(library.open.library.db, group))

interface Asked {
  filter?: Partial<FilmFilter>
  sort?: FilmSort
  isDescending?: boolean
}

async function entries(list: string, { filter = {}, sort = 'listed', isDescending = false }: Asked = {}): Promise<ListEntry[]> {
  const query = { filter: { ...EVERY_FILM, ...filter, list }, sort, isDescending }
  const answer = ListStretch.parse(await handlers().entries({ query, start: 0, count: 200 }))
  expect(answer.total).toBe(answer.entries.length)
  return answer.entries
}

const titles = async (list: string, asked: Asked = {}): Promise<string[]> => (await entries(list, asked)).map(({ film }) => film.title)
const card = async (list: string): Promise<ListCard> => ListCard.parse(await handlers().one({ list }))
const plain: Omit<ListText, 'name'> = { description: null, isRanked: false, isPrivate: false, tags: [] }

async function films(count: number, facts: (index: number) => Parameters<typeof aFilm>[2] = () => ({})): Promise<string[]> {
  const made: string[] = []
  for (let index = 0; index < count; index += 1) made.push((await aFilm(library.open, `Film ${String.fromCharCode(65 + index)}`, facts(index))).id)
  return made
}

async function aList(name: string, on: readonly string[], more: Partial<ListText> = {}): Promise<string> {
  return ListCard.parse(await handlers().create({ text: { ...plain, name, ...more }, films: [...on] })).id
}

test('a list has what was said about it, and its films in the order they were given', async () => {
  const [a = '', b = '', c = ''] = await films(3, (index) => ({ is_seen: index === 1 ? 1 : 0, year: 1990 + index }))
  const made = ListCard.parse(
    await handlers().create({ text: { name: ' Two people, one room ', description: 'Ranked, against better judgement.', isRanked: true, isPrivate: true, tags: ['two-handers'] }, films: [c, a, b, a] })
  )
  expect(made).toMatchObject({
    name: 'Two people, one room', description: 'Ranked, against better judgement.', isRanked: true, isPrivate: true, isLiked: false, isWatchlist: false, films: 3, seen: 1, tags: ['two-handers']
  })
  expect(made.front.map(({ title }) => title)).toEqual(['Film C', 'Film A', 'Film B'])
  expect(await titles(made.id)).toEqual(['Film C', 'Film A', 'Film B'])
  expect((await entries(made.id)).map(({ place }) => place)).toEqual([1, 2, 3])
  expect(library.open.library.db.prepare("SELECT count(*) AS n FROM list_search WHERE list_search MATCH 'judgement'").get()).toEqual({ n: 1 })
})

test('films that are on a list already stay where they are', async () => {
  const [a = '', b = '', c = ''] = await films(3)
  const list = await aList('Trains', [a, b])
  const done = await handlers().add({ list, films: [c, b, c] })
  expect(done.label).toBe('Film C added to Trains')
  expect(await titles(list)).toEqual(['Film A', 'Film B', 'Film C'])
  expect((await handlers().add({ list, films: [a] })).label).toBe('Film A is on Trains already')
  await undo(done.group)
  expect(await titles(list)).toEqual(['Film A', 'Film B'])
})

test('a mention that is put on a list becomes a film, and a mention again when that is taken back', async () => {
  const stub = await aStub(library.open, 'Trees Lounge', 1996)
  const done = await handlers().watch({ films: [stub.id], isWatched: true })
  const { id } = ListCard.parse(await handlers().watchlist())
  expect(done.label).toBe('Trees Lounge added to the watchlist')
  expect(await titles(id)).toEqual(['Trees Lounge'])
  expect(library.open.repositories.films.get(stub.id).is_stub).toBe(0)
  await undo(done.group)
  expect(await titles(id)).toEqual([])
  expect(library.open.repositories.films.get(stub.id).is_stub).toBe(1)
})

test('there is one watchlist, made when it is needed, which no undo takes away', async () => {
  const [a = '', b = ''] = await films(2)
  const first = await handlers().watch({ films: [a, b], isWatched: true })
  const watchlist = ListCard.parse(await handlers().watchlist())
  expect(watchlist).toMatchObject({ isWatchlist: true, films: 2 })
  expect(ListCard.parse(await handlers().watchlist()).id).toBe(watchlist.id)
  const off = await handlers().watch({ films: [a], isWatched: false })
  expect(off.label).toBe('Film A taken off the watchlist')
  expect(await titles(watchlist.id)).toEqual(['Film B'])
  await undo(off.group)
  await undo(first.group)
  expect(ListCard.parse(await handlers().watchlist())).toMatchObject({ id: watchlist.id, films: 0 })
  await redo(first.group)
  expect(await titles(watchlist.id)).toEqual(['Film A', 'Film B'])
  expect(await handlers().all()).toEqual([])
  await expect(handlers().remove({ list: watchlist.id })).rejects.toMatchObject({ code: 'invalid' })
  await expect(handlers().change({ list: watchlist.id, text: { ...plain, name: 'Other' } })).rejects.toMatchObject({ code: 'invalid' })
})

test('after any moves a list is what an array would be, and undone one by one it is what it was', async () => {
  const on = await films(8)
  const list = await aList('Ranked', on, { isRanked: true })
  const order = async (): Promise<string[]> => (await entries(list)).map(({ id }) => id)
  const moves = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(moves, async (tried) => {
      const expected = await order()
      const states: { group: number; before: string[] }[] = []
      for (const [from, to] of tried) {
        const entry = expected[from] ?? ''
        const before = [...expected]
        const done = await handlers().move({ entry, to })
        expected.splice(from, 1)
        expected.splice(Math.min(to, 8) - 1, 0, entry)
        expect(done === null).toBe(before.join() === expected.join())
        expect(await order()).toEqual(expected)
        if (done !== null) states.push({ group: done.group, before })
      }
      for (const { group, before } of states.toReversed()) {
        await undo(group)
        expect(await order()).toEqual(before)
      }
    }),
    { seed, numRuns: 12 }
  )
})

test('a move says from where to where, counting only films that are shown', async () => {
  const [a = '', b = '', c = '', d = ''] = await films(4)
  const list = await aList('Ranked', [a, b, c, d])
  const { films: all } = library.open.repositories
  await library.open.library.write('Film A moved to the bin', () => all.remove(a))
  const [first, , last] = await entries(list)
  expect([first?.place, last?.place]).toEqual([1, 3])
  expect(await handlers().move({ entry: last?.id ?? '', to: 1 })).toMatchObject({ label: 'Film D moved from 3 to 1' })
  expect(await titles(list)).toEqual(['Film D', 'Film B', 'Film C'])
})

test('filters and orders leave the places as they are', async () => {
  const on = await films(4, (index) => ({ year: 2000 - index, runtime_minutes: [150, 90, null, 100][index] ?? null, is_seen: index % 2 }))
  const list = await aList('Ranked', on)
  const [, second] = await entries(list)
  await handlers().note({ entry: second?.id ?? '', note: 'For the last five minutes' })
  expect(await titles(list, { sort: 'year' })).toEqual(['Film D', 'Film C', 'Film B', 'Film A'])
  expect((await entries(list, { sort: 'year' })).map(({ place }) => place)).toEqual([4, 3, 2, 1])
  expect(await titles(list, { filter: { longest: 120 } })).toEqual(['Film B', 'Film D'])
  expect(await titles(list, { filter: { seen: 'unseen' }, sort: 'title', isDescending: true })).toEqual(['Film C', 'Film A'])
  expect(await entries(list, { filter: { withReason: true } })).toMatchObject([{ place: 2, note: 'For the last five minutes' }])
})

test('the longest waiting comes first, films without a day by when they came', async () => {
  const [a = '', b = '', c = ''] = await films(3)
  await handlers().watch({ films: [a, b, c], isWatched: true })
  const { id } = ListCard.parse(await handlers().watchlist())
  const { listEntries } = library.open.repositories
  const [, second, third] = await entries(id)
  await library.open.library.write('Days', () => {
    listEntries.save({ ...listEntries.get(second?.id ?? ''), added_on: '2019-05' })
    listEntries.save({ ...listEntries.get(third?.id ?? ''), added_on: '2019' })
  })
  expect(await titles(id, { sort: 'added' })).toEqual(['Film C', 'Film B', 'Film A'])
  expect(await titles(id, { sort: 'added', isDescending: true })).toEqual(['Film A', 'Film B', 'Film C'])
  expect((await entries(id, { sort: 'added' })).map(({ addedOn }) => addedOn?.slice(0, 7))).toEqual(['2019', '2019-05', expect.stringMatching(/^\d{4}-\d\d$/)])
})

test('notes are written, changed and taken away; the same words are no change', async () => {
  const [a = ''] = await films(1)
  const list = await aList('Trains', [a])
  const [entry] = await entries(list)
  const note = async (text: string | null) => handlers().note({ entry: entry?.id ?? '', note: text })
  expect(await note('Up four places.')).toMatchObject({ label: 'Note on Film A added' })
  expect(await note('  Up four places. ')).toBeNull()
  const changed = await note('Down again.')
  expect(changed?.label).toBe('Note on Film A changed')
  expect(await entries(list)).toMatchObject([{ note: 'Down again.' }])
  await undo(changed?.group ?? 0)
  expect(await entries(list)).toMatchObject([{ note: 'Up four places.' }])
  expect(await note(' ')).toMatchObject({ label: 'Note on Film A removed' })
  expect(await entries(list)).toMatchObject([{ note: null }])
})

test('a list goes to the bin with what stands on it, and comes back whole', async () => {
  const [a = '', b = '', c = ''] = await films(3)
  const list = await aList('Trains', [a, b, c], { tags: ['rails'] })
  const [first] = await entries(list)
  await handlers().note({ entry: first?.id ?? '', note: 'The whistle.' })
  // What was taken off before stays off.
  await handlers().takeOff({ list, films: [b] })
  const gone = await handlers().remove({ list })
  expect(gone.label).toBe('Trains moved to the bin')
  expect(await handlers().all()).toEqual([])
  await expect(async () => handlers().one({ list })).rejects.toMatchObject({ code: 'not-found', message: 'That list is no longer in your library.' })
  expect(await handlers().choices({ films: [a] })).toMatchObject([{ isWatchlist: true, has: 0 }])
  await undo(gone.group)
  expect(await card(list)).toMatchObject({ name: 'Trains', films: 2, tags: ['rails'] })
  expect(await entries(list)).toMatchObject([{ film: { title: 'Film A' }, note: 'The whistle.' }, { film: { title: 'Film C' } }])
  await handlers().remove({ list })
  await binHandlers(() => library.open).restore({ kind: 'list', id: list })
  expect(await titles(list)).toEqual(['Film A', 'Film C'])
  expect((await card(list)).tags).toEqual(['rails'])
})

test('a film that goes to the bin leaves its lists and comes back to its place', async () => {
  const [a = '', b = '', c = ''] = await films(3)
  const list = await aList('Trains', [a, b, c])
  const { films: all } = library.open.repositories
  await library.open.library.write('Film B moved to the bin', () => all.remove(b))
  expect(await card(list)).toMatchObject({ films: 2 })
  expect(await titles(list)).toEqual(['Film A', 'Film C'])
  await changeHandlers(() => library.open, () => Promise.reject(new Error('No long work here.'))).undo()
  expect(await titles(list)).toEqual(['Film A', 'Film B', 'Film C'])
})

test('what is said about a list can be changed, liked and taken back', async () => {
  const list = await aList('Trains', [])
  const changed = await handlers().change({ list, text: { name: 'Railways', description: '  ', isRanked: true, isPrivate: true, tags: ['rails'] } })
  expect(await card(list)).toMatchObject({ name: 'Railways', description: null, isRanked: true, isPrivate: true, tags: ['rails'] })
  expect((await handlers().like({ list, isLiked: true })).label).toBe('“Railways” liked')
  expect((await card(list)).isLiked).toBe(true)
  await undo(changed.group)
  expect(await card(list)).toMatchObject({ name: 'Trains', isRanked: false, isPrivate: false, tags: [], isLiked: true })
})

test('the list that was changed last comes first, in the choices after the watchlist', async () => {
  const [a = '', b = ''] = await films(2)
  const trains = await aList('Trains', [])
  const doorways = await aList('Doorways', [])
  await handlers().add({ list: trains, films: [a, b] })
  expect((await handlers().all()).map(({ name }) => name)).toEqual(['Trains', 'Doorways'])
  await handlers().add({ list: doorways, films: [b] })
  expect(await handlers().choices({ films: [a, b] })).toEqual([
    expect.objectContaining({ isWatchlist: true, has: 0, films: 0 }),
    { id: doorways, name: 'Doorways', films: 1, isWatchlist: false, has: 1 },
    { id: trains, name: 'Trains', films: 2, isWatchlist: false, has: 2 }
  ])
})

test('a pick is one of those that match, each as likely as the others, and null when nothing is left', async () => {
  const on = await films(6, (index) => ({ runtime_minutes: 60 + index * 20 }))
  await handlers().watch({ films: on, isWatched: true })
  const { id } = ListCard.parse(await handlers().watchlist())
  const query = { filter: { ...EVERY_FILM, longest: 120, list: id }, sort: 'added' as const, isDescending: false }
  const counts = new Map<string, number>()
  const skipped = on[1] ?? ''
  for (let turn = 0; turn < 900; turn += 1) {
    const pick = await handlers().pick({ query, not: [skipped], keep: null })
    if (pick === null) throw new Error('Nothing was picked.')
    expect(pick.of).toBe(4)
    counts.set(pick.entry.film.title, (counts.get(pick.entry.film.title) ?? 0) + 1)
  }
  expect([...counts.keys()].toSorted()).toEqual(['Film A', 'Film C', 'Film D'])
  // Three of them, 300 turns each: 220 is more than five standard deviations away.
  for (const count of counts.values()) expect(count).toBeGreaterThan(220)
  expect(await handlers().pick({ query, not: on.slice(0, 4), keep: null })).toBeNull()
  expect(await handlers().pick({ query: { ...query, filter: { ...query.filter, withReason: true } }, not: [], keep: null })).toBeNull()
})

test('a film that was picked stays as long as it matches', async () => {
  const on = await films(4, (index) => ({ runtime_minutes: 60 + index * 20 }))
  await handlers().watch({ films: on, isWatched: true })
  const { id } = ListCard.parse(await handlers().watchlist())
  const pick = (longest: number) => handlers().pick({ query: { filter: { ...EVERY_FILM, longest, list: id }, sort: 'added', isDescending: false }, not: on.slice(1), keep: on[2] ?? '' })
  expect((await pick(120))?.entry.film.title).toBe('Film C')
  expect((await pick(90))?.entry.film.title).toBe('Film A')
})

test('which of some films are on a list', async () => {
  const [a = '', b = '', c = ''] = await films(3)
  const list = await aList('Trains', [a, c])
  expect(await handlers().has({ list, films: [c, b, a] })).toEqual([c, a])
})

test('a thousand films are put on a list and taken off as one thing', async () => {
  const { open } = library
  const ids = await open.library.write('Films added', () => Array.from({ length: 1_000 }, (_, index) => open.repositories.films.save(open.repositories.films.blank(`Film ${index}`, null)).id))
  const list = await aList('Everything', [])
  const added = await handlers().add({ list, films: ids })
  expect(added.label).toBe('1,000 films added to Everything')
  expect((await card(list)).films).toBe(1_000)
  const query = { filter: { ...EVERY_FILM, list }, sort: 'listed' as const, isDescending: false }
  const { entries: [entry] } = ListStretch.parse(await handlers().entries({ query, start: 998, count: 1 }))
  expect(entry).toMatchObject({ place: 999, film: { title: 'Film 998' } })
  await undo(added.group)
  expect((await card(list)).films).toBe(0)
})
