import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overRows, placeOfRow, rowAtPlace, type Carry } from '../../../../src/renderer/features/lists/carry'
import type { ListEntry } from '../../../../src/shared/models/list'
import { id } from '../../../support/fakeApi'

const entry: ListEntry = {
  id: id(1), place: 1, note: null, addedOn: null,
  film: {
    id: id(2), title: 'Interview', year: 2007, isStub: false, isSeen: false, rating: null, isLiked: false, poster: null, directors: [], lastWatchedOn: null,
    certificate: null, runtimeMinutes: null, tags: [], isOnWatchlist: false, addedAt: '2026-11-22T10:00:00.000Z'
  }
}
const carried = (from: number, to: number, saving: number | null = null): Carry => ({ entry, from, to, saving, by: 'keys', top: null })

test('rows stand where an array would put them, and each place has one row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.nat(39), (count, a, b) => {
      const carry = carried(a % count, b % count)
      const expected = Array.from({ length: count }, (_, row) => row)
      const [moved = 0] = expected.splice(carry.from, 1)
      expected.splice(carry.to, 0, moved)
      const places = Array.from({ length: count }, (_, place) => place)
      expect(places.map((place) => rowAtPlace(place, carry))).toEqual(expected)
      expect(places.map((row) => rowAtPlace(placeOfRow(row, carry), carry))).toEqual(places)
    })
  )
})

test('a move that the library shows already is no longer made on top of it', () => {
  const shows = (...ids: string[]) => (row: number): string | undefined => ids[row]
  // Moved from 3 to 1, which is saved; and on to 0, which is not yet.
  const carry = carried(3, 0, 1)
  expect(overRows(carry, shows('a', 'b', 'c', entry.id))).toBe(carry)
  expect(overRows(carry, shows('a', entry.id, 'b', 'c'))).toMatchObject({ from: 1, to: 0 })
  expect(overRows(null, shows())).toBeNull()
})
