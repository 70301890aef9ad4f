/**
 * Where everything of the journal stands on its tall page, in px from its top. Nothing is measured: rows are of one height and a
 * month is as high as its rows or the words beside them, so a hundred thousand entries are a few hundred blocks.
 */
import type { JournalMonths } from '../../../shared/models/journal'

export interface Block {
  readonly month: string
  /** The month above it; null at the top. */
  readonly before: string | null
  readonly entries: number
  /** How many entries stand before it: the number of its first row, counted through the whole journal. */
  readonly first: number
  readonly top: number
  readonly height: number
  /** Where its rows begin, from its own top. */
  readonly rowsTop: number
}

export interface Layout {
  readonly blocks: readonly Block[]
  readonly rows: number
  readonly height: number
}

/** How months are set in a window of some width. */
export interface Setting {
  /** The words of a month stand above its rows, not beside them. */
  readonly isStacked: boolean
  /** The least height of the words of a month that stand beside its rows. */
  readonly headHeight: (month: string) => number
}

export const ROW = 49
/** Between two months, drawn at the top of the second. */
const RULE = 1
/** The words of a month above its rows. */
const STACKED_HEAD = 54

/** O(months). */
export function layOut(months: JournalMonths['months'], { isStacked, headHeight }: Setting): Layout {
  const blocks: Block[] = []
  let first = 0
  let top = 0
  for (const { month, entries } of months) {
    const rule = top === 0 ? 0 : RULE
    const rowsTop = rule + (isStacked ? STACKED_HEAD : 0)
    const height = Math.max(rowsTop + entries * ROW, isStacked ? 0 : rule + headHeight(month))
    blocks.push({ month, before: blocks.at(-1)?.month ?? null, entries, first, top, height, rowsTop })
    first += entries
    top += height
  }
  return { blocks, rows: first, height: top }
}

/** The last block for which this holds, which has to hold for the earlier ones too; -1 when it holds for none. O(log months). */
function lastBlock({ blocks }: Layout, isUpTo: (block: Block) => boolean): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const block = blocks[middle]
    if (block !== undefined && isUpTo(block)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The block a row belongs to; undefined when there is no such row. */
export function blockOf(layout: Layout, row: number): Block | undefined {
  return row < 0 || row >= layout.rows ? undefined : layout.blocks[lastBlock(layout, ({ first }) => first <= row)]
}

/** The top of a row on the page. */
export function topOf(layout: Layout, row: number): number {
  const block = blockOf(layout, row)
  return block === undefined ? 0 : block.top + block.rowsTop + (row - block.first) * ROW
}

/** The row at a height of the page: the nearest one above or at it. */
export function rowAt(layout: Layout, y: number): number {
  const block = layout.blocks[Math.max(0, lastBlock(layout, ({ top }) => top <= y))]
  if (block === undefined) return 0
  const inside = Math.floor((y - block.top - block.rowsTop) / ROW)
  return block.first + Math.min(Math.max(0, inside), block.entries - 1)
}

/** One month as far as it is drawn: its rows from `first` up to, not including, `end`, counted inside the month. */
export interface DrawnBlock {
  readonly block: Block
  readonly first: number
  readonly end: number
  /** A row apart from these; null when there is none. */
  readonly apart: number | null
}

/** The months that have rows from one row up to, not including, another. */
export function drawnBetween(layout: Layout, first: number, end: number): DrawnBlock[] {
  const drawn: DrawnBlock[] = []
  for (let at = Math.max(0, lastBlock(layout, (block) => block.first <= first)); at < layout.blocks.length; at += 1) {
    const block = layout.blocks[at]
    if (block === undefined || block.first >= end) break
    drawn.push({ block, first: Math.max(0, first - block.first), end: Math.min(block.entries, end - block.first), apart: null })
  }
  return drawn
}

/** Adds a row that is drawn wherever it stands, because it has the focus: out of sight too it keeps it and hears the keys. */
export function withRow(drawn: readonly DrawnBlock[], layout: Layout, row: number): readonly DrawnBlock[] {
  const block = blockOf(layout, row)
  if (block === undefined) return drawn
  const place = row - block.first
  const part = drawn.find((one) => one.block === block)
  if (part === undefined) return [...drawn, { block, first: place, end: place + 1, apart: null }].toSorted((a, b) => a.block.first - b.block.first)
  if (place >= part.first && place < part.end) return drawn
  return drawn.map((one) => (one === part ? { ...one, apart: place } : one))
}

/** The rows of a month that are drawn, in their order. */
export function placesOf({ first, end, apart }: DrawnBlock): number[] {
  const places = Array.from({ length: end - first }, (_, offset) => first + offset)
  if (apart === null) return places
  return apart < first ? [apart, ...places] : [...places, apart]
}

/** Where a row of a month stands in the whole journal; null when the month is not there. */
export function rowOf(layout: Layout, month: string, index: number): number | null {
  const block = layout.blocks.find((one) => one.month === month)
  return block === undefined ? null : block.first + Math.min(index, block.entries - 1)
}
