import { describe, expect, it } from 'vitest'
import { endOfLink, linkTo, openLinkAt } from '../../../../src/renderer/features/writing/filmLink'

/** The cursor stands at "|". */
function at(marked: string) {
  const caret = marked.indexOf('|')
  return openLinkAt(marked.replace('|', ''), caret)
}

describe('a link that is being typed', () => {
  it('is what stands between the brackets and the cursor', () => {
    expect(at('closer to [[The Int|')).toEqual({ start: 10, query: 'The Int' })
    expect(at('[[|')).toEqual({ start: 0, query: '' })
    expect(at('[[One]] and [[Tw|o')).toEqual({ start: 12, query: 'Tw' })
  })

  it('is none when it is closed, on an earlier line, or no link at all', () => {
    for (const text of ['[[One]]|', '[[One\n|', '[One|', 'One|', `[[${'x'.repeat(200)}|`]) expect(at(text)).toBeNull()
  })

  it('becomes a title, with the year when that is wanted and known', () => {
    expect(linkTo({ title: 'The Interview', year: 1998 }, false)).toBe('[[The Interview]]')
    expect(linkTo({ title: 'The Interview', year: 1998 }, true)).toBe('[[The Interview (1998)]]')
    expect(linkTo({ title: 'Mean Girls', year: null }, true)).toBe('[[Mean Girls]]')
  })

  it('takes the brackets that stand behind the cursor already', () => {
    expect(endOfLink('[[Tree]] x', 6)).toBe(8)
    expect(endOfLink('[[Tree x', 6)).toBe(6)
  })
})
