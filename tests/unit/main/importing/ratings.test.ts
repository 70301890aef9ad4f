import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRating, scaleOf } from '../../../../src/main/importing/csv/ratings'
import { RatingScale } from '../../../../src/shared/models/importing'
import { HalfStars, starsOf } from '../../../../src/shared/models/rating'

describe('ratings in a cell', () => {
  it.each([
    ['4.5', 'stars5', 9],
    ['4,5', 'stars5', 9],
    ['5', 'stars5', 10],
    ['3.5/5', 'stars5', 7],
    ['★★★½', 'stars5', 7],
    ['★★★☆☆', 'stars5', 6],
    ['⭐⭐⭐⭐', 'stars5', 8],
    ['½', 'stars5', 1],
    ['3½', 'stars5', 7],
    ['4 stars', 'stars5', 8],
    ['7/10', 'stars5', 7],
    ['8', 'ten', 8],
    ['8.1/10', 'ten', 8],
    ['7,6', 'ten', 8],
    ['85', 'hundred', 9],
    ['85 %', 'hundred', 9],
    ['3', 'hundred', 1],
    ['A+', 'letters', 10],
    ['b–', 'letters', 6],
    ['F', 'letters', 1],
    ['👍', 'thumbs', 8],
    ['Down', 'thumbs', 4]
  ] as const)('reads %s on %s as %i half stars', (text, scale, halves) => {
    expect(readRating(text, scale)).toBe(halves)
  })

  it.each([
    ['', 'ten'],
    ['0', 'stars5'],
    ['0', 'ten'],
    ['0', 'hundred'],
    ['4.2', 'stars5'],
    ['6', 'stars5'],
    ['11', 'ten'],
    ['101', 'hundred'],
    ['2.5/4', 'stars5'],
    ['★★★★★★', 'stars5'],
    ['T', 'letters'],
    ['1-5', 'ten'],
    ['PG-13', 'letters'],
    ['-3', 'ten'],
    ['maybe', 'thumbs']
  ] as const)('reads no rating out of "%s" on %s', (text, scale) => {
    expect(readRating(text, scale)).toBeNull()
  })

  it.each([
    [['4.5', '3', ''], 'stars5'],
    [['★★★', '½'], 'stars5'],
    [['3/5', '2.5/5'], 'stars5'],
    [['8', '6', '10', '0'], 'ten'],
    [['7.3', '8.1'], 'ten'],
    [['85', '40'], 'hundred'],
    [['A', 'B-', 'F'], 'letters'],
    [['yes', 'no', 'no'], 'thumbs'],
    [Array.from({ length: 30 }, (_, index) => String((index % 5) + 1)), 'stars5']
  ] as const)('says the scale of %j is %s', (values, scale) => {
    expect(scaleOf(values)).toBe(scale)
  })

  it.each([[[]], [['', '0']], [['3', '4', '1']], [['12', '17', '20']], [['6', '1', '2']], [['PG', 'R']], [['3/5', 'B+', '7/10']], [['2.5/4', '3/4']], [['120']], [['8', '★★★']]])(
    'cannot say the scale of %j',
    (values) => {
      expect(scaleOf(values)).toBeNull()
    }
  )

  it('reads back every half star as it is written', () => {
    fc.assert(
      fc.property(HalfStarsAny, (rating) => {
        const stars = starsOf(rating)
        const drawn = '★'.repeat(Math.floor(stars)) + (Number.isInteger(stars) ? '' : '½')
        for (const text of [String(stars), String(stars).replace('.', ','), `${stars}/5`, drawn]) expect(readRating(text, 'stars5')).toBe(rating)
        expect(readRating(String(rating), 'ten')).toBe(rating)
        expect(readRating(String(rating * 10), 'hundred')).toBe(rating)
      })
    )
  })

  it('answers anything with half stars or nothing, and a scale it found reads what told it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789/.,★½ ABF+-%') })), { maxLength: 8 }), (texts) => {
        const scale = scaleOf(texts)
        for (const text of texts) {
          for (const each of RatingScale.options) {
            const read = readRating(text, each)
            if (read !== null) expect(HalfStars.safeParse(read).success).toBe(true)
          }
          if (scale === 'stars5' && /^[1-5]$/.test(text)) expect(readRating(text, scale)).not.toBeNull()
        }
      })
    )
  })
})

const HalfStarsAny = fc.integer({ min: 1, max: 10 })
