import { describe, expect, it, vi } from 'vitest'
import type { FilmOffer } from '../../../../src/shared/models/journal'
import { createNewEntryStore, isLiked, isRewatch } from '../../../../src/renderer/features/newEntry/store'
import { aFilm, anEntry, fakeApi, id, ok, problem } from '../../../support/fakeApi'

const story = aFilm('Tokyo Story', 1953, { isSeen: true, isLiked: true, rating: 10 })
const offer: FilmOffer = { film: story, title: { text: 'Tokyo Story', marks: [] }, otherTitle: null, directors: ['Yasujirō Ozu'], times: 2, lastWatchedOn: '2024-08-12', onWatchlistSince: null }
const history = { film: story, directors: offer.directors, times: 2, lastWatchedOn: '2024-08-12', lastRating: 9 }

function setUp(more: Partial<ReturnType<typeof fakeApi>['journal']> = {}) {
  const api = fakeApi()
  const log = vi.fn<typeof api.journal.log>(async () => ok({ entry: anEntry(story), done: { label: 'Tokyo Story logged', group: 7 } }))
  const journal = { ...api.journal, offer: async () => ok([offer]), history: async () => ok(history), log, ...more }
  const store = createNewEntryStore({ journal, tags: api.tags }, () => new Date(2026, 10, 22, 20))
  return { store, logged: log, state: store.getState, ...store.getState().actions }
}

/** Lets every answer that is on its way arrive. */
const answered = () => new Promise((done) => setTimeout(done, 0))

describe('choosing the film', () => {
  it('opens with films to choose from, or with the film it is opened for', async () => {
    const { state, open } = setUp()
    open()
    expect(state()).toMatchObject({ isOpen: true, picked: null, isTouched: false })
    await answered()
    expect(state().offers).toEqual([offer])
    open(story.id)
    await answered()
    expect(state()).toMatchObject({ isOpen: true, picked: { kind: 'known', history }, isTouched: false })
  })

  it('a film that is gone is said, and another can be chosen', async () => {
    const { state, open } = setUp({ history: async () => problem('not-found', 'That film is no longer in your library.') })
    open(id(1))
    await answered()
    expect(state()).toMatchObject({ isOpen: true, picked: null, wrong: { film: 'That film is no longer in your library.' }, offers: [offer] })
  })

  it('an answer that comes late is dropped', async () => {
    const late: ((value: Awaited<ReturnType<typeof ask>>) => void)[] = []
    const ask = async () => ok([offer])
    const { state, type } = setUp({ offer: ({ text }) => (text === 'to' ? new Promise((done) => late.push(done)) : Promise.resolve(ok([]))) })
    const first = type('to')
    await type('tok')
    late.forEach((done) => done(ok([offer])))
    await first
    expect(state()).toMatchObject({ offers: [], answered: 'tok' })
  })

  it('rewatch and like follow the film until they are set by hand', async () => {
    const { state, open, pick, say, changeFilm, pickNew } = setUp()
    open()
    expect([isRewatch(state()), isLiked(state())]).toEqual([false, false])
    pick(offer)
    expect([isRewatch(state()), isLiked(state())]).toEqual([true, true])
    changeFilm()
    expect(state()).toMatchObject({ picked: null, typed: 'Tokyo Story' })
    pickNew({ title: 'Tokyo Sonata', year: 2008 })
    expect([isRewatch(state()), isLiked(state())]).toEqual([false, false])
    say({ isRewatch: true })
    expect(isRewatch(state())).toBe(true)
    await answered()
  })
})

describe('logging', () => {
  it('sends everything that was said, and closes', async () => {
    const { state, logged, open, pick, say, chooseWhen, log } = setUp()
    open()
    pick(offer)
    chooseWhen('yesterday')
    say({ rating: 9, place: 'Kino Rex', company: 'Marta', tags: ['cinema'], note: 'Row G' })
    expect(await log()).toMatchObject({ done: { group: 7 } })
    expect(logged).toHaveBeenCalledWith({
      film: { id: story.id },
      isDraft: false,
      text: { body: '', watchedOn: '2026-11-21', rating: 9, isRewatch: true, isLiked: true, hasSpoilers: false, isPrivate: false, place: 'Kino Rex', company: 'Marta', privateNote: 'Row G', tags: ['cinema'] }
    })
    expect(state()).toMatchObject({ isOpen: false, viewing: { rating: null, tags: [] } })
    await answered()
    expect(state().isOpen).toBe(false)
  })

  it('needs a film and a date that can be', async () => {
    const { state, logged, open, chooseWhen, typeWhen, log } = setUp()
    open()
    chooseWhen('day')
    typeWhen('1 January 2199')
    expect(await log()).toBeNull()
    expect(state().wrong).toEqual({ film: 'Choose the film you saw, or add it.', when: 'That day is still to come.' })
    expect(logged).not.toHaveBeenCalled()
    typeWhen('friday')
    expect(state().wrong).toEqual({ film: 'Choose the film you saw, or add it.' })
  })

  it('a new film that is there already is about its year; anything else is about the whole, and nothing is lost', async () => {
    const { state, open, pickNew, typeYear, say, log } = setUp({ log: async () => problem('conflict', '“Interview (2007)” is in your library already.') })
    open()
    pickNew({ title: 'Interview', year: null })
    say({ note: 'Row G' })
    await log()
    expect(state()).toMatchObject({ isOpen: true, isLogging: false, wrong: { year: '“Interview (2007)” is in your library already.' }, viewing: { note: 'Row G' } })
    typeYear('20')
    await log()
    expect(state().wrong).toEqual({ year: 'Four figures, like 1996, or leave it empty.' })

    const full = setUp({ log: async () => problem('storage', 'The disk is full.') })
    full.open()
    full.pick(offer)
    await answered()
    await full.log()
    expect(full.state().wrong.all).toBe('It has not been logged. What you wrote is still here. The disk is full.')
  })

  it('once, however often it is asked for', async () => {
    const { logged, open, pick, log } = setUp()
    open()
    pick(offer)
    const [first, second] = await Promise.all([log(), log()])
    expect([first === null, second === null]).toEqual([false, true])
    expect(logged).toHaveBeenCalledTimes(1)
  })
})
