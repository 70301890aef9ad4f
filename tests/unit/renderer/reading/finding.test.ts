import { describe, expect, it } from 'vitest'
import { hasCovered, placesCovered } from '../../../../src/renderer/features/reading/covered'
import { placesOf } from '../../../../src/renderer/features/reading/finding'
import { minutesLeft, shareRead } from '../../../../src/renderer/features/reading/minutes'
import { aReadable } from './readable'

const found = (text: string, words: string): string[] => placesOf(text, words).map(({ start, end }) => text.slice(start, end))

describe('finding words in a text', () => {
  it('finds them without case, marks and curled quotes, as they stand in it', () => {
    expect(found('A café, a CAFE and a cafe\u0301.', 'cafe')).toEqual(['café', 'CAFE', 'cafe\u0301'])
    expect(found('It’s a “thing” – yes', 'it\'s a "thing" - y')).toEqual(['It’s a “thing” – y'])
  })

  it('sees a line end as a space, and several as one', () => {
    expect(found('one\n  two', 'one two')).toEqual(['one\n  two'])
  })

  it('keeps signs of other scripts and of two units whole', () => {
    expect(found('🎬 がっこう 🎬', '🎬')).toEqual(['🎬', '🎬'])
    expect(found('がっこう', 'か')).toEqual([])
    expect(found('東京物語を観た', '物語')).toEqual(['物語'])
  })

  it('finds nothing for nothing, and no place within another', () => {
    expect(found('a b', '  ')).toEqual([])
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  })
})

describe('what is covered', () => {
  it('is a passage of mine, or all of what somebody else marked', () => {
    expect(hasCovered(aReadable({ body: 'Plain.', bodyFormat: 'markdown' }))).toBe(false)
    const mine = aReadable({ body: 'It is ||his *mother*\n\nand his mother|| there. Mother.', bodyFormat: 'markdown', hasSpoilers: true })
    expect(hasCovered(mine)).toBe(true)
    expect(placesCovered(mine, 'mother')).toBe(2)
    expect(placesCovered(aReadable({ author: 'x', body: 'His mother, the mother.', hasSpoilers: true }), 'mother')).toBe(2)
    expect(placesCovered(aReadable({ author: 'x', body: 'a || mother || b' }), 'mother')).toBe(0)
  })
})

describe('how much is left', () => {
  it('is whole minutes, and nothing at the end', () => {
    expect(minutesLeft(292, 0)).toBe(1)
    expect(minutesLeft(2300, 0)).toBe(10)
    expect(minutesLeft(2300, 0.5)).toBe(5)
    expect(minutesLeft(2300, 1)).toBeNull()
    expect(shareRead({ scrollTop: 0, scrollHeight: 500, clientHeight: 500 })).toBe(0)
    expect(shareRead({ scrollTop: 250, scrollHeight: 1000, clientHeight: 500 })).toBe(0.5)
  })
})
