/**
 * Typographic quotes, dashes and ellipses, for showing only: what is stored stays as it came. Words before and after a
 * piece decide which way its quotes turn, so a piece between two links is set as if the links were part of it.
 */

interface Around {
  /** What stands directly before and after the piece. */
  before?: string
  after?: string
}

/** After these a quote opens. */
const OPENS_AFTER = /[\s([{<‘“„‹«—–\u00a0]$/u
/** Shortened words and years that begin with an apostrophe: ’em, ’tis, ’n’, ’06. */
const BEGINS_SHORTENED = /^(?:em|tis|twas|til|cause|bout|n|round|ere|\d\d(?:s\b|\b))(?![\p{L}\p{N}])/iu

/** A piece of text as it is set in type. */
export function typographic(text: string, { before = '', after = '' }: Around = {}): string {
  const dashed = text
    .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
    .replace(/(?<=[^\s-])[ \t]--[ \t](?=[^\s-])/g, '\u00a0— ')
    .replace(/(?<=[\p{L}\p{N}"'’”.,;:!?)])--(?=[\p{L}\p{N}"'‘“(])/gu, '—')
  if (!/["']/.test(dashed)) return dashed

  let set = ''
  for (let at = 0; at < dashed.length; at++) {
    const mark = dashed.charAt(at)
    if (mark !== '"' && mark !== "'") set += mark
    else set += quote(mark, set === '' ? before : set, at + 1 < dashed.length ? dashed.slice(at + 1, at + 12) : after)
  }
  return set
}

function quote(mark: '"' | "'", before: string, after: string): string {
  const isAtStart = before === '' || OPENS_AFTER.test(before)
  const followsSpaceOrEnd = after === '' || /^\s/.test(after)
  if (mark === '"') return isAtStart && !(followsSpaceOrEnd && before !== '') ? '“' : '”'
  if (!isAtStart || followsSpaceOrEnd) return '’'
  return BEGINS_SHORTENED.test(after) ? '’' : '‘'
}
