/**
 * A poster drawn from nothing but a title and a year. The same input gives the same card on every machine, for ever:
 * never change the salt, the order of the draws, or the order of palettes, compositions and voices.
 */
import { COMPOSITIONS, type Composition } from './compositions'
import { fit } from './fit'
import { CARD_HEIGHT, CARD_MARGIN, CARD_WIDTH } from './measures'
import { PALETTES, type Palette } from './palettes'
import { cardSeed, cardTitle, generator } from './seed'
import { tenth, type Shape } from './shapes'
import { VOICES, type Voice } from './voices'

/** The tallest block of lettering. */
const LETTERING = 128

export interface Lettering {
  readonly voice: Voice
  readonly ink: string
  readonly size: number
  readonly isRightToLeft: boolean
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

export interface Drawing {
  /** For a screen reader: "Interview, 2007". */
  readonly label: string
  readonly ground: string
  /** The art is cut off at its own band, so it never meets the lettering. */
  readonly art: { readonly y: number; readonly height: number; readonly shapes: readonly Shape[] }
  /** null on a mini card. */
  readonly lettering: Lettering | null
  readonly year: { readonly x: number; readonly y: number; readonly text: string; readonly ink: string } | null
}

export interface CardPlan {
  readonly seed: number
  readonly palette: Palette
  readonly composition: Composition
  readonly voice: Voice
  /** The title stands above the art. */
  readonly isTitleOnTop: boolean
  /** Continues the draws, for the geometry. */
  readonly random: () => number
}

/** The choices a title and a year lead to, in the order in which they are drawn. */
export function planTitleCard(title: string, year: number | null): CardPlan {
  const seed = cardSeed(cardTitle(title), year)
  const random = generator(seed)
  const palette = pick(PALETTES, random)
  const composition = pick(COMPOSITIONS, random)
  const voice = pick(VOICES, random)
  const isTitleOnTop = random() < 0.3
  random() // A draw that nothing uses any more; without it every geometry would change.
  return { seed, palette, composition, voice, isTitleOnTop, random }
}

const drawn = new Map<string, Drawing>()
const MOST_DRAWN = 2_000

/** Draws a film's title card; `mini` leaves the lettering out, for cards under 64 px wide. */
export function drawTitleCard(title: string, year: number | null, { mini = false } = {}): Drawing {
  const key = `${mini ? 'mini' : 'full'}|${year ?? ''}|${title}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const drawing = mini ? drawMini(title, year) : drawFull(title, year)
  if (drawn.size >= MOST_DRAWN) drawn.clear()
  drawn.set(key, drawing)
  return drawing
}

function drawMini(title: string, year: number | null): Drawing {
  const plan = planTitleCard(title, year)
  const shapes = plan.composition.draw(CARD_WIDTH, CARD_HEIGHT, plan.random, plan.palette)
  const art = { y: 0, height: CARD_HEIGHT, shapes }
  return { label: labelOf(title, year), ground: plan.palette.ground, art, lettering: null, year: null }
}

function drawFull(title: string, year: number | null): Drawing {
  const text = cardTitle(title)
  const plan = planTitleCard(title, year)
  const { voice, palette, isTitleOnTop } = plan
  const [width, height, margin] = [CARD_WIDTH, CARD_HEIGHT, CARD_MARGIN]

  const setting = fit(text, voice, width - 2 * margin, LETTERING)
  const lead = setting.size * voice.lineHeight
  const block = (setting.lines.length - 1) * lead + setting.size * voice.ascent
  const band = Math.round(Math.max(96, block + margin * 2 + 22)) // the lettering, year included
  const artHeight = height - band
  const shapes = plan.composition.draw(width, artHeight, plan.random, palette)

  const firstLine = isTitleOnTop ? margin + setting.size * voice.ascent : height - margin - (setting.lines.length - 1) * lead
  const isRightToLeft = /^[^A-Za-z]*[\u0590-\u08ff]/.test(text)
  const x = isRightToLeft ? width - margin : margin - (voice.isCapitals ? 1 : 0)
  const yearY = isTitleOnTop ? band - margin + 4 : height - band + margin + 6
  return {
    label: labelOf(title, year),
    ground: palette.ground,
    art: { y: tenth(isTitleOnTop ? band : 0), height: artHeight, shapes },
    lettering: {
      voice,
      ink: palette.ink,
      size: tenth(setting.size),
      isRightToLeft,
      lines: setting.lines.map((line, index) => ({ x, y: tenth(firstLine + index * lead), text: line }))
    },
    year: year === null ? null : { x: margin, y: tenth(yearY), text: String(year), ink: palette.ink }
  }
}

function labelOf(title: string, year: number | null): string {
  return cardTitle(title) + (year === null ? '' : `, ${year}`)
}

function pick<T>(choices: readonly [T, ...T[]], random: () => number): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0]
}
