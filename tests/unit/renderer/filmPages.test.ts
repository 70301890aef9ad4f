import { describe, expect, it } from 'vitest'
import { createFilmPagesStore } from '../../../src/renderer/features/films/pageStore'
import { USUAL_QUERY } from '../../../src/renderer/features/films/filmsQuery'
import { aFilm, aFilmPage, anEntry, aReview, fakeApi, id, ok, problem } from '../../support/fakeApi'

const interview = aFilm('Interview', 2007)
const lounge = aFilm('Trees Lounge', 1996)

describe('the pages of films', () => {
  it('are read when they are opened and kept for going back', async () => {
    const store = createFilmPagesStore(fakeApi({ pages: [aFilmPage(interview), aFilmPage(lounge)] }))
    const { actions } = store.getState()

    await actions.open(interview.id)
    await actions.open(lounge.id)

    expect(Object.keys(store.getState().byFilm)).toEqual([interview.id, lounge.id])
  })

  it('show what was written meanwhile when they are read again', async () => {
    const api = fakeApi({ pages: [aFilmPage(interview)] })
    const store = createFilmPagesStore(api)
    await store.getState().actions.open(interview.id)

    api.held.pages[0]?.entries.push(anEntry(interview, { body: 'Seen twice.' }))
    await store.getState().actions.reload()

    expect(store.getState().byFilm[interview.id]?.entries).toHaveLength(1)
  })

  it('say why a film cannot be shown, and drop the page that was kept', async () => {
    const api = fakeApi({ pages: [aFilmPage(interview)] })
    const store = createFilmPagesStore(api)
    await store.getState().actions.open(interview.id)
    api.held.pages = []

    await store.getState().actions.reload()

    expect(store.getState().byFilm[interview.id]).toBeUndefined()
    expect(store.getState().problem?.message).toBe('That film is no longer in your library.')
  })

  it('do not put an answer that comes late in the place of the page that was opened since', async () => {
    const api = fakeApi({ pages: [aFilmPage(interview), aFilmPage(lounge)] })
    const answers: (() => void)[] = []
    const slow: typeof api.films.page = (input) =>
      new Promise((resolve) => answers.push(() => void api.films.page(input).then(resolve)))
    const store = createFilmPagesStore({ ...api, films: { ...api.films, page: slow } })
    const first = store.getState().actions.open(interview.id)
    const second = store.getState().actions.open(lounge.id)

    for (const answer of answers.reverse()) answer()
    await Promise.all([first, second])

    expect(Object.keys(store.getState().byFilm)).toEqual([lounge.id])
  })

  it('show a review as it was pasted, and with its breaks again', async () => {
    const review = aReview('CineCritic2517', 'One.\n\nTwo.', { bodyAsPasted: 'One.Two.' })
    const store = createFilmPagesStore(fakeApi({ pages: [aFilmPage(interview, { reviews: [review] })] }))
    const { actions } = store.getState()
    await actions.open(interview.id)

    await actions.showBreaks(review.id, false)
    expect(store.getState().byFilm[interview.id]?.reviews[0]?.body).toBe('One.Two.')
    await actions.showBreaks(review.id, true)
    expect(store.getState().byFilm[interview.id]?.reviews[0]?.body).toBe('One.\n\nTwo.')
  })

  it('hand on what main says when something cannot be done', async () => {
    const api = fakeApi()
    const store = createFilmPagesStore({ ...api, films: { ...api.films, remove: async () => problem('storage', 'The disk is full.') } })

    expect(await store.getState().actions.remove(interview.id)).toEqual({ trouble: 'The disk is full.' })
  })

  it('show a verdict at once, and the one that stands when it could not be kept', async () => {
    const api = fakeApi({ pages: [aFilmPage(interview)] })
    let keep: () => void = () => undefined
    const kept = new Promise<void>((done) => {
      keep = done
    })
    const films = {
      ...api.films,
      judge: async () => {
        await kept
        return problem<{ label: string; group: number }>('storage', 'The disk is full.')
      }
    }
    const store = createFilmPagesStore({ ...api, films })
    const { actions } = store.getState()
    await actions.open(interview.id)
    const judged = actions.judge(interview.id, { rating: 9 })
    expect(store.getState().byFilm[interview.id]?.film.rating).toBe(9)
    keep()
    expect(await judged).toEqual({ trouble: 'The disk is full.' })
    expect(store.getState().byFilm[interview.id]?.film.rating).toBeNull()
  })

  it('know their neighbours in an order of films, and where it ends', async () => {
    const order = [interview.id, lounge.id]
    const api = fakeApi()
    const films = {
      ...api.films,
      locate: async ({ what }: Parameters<typeof api.films.locate>[0]) => ok({ at: 'film' in what && order.includes(what.film) ? order.indexOf(what.film) : null }),
      ids: async ({ start, count }: Parameters<typeof api.films.ids>[0]) => ok(order.slice(start, start + count))
    }
    const { actions } = createFilmPagesStore({ ...api, films }).getState()
    expect(await actions.neighbour(USUAL_QUERY, interview.id, 1)).toEqual({ done: { isAmongThem: true, film: lounge.id } })
    expect(await actions.neighbour(USUAL_QUERY, lounge.id, 1)).toEqual({ done: { isAmongThem: true, film: null } })
    expect(await actions.neighbour(USUAL_QUERY, interview.id, -1)).toEqual({ done: { isAmongThem: true, film: null } })
    expect(await actions.neighbour(USUAL_QUERY, id(7), 1)).toEqual({ done: { isAmongThem: false, film: null } })
  })
})
