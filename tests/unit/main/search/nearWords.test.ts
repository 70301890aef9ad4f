import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NearWords, slips, slipsForgiven } from '../../../../src/main/search/nearWords'

/** Damerau–Levenshtein by the book: the whole table. */
function byTheBook(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1)
      table[i]?.splice(j, 1, cost)
    }
  }
  return at(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж'), maxLength: 9 })

describe('slips', () => {
  test.each([
    ['lonesom', 'lonesome', 1],
    ['lonesoem', 'lonesome', 1],
    ['lonezome', 'lonesome', 1],
    ['loonesome', 'lonesome', 1],
    ['lnoesoem', 'lonesome', 2],
    ['buscemi', 'buscemi', 0],
    ['buscemi', 'bunuel', 3]
  ])('%s and %s: %i', (typed, other, count) => expect(slips(typed, other, 2)).toBe(count))

  test('the beginning of a word may have them too', () => {
    expect(slips('intervw', 'interviewer', 2, true)).toBe(1)
    expect(slips('inetrv', 'interview', 1, true)).toBe(1)
    expect(slips('inetrv', 'interview', 1)).toBe(2)
  })

  test('are as many as the whole table says, up to the most that is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(slips(a, b, most)).toBe(Math.min(byTheBook(a, b), most + 1))
        const begun = Math.min(...Array.from({ length: b.length + 1 }, (_, end) => byTheBook(a, b.slice(0, end))))
        expect(slips(a, b, most, true)).toBe(Math.min(begun, most + 1))
      })
    )
  })

  test('one is forgiven from four letters, two from seven', () => {
    expect([1, 3, 4, 6, 7, 12].map(slipsForgiven)).toEqual([0, 0, 1, 1, 2, 2])
  })
})

describe('the words that are near', () => {
  const words = new NearWords(['interview', 'interviewer', 'vampire', 'ferry', 'jerry', 'ferret', '2007', '傑作', 'łódź', 'a'])

  test('the nearest first', () => {
    expect(words.near('ferrry', false)).toEqual([{ word: 'ferry', slips: 1 }])
    expect(words.near('ferry', false)).toEqual([{ word: 'ferry', slips: 0 }, { word: 'jerry', slips: 1 }])
    expect(words.near('interveiw', false)).toEqual([{ word: 'interview', slips: 1 }])
  })

  test('a word that is only begun is found by its beginning', () => {
    expect(words.near('inetrv', true).map((near) => near.word)).toEqual(['interview', 'interviewer'])
    // Too short for that: everything begins nearly like this.
    expect(words.near('vamp', true)).toEqual([])
  })

  test('leaves no near word out, whatever the letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (all, typed) => {
        const most = slipsForgiven(typed.length)
        const expected = most === 0 ? [] : all.filter((other) => other.length > 2 && byTheBook(typed, other) <= most)
        expect(new NearWords(all).near(typed, false).map((near) => near.word).toSorted()).toEqual(expected.toSorted())
      })
    )
  })
})
