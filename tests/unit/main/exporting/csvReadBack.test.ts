import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { asWritten, type Cell, csvLine, withoutFormula } from '../../../../src/main/exporting/csv/line'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { openCsv } from '../../../../src/main/importing/csv/records'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aWorkshop, fillEveryTable, WEIRD } from '../../../support/fullLibrary'
import { aParcelFile } from '../../../support/importing/parcels'

async function read(text: string | Buffer, delimiter?: string): Promise<string[][]> {
  const csv = await openCsv(aParcelFile('x.csv', Buffer.from(text), 1_000), new StoppableWork(), delimiter === undefined ? {} : { delimiter })
  const rows = [[...csv.header]]
  for await (const batch of csv.lines) for (const line of batch) rows.push('cells' in line ? [...line.cells] : [line.trouble])
  return rows
}

const odd = ['1984', '(500) Days of Summer', '8½', 'Se7en', 'WALL·E', '[REC]', '千と千尋の神隠し', 'שתיקת הארכיון', "=cmd|' /C calc'!A0", "'+1", '-30-', 'a\nb', 'a\r\nb', 'a\rb', '"', '""', ';;;', '\t', ' x ', '']
const cell = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => text.replaceAll('\0', '').replaceAll('\uFEFF', '')))

test('what Matinee writes as CSV, Matinee reads as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.constant('x'), cell, cell), { maxLength: 8 }), fc.boolean(), async (rows, isForSpreadsheet) => {
      const cells = (row: readonly string[]): Cell[] => (isForSpreadsheet ? row.map(withoutFormula) : [...row])
      const back = await read([['A', 'B', 'C'], ...rows].map((row) => csvLine(cells(row))).join(''), ',')
      expect(back.slice(1).map((row) => (isForSpreadsheet ? row.map(asWritten) : row))).toEqual(rows)
    }),
    { numRuns: 300 }
  )
})

test('each table of an export is recognised as CSV with commas, every row as wide as its header', async () => {
  const workshop = aWorkshop()
  try {
    const library = await workshop.library()
    fillEveryTable(library.db)
    const base = { scope: { kind: 'everything' as const }, mine: true, collected: true, privateText: true, titleCards: false, spoilers: true, versions: true, posters: true, byteOrderMark: true }
    for (const format of ['csv', 'letterboxd'] as const) {
      const { path } = await exportTo(library, { ...base, format }, workshop.path(format), new StoppableWork())
      const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'))
      expect(files.length).toBeGreaterThan(2)
      for (const file of files) {
        const [header, ...rows] = await read(readFileSync(`${path}/${file}`))
        expect(rows.length, file).toBeGreaterThan(0)
        for (const row of rows) expect(row, file).toHaveLength(header?.length ?? 0)
        if (file === 'films.csv' && format === 'csv') expect(rows[0]?.[header?.indexOf('synopsis') ?? -1]).toBe(WEIRD)
      }
    }
  } finally {
    workshop.close()
  }
})
