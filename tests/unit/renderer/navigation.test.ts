import { describe, expect, it } from 'vitest'
import { createNavigationStore, currentVisit, type Route } from '../../../src/renderer/app/navigation'

const film = (id: string): Route => ({ name: 'film', film: id })

function aJourney(...routes: Route[]) {
  const store = createNavigationStore()
  const { actions } = store.getState()
  for (const route of routes) actions.go(route)
  return { ...actions, here: () => currentVisit(store.getState()).route, key: () => currentVisit(store.getState()).key, store }
}

describe('going from page to page', () => {
  it('starts at the journal', () => {
    expect(aJourney().here()).toEqual({ name: 'journal' })
  })

  it('goes back and forward again, and no further than there is', () => {
    const { back, forward, here } = aJourney(film('a'), film('b'))

    back()
    expect(here()).toEqual(film('a'))
    back()
    back()
    expect(here()).toEqual({ name: 'journal' })
    forward()
    forward()
    forward()
    expect(here()).toEqual(film('b'))
  })

  it('forgets what lay ahead when another way is taken', () => {
    const { back, forward, go, here } = aJourney(film('a'), film('b'))
    back()
    go(film('c'))
    forward()

    expect(here()).toEqual(film('c'))
  })

  it('makes no second stop at the page one is on, except to show something on it', () => {
    const { go, key } = aJourney(film('a'))
    const before = key()
    go(film('a'))
    expect(key()).toBe(before)

    go(film('a'), 'review-1')
    expect(key()).not.toBe(before)
  })

  it('tells saved views of a page apart from the page and from each other', () => {
    const { go, key, here } = aJourney({ name: 'films' })
    const before = key()
    go({ name: 'films' })
    expect(key()).toBe(before)
    go({ name: 'films', view: 'a' })
    expect(key()).not.toBe(before)
    go({ name: 'films', view: 'b' })
    expect(here()).toEqual({ name: 'films', view: 'b' })
  })

  it('remembers how each visit was left', () => {
    const { remember, placeOf, key, go, back } = aJourney(film('a'))
    remember(key(), { top: 420, focus: 'write' })
    go(film('b'))
    expect(placeOf(key())).toBeNull()
    back()

    expect(placeOf(key())).toEqual({ top: 420, focus: 'write' })
  })

  it('takes a film that is gone out of the history, and stays near', () => {
    const { forget, here, back } = aJourney(film('a'), film('gone'), film('b'), film('gone'))
    forget((route) => route.name === 'film' && route.film === 'gone')

    expect(here()).toEqual(film('b'))
    back()
    expect(here()).toEqual(film('a'))
  })

  it('returns to the page one came from, without stopping there twice', () => {
    const { returnTo, here, back } = aJourney(film('a'), { name: 'write', entry: 'e' })
    returnTo(film('a'))

    expect(here()).toEqual(film('a'))
    back()
    expect(here()).toEqual({ name: 'journal' })
  })

  it('puts the page in the place of what is left, when one came from somewhere else', () => {
    const { returnTo, here, back } = aJourney({ name: 'drafts' }, { name: 'write', entry: 'e' })
    returnTo(film('a'))

    expect(here()).toEqual(film('a'))
    back()
    expect(here()).toEqual({ name: 'drafts' })
  })

  it('asks before a page is left that guards itself, and goes once it may', () => {
    const { go, back, forward, returnTo, guard, here } = aJourney(film('a'), { name: 'editFilm', film: 'a' })
    const asked: (() => void)[] = []
    guard((leave) => void asked.push(leave))
    back()
    forward()
    go({ name: 'drafts' })
    returnTo(film('a'))
    expect(here()).toEqual({ name: 'editFilm', film: 'a' })
    // Forward leads nowhere from here, so nothing was to be asked.
    expect(asked).toHaveLength(3)

    asked[1]?.()
    expect(here()).toEqual({ name: 'drafts' })
    guard(null)
    back()
    expect(here()).toEqual({ name: 'editFilm', film: 'a' })
  })

  it('does not ask when what the page shows is gone', () => {
    const { guard, forget, here } = aJourney(film('a'), { name: 'editFilm', film: 'a' })
    guard(() => undefined)
    forget((route) => route.name !== 'journal')

    expect(here()).toEqual({ name: 'journal' })
  })

  it('is at the journal when nothing is left', () => {
    const { forget, here } = aJourney(film('a'))
    forget(() => true)

    expect(here()).toEqual({ name: 'journal' })
  })
})
