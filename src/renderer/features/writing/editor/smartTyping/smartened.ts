/** What a typed sign becomes as a typesetter would set it. Pure: a line in, what to do out. */

/** The marks of a language. French has a narrow space inside its own. */
export interface QuoteMarks {
  readonly double: readonly [open: string, close: string]
  readonly single: readonly [open: string, close: string]
}

const ENGLISH: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] }
const MARKS: Readonly<Record<string, QuoteMarks>> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: ['«\u202f', '\u202f»'], single: ['“', '”'] },
  it: { double: ['«', '»'], single: ['“', '”'] },
  es: { double: ['«', '»'], single: ['“', '”'] }
}
const APOSTROPHE = '’'

/** The marks for a locale such as 'de-AT'; English ones where nothing else is known. */
export function marksFor(locale: string): QuoteMarks {
  const [language = ''] = locale.toLowerCase().split(/[-_]/)
  return MARKS[language] ?? ENGLISH
}

/** Instead of what was typed: so many letters before the cursor go, and this comes. */
export interface Smartened {
  readonly remove: number
  readonly insert: string
}

/**
 * @param before the line up to the cursor
 * @param typed one letter, not yet in the line
 * @return null when it stays as it is typed
 */
export function smartened(before: string, typed: string, marks: QuoteMarks): Smartened | null {
  if (!/^["'.\d-]$/.test(typed) || isLeftAlone(before)) return null
  if (typed === '"') return { remove: 0, insert: isOpening(before, marks) ? marks.double[0] : marks.double[1] }
  if (typed === "'") return { remove: 0, insert: singleQuote(before, marks) }
  if (typed === '.') return /(?<!\.)\.\.$/.test(before) ? { remove: 2, insert: '…' } : null
  if (typed === '-') return dash(before)
  // The year ’97: an opening quote before a figure was an apostrophe.
  const [open] = marks.single
  return before.endsWith(open) && open === '‘' && isOpening(before.slice(0, -1), marks) ? { remove: 1, insert: `${APOSTROPHE}${typed}` } : null
}

/** A code, an address, a link and the line that is a rule are nobody's prose. */
function isLeftAlone(before: string): boolean {
  if (/^\s*(?:```|~~~)/.test(before) || (before.match(/`/g)?.length ?? 0) % 2 === 1) return true
  return /\[\[[^\]]*$/.test(before) || /\]\([^)]*$/.test(before) || /<[a-z][^>\s]*$/i.test(before) || /(?:\w+:\/\/|www\.|mailto:)\S*$/i.test(before)
}

function isOpening(before: string, { double, single }: QuoteMarks): boolean {
  // Marks of emphasis, of covered passages and of quotes lie between a quotation mark and what it stands before.
  const text = before.replace(/[*_|~]+$/u, '')
  return text === '' || /[\s([{<>\u2013\u2014/-]$/u.test(text) || [double[0], single[0]].some((open) => text.endsWith(open))
}

function singleQuote(before: string, { double, single }: QuoteMarks): string {
  if (isOpening(before, { double, single })) return single[0]
  if (single[1] === APOSTROPHE) return APOSTROPHE
  const isQuoting = before.lastIndexOf(single[0]) > before.lastIndexOf(single[1])
  return isQuoting ? single[1] : APOSTROPHE
}

function dash(before: string): Smartened | null {
  // At the beginning of a line it may become a rule, a list or a heading's underline.
  if (/^[\s>]*[-–—]*$/u.test(before)) return null
  if (before.endsWith('–')) return { remove: 1, insert: '—' }
  return /(?<!-)-$/.test(before) ? { remove: 1, insert: '–' } : null
}
