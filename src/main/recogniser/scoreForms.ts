/** Every form in which people write a score; whether it is meant as one is decided elsewhere. */

/** A piece of text that has the form of a score. */
export interface ScoreForm {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly scale: number | null
  readonly kind: 'fraction' | 'outOf' | 'stars' | 'starWord' | 'letter' | 'percent' | 'thumbs' | 'bareNumber'
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NUMBER_WORD = `(?:${WORDS.join('|')})`
const FIGURE = String.raw`(?:\d{1,3}(?:[.,]\d{1,2})?(?:\s?½|[ -]1\/2)?|½)`
/** Not inside a word, a number, a date or a price; a full stop before it may be a swallowed paragraph break. */
const FREE = String.raw`(?<![\p{L}\p{N}/,$€£#:-]|[\p{N}.]\.|(?:^|[^\p{L}])\p{L}\.)`
const FRACTION = new RegExp(String.raw`${FREE}(${FIGURE})\s?\/\s?(\d{1,3})(?:\s(?:stars?|points?)(?!\p{L}))?(?![\p{L}\p{N}/%]|[.,]\d|-\p{L})`, 'gu')
const OUT_OF = new RegExp(
  String.raw`${FREE}(${FIGURE}|${NUMBER_WORD}(?: and a half)?)(?:[ -]stars?| points?)? (?:out of|outta|of) (?:a (?:possible )?)?(\d{1,3}|four|five|six|ten|twenty|a hundred|one hundred|hundred|100)(?: stars?| points?)?(?![\p{L}\p{N}/%-]|[.,]\d)`,
  'giu'
)
const STAR_GLYPHS = /(?:[★⭐✭✩☆✰🌟⯪]\uFE0F?){1,20}\s?(?:½|1\/2|⯪)?[☆✩✰]{0,9}(?:\s?\/\s?(?:5|4|10)(?!\d)|\s?(?:out of|of) (?:5|4|10|five|four|ten)(?!\d))?/gu
const ASTERISKS = /(?<![\p{L}\p{N}*\\])\*{1,5}\s?(?:½|\*?1\/2)(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}*\\])\*{2,5}(?:\s?(?:\/|out of|of)\s?(?:\*{4,5}|\d|four|five))?(?![\p{L}\p{N}*"“'‘])/gu
const STAR_WORD = new RegExp(String.raw`${FREE}(${FIGURE}|${NUMBER_WORD}(?: and a half)?)[ -](?:full |solid |big |shiny |bright |golden |out of )?stars?(?![\p{L}\p{N}])`, 'giu')
const LETTER = /(?<![\p{L}\p{N}+'’&/-]|[^\p{L}]\p{L}\.|["“])(?:([A-DF])(?:\s(?:plus|minus)(?!\p{L})|[+−–-](?![\p{L}\p{N}+]))|[A-DF](?=[.!?,;)\]]|\s*(?:$|\n)))(?![\p{L}\p{N}'’&/])/gu
const PERCENT = /(?<![\p{L}\p{N}/.,$€£#-])(\d{1,3}(?:[.,]\d)?)\s?(?:%|percent\b|per cent\b)(?![\p{L}\p{N}])/giu
const THUMBS = /(?<![\p{L}])(?:(?:two|2|both|four) )?thumbs?(?:[- ](?:way|firmly|sideways|very))?[- ](?:up|down|sideways)(?![\p{L}])|(?:👍|👎){1,3}/giu
const LABELLED = new RegExp(String.raw`(?<![\p{L}])(?:(?:my|final|overall|total|star|personal|user) )?(?:rating|score|grade|note|mark|verdict|rate|stars|points)(?: (?:is|was|of)(?: an?)?\s|\s?[:=–—-]\s?)(${FIGURE})(?![\p{L}\p{N}/%]|[.,]\d|\s?\/| (?:out|of|stars?|percent|per)\b)`, 'giu')
const GIVEN = new RegExp(String.raw`(?<![\p{L}])(?:give|gave|giving|rate|rated|rating|gets?|earns?|scores?|deserves?|worth)(?: (?:it|this|this one|this film|this movie|the film|the movie|them))?(?: (?:as|an?|only|just|about|around|at|barely|solid|strong|generous|weak|perfect|big|fat|easy|high|low)){1,3} (\d{1,2}(?:[.,]\d{1,2})?)(?![\p{L}\p{N}/%:]|[.,]\d|\s?\/| (?:out|of|stars?|percent|per|minutes?|hours?|years?|times?|more|dollars?|people|for effort)\b)`, 'giu')

/** The scales people count in; a fraction of anything else (24/7, 9/11, 50/50) is no score. */
const SCALES = new Set([4, 5, 6, 10, 20, 100])

/** All pieces of a text that have the form of a score, in order. */
export function scoreForms(text: string): ScoreForm[] {
  const forms = [
    ...each(text, FRACTION, (found) => ratio(found, 'fraction')),
    ...each(text, OUT_OF, (found) => ratio(found, 'outOf')),
    ...each(text, STAR_GLYPHS, glyphs),
    ...each(text, ASTERISKS, asterisks),
    ...each(text, STAR_WORD, starWord),
    ...each(text, LETTER, (found) => form(found, 0, found[0].length, null, null, 'letter')),
    ...each(text, PERCENT, (found) => form(found, 0, found[0].length, numberOf(found[1]), 100, 'percent')),
    ...each(text, THUMBS, (found) => form(found, 0, found[0].length, null, null, 'thumbs')),
    ...each(text, LABELLED, lastNumber),
    ...each(text, GIVEN, lastNumber)
  ]
  forms.sort((one, other) => one.start - other.start || other.end - one.end)
  // "four stars out of five" holds "four stars": the longer reading stands.
  const kept: ScoreForm[] = []
  for (const one of forms) {
    const last = kept[kept.length - 1]
    if (last === undefined || one.start >= last.end) kept.push(one)
    else if (one.end > last.end && one.kind !== 'letter') kept[kept.length - 1] = one
  }
  return kept
}

function each(text: string, pattern: RegExp, read: (found: RegExpExecArray) => ScoreForm | null): ScoreForm[] {
  const forms: ScoreForm[] = []
  for (const found of text.matchAll(pattern)) {
    const read_ = read(found)
    if (read_) forms.push(read_)
  }
  return forms
}

function ratio(found: RegExpExecArray, kind: 'fraction' | 'outOf'): ScoreForm | null {
  const value = numberOf(found[1])
  const scale = numberOf(found[2])
  if (value === null || scale === null || !SCALES.has(scale)) return null
  // "11/10" is a figure of speech, and "9/6" a date or a metre.
  if (value > scale && !(scale === 10 && value <= 12)) return null
  return form(found, 0, found[0].length, value, scale, kind)
}

function glyphs(found: RegExpExecArray): ScoreForm | null {
  const drawn = found[0].trim()
  const full = count(drawn, /[★⭐✭🌟]/gu)
  const empty = count(drawn, /[☆✩✰]/gu)
  const half = /½|1\/2|⯪/u.test(drawn) ? 1 : 0
  const said = /(?:\/|of)\s?(\w+)$/iu.exec(drawn.replace(/1\/2/u, ''))
  const total = full + empty + half
  // ✩ and ☆ alone are drawn as full stars by some.
  const value = full === 0 && half === 0 ? (said ? empty : null) : full + half / 2
  if (value === null || total > 10) return null
  const scale = said ? numberOf(said[1]) : empty > 0 ? total : total <= 5 ? 5 : 10
  return form(found, 0, drawn.length, value, scale, 'stars')
}

function asterisks(found: RegExpExecArray): ScoreForm | null {
  const written = found[0].trim()
  const said = /(?:\/|of)\s?(\*+|\d|four|five)$/iu.exec(written.replace(/1\/2/u, ''))
  const drawn = /^\*+/u.exec(written)?.[0].length ?? 0
  const half = /½|1\/2/u.test(written) ? 0.5 : 0
  const full = /\*1\/2/u.test(written) ? drawn : drawn
  const scale = said ? (said[1]?.startsWith('*') ? said[1].length : numberOf(said[1])) : 5
  return form(found, 0, written.length, full + half, scale, 'stars')
}

function starWord(found: RegExpExecArray): ScoreForm | null {
  const value = numberOf(found[1])
  if (value === null || value > 10) return null
  // "A 4 star hotel" is no verdict; "a four-star film" may be one.
  const next = /^\s?(\p{L}+)/u.exec(found.input.slice(found.index + found[0].length, found.index + found[0].length + 20))?.[1] ?? ''
  if (/star$/iu.test(found[0]) && value !== 1 && !/^(?:film|movie|picture|effort|rating|experience|affair|entertainment|masterpiece|review|from|for)$/iu.test(next)) return null
  return form(found, 0, found[0].length, value, value <= 5 ? 5 : 10, 'starWord')
}

function lastNumber(found: RegExpExecArray): ScoreForm | null {
  const written = found[1] ?? ''
  const value = numberOf(written)
  const at = found[0].lastIndexOf(written)
  return value === null || value > 100 ? null : form(found, at, written.length, value, null, 'bareNumber')
}

function form(found: RegExpExecArray, offset: number, length: number, value: number | null, scale: number | null, kind: ScoreForm['kind']): ScoreForm {
  const trailing = /\s*$/u.exec(found[0].slice(offset, offset + length))?.[0].length ?? 0
  const start = found.index + offset
  return { start, end: start + length - trailing, value, scale, kind }
}

/** "3,5", "3 1/2", "7½", "seven", "three and a half", "a hundred" as numbers. */
function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null
  const text = written.trim().toLowerCase()
  const half = /½|[ -]1\/2$|and a half$/u.test(text) ? 0.5 : 0
  const bare = text.replace(/\s?½|[ -]1\/2$|\s?and a half$/u, '')
  if (/hundred/u.test(bare)) return 100
  if (bare === 'twenty') return 20
  const word = WORDS.indexOf(bare)
  if (word !== -1) return word + half
  if (bare === '') return half > 0 ? half : null
  const number = Number(bare.replace(',', '.'))
  return Number.isFinite(number) ? number + half : null
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
