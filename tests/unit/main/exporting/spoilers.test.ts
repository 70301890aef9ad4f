import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutCovered } from '../../../../src/main/exporting/spoilers'

describe('a text without its covered passages', () => {
  it('has […] in their place and is otherwise as it was written', () => {
    for (const [written, kept] of [
      ['Fine. ||He is left alone.|| The end.', 'Fine. […] The end.'],
      ['||All of it||', '[…]'],
      ['||One|| and ||two||.', '[…] and […].'],
      ['||with *stress* and [[Ikiru (1952)]]||  \nnext', '[…]  \nnext'],
      ['> quoted ||secret||\n\n- item ||secret||', '> quoted […]\n\n- item […]'],
      ['**||secret||** bold', '**[…]** bold'],
      ['||One\n\ntwo\n\nthree|| four', '||One\n\ntwo\n\nthree|| four'],
      ['||One\n\ntwo\n\nthree||\n\nfour', '[…]\n\nfour'],
      ['a \\|\\|secret\\|\\| b', 'a […] b'],
      ['&#124;&#124;secret&#124;&#124; b', '[…]'],
      ['One || or the other', 'One || or the other'],
      ['`a || b || c`', '`a || b || c`'],
      ['||||', '||||'],
      ['no | bars | at all', 'no | bars | at all'],
      ['', '']
    ] as const) {
      expect(withoutCovered(written), written).toBe(kept)
    }
  })

  it('never holds what stood between bars in a paragraph, whatever stands around it', () => {
    const plain = fc.stringMatching(/^[a-z ,.*_`\n>#-]{0,20}$/)
    const clean = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(clean, clean), { minLength: 1, maxLength: 4 }), fc.array(plain, { maxLength: 3 }), (pairs, blocks) => {
        const paragraph = pairs.map(([open, covered]) => `${open} ||SECRET${covered}||`).join(' ')
        const around = blocks.map((block) => block.replaceAll('`', "'"))
        const kept = withoutCovered([...around, paragraph].join('\n\n'))
        expect(kept).not.toContain('SECRET')
        for (const [open] of pairs) expect(kept).toContain(open)
      }),
      { numRuns: 400 }
    )
  })

  it('is nothing at all where nobody can tell what is covered', () => {
    expect(withoutCovered(`${'> '.repeat(20_000)}||secret||`)).not.toContain('secret')
  })

  it('is found in any text, and another time changes nothing', () => {
    const unit = fc.constantFrom('||', '|', '\\', '\n\n', '\n', '> ', '- ', '*', '`', '[[', ']]', 'a', ' ', '&#124;', '👩🏽‍🚀', '<b>', '# ')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (written) => {
        const kept = withoutCovered(written)
        expect(kept.length).toBeLessThanOrEqual(written.length + 3 * (written.length + 1))
        if (kept === written) expect(withoutCovered(kept)).toBe(kept)
      }),
      { numRuns: 2_000 }
    )
  })
})
