/** Copying from the web can swallow paragraph breaks: "repetitive.The". This puts them back, and nothing else. */

/** Short forms that stand before a name: a full stop after them ends nothing. */
const BEFORE_A_NAME = new Set(
  'mr mrs ms mx dr st ste prof sgt lt col gen capt cpt cmdr maj rev hon mt ft sen rep gov pres messrs mme mlle vs ep vol ca cf sra srta hr fr dipl www no'.split(' ')
)
/** What may follow a full stop inside an address or a product's name ("Node.js", "ASP.NET", "Example.Com"). */
const AFTER_A_DOT = new Set('com org net co uk tv io edu gov js ts jsx tsx py html htm php asp aspx pdf jpg png exe txt us de fr'.split(' '))

const CLOSERS = '"\'”’»)]}*_'
const OPENERS = '"\'“‘«([{*_'
const STOPS = '.!?…'

/** A text with its paragraph breaks put back ("\n\n" where a sentence's end touches a capital), and how many. */
export function restoreParagraphs(text: string): { text: string; breaks: number } {
  const places = breakPlaces(text)
  if (places.length === 0) return { text, breaks: 0 }
  const parts: string[] = []
  let from = 0
  for (const place of places) {
    parts.push(text.slice(from, place))
    from = place
  }
  parts.push(text.slice(from))
  return { text: parts.join('\n\n'), breaks: places.length }
}

/** The offsets at which a break was swallowed. One pass: quotes and the current chunk are tracked as it goes. */
export function breakPlaces(text: string): number[] {
  const places: number[] = []
  let chunkStart = 0
  let doubleOpen = false
  let singleOpen = -1
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (mark === ' ' || mark === '\t' || mark === '\u00a0' || mark === '\n') {
      chunkStart = at + 1
      if (mark === '\n') {
        doubleOpen = false
        singleOpen = -1
      }
      continue
    }
    // After a figure, and with nothing open, it means inches.
    if (mark === '"' && (doubleOpen || !/\d/u.test(text.charAt(at - 1)))) doubleOpen = !doubleOpen
    if (mark === "'") singleOpen = singleQuote(text, at, singleOpen)
    if (!STOPS.includes(mark)) continue
    const place = placeAfter(text, at, chunkStart, doubleOpen, singleOpen !== -1 && at - singleOpen < 120)
    if (place !== null) places.push(place)
  }
  return places
}

/** Where the new paragraph would begin after the stop at `at`, or null when that stop ends no sentence there. */
function placeAfter(text: string, at: number, chunkStart: number, doubleOpen: boolean, singleOpen: boolean): number | null {
  if (text.charAt(at) === '…' || STOPS.includes(text.charAt(at + 1)) || !endsSentence(text, at, chunkStart)) return null
  const place = afterClosers(text, at + 1, doubleOpen, singleOpen)
  return beginsSentence(text, place, text.slice(Math.max(chunkStart, at - 30), at)) ? place : null
}

function endsSentence(text: string, at: number, chunkStart: number): boolean {
  const chunk = text.slice(Math.max(chunkStart, at - 80), at)
  const before = chunk.charAt(chunk.length - 1)
  if (before === '' || STOPS.includes(before)) return questioned(text, at, chunk)
  if (/:\/\/|^www\.|@\S*$/iu.test(chunk.slice(-80)) || isAddress(text, chunkStart)) return false
  if (text.charAt(at) !== '.') return /[\p{L}\p{N}]/u.test(before) || CLOSERS.includes(before)
  if (CLOSERS.includes(before)) return true
  if (/\p{N}/u.test(before)) return true
  const word = /[\p{L}\p{M}]+$/u.exec(chunk)?.[0] ?? ''
  if (/\p{N}\p{Ll}{1,2}$/u.test(chunk)) return true
  if (word === '' || BEFORE_A_NAME.has(word.toLowerCase())) return false
  if (/\p{Lo}/u.test(word)) return word.length > 1
  // One letter is an initial or part of "e.g."; a dotted row of letters is an abbreviation.
  return word.length > 1 && !/(?:^|[^\p{L}])(?:\p{L}\.)+\p{L}{1,2}$/u.test(chunk)
}

/** "What?!" ends a sentence although a stop stands before the last stop; "..." does not. */
function questioned(text: string, at: number, chunk: string): boolean {
  return '!?'.includes(text.charAt(at)) && /[\p{L}\p{N}][!?]{1,4}$/u.test(chunk)
}

function isAddress(text: string, chunkStart: number): boolean {
  return /^[("'<[]?(?:[a-z]{2,10}:\/\/|www\.)/iu.test(text.slice(chunkStart, chunkStart + 20))
}

/** Closing marks belong to the sentence that ends; a straight quote closes only if one is open. */
function afterClosers(text: string, from: number, doubleOpen: boolean, singleOpen: boolean): number {
  let at = from
  let double = doubleOpen
  let single = singleOpen
  for (; at < text.length && CLOSERS.includes(text.charAt(at)); at++) {
    const mark = text.charAt(at)
    if (mark === '"') {
      if (!double) break
      double = false
    } else if (mark === "'") {
      if (!single) break
      single = false
    } else if (mark === '*' || mark === '_') {
      break
    }
  }
  return at
}

function beginsSentence(text: string, place: number, chunk: string): boolean {
  let at = place
  while (at - place < 3 && at < text.length && OPENERS.includes(text.charAt(at))) at++
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(at, at + 24))?.[0] ?? ''
  if (!/^\p{Lu}/u.test(word)) return false
  if (AFTER_A_DOT.has(word.toLowerCase()) && place === at && /[\p{L}\p{N}]$/u.test(chunk)) {
    const next = text.charAt(at + word.length)
    // "film.Us" could be the word; only a whole ending like ".com" or ".JS" is an address.
    return /^(?:us|no|de|co)$/iu.test(word) && next === ' ' && /^\p{Lu}\p{Ll}/u.test(word)
  }
  if (word.length === 1) return /^[\s'’]/u.test(text.slice(at + 1, at + 2)) || text.charAt(at + 1) === '.'
  const before = /[\p{L}]+$/u.exec(chunk)?.[0] ?? ''
  const shouted = /^\p{Lu}+$/u.test(word)
  return !(shouted && word.length <= 4 && /^\p{Lu}/u.test(before) && before.length <= 4)
}

function singleQuote(text: string, at: number, open: number): number {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return open
  if (open === -1 || at - open > 120) return /[\p{L}\p{N}]/u.test(after) && !/[\p{L}\p{N}.!?,]/u.test(before) ? at : -1
  return -1
}
