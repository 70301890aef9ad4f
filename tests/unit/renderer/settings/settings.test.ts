import { afterEach, describe, expect, it } from 'vitest'
import { createStores } from '../../../../src/renderer/app/stores'
import { routeOf, screenOf } from '../../../../src/renderer/app/screens'
import type { Route } from '../../../../src/renderer/app/navigation'
import { findKeys, keyGroups } from '../../../../src/renderer/features/settings/keyRows'
import { localeChoices } from '../../../../src/renderer/features/settings/locales'
import { createSettingsStore } from '../../../../src/renderer/features/settings/store'
import { date, figure } from '../../../../src/renderer/messages/format'
import { dates, setLocale, sortOrder } from '../../../../src/renderer/messages/locale'
import { commands } from '../../../../src/shared/commands'
import { setTypographicQuotes, typeset } from '../../../../src/renderer/ui/prose/typeset'
import { fakeApi, ok } from '../../../support/fakeApi'
import { USUAL } from '../../../support/fakeDomains'

afterEach(() => {
  setLocale('en-GB')
  setTypographicQuotes(true)
})

describe('settings', () => {
  it('are what main says they are, whoever changed them', async () => {
    const store = createSettingsStore(fakeApi())
    const { actions } = store.getState()
    await actions.load()
    expect(store.getState().preferences).toEqual(USUAL)
    await actions.change({ readingSize: 21 })
    expect(store.getState().preferences?.readingSize).toBe(21)
    actions.received({ ...USUAL, theme: 'dark' })
    expect(store.getState().preferences).toMatchObject({ theme: 'dark', readingSize: 18 })
  })

  it('say what a check found until another library is open', async () => {
    const store = createSettingsStore(fakeApi())
    const { actions } = store.getState()
    const checking = actions.checkLibrary()
    expect(store.getState().isChecking).toBe(true)
    await checking
    expect(store.getState()).toMatchObject({ isChecking: false, check: { isSound: true } })
    actions.forgetCheck()
    expect(store.getState().check).toBeNull()
  })

  it('begin with the window as it was left', () => {
    const screen = { name: 'film', which: 'x' } as const
    const { navigation, frame, settings } = createStores(fakeApi(), { screen, isSidebarShown: false, preferences: { ...USUAL, zoom: 1.25 }, systemLocale: 'en-GB' })
    expect(navigation.getState().visits.map(({ route }) => route)).toEqual([{ name: 'film', film: 'x' }])
    expect(frame.getState().isSidebarShown).toBe(false)
    expect(settings.getState().preferences?.zoom).toBe(1.25)
  })

  it('remember every screen but those to which no start returns', () => {
    const routes: Route[] = [{ name: 'journal' }, { name: 'films', view: 'v' }, { name: 'film', film: 'f' }, { name: 'person', person: 'p' }, { name: 'list', list: 'l' }, { name: 'lists' }, { name: 'settings', page: 'about' }, { name: 'drafts' }]
    for (const route of routes) {
      const screen = screenOf(route)
      expect(screen && routeOf(screen)).toEqual(route)
    }
    expect([screenOf({ name: 'write', entry: 'e' }), screenOf({ name: 'editFilm', film: 'f' }), routeOf({ name: 'film', which: null })]).toEqual([null, null, null])
  })
})

describe('the locale', () => {
  it('changes what is written from now on, in formats that were made before', () => {
    const day = dates({ day: 'numeric', month: 'long', timeZone: 'UTC' })
    const order = sortOrder()
    setLocale('en-GB')
    expect([date('2018-05-04'), figure(1187), day.format(new Date('2018-05-04'))]).toEqual(['4 May 2018', '1,187', '4 May'])
    setLocale('de-DE')
    expect([date('2018-05-04'), date('2018-05'), figure(1187), day.format(new Date('2018-05-04'))]).toEqual(['4. Mai 2018', 'Mai 2018', '1.187', '4. Mai'])
    expect(['Zebra', 'Ärger', 'Apfel'].toSorted(order.compare)).toEqual(['Apfel', 'Ärger', 'Zebra'])
    setLocale('sv-SE')
    expect(['Zebra', 'Ärger', 'Apfel'].toSorted(order.compare)).toEqual(['Apfel', 'Zebra', 'Ärger'])
  })

  it('that is none leaves things as they are', () => {
    for (const nonsense of ['', 'not a locale', '-', 'x'.repeat(40)]) {
      setLocale(nonsense)
      expect(figure(3)).toBe('3')
    }
  })

  it('can be chosen by name, and one that was set elsewhere is among them', () => {
    expect(localeChoices(null).find(({ locale }) => locale === 'de-AT')?.name).toBe('German (Austria)')
    expect(localeChoices('gsw-CH').some(({ locale }) => locale === 'gsw-CH')).toBe(true)
    expect(localeChoices('en-GB').filter(({ locale }) => locale === 'en-GB')).toHaveLength(1)
  })
})

it('quotes are set or left as they were typed', () => {
  expect(typeset('"never" -- twice')).toBe('“never”\u00a0— twice')
  setTypographicQuotes(false)
  expect(typeset('"never" -- twice')).toBe('"never" -- twice')
})

describe('the page of keys', () => {
  const groups = keyGroups('linux')

  it('has every command, and more than the menu has', () => {
    const rows = groups.flatMap(({ rows: each }) => each.map(({ what }) => what))
    for (const { label } of commands) expect(rows).toContain(label.replace('…', ''))
    expect(rows.length).toBeGreaterThan(commands.length + 15)
  })

  it('is searched by what is done and by keys', () => {
    const found = (text: string) => findKeys(groups, text).flatMap(({ rows }) => rows.map(({ what, keys }) => `${what}: ${keys.join(', ')}`))
    expect(found('ctrl k')).toEqual(['Search: Ctrl K', 'Link from chosen words: Ctrl K', 'Link: Ctrl Shift L'])
    expect(found('new entry')).toContain('New entry: Ctrl N')
    expect(found('watchlist')).toEqual(['Watchlist: Ctrl 3', 'Watchlist: B'])
    expect(found('nothing of the kind')).toEqual([])
    expect(findKeys(groups, '  ')).toHaveLength(groups.length)
  })

  it('names keys as macOS does there', () => {
    expect(findKeys(keyGroups('darwin'), 'bold')[0]?.rows[0]?.keys).toEqual(['⌘B'])
  })
})

it('what is on the screen is told to main, and only when it changed', async () => {
  const api = fakeApi()
  const told: string[] = []
  const { frame } = createStores({ ...api, window: { ...api.window, shows: async ({ screen }) => (told.push(screen?.name ?? 'none'), ok(undefined)) } })
  frame.getState().actions.tellShown({ screen: { name: 'films', which: null }, isSidebarShown: true, isFilm: false })
  expect(told).toEqual(['films'])
})
