/** What the keys for bold, italic, a link and a spoiler make of a selection. */

export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What is selected afterwards, counted from `start`. */
  readonly select: { readonly from: number; readonly to: number }
}

/** Puts marks round the selection, or takes them off when they are there. Spaces at its ends stay outside. */
export function toggleMark(text: string, from: number, to: number, mark: '**' | '*'): Replacement {
  const chosen = text.slice(from, to)
  const start = from + (chosen.length - chosen.trimStart().length)
  const end = Math.max(start, to - (chosen.length - chosen.trimEnd().length))
  const inner = text.slice(start, end)
  const isInside = inner.length >= mark.length * 2 && isMarked(inner, mark)
  if (isInside) return replacement(start, end, inner.slice(mark.length, -mark.length), 0)
  const around = text.slice(Math.max(0, start - 3), start)
  const behind = text.slice(end, end + 3)
  if (endsWithMark(around, mark) && endsWithMark([...behind].toReversed().join(''), mark)) {
    return replacement(start - mark.length, end + mark.length, inner, 0)
  }
  return replacement(start, end, `${mark}${inner}${mark}`, mark.length)
}

/** `[words](address)`: the selected words stay, and the cursor goes to where the address belongs. */
export function makeLink(text: string, from: number, to: number): Replacement {
  const inner = text.slice(from, to)
  const made = `[${inner}]()`
  const at = inner === '' ? 1 : made.length - 1
  return { start: from, end: to, text: made, select: { from: at, to: at } }
}

const BARS = '||'

/** `||words||`, which stay covered until they are opened; or bare again. */
export function toggleBars(text: string, from: number, to: number): Replacement {
  const chosen = text.slice(from, to)
  const start = from + (chosen.length - chosen.trimStart().length)
  const end = Math.max(start, to - (chosen.length - chosen.trimEnd().length))
  const inner = text.slice(start, end)
  const isInside = inner.length >= BARS.length * 2 && inner.startsWith(BARS) && inner.endsWith(BARS)
  if (isInside) return replacement(start, end, inner.slice(BARS.length, -BARS.length), 0)
  const isBetween = text.slice(0, start).endsWith(BARS) && text.startsWith(BARS, end)
  if (isBetween) return replacement(start - BARS.length, end + BARS.length, inner, 0)
  return replacement(start, end, `${BARS}${inner}${BARS}`, BARS.length)
}

function replacement(start: number, end: number, text: string, indent: number): Replacement {
  return { start, end, text, select: { from: indent, to: text.length - indent } }
}

function isMarked(text: string, mark: '**' | '*'): boolean {
  return endsWithMark([...text].toReversed().join('').slice(-3), mark) && endsWithMark(text.slice(-3), mark)
}

/** One star is italic, two are bold, three are both. */
function endsWithMark(text: string, mark: '**' | '*'): boolean {
  const stars = /\**$/.exec(text)?.[0].length ?? 0
  return mark === '*' ? stars % 2 === 1 : stars >= 2
}
