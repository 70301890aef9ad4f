import { beforeEach, expect, it } from 'vitest'
import { BIN_STEP, createBinStore } from '../../../../src/renderer/features/library/binStore'
import { binWords } from '../../../../src/renderer/messages'
import { setLocale } from '../../../../src/renderer/messages/locale'
import type { BinItem } from '../../../../src/shared/models/bin'
import { aFilm, fakeApi, id, ok, problem } from '../../../support/fakeApi'

beforeEach(() => setLocale('en-GB'))

const item = (kind: BinItem['kind'], title: string, about: BinItem['about']): BinItem => ({ kind, id: id(1), title, year: null, film: null, about, deletedAt: '2026-11-19T10:00:00.000Z', daysLeft: 27 })

it('holds as many rows as are shown, more when they are asked for, and lets go of them', async () => {
  const api = fakeApi()
  const asked: number[] = []
  const store = createBinStore({ bin: { ...api.bin, list: async ({ count }) => (asked.push(count), ok({ total: 500, items: [] })) } })
  const { actions } = store.getState()
  await actions.load()
  await actions.showMore()
  actions.letGo()
  expect(store.getState().contents).toBeNull()
  await actions.load()
  expect(asked).toEqual([BIN_STEP, BIN_STEP * 2, BIN_STEP])
})

it('says what went wrong and keeps what it shows', async () => {
  const api = fakeApi()
  const store = createBinStore({ bin: { ...api.bin, empty: async () => problem('busy', 'Another program is using the library.') } })
  await store.getState().actions.load()
  expect(await store.getState().actions.empty()).toEqual({ trouble: 'Another program is using the library.' })
  expect(store.getState()).toMatchObject({ isEmptying: false, contents: { total: 0 } })
})

it('every kind of thing has its words', () => {
  const film = aFilm('The Third Man', 1949)
  const said = [
    item('film', 'The Interview', { what: 'film', entries: 0 }),
    item('entry', 'Wild Strawberries', { what: 'entry', day: '2018-05-04', words: 3 }),
    item('entry', 'Yi Yi', { what: 'entry', day: null, words: 0 }),
    item('review', 'parterre', { what: 'text', on: film, words: 88 }),
    item('take', 'stalls', { what: 'text', on: film, words: 1 }),
    item('list', 'Rain, properly filmed', { what: 'list', films: 16 }),
    item('tag', 'to rewatch', { what: 'tag', uses: 31 }),
    item('savedView', 'In a cinema', { what: 'other' }),
    item('poster', 'Interview', { what: 'other' })
  ].map((each) => `${binWords.name(each)} | ${binWords.about(each)}`)
  expect(said).toEqual([
    'The Interview | Film, no entries',
    'Wild Strawberries | Entry, 4 May 2018',
    'Yi Yi | Entry, day unknown',
    'Review by parterre | On The Third Man, 88 words',
    'Take by stalls | On The Third Man, 1 word',
    'Rain, properly filmed | List, 16 films',
    'Tag “to rewatch” | Was on 31 entries',
    'In a cinema | Saved view',
    'Poster of Interview | Poster'
  ])
})

it('says when something went, as near as one thinks of it', () => {
  const now = new Date(2026, 10, 22, 12, 0)
  const when = (date: Date): string => binWords.deleted(date.toISOString(), now)
  expect(when(new Date(2026, 10, 22, 11, 20))).toBe('Today 11:20')
  expect(when(new Date(2026, 10, 21, 23, 59))).toBe('Yesterday 23:59')
  expect(when(new Date(2026, 10, 19, 9, 0))).toBe('19 November')
  expect(when(new Date(2025, 11, 30, 9, 0))).toBe('30 December 2025')
})
