import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, unpacked } from '../../../../src/main/revisions/packing'
import { wellFormed } from '../../../../src/main/text/wellFormed'

const words = fc.array(fc.constantFrom('the', 'river', 'stayed', '傑作だ', '👩‍👩‍👧', 'naïve', '\n\n', 'Ω', '**', 'x'.repeat(300)), { maxLength: 400 }).map((all) => all.join(' '))
const anyText = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ unit: 'grapheme', maxLength: 500 }))

test('any text comes back from what another one has not, and by itself', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, base) => {
      for (const other of [base, null, text]) {
        const packing = packed(text, other)
        if (packing === null) continue
        expect(unpacked(packing, other)).toBe(text)
        expect(packing.length).toBeLessThan(Buffer.byteLength(text))
      }
    }),
    { numRuns: 300 }
  )
})

test('a text that was edited in a few places comes back too, also cut in the middle of a character', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.tuple(fc.nat(), fc.nat(40), anyText), { minLength: 1, maxLength: 4 }), (text, edits) => {
      let edited = text
      for (const [at, length, more] of edits) edited = wellFormed(edited.slice(0, at % (edited.length + 1)) + more + edited.slice((at % (edited.length + 1)) + length)).text
      const packing = packed(edited, text)
      if (packing !== null) expect(unpacked(packing, text)).toBe(edited)
    }),
    { numRuns: 300 }
  )
})

test.each([40_000, 200_000, 1_000_000, 5_000_000])('a text of %i characters comes back, with a change at both ends and in the middle', (length) => {
  let seed = 7
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647)
  const base = Array.from({ length: length / 8 }, () => random().toString(36).padEnd(7, 'ü')).join(' ')
  const half = Math.floor(base.length / 2)
  for (const text of [`${base.slice(0, half)}傑作${base.slice(half)}`, `Before ${base.slice(0, half)} and ${base.slice(half + 20)} after`, base.slice(1), `${base} and`]) {
    for (const other of [base, null]) {
      const packing = packed(text, other)
      if (packing !== null) expect(unpacked(packing, other)).toBe(text)
    }
  }
  expect(packed(`${base.slice(0, half)}傑作${base.slice(half)}`, base)?.length).toBeLessThan(40)
})
