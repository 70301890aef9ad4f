/** Ratings as other programs and people write them, as half stars. */
import type { RatingScale } from '../../../shared/models/importing'
import { HalfStars } from '../../../shared/models/rating'

const LONGEST = 40
const NUMBER = /^(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|\/\s?(\d{1,3})|out of (\d{1,3})|stars?|sterne?|[ée]toiles?|estrellas?|stelle|estrelas?)?$/i
const STARS = /^([★⭐*✭✮]\uFE0F?)+([½☆✩·]\uFE0F?)*$|^½[☆]*$/u
const MIXED = /^(\d)?\s?(½|1\/2)$/
const LETTER = /^([A-F])\s?([+-]?)$/
const UP = new Set(['👍', 'up', 'thumbs up', 'thumb up', 'yes', 'y', 'like', 'liked', 'good', 'fresh', 'positive', '+', 'ja', 'oui', 'sí', 'si', 'sì', 'sim', 'daumen hoch'])
const DOWN = new Set(['👎', 'down', 'thumbs down', 'thumb down', 'no', 'n', 'dislike', 'disliked', 'bad', 'rotten', 'negative', '-', 'nein', 'non', 'não', 'nee', 'daumen runter'])

/** Thirteen grades spread evenly over ten half stars. */
const GRADES: ReadonlyMap<string, number> = new Map(
  Object.entries({ 'A+': 10, A: 9, 'A-': 9, 'B+': 8, B: 7, 'B-': 6, 'C+': 6, C: 5, 'C-': 4, 'D+': 3, D: 2, 'D-': 2, F: 1 })
)
/** What a thumb is worth: four stars, and two. */
const THUMB_UP = 8
const THUMB_DOWN = 4
/** So many whole numbers up to five, and none above: nobody with ten steps rates like that. */
const ENOUGH = 20

/**
 * Reads one cell on a scale; null where it says no rating, or one that this scale does not have. A rating that names its scale
 * ("7/10") is read on that. Nothing is rounded but hundredths and tenths with decimals, which go to the nearest half star;
 * zero is no rating, because nearly every program writes it for "none".
 */
export function readRating(text: string, scale: RatingScale): HalfStars | null {
  const plain = tidied(text)
  if (plain === '') return null
  if (scale === 'letters') return checked(GRADES.get(grade(plain) ?? ''))
  if (scale === 'thumbs') return thumb(plain)
  const drawn = starsDrawn(plain)
  if (drawn !== null) return scale === 'stars5' ? checked(drawn) : null
  const number = numberIn(plain)
  if (number === null) return null
  const own = scaleNamed(number.of)
  return own === undefined ? null : onScale(number.value, own ?? scale)
}

/**
 * The scale a column of ratings is on, as far as its values tell; null when nobody can say: 1, 3 and 4 can be of five or of ten,
 * and 12 of twenty.
 */
export function scaleOf(texts: Iterable<string>): RatingScale | null {
  const numbers: number[] = []
  const named = new Set<RatingScale | null>()
  for (const text of texts) {
    const plain = tidied(text)
    if (plain === '') continue
    const number = numberIn(plain)
    if (starsDrawn(plain) !== null) named.add('stars5')
    else if (number !== null && number.of === null) {
      if (number.value > 0) numbers.push(number.value)
    } else if (number !== null) named.add(scaleNamed(number.of) ?? null)
    else if (grade(plain) !== null) named.add('letters')
    else if (thumb(plain) !== null) named.add('thumbs')
    else named.add(null)
  }
  const [only, ...others] = named
  if (others.length > 0 || only === null) return null
  if (only === undefined) return ofNumbers(numbers)
  return numbers.every((value) => onScale(value, only) !== null) ? only : null
}

function ofNumbers(values: readonly number[]): RatingScale | null {
  if (values.length === 0) return null
  const most = values.reduce((highest, value) => Math.max(highest, value), 0)
  if (most > 100) return null
  if (most > 20) return 'hundred'
  if (most > 10) return null
  const areHalves = values.every((value) => Number.isInteger(value * 2))
  if (most <= 5) return areHalves && (values.length >= ENOUGH || values.some((value) => !Number.isInteger(value))) ? 'stars5' : null
  // One to six are school marks in some countries, the best one first.
  return most > 6 || values.length >= ENOUGH || !values.every((value) => Number.isInteger(value)) ? 'ten' : null
}

function onScale(value: number, scale: RatingScale): HalfStars | null {
  if (value <= 0) return null
  if (scale === 'stars5') return checked(value * 2)
  if (scale === 'ten') return value > 10 ? null : checked(Math.max(1, Math.round(value)))
  if (scale === 'hundred') return value > 100 ? null : checked(Math.max(1, Math.round(value / 10)))
  return null
}

function checked(halves: number | undefined): HalfStars | null {
  const parsed = HalfStars.safeParse(halves)
  return parsed.success ? parsed.data : null
}

function tidied(text: string): string {
  return text.length > LONGEST ? '?' : text.trim().replaceAll(/[−–]/g, '-').replaceAll(/[\s\u00A0]+/g, ' ')
}

/** "3.5/5" → 3.5 of 5; "4,5" → 4.5 of nothing that is said; "3½" → 3.5. */
function numberIn(text: string): { value: number; of: number | null } | null {
  const half = MIXED.exec(text)
  if (half) return { value: Number(half[1] ?? 0) + 0.5, of: null }
  const match = NUMBER.exec(text)
  if (!match) return null
  const of = match[2] ?? match[3]
  const said = text.endsWith('%') ? 100 : /\p{L}$/u.test(text) && of === undefined ? 5 : null
  return { value: Number((match[1] ?? '').replace(',', '.')), of: of === undefined ? said : Number(of) }
}

/** The scale that "of five" means; null where nothing is said, undefined where it is none that is known ("2/4"). */
function scaleNamed(of: number | null): RatingScale | null | undefined {
  if (of === null) return null
  return of === 5 ? 'stars5' : of === 10 ? 'ten' : of === 100 ? 'hundred' : undefined
}

/** Stars as they are drawn, in half stars: ★★★½ is 7. */
function starsDrawn(text: string): number | null {
  if (!STARS.test(text)) return null
  const whole = text.match(/[★⭐*✭✮]/gu)?.length ?? 0
  return whole * 2 + (text.includes('½') ? 1 : 0)
}

function grade(text: string): string | null {
  const match = LETTER.exec(text.toUpperCase())
  return match && GRADES.has(`${match[1]}${match[2]}`) ? `${match[1]}${match[2]}` : null
}

function thumb(text: string): HalfStars | null {
  const said = text.toLowerCase()
  if (UP.has(said)) return THUMB_UP
  return DOWN.has(said) ? THUMB_DOWN : null
}
