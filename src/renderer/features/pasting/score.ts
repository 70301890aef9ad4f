/** A score somebody types into its field, as text and, where the form has numbers, as value and scale. */
import type { Score } from '../../../shared/models/page'

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`
const OF = new RegExp(`^${NUMBER}\\s*(?:/|out of|of|von|sur)\\s*${NUMBER}$`, 'i')
const PERCENT = new RegExp(`^${NUMBER}\\s*%$`)
const STARS_IN_WORDS = new RegExp(`^${NUMBER}\\s*(?:stars?|★)$`, 'i')
const DRAWN = /^([★⭐]*)([½]?)([☆]*)$/u

/** Null for an empty field. The text stays as it was typed; nothing is converted to another scale. */
export function readScore(typed: string): Score | null {
  const text = typed.trim()
  if (text === '') return null
  return { text, ...(numbersOf(text) ?? { value: null, scale: null }) }
}

function numbersOf(text: string): { value: number; scale: number } | null {
  const of = OF.exec(text)
  if (of) return within(number(of[1]), number(of[2]))
  const percent = PERCENT.exec(text)
  if (percent) return within(number(percent[1]), 100)
  const stars = STARS_IN_WORDS.exec(text)
  if (stars) return within(number(stars[1]), 5)
  return drawnStars(text)
}

/** ★★★½ is of the stars that are drawn or, when no empty ones are, of five. */
function drawnStars(text: string): { value: number; scale: number } | null {
  const drawn = DRAWN.exec(text)
  if (drawn === null) return null
  const full = [...(drawn[1] ?? '')].length
  const half = drawn[2] === '' ? 0 : 0.5
  const empty = [...(drawn[3] ?? '')].length
  return within(full + half, empty === 0 ? 5 : full + Math.ceil(half) + empty)
}

function number(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'))
}

/** 7/5 and 3/0 are no scores: the words stay, the numbers do not. */
function within(value: number, scale: number): { value: number; scale: number } | null {
  return scale > 0 && value <= scale ? { value, scale } : null
}
