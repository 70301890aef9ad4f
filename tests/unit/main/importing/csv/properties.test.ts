import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CsvLine, CsvOptions } from '../../../../../src/main/importing/csv/csv'
import { openCsv } from '../../../../../src/main/importing/csv/records'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { csvBytes, csvText, physicalLines, type CsvForm } from '../../../../support/importing/csvBytes'
import { aParcelFile } from '../../../../support/importing/parcels'

async function read(bytes: Uint8Array, piece: number, options?: CsvOptions): Promise<{ header: readonly string[]; lines: CsvLine[] }> {
  const csv = await openCsv(aParcelFile('x.csv', bytes, piece), new StoppableWork(), options)
  const lines: CsvLine[] = []
  for await (const batch of csv.lines) lines.push(...batch)
  return { header: csv.header, lines }
}

const form: fc.Arbitrary<CsvForm> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  hasMark: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
  isAllQuoted: fc.boolean()
})
const piece = fc.constantFrom(1, 2, 3, 7, 100, 65_536)
// What windows-1252 has, too; NUL and lone halves of characters come back as U+FFFD and are tested elsewhere.
const letters = fc.constantFrom('a', 'é', '½', '·', '“', '"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', '\\', "'", '=', '0', '__proto__')
const cell = fc.array(letters, { maxLength: 8 }).map((some) => some.join(''))
const wide = fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => text.replaceAll('\0', '').replaceAll('\uFEFF', ''))

/** A header of plain words and rows as wide as it is, none of them blank. */
const table = (cells: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { maxLength: 12 }).map((rows) => [Array.from({ length: width }, (_, at) => `Column ${at}`), ...rows]))

it('rows come back as they were written, in every form', async () => {
  await fc.assert(
    fc.asyncProperty(table(cell), form, piece, async (all, how, size) => {
      // "é½·" in windows-1252 is the same bytes as one letter in UTF-8, and nobody could tell which.
      const rows = how.encoding === 'windows-1252' ? all.map((row) => row.map((each) => each.replaceAll('é', 'ö'))) : all
      const text = csvText(rows, how)
      // Bytes without a mark are told by their zeros, which takes some of them; one in UTF-16 without a line has none.
      const { header, lines } = await read(csvBytes(text, { ...how, hasMark: how.hasMark || how.encoding.startsWith('utf-16') }), size, { delimiter: how.delimiter })
      expect([header, ...lines.map((line) => ('cells' in line ? line.cells : line.trouble))]).toEqual(rows)
      expect(lines.every((line, at) => line.line > (lines[at - 1]?.line ?? 1))).toBe(true)
    }),
    { numRuns: 400 }
  )
})

it('rows of any letters come back as they were written, in Unicode', async () => {
  await fc.assert(
    fc.asyncProperty(table(wide), form, piece, async (rows, how, size) => {
      const encoding = how.encoding === 'windows-1252' ? 'utf-8' : how.encoding
      const { header, lines } = await read(csvBytes(csvText(rows, how), { encoding, hasMark: encoding !== 'utf-8' || how.hasMark }), size, { delimiter: how.delimiter })
      expect([header, ...lines.map((line) => ('cells' in line ? line.cells : line.trouble))]).toEqual(rows)
    }),
    { numRuns: 300 }
  )
})

it('the delimiter is found in what a program wrote', async () => {
  const plain = fc.stringMatching(/^[a-z "’é]{1,12}$/)
  await fc.assert(
    fc.asyncProperty(table(plain), form, async (rows, how) => {
      const csv = await openCsv(aParcelFile('x.csv', csvBytes(csvText(rows, how), { encoding: 'utf-8', hasMark: how.hasMark })), new StoppableWork())
      expect(csv.delimiter).toBe(how.delimiter)
      expect(csv.header).toEqual(rows[0])
    }),
    { numRuns: 200 }
  )
})

/** Every line of the file in one record or one trouble, or blank, in their order: none is lost and none comes twice. */
function linesAccountedFor(lines: readonly CsvLine[]): number {
  let next = 1
  for (const line of lines) {
    expect(line.line).toBe(next)
    const inside = 'cells' in line ? line.cells.map((each) => each.match(/\r\n|\r|\n/g)?.length ?? 0).reduce((one, other) => one + other, 0) : 0
    next += 1 + inside
  }
  return next - 1
}

it('every physical line is in exactly one record or trouble, or blank, however the quotation marks stand', async () => {
  const odd = fc.array(fc.oneof({ weight: 3, arbitrary: letters }, { weight: 2, arbitrary: fc.constantFrom('"', ',', '\n', ',"', '",', '"\n', '1,2,3\n', 'a,"b",c\n', '\\"') }), { maxLength: 60 }).map((some) => some.join(''))
  await fc.assert(
    fc.asyncProperty(odd, piece, fc.constantFrom('double' as const, 'backslash' as const), async (text, size, escape) => {
      const { lines } = await read(Buffer.from(text), size, { header: false, delimiter: ',', escape })
      expect(linesAccountedFor(lines)).toBe(physicalLines(text))
    }),
    { numRuns: 1_500 }
  )
})

it('a line spoilt by a lone quotation mark costs no other line', async () => {
  const rows = table(fc.stringMatching(/^[a-z]{1,6}$/).map((word) => (word.length > 4 ? `${word}, "${word}"` : word))).filter((all) => all.length > 2)
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), piece, async (all, at, size) => {
      const text = csvText(all, { delimiter: ',', lineEnd: '\n', encoding: 'utf-8', hasMark: false, endsWithLineEnd: true, isAllQuoted: false }).trimEnd().split('\n')
      const spoilt = 1 + (at % (all.length - 1))
      // The first cell is opened and never closed.
      const broken = text.toSpliced(spoilt, 1, `"lone${',x'.repeat((all[0]?.length ?? 2) - 1)}`)
      const { lines } = await read(Buffer.from(broken.join('\n')), size)
      expect(lines.map((line) => ('cells' in line ? line.cells : line.trouble))).toEqual(all.slice(1).toSpliced(spoilt - 1, 1, ['A quotation mark is never closed.']).map((row, index) => (index === spoilt - 1 ? 'A quotation mark is never closed.' : row)))
    }),
    { numRuns: 300 }
  )
})
