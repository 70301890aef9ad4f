import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { CsvLine } from '../../../../src/main/importing/csv/csv'
import { openCsv } from '../../../../src/main/importing/csv/records'
import { wellFormed } from '../../../../src/main/text/wellFormed'
import { StoppableWork } from '../../../../src/main/worker/work'
import { ODD, spoil, spoilBytes } from '../../../support/fuzz/mutate'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import { csvText, physicalLines } from '../../../support/importing/csvBytes'
import { aParcelFile } from '../../../support/importing/parcels'
import type { Random } from '../../../support/pageGenerator/random'

const MARKS = ['"', '""', '"""', ',', ';', '\t', '|', ',"', '",', '"\n', '\n"', '\\"', '\r', '\r\n', '\n\n', 'sep=;\n', '__proto__', ...ODD]

/** A table, or what is left of it. */
function aSpoiltCsv(random: Random): { bytes: Buffer; piece: number; text: string | null } {
  const width = random.int(1, 8)
  const cell = (): string => (random.chance(0.7) ? random.pick(['Stalker', '1979', '4.5', '2021-02-03', '', 'rain, and "more" rain', 'two\r\nlines']) : random.pick(ODD))
  const rows = Array.from({ length: random.int(1, random.chance(0.95) ? 40 : 2_000) }, () => Array.from({ length: random.chance(0.95) ? width : random.int(1, 10) }, cell))
  const form = { delimiter: random.pick([',', ';', '\t', '|']), lineEnd: random.pick(['\n', '\r\n', '\r'] as const), isAllQuoted: random.chance(0.3), endsWithLineEnd: random.chance(0.8), encoding: 'utf-8' as const, hasMark: false }
  let text = csvText(rows, form)
  for (let times = random.pick([0, 1, 1, 2, 4]); times > 0; times -= 1) text = spoil(random, text, csvText(rows, { ...form, delimiter: ',' }), MARKS)
  text = text.slice(0, 2_000_000)
  const piece = random.pick([1, 7, 100, 4_096, 65_536])
  if (random.chance(0.5)) {
    // Without what is read as something else: a mark, the first line of Excel, and halves of letters.
    const plain = text.replace(/\p{Surrogate}|\0/gu, '').replace(/^\uFEFF+/, '').replace(/^sep=/i, '')
    return { bytes: Buffer.from(plain), piece, text: plain }
  }
  let bytes = iconv.encode(text, random.pick(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']), { addBOM: random.chance(0.5) })
  for (let times = random.int(0, 3); times > 0; times -= 1) bytes = spoilBytes(random, bytes)
  return { bytes, piece, text: null }
}

test('whatever is read as CSV, every line of it is a record, or has a sentence', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<ReturnType<typeof aSpoiltCsv>>({
    reader: 'CSV',
    make: aSpoiltCsv,
    bytes: ({ bytes }) => bytes,
    check: async ({ bytes, piece, text }, random) => {
      const csv = await openCsv(aParcelFile('x.csv', bytes, Math.max(piece, bytes.length >> 9)), new StoppableWork(), { header: text === null, ...(random.chance(0.3) ? { escape: 'backslash' } : {}) })
      let next = 1
      let rows = 0
      for await (const batch of csv.lines) {
        for (const line of batch) {
          rows += 1
          if (text !== null) expect(line.line).toBe(next)
          else expect(line.line).toBeGreaterThanOrEqual(next)
          next = line.line + 1 + linesWithin(line)
        }
      }
      if (text !== null && !text.startsWith('\uFEFF')) expect(next - 1).toBe(physicalLines(text))
      return rows === 0
    }
  })
})

/** How many more lines a record goes over; what it holds is text that the library can keep. */
function linesWithin(line: CsvLine): number {
  if ('trouble' in line) {
    expect(line.trouble).toMatch(/^[A-Z].*\.$/)
    return 0
  }
  const all = line.cells.join(' ')
  expect(wellFormed(all).replaced).toBe(0)
  return line.cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
}
