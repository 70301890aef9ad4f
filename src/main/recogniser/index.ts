/** The page recogniser: pasted text in, film, takes and reviews out. Pure, deterministic, linear in the text's length. */
import type { Recognition, RecognisedPage } from '../../shared/models/page'
import { normaliseLineEnds, splitLines } from './lines'
import { recognisePage } from './page'
import { splitPages } from './pages'

/** No paste of film pages has more lines; what stands beyond is kept as one unread piece. */
const MOST_LINES = 100_000

/** Recognises all film pages of a text. Spans of the answer refer to its `text`: the input with plain line ends. */
export function recognise(text: string): Recognition {
  const plain = normaliseLineEnds(text)
  const lines = splitLines(plain)
  if (lines.length === 0) return { text: plain, pages: [] }
  const pages = splitPages(lines.slice(0, MOST_LINES)).map((part) => recognisePage(plain, part))
  return { text: plain, pages: withRest(pages, plain, lines[MOST_LINES]?.start) }
}

function withRest(pages: RecognisedPage[], text: string, from: number | undefined): RecognisedPage[] {
  const last = pages[pages.length - 1]
  if (from === undefined || last === undefined) return pages
  const rest = { text: text.slice(from), span: { start: from, end: text.length } }
  return [...pages.slice(0, -1), { ...last, span: { start: last.span.start, end: text.length }, leftOver: [...last.leftOver, rest] }]
}
