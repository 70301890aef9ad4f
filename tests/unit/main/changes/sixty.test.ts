import { afterEach, beforeEach, expect, test } from 'vitest'
import { binHandlers } from '../../../../src/main/bin/handlers'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { SET_ASIDE } from '../../../../src/main/changes/setAside'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { journalHandlers } from '../../../../src/main/journal/handlers'
import { RecoveryFile } from '../../../../src/main/journal/recovery'
import { listHandlers } from '../../../../src/main/lists/handlers'
import { mentionHandlers } from '../../../../src/main/mentions/handlers'
import { addPages } from '../../../../src/main/pasting/addPages'
import { peopleHandlers } from '../../../../src/main/people/handlers'
import { posterHandlers } from '../../../../src/main/posters/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { reviewHandlers } from '../../../../src/main/reviews/handlers'
import { savedViewHandlers } from '../../../../src/main/savedViews/handlers'
import type { EntryText } from '../../../../src/shared/models/entry'
import type { FilmEdit } from '../../../../src/shared/models/filmEdit'
import { EVERY_FILM, type FilmQuery } from '../../../../src/shared/models/filmQuery'
import { EVERY_ENTRY } from '../../../../src/shared/models/journal'
import { aPng } from '../../../support/images'
import { aFilm, aLibrary, aMention, aReview, aTake, type LibraryFixture } from '../../../support/library'
import { aPageToAdd } from '../../../support/recognition'

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
const changes = () => changeHandlers(current)
const films = () => filmHandlers(current)
const journal = () => journalHandlers(current, new RecoveryFile(`${library.path}.words`))
const lists = () => listHandlers(current)
const views = () => savedViewHandlers(current)
const posters = () => posterHandlers(current)
const people = () => peopleHandlers(current)
const reviews = () => reviewHandlers(current)
const bin = () => binHandlers(current)

// The record of an import stays, as one that was taken back.
const LOG = new Set(['change', 'change_group', 'local_note', 'local_restore', 'batch'])
/** What only grows: versions that an undo keeps, and bytes, which nothing but emptying the bin removes. */
const GROWING = new Set(['revision', 'blob'])

type Dump = Readonly<Record<string, readonly string[]>>

/** Every row of every table but the change log; without those that were set aside, which nobody finds any more, and months without entries. */
function dump(): Dump {
  const { db } = open.library
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' ORDER BY name").all()
  return Object.fromEntries(
    tables
      .filter(({ name }) => !LOG.has(name))
      .map(({ name }) => {
        const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()
        return [name, rows.filter((row) => row['deleted_at'] !== SET_ASIDE && !(name === 'journal_month' && row['entries'] === 0)).map((row) => JSON.stringify({ ...row, bytes: undefined })).toSorted()]
      })
  )
}

function expectSame(now: Dump, then: Dump): void {
  for (const [table, rows] of Object.entries(then)) {
    if (GROWING.has(table)) expect(now[table], table).toEqual(expect.arrayContaining([...rows]))
    else expect(now[table], table).toEqual(rows)
  }
}

/** What search, the wall and the journal answer. */
async function answers(): Promise<string> {
  const { search } = open.repositories
  const wall: FilmQuery = { filter: EVERY_FILM, sort: 'title', isDescending: false }
  return JSON.stringify([
    search.find('a'),
    search.find('ferry'),
    await films().query({ query: wall, start: 0, count: 60 }),
    await journal().months({ query: { filter: EVERY_ENTRY, order: 'newest' } }),
    await lists().all(),
    await views().all()
  ])
}

const text = (rest: Partial<EntryText> = {}): EntryText => ({
  body: '', watchedOn: '2018-05-04', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [], ...rest
})

async function edited(film: string, change: Partial<FilmEdit>): Promise<unknown> {
  const { edit } = await films().edit({ film })
  return films().change({ film, edit: { ...edit, ...change } })
}

/** A library with something of everything, and sixty different changes to it. */
async function sixtyChanges(): Promise<(() => unknown)[]> {
  const ferry = (await aFilm(open, 'The Salt Ferry', { year: 2002 })).id
  const kettle = (await aFilm(open, 'The Copper Kettle', { year: 1987 })).id
  const twin = (await aFilm(open, 'Copper Kettle, The', { year: 1987 })).id
  const hero = (await aFilm(open, 'Local Hero', { year: 1983 })).id
  const lantern = (await aFilm(open, 'Winter Lantern', { year: 1971, is_stub: 1 })).id
  const review = await aReview(open, ferry, 'keelhaul9', 'Reminded me of Local Hero.It knows.')
  const other = await aReview(open, twin, 'dustjacket_', 'A tea room is a fine place.')
  const offered = await aMention(open, review.id, 'Winter Lantern', 1971)
  const accepted = await aMention(open, review.id, 'Local Hero', 1983, hero)
  const take = await aTake(open, twin, 'spoonful', 'So much menace.')
  const author = String(review.author_id)
  // It is there once it was looked at, and making it is nobody's change.
  await lists().watchlist()
  let entry = ''
  let draft = ''
  let logged = ''
  let list = ''
  let view = ''
  const found = { entry: '', poster: '', added: '', split: '' }
  const entriesOf = (id: string) => lists().entries({ query: { filter: { ...EVERY_FILM, list: id }, sort: 'listed', isDescending: false }, start: 0, count: 60 })

  return [
    async () => (found.added = (await films().add({ title: 'Yi Yi', year: 2000 })).id),
    () => films().adopt({ film: lantern }),
    () => films().judge({ film: ferry, rating: 7 }),
    () => films().judge({ film: ferry, isLiked: true }),
    () => films().judge({ film: kettle, isSeen: true }),
    () => films().tagMany({ films: [ferry, kettle], add: ['rivers', 'tea'], remove: [] }),
    () => films().tagMany({ films: [kettle], add: [], remove: ['rivers'] }),
    () => edited(ferry, { title: 'Salt Ferry', originalTitle: 'An Bád Salainn' }),
    () => edited(ferry, { genres: ['Drama', 'Comedy'], countries: ['Ireland'], runtimeMinutes: 104, synopsis: 'One last passenger.' }),
    () => edited(ferry, { genres: ['Drama'], titles: [{ id: null, title: 'La barque', country: 'France', kind: null }] }),
    () => edited(ferry, { credits: [{ id: null, personId: null, name: 'Inga Torvald', job: 'director', character: null }, { id: null, personId: null, name: 'Jonas Bly', job: 'actor', character: 'Ferryman' }] }),
    () => edited(ferry, { credits: [], outsideIds: [{ id: null, authority: 'imdb', value: 'tt0000001' }], trailers: [{ id: null, title: 'Trailer', url: null }] }),
    () => edited(ferry, { outsideIds: [], releases: [{ id: null, date: '2002-10-04', country: 'Ireland', kind: 'cinema', note: null }], certificates: [{ id: null, code: 'PG', country: 'Ireland' }] }),
    () => posters().add({ film: ferry, originalName: 'ferry.png', mediaType: 'image/png', bytes: aPng(20, 30) }),
    async () => {
      found.poster = open.repositories.films.get(ferry).poster_id ?? ''
      await posters().show({ film: ferry, poster: null })
    },
    () => posters().remove({ poster: found.poster }),
    () => bin().restore({ kind: 'poster', id: found.poster }),
    async () => (entry = (await journal().log({ film: { id: ferry }, text: text({ body: 'Like [[Local Hero (1983)]] in [[A Quiet Harbour]].', rating: 8, tags: ['rivers'] }), isDraft: false })).entry.id),
    async () => (draft = (await journal().start({ film: kettle })).id),
    () => journal().save({ entry: draft, text: text({ body: 'A kettle, and then', watchedOn: '2019' }) }),
    () => journal().finish({ entry: draft, text: text({ body: 'A kettle, and then another.', watchedOn: '2019', rating: 5 }) }),
    () => journal().save({ entry, text: text({ body: 'Like nothing else.', rating: 9, tags: ['rivers', 'fog'] }) }),
    () => journal().finish({ entry, text: text({ watchedOn: null, body: 'Like nothing else.', rating: 9 }) }),
    () => journal().finish({ entry, text: text({ watchedOn: '2020-02-02', body: '', rating: 9 }) }),
    async () => (logged = (await journal().log({ film: { title: 'Paterson', year: 2016 }, text: text({ rating: 8, place: 'Odeon', company: 'Ines', privateNote: 'Sleepy' }), isDraft: false })).entry.id),
    () => journal().log({ film: { id: hero }, text: text({ body: 'Later.', watchedOn: 'unknown' }), isDraft: true }),
    () => journal().change({ entries: [logged, draft], change: { rating: 6, isLiked: true, addTags: ['evening'] } }),
    () => journal().change({ entries: [logged], change: { watchedOn: '2021-03', removeTags: ['evening'], isRewatch: true } }),
    () => journal().removeMany({ entries: [draft] }),
    () => journal().remove({ entry: logged }),
    async () => {
      const { items } = await bin().list({ count: 50 })
      const [first] = items.filter(({ kind }) => kind === 'entry')
      await bin().restore({ kind: 'entry', id: first?.id ?? '' })
    },
    () => mentionHandlers(current, async () => ({ found: 0 })).decide({ mentions: [offered.id], status: 'accepted' }),
    () => mentionHandlers(current, async () => ({ found: 0 })).decide({ mentions: [accepted.id], status: 'rejected' }),
    () => reviews().showBreaks({ review: review.id, restored: true }),
    () => reviews().remove({ review: review.id }),
    () => bin().restore({ kind: 'review', id: review.id }),
    async () => (list = (await lists().create({ text: { name: 'Rain, properly filmed', description: 'See [[Local Hero]].', isRanked: false, isPrivate: false, tags: ['rain'] }, films: [ferry, kettle, hero] })).id),
    () => lists().change({ list, text: { name: 'Rain', description: null, isRanked: true, isPrivate: true, tags: [] } }),
    () => lists().like({ list, isLiked: true }),
    () => lists().add({ list, films: [twin, found.added] }),
    async () => {
      found.entry = (await entriesOf(list)).entries[0]?.id ?? ''
      await lists().move({ entry: found.entry, to: 4 })
    },
    () => lists().note({ entry: found.entry, note: 'The last reel.' }),
    () => lists().note({ entry: found.entry, note: null }),
    () => lists().removeEntries({ entries: [found.entry] }),
    () => lists().takeOff({ list, films: [kettle] }),
    () => lists().watch({ films: [hero, kettle], isWatched: true }),
    () => lists().watch({ films: [hero], isWatched: false }),
    async () => (view = (await views().save({ name: 'Seen in a cinema', view: { page: 'journal', query: { filter: EVERY_ENTRY, order: 'newest' } } })).id),
    () => views().change({ id: view, name: 'In a cinema' }),
    () => views().remove({ id: view }),
    () => bin().restore({ kind: 'savedView', id: view }),
    () => people().rename({ person: author, name: 'Keelhaul Nine' }),
    () => people().merge({ keep: author, other: String(other.author_id) }),
    async () => people().split({ person: author, credits: [], texts: [other.id] }),
    () => films().merge({ keep: kettle, other: twin }),
    () => films().remove({ film: hero }),
    () => bin().restore({ kind: 'film', id: hero }),
    () => films().removeMany({ films: [ferry, found.added] }),
    () => bin().restore({ kind: 'film', id: ferry }),
    () => lists().remove({ list }),
    () => bin().restore({ kind: 'list', id: list }),
    async () =>
      addPages(open, {
        source: { bytes: new TextEncoder().encode('The text of the page.'), mediaType: 'text/plain', encoding: 'utf-8', kind: 'paste', name: null },
        pages: [aPageToAdd({ takes: [{ author: 'Curapedi', text: 'Incomparable.', updates: null }] })]
      }),
    () => films().remove({ film: take.film_id === twin ? kettle : twin })
  ]
}

test('sixty different changes are taken back one by one, to the row, and done again', async () => {
  const steps = await sixtyChanges()
  expect(steps.length).toBeGreaterThanOrEqual(60)
  const states: { dump: Dump; answers: string }[] = []
  const groups = (): number => open.library.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM change_group').get()?.n ?? 0
  for (const [index, step] of steps.entries()) {
    states.push({ dump: dump(), answers: await answers() })
    const before = groups()
    await step()
    // Exactly one thing to take back, whatever it did.
    expect(groups() - before, `change ${index + 1}: ${String(step)}`).toBe(1)
  }
  const end = { dump: dump(), answers: await answers() }

  const labels: string[] = []
  for (const [index, state] of [...states.entries()].toReversed()) {
    const undone = await changes().undo()
    labels.push(undone?.label ?? '')
    const what = `after taking back change ${index + 1}, “${undone?.label ?? 'nothing'}”`
    expect(undone, what).toMatchObject({ gone: 'nothing' })
    expect(() => expectSame(dump(), state.dump), what).not.toThrow()
    expect(await answers(), what).toBe(state.answers)
  }
  expect(new Set(labels).size).toBeGreaterThan(45)

  for (const [index] of steps.entries()) {
    const redone = await changes().redo()
    const next = states[index + 1] ?? end
    expect(redone?.label).toBe(labels.at(-1 - index))
    expectSame(dump(), next.dump)
    expect(await answers(), redone?.label ?? 'nothing').toBe(next.answers)
  }
  expect(await changes().redo()).toBeNull()
})
