/** The page recogniser: pasted text in, film, takes and reviews out. Pure, deterministic, linear in the text's length. */
import type { Recognition } from '../../shared/models/page'
import { normaliseLineEnds, splitLines } from './lines'
import { recognisePage } from './page'
import { splitPages } from './pages'

/** Recognises all film pages of a text. Spans of the answer refer to its `text`: the input with plain line ends. */
export function recognise(text: string): Recognition {
  const plain = normaliseLineEnds(text)
  const lines = splitLines(plain)
  if (lines.length === 0) return { text: plain, pages: [] }
  return { text: plain, pages: splitPages(lines).map((part) => recognisePage(plain, part)) }
}
