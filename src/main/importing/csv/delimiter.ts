/** Which character divides the columns, told by the header and the lines that follow it. */
import { scanRecord } from './scanner'

/** In the order in which they win where nothing else decides. */
const CANDIDATES = [',', ';', '\t', '|'] as const
const RECORDS = 30

/**
 * @param head the beginning of the text; @param isAll it is the whole of it, so that its last line is one, too
 * @param hasHeader the first record names the columns
 */
export function guessDelimiter(head: string, isAll: boolean, hasHeader: boolean): string {
  // What Excel writes into the first line for itself.
  const told = /^sep=(.)[\r\n]/i.exec(head)?.[1]
  if (told !== undefined && told !== '"') return told
  let best: { delimiter: string; share: number; columns: number } = { delimiter: ',', share: 0, columns: 1 }
  for (const delimiter of CANDIDATES) {
    const counts = cellCounts(head, isAll, delimiter)
    const columns = (hasHeader ? counts[0] : mostCommon(counts.filter((count) => count > 1))) ?? 1
    if (columns < 2) continue
    const share = Math.round((counts.filter((count) => count === columns).length / counts.length) * 5)
    if (share > best.share || (share === best.share && columns > best.columns)) best = { delimiter, share, columns }
  }
  return best.delimiter
}

/** How many cells the first records would have; what is no record with this delimiter counts as one without cells. */
function cellCounts(head: string, isAll: boolean, delimiter: string): number[] {
  const counts: number[] = []
  for (let at = 0; at < head.length && counts.length < RECORDS; ) {
    const scan = scanRecord(head, at, { delimiter, hasBackslashes: false, isEnd: isAll })
    if (scan === 'more') break
    if (typeof scan === 'string') {
      counts.push(0)
      const end = /\r\n|\r|\n/g
      end.lastIndex = at
      if (end.exec(head) === null) break
      at = end.lastIndex
    } else {
      if (scan.end > at) counts.push(scan.cells)
      at = scan.next
    }
  }
  return counts
}

function mostCommon(counts: readonly number[]): number | undefined {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  return [...seen].toSorted((one, other) => other[1] - one[1])[0]?.[0]
}
