/** Comparing what stands on a page with what was read, past differences that do not matter. */

/** A text without its white space, and where in it an offset of the whole text falls. */
export type Squeezed = { text: string; place: (offset: number) => number }

export function squeezed(text: string): Squeezed {
  const places = new Uint32Array(text.length + 1)
  let kept = ''
  for (let index = 0; index < text.length; index++) {
    places[index] = kept.length
    const unit = text.charAt(index)
    if (/\S/.test(unit)) kept += unit
  }
  places[text.length] = kept.length
  return { text: kept, place: (offset) => places[Math.max(0, Math.min(text.length, offset))] ?? 0 }
}

/** Offsets in `pasted` where `body` has a blank line more; null when anything else differs. */
export function restoredBreaks(pasted: string, body: string): number[] | null {
  const places: number[] = []
  let index = 0
  let at = 0
  while (at < body.length) {
    if (index < pasted.length && body[at] === pasted[index]) {
      index += 1
      at += 1
    } else if (body.startsWith('\n\n', at)) {
      places.push(index)
      at += 2
    } else return null
  }
  return index === pasted.length ? places : null
}

export function plainTitle(title: string): string {
  return title.normalize().toLocaleLowerCase('en').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').replace(/^[\s*_]+|[\s.,;:*_]+$/g, '')
}

export function sameTitle(one: string, other: string): boolean {
  return plainTitle(one) === plainTitle(other)
}

export function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n/g, '\n').trim()
  return plain(one) === plain(other)
}
