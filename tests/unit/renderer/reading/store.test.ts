import { describe, expect, it } from 'vitest'
import { createReadingStore } from '../../../../src/renderer/features/reading/store'
import { EVERY_REVIEW, type ReviewCard, type ReviewQuery } from '../../../../src/shared/models/reviewList'
import { aFilm, fakeApi, id, ok, problem } from '../../../support/fakeApi'
import { aReadable } from './readable'

const interview = aFilm('Interview', 2007)
const goodbye = aFilm('The Long Goodbye', 1973)
const ALL = [
  aReadable({ id: id(1), author: 'r0cko723', film: interview }),
  aReadable({ id: id(2), author: 'streetpunk', film: interview }),
  aReadable({ id: id(3), author: 'Odile V.', film: goodbye })
]
const asCard = ({ body, bodyFormat: _format, mentions: _mentions, isKept: _kept, ...rest }: (typeof ALL)[number]): ReviewCard => ({ ...rest, opening: body, hits: [], places: 0 })
const listed = ({ film, isKept }: Pick<ReviewQuery, 'film'> & { isKept?: boolean | undefined }) => ALL.filter((review) => (film === null || review.film.id === film) && (isKept !== true || review.isKept))

function aStore() {
  const api = fakeApi()
  const asked = { cards: 0 }
  const reviews: typeof api.reviews = {
    ...api.reviews,
    read: async ({ review }) => {
      const found = ALL.find((other) => other.id === review)
      return found === undefined ? problem('not-found', 'That review is no longer in your library.') : ok(found)
    },
    locate: async ({ query, review }) => {
      const at = listed(query).findIndex((other) => other.id === review)
      return ok({ at: at === -1 ? null : at })
    },
    list: async ({ query, start, count }) => {
      const found = listed(query)
      return ok({ total: found.length, counted: found.length, mine: 0, start, reviews: found.slice(start, start + count).map(asCard) })
    }
  }
  const films: typeof api.films = {
    ...api.films,
    card: async () => {
      asked.cards += 1
      return ok({ film: goodbye, directors: [], runtimeMinutes: null, isOnWatchlist: false, lastSeenOn: null, words: null })
    }
  }
  return { store: createReadingStore({ ...api, reviews, films }), asked }
}

describe('the review that is read', () => {
  it('stands among those of the list it was opened from', async () => {
    const { store } = aStore()
    await store.getState().actions.open(id(2), EVERY_REVIEW)
    const { review, around } = store.getState()
    expect(review?.author).toBe('streetpunk')
    expect(around).toMatchObject({ at: 2, total: 3, isOnFilm: false, previous: { author: 'r0cko723' }, next: { author: 'Odile V.' } })
  })

  it('counts within its film where the list goes film by film', async () => {
    const { store } = aStore()
    await store.getState().actions.open(id(2), { ...EVERY_REVIEW, order: 'film' })
    expect(store.getState().around).toMatchObject({ at: 2, total: 2, isOnFilm: true, next: { author: 'Odile V.' } })
  })

  it('stands among those of its film when it was opened there, or is no longer on the list', async () => {
    const { store } = aStore()
    const { open } = store.getState().actions
    await open(id(1), null)
    expect(store.getState().around).toMatchObject({ at: 1, total: 2, isOnFilm: true, previous: null, next: { author: 'streetpunk' } })
    await open(id(1), { ...EVERY_REVIEW, isKept: true })
    expect(store.getState().around).toMatchObject({ at: 1, total: 2, isOnFilm: true })
  })

  it('says that it is gone, and only about the one that was opened last', async () => {
    const { store } = aStore()
    const { open } = store.getState().actions
    const first = open(id(9), null)
    const second = open(id(3), null)
    await Promise.all([first, second])
    expect(store.getState()).toMatchObject({ problem: null, review: { author: 'Odile V.' } })
    await open(id(9), null)
    expect(store.getState()).toMatchObject({ problem: { code: 'not-found' }, review: null })
  })

  it('asks for the card of a film once, until the library changes', async () => {
    const { store, asked } = aStore()
    const { card, forgetCards } = store.getState().actions
    expect((await card(goodbye.id))?.film.title).toBe('The Long Goodbye')
    await card(goodbye.id)
    expect(asked.cards).toBe(1)
    forgetCards()
    await card(goodbye.id)
    expect(asked.cards).toBe(2)
  })
})
