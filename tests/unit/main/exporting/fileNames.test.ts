import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName, FreeNames } from '../../../../src/main/exporting/fileNames'

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', ':', '[', ']', '\0', '\n', '\u202e', 'con', 'NUL', '\ud800', 'é', '👩🏽‍🚀', '~', '-', '#', '^', '|', '?', '*', '<', '>', '"', 'a', '\u3000') })
)

describe('names of files', () => {
  it('are good on every system and in Obsidian, whatever the title', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', ' (1949)'), (title, end) => {
        const name = fileName(title, end)
        expect(name).not.toMatch(/[<>:"/\\|?*[\]#^\p{Cc}\p{Surrogate}]|[\u202A-\u202E\u2066-\u2069]/u)
        expect(name).not.toMatch(/^[. ]|[. ]$/)
        expect(name.length).toBeGreaterThan(0)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(122)
        expect(name.endsWith(end)).toBe(true)
        expect((name.split('.')[0] ?? '').trim()).not.toMatch(reserved)
        expect(name).toBe(name.normalize('NFC'))
      }),
      { numRuns: 3_000 }
    )
  })

  it('are given once, also where capitals are not told apart', () => {
    fc.assert(
      fc.property(fc.array(anything.map((title) => fileName(title)), { maxLength: 30 }), (wanted) => {
        const free = new FreeNames()
        const given = wanted.map((name) => free.take(name))
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length)
        expect(given.every((name) => Buffer.byteLength(name) <= 122 && !/[. ]$/.test(name))).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  it('stay what a person would call them', () => {
    expect(fileName('Late Spring', ' (1949)')).toBe('Late Spring (1949)')
    expect(fileName('Mission: Impossible')).toBe('Mission - Impossible')
    expect(fileName('Face/Off')).toBe('Face-Off')
    expect(fileName('Who’s Afraid of Virginia Woolf?')).toBe('Who’s Afraid of Virginia Woolf')
    expect(fileName('../../etc/passwd')).toBe('-..-etc-passwd')
    expect(fileName('[REC]')).toBe('(REC)')
    expect(fileName('Con')).toBe('Con_')
    expect(fileName('nul.txt')).toBe('nul_.txt')
    expect(fileName('…')).toBe('…')
    expect(fileName('...')).toBe('Untitled')
    expect(fileName('$')).toBe('$')
    expect(fileName('八月の狂詩曲')).toBe('八月の狂詩曲')
    const free = new FreeNames()
    expect(['Solaris (1972)', 'SOLARIS (1972)', 'Solaris (1972)'].map((name) => free.take(name))).toEqual(['Solaris (1972)', 'SOLARIS (1972) 2', 'Solaris (1972) 3'])
  })
})
