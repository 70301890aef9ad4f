import { describe, expect, it } from 'vitest'
import { typographic } from '../../../src/shared/text/typography'

describe('text as it is shown', () => {
  it.each([
    ['"No way!" you say? I say, "Way!"', '“No way!” you say? I say, “Way!”'],
    ["we had 'Five Fingers' with Fishburn", 'we had ‘Five Fingers’ with Fishburn'],
    ["I'm not sure; it doesn't exactly pull it off, does it, rock 'n' roll '06?", 'I’m not sure; it doesn’t exactly pull it off, does it, rock ’n’ roll ’06?'],
    ['the failure of "Interview."', 'the failure of “Interview.”'],
    ['He said: "I call it \'art\'."', 'He said: “I call it ‘art’.”'],
    ['("concept")', '(“concept”)'],
    ['selling... without', 'selling… without'],
    ['in our lives -- at least', 'in our lives\u00a0— at least'],
    ['lives--at least', 'lives—at least'],
    ["the actors' scenes", 'the actors’ scenes']
  ])('turns the quotes of %s', (plain, set) => {
    expect(typographic(plain)).toBe(set)
  })

  it.each(['..slowely becomes', '----', 'a. . . . b', '“already set”, it’s fine', '/--/', '傑作「東京」', ''])('leaves %s as it is', (text) => {
    expect(typographic(text)).toBe(text)
  })

  it('looks past the edges of a piece, so that a link can stand between quotes', () => {
    expect(typographic("we had '", { before: '', after: 'Five Fingers' })).toBe('we had ‘')
    expect(typographic("' with Fishburn", { before: 'Five Fingers' })).toBe('’ with Fishburn')
    expect(typographic('"', { before: ' said ', after: 'Trees Lounge' })).toBe('“')
  })
})
