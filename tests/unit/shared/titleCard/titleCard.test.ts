import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawTitleCard, planTitleCard } from '../../../../src/shared/titleCard/draw'
import { titleCardSvg } from '../../../../src/shared/titleCard/svg'
// What the first edition of title cards drew for these films. A shelf must look the same for ever, so this file is never
// made again from our own code.
import firstEdition from './fixture.json'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

describe('a title card', () => {
  it('is the one everybody knows for Interview (2007)', () => {
    const plan = planTitleCard('Interview', 2007)

    expect(plan.seed).toBe(3609116574)
    expect(plan.palette.name).toBe('mustard')
    expect(plan.composition.name).toBe('discs')
    expect(plan.voice.name).toBe('serif')
    expect(plan.isTitleOnTop).toBe(false)
  })

  it.each(firstEdition.map((card) => [card.title, card] as const))('is drawn as it always was: %s', (_title, card) => {
    const plan = planTitleCard(card.title, card.year)

    expect({ seed: plan.seed, palette: plan.palette.name, composition: plan.composition.name, voice: plan.voice.name, top: plan.isTitleOnTop }).toEqual({
      seed: card.seed,
      palette: card.palette,
      composition: card.composition,
      voice: card.voice,
      top: card.top
    })
    expect(hash(titleCardSvg(card.title, card.year))).toBe(card.full)
  })

  it('has no lettering when it is small', () => {
    const mini = drawTitleCard('Interview', 2007, { mini: true })

    expect(mini.lettering).toBeNull()
    expect(mini.year).toBeNull()
    expect(mini.art.height).toBe(360)
  })

  it('is drawn once and then remembered', () => {
    expect(drawTitleCard('Trees Lounge', 1996)).toBe(drawTitleCard('Trees Lounge', 1996))
  })

  it('never lets the art meet the lettering', () => {
    for (const { title, year } of firstEdition) {
      const { art, lettering } = drawTitleCard(title, year)
      const first = lettering?.lines[0]
      if (lettering === null || first === undefined) throw new Error('A full card is lettered.')
      const top = first.y - lettering.size * lettering.voice.ascent
      expect(art.y === 0 ? top : art.y).toBeGreaterThanOrEqual(art.y === 0 ? art.height : top)
    }
  })

  it('takes about a tenth of a millisecond', () => {
    const titles = firstEdition.map((card, index) => `${card.title} ${index}`)
    const start = performance.now()
    for (const title of titles) drawTitleCard(title, 1999)
    const each = (performance.now() - start) / titles.length

    expect(each).toBeLessThan(3) // ten times what it needs, for slow machines
  })
})

describe('an exported title card', () => {
  it('is escaped', () => {
    const svg = titleCardSvg('<script>alert("1")</script> & so on', 2001)

    expect(svg).not.toContain('<script')
    expect(svg).toContain('aria-label="Title card: &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; so on, 2001"')
  })

  it('says what it is without a year too', () => {
    expect(titleCardSvg('M', null)).toContain('aria-label="Title card: M"')
  })
})
