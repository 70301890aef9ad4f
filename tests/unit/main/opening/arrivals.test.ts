import { expect, test } from 'vitest'
import { Arrivals } from '../../../../src/main/opening/arrivals'
import { MOST_RECENT, withoutRecent, withRecent, type RecentLibrary } from '../../../../src/main/opening/recents'

const AT = '2026-11-23T03:00:00.000Z'

test('what is asked before the page listens waits for it, and again when the page is read anew', () => {
  const told: string[] = []
  const arrivals = new Arrivals(({ kind }) => told.push(kind))
  arrivals.add([{ kind: 'command', command: 'search' }])
  expect(told).toEqual([])
  arrivals.hears()
  arrivals.hears()
  expect(told).toEqual(['command'])
  arrivals.isDeaf()
  arrivals.add([{ kind: 'film', film: 'x' }])
  expect(told).toEqual(['command'])
  arrivals.hears()
  expect(told).toEqual(['command', 'film'])
})

test('the page hears of paths by tokens only, and a token is good for what it was made for', () => {
  const told: unknown[] = []
  const tokens: string[] = []
  const arrivals = new Arrivals((ask) => {
    told.push(ask)
    if (ask.kind === 'library' || ask.kind === 'files') tokens.push(ask.token)
  })
  arrivals.hears()
  arrivals.add([{ kind: 'library', path: '/a/b.matinee' }, { kind: 'files', paths: ['/a/c.csv'] }])
  expect(JSON.stringify(told)).not.toContain('/a/')
  const [library = '', files = ''] = tokens
  expect(arrivals.library(library)).toBe('/a/b.matinee')
  expect(arrivals.files(files)).toEqual(['/a/c.csv'])
  expect(() => arrivals.library(files)).toThrow('That place is no longer known')
  expect(() => arrivals.files(library)).toThrow('That place is no longer known')
  expect(() => arrivals.library('/a/b.matinee')).toThrow('That place is no longer known')
})

test('the last ten libraries are kept, the latest first, each once', () => {
  let list: RecentLibrary[] = []
  for (let index = 1; index <= 14; index += 1) list = withRecent(list, `/films/Shelf ${index}.matinee`, AT)
  expect(list.map(({ name }) => name)).toEqual(Array.from({ length: MOST_RECENT }, (_, index) => `Shelf ${14 - index}`))
  list = withRecent(list, '/films/Shelf 9.matinee', AT)
  expect(list).toHaveLength(MOST_RECENT)
  expect(list.slice(0, 2).map(({ name }) => name)).toEqual(['Shelf 9', 'Shelf 14'])
  expect(withoutRecent(list, '/films/Shelf 14.matinee').map(({ name }) => name)).not.toContain('Shelf 14')
})
