import { describe, expect, it } from 'vitest'
import { blocksOf, firstCharacters, type Block } from '../../../../src/renderer/features/pasting/raw'
import { page, text } from './aReading'

const words = (block: Block): string => block.pieces.map((piece) => piece.text).join('')
const marked = (block: Block | undefined): unknown[] =>
  (block?.pieces ?? []).filter((piece) => piece.mark !== null).map(({ text: what, mark, isDoubtful }) => [what, mark, isDoubtful])

describe('the pasted text beside the result', () => {
  const blocks = blocksOf(text, page)

  it('shows every line once, in order, the left-over ones unlabelled', () => {
    expect(blocks.map((block) => [block.kind, words(block)])).toEqual([
      ['film', 'R | 13 July 2007 (USA)\nInterview Trailers'],
      ['synopsis', 'A journalist is forced to interview a star.'],
      ['take', 'Kien Navarro Exactly the movie you think it is.\nBilly Ollie Honest and painful.'],
      ['left', 'An advertisement nobody asked for'],
      ['review', "rzajac It repeats itself.The rest recalls 'Five Fingers' and Last Tango. 6/10"]
    ])
  })

  it('marks what was found, the inner mark within the outer, and doubts as doubts', () => {
    expect(marked(blocks[0])).toEqual([
      ['R', 'film', false],
      ['13 July ', 'film', false],
      ['2007', 'film', false],
      [' (USA)', 'film', false],
      ['Interview', 'film', true],
      [' Trailers', 'film', false]
    ])
    expect(marked(blocks[4])).toEqual([
      ['rzajac', 'name', false],
      ['Five Fingers', 'mention', false],
      ['Last Tango', 'mention', true],
      ['6/10', 'score', false]
    ])
  })

  it('names a run of blocks only at its first', () => {
    const twice = { ...page, reviews: [...page.reviews, ...page.reviews] }
    expect(blocksOf(text, twice).filter((block) => block.kind === 'review').map((block) => block.isFirst)).toEqual([true])
  })

  it('leaves nothing out when nothing was understood', () => {
    const nothing = { ...page, film: { ...page.film, title: null, year: null, synopsis: null, certificates: [], releases: [], trailers: [] }, takes: [], reviews: [] }
    expect(blocksOf(text, nothing).map((block) => [block.kind, words(block)])).toEqual([['left', text]])
  })

  it('draws as much as is asked for and counts the rest', () => {
    const { blocks: shown, left } = firstCharacters(blocks, 60)
    expect(shown.map(words).join('')).toBe(blocks.map(words).join('').slice(0, 60))
    expect(left).toBe(blocks.map(words).join('').length - 60)
  })

  it('is quick with twenty thousand takes', () => {
    const line = 'Somebody Liked it very much.\n'
    const long = line.repeat(20_000)
    const takes = Array.from({ length: 20_000 }, (_, index) => {
      const start = index * line.length
      return { author: { value: 'Somebody', certainty: 'certain' as const, reason: null, span: { start, end: start + 8 } }, text: 'Liked it very much.', span: { start, end: start + line.length - 1 } }
    })
    const began = performance.now()
    const all = blocksOf(long, { ...page, span: { start: 0, end: long.length }, takes, reviews: [] })
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(all.some((block) => block.kind === 'take')).toBe(true)
  })
})
