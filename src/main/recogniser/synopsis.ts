/** The film's synopsis: under its label, or the paragraph above the first person's text. */
import type { FoundText } from '../../shared/models/page'
import { isFieldName, isNoise } from './labels'
import type { Line } from './lines'

/** A stretch of the page that is a synopsis by its label. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly labelled: boolean
}

interface Block {
  readonly from: number
  readonly to: number
}

/** Chooses the synopsis; `lines` are the indexes it covers. `free` says which lines belong to nothing yet. */
export function chooseSynopsis(text: string, labelled: readonly Paragraph[], lines: readonly Line[], free: (at: number) => boolean): { found: FoundText; lines: number[] } | null {
  const first = labelled[0]
  if (first) return fromLabel(text, first, labelled, lines, free)
  const blocks = blocksOf(lines, free)
  const longest = [...blocks].sort((one, other) => lengthOf(lines, other) - lengthOf(lines, one))[0]
  const from = longest && lines[longest.from]
  const to = longest && lines[longest.to]
  if (!longest || !from || !to) return null
  const value = text.slice(from.start, to.end)
  const doubt = blocks.length > 1 ? 'There are several paragraphs' : /^(?:I|I['’]\p{L}+|My|We)\s/u.test(value) ? 'It could be somebody’s review' : null
  return {
    found: { value, certainty: doubt === null ? 'certain' : 'doubtful', reason: doubt, span: { start: from.start, end: to.end } },
    lines: range(longest.from, longest.to)
  }
}

/** "Synopsis: …" may go on in the lines below it that belong to nothing else. */
function fromLabel(text: string, first: Paragraph, labelled: readonly Paragraph[], lines: readonly Line[], free: (at: number) => boolean): { found: FoundText; lines: number[] } {
  let end = first.end
  let last = first.at
  for (let at = first.at + 1; at < lines.length; at++) {
    const line = lines[at]
    const more = labelled.find((paragraph) => paragraph.at === at)
    const joined = more !== undefined || (line !== undefined && line.gap === 0 && free(at) && isProse(line))
    if (!line || !joined) break
    end = line.end
    last = at
  }
  return {
    found: { value: text.slice(first.start, end), certainty: 'certain', reason: null, span: { start: first.start, end } },
    lines: range(first.at, last)
  }
}

function blocksOf(lines: readonly Line[], free: (at: number) => boolean): Block[] {
  const blocks: Block[] = []
  lines.forEach((line, at) => {
    if (!free(at) || !isProse(line)) return
    const last = blocks[blocks.length - 1]
    if (last && last.to === at - 1 && line.gap === 0) blocks[blocks.length - 1] = { from: last.from, to: at }
    else blocks.push({ from: at, to: at })
  })
  return blocks
}

/** A sentence, or something as long as one. */
function isProse(line: Line): boolean {
  if (isNoise(line.text)) return false
  const label = /^([^:]{2,30}):\s/u.exec(line.text)
  if (label && isFieldName(label[1] ?? '')) return false
  const words = line.text.split(/\s+/u).length
  return words >= 8 || (words >= 3 && /[.!?…]["”’)]*$/u.test(line.text)) || (/[\p{Lo}]{12,}/u.test(line.text))
}

function lengthOf(lines: readonly Line[], block: Block): number {
  return (lines[block.to]?.end ?? 0) - (lines[block.from]?.start ?? 0)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
