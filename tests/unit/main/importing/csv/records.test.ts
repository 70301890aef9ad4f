import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { CsvLine, CsvOptions } from '../../../../../src/main/importing/csv/csv'
import { openCsv } from '../../../../../src/main/importing/csv/records'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { aParcelFile } from '../../../../support/importing/parcels'

async function read(content: string | Uint8Array, options: CsvOptions = {}, piece?: number): Promise<{ header: readonly string[]; encoding: string; delimiter: string; lines: CsvLine[] }> {
  const csv = await openCsv(aParcelFile('films.csv', content, piece), new StoppableWork(), options)
  const lines: CsvLine[] = []
  for await (const batch of csv.lines) lines.push(...batch)
  return { header: csv.header, encoding: csv.encoding, delimiter: csv.delimiter, lines }
}
const cells = (lines: readonly CsvLine[]): (readonly string[] | string)[] => lines.map((line) => ('cells' in line ? line.cells : line.trouble))
const NEVER_CLOSED = 'A quotation mark is never closed.'

describe('a CSV', () => {
  it('gives its header, and every record with the line it begins on', async () => {
    const csv = await read('Name,Year,Review\r\nStalker,1979,"A ""zone"",\r\n\r\nand rain"\r\n\r\nIkiru,1952,\r\n')
    expect(csv.header).toEqual(['Name', 'Year', 'Review'])
    expect(csv.lines).toEqual([
      { line: 2, cells: ['Stalker', '1979', 'A "zone",\r\n\r\nand rain'] },
      { line: 6, cells: ['Ikiru', '1952', ''] }
    ])
    expect(csv.encoding).toBe('utf-8')
  })

  it('may end its lines in any way, also in several, and stop without one', async () => {
    for (const content of ['a,b\n1,2\n3,4', 'a,b\r\n1,2\r\n3,4\r\n', 'a,b\r1,2\r3,4', 'a,b\r\n1,2\r3,4\n']) {
      for (const piece of [1, 2, 3, 1000]) {
        const { lines } = await read(content, {}, piece)
        expect(lines, JSON.stringify(content)).toEqual([{ line: 2, cells: ['1', '2'] }, { line: 3, cells: ['3', '4'] }])
      }
    }
  })

  it('may be divided by commas, semicolons, tabs or bars', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const { header, lines, delimiter: found } = await read(`Name${delimiter}Year${delimiter}"Rating, of ten; mine"\nPersona${delimiter}1966${delimiter}"9,5"\n`)
      expect(found).toBe(delimiter)
      expect(header).toEqual(['Name', 'Year', 'Rating, of ten; mine'])
      expect(cells(lines)).toEqual([['Persona', '1966', '9,5']])
    }
    expect((await read('Title;Rating, out of ten\nStalker;9,5\nIkiru;8,5\nPersona;9')).header).toEqual(['Title', 'Rating, out of ten'])
    expect((await read('sep=;\r\nTitle;Year\r\nStalker;1979\r\n')).lines).toEqual([{ line: 3, cells: ['Stalker', '1979'] }])
    expect((await read('Title\nStalker\nIkiru')).header).toEqual(['Title'])
  })

  it('may be in any usual encoding', async () => {
    const text = 'Name,Year\r\n8½ “Otto e mezzo”,1963\r\nWALL·E,2008\r\n'
    const wide = `${text}千と千尋の神隠し 🎬,2001\r\n`
    const cases: [string, Uint8Array, string][] = [
      ['utf-8', Buffer.from(wide), wide],
      ['utf-8', Buffer.from(`\uFEFF${wide}`), wide],
      ['utf-16le', iconv.encode(wide, 'utf-16le', { addBOM: true }), wide],
      ['utf-16be', iconv.encode(wide, 'utf-16be', { addBOM: true }), wide],
      ['utf-16le', iconv.encode(text, 'utf-16le'), text],
      ['utf-16be', iconv.encode(text, 'utf-16be'), text],
      ['windows-1252', iconv.encode(text, 'windows-1252'), text]
    ]
    for (const [encoding, bytes, whole] of cases) {
      for (const piece of [1, 3, 1000]) {
        const csv = await read(bytes, {}, piece)
        expect(csv.encoding).toBe(encoding)
        expect([csv.header, ...cells(csv.lines)]).toEqual(whole.trim().split('\r\n').map((line) => line.split(',')))
      }
    }
  })

  it('has the right letters in every line, also where it changes its encoding after a megabyte or is cut within a letter', async () => {
    const start = `Name,Year\n${'Amélie,2001\n'.repeat(90_000)}`
    const mixed = await read(Buffer.concat([Buffer.from(start), iconv.encode('La città incantata,2001\n', 'windows-1252')]))
    expect(mixed.lines).toHaveLength(90_001)
    expect(new Set(cells(mixed.lines).map((row) => row[0]))).toEqual(new Set(['Amélie', 'La città incantata']))
    expect(mixed.encoding).toBe('windows-1252')
    const cut = await read(Buffer.from('Name,Note\nAmélie,été').subarray(0, -1))
    expect(cells(cut.lines)).toEqual([['Amélie', 'ét\uFFFD']])
  })

  it('that is empty, or blank, or zeros has no header', async () => {
    expect(await read('')).toMatchObject({ header: [], lines: [] })
    expect(await read('\n\n \n')).toMatchObject({ lines: [] })
    expect(await read(new Uint8Array(5_000))).toMatchObject({ header: [], lines: [{ line: 1, trouble: 'The file holds nothing but zero bytes.' }] })
    expect((await read('a,b\n\0x,\u{1F3AC}\n')).lines).toEqual([{ line: 2, cells: ['\uFFFDx', '\u{1F3AC}'] }])
    expect(cells((await read(Buffer.from('\uFEFFa,b\nx\uD800y,\uDC00\n', 'utf16le'))).lines)).toEqual([['x\uFFFDy', '\uFFFD']])
  })

  it('with rows too short and too long gives them as they are', async () => {
    expect(cells((await read('a,b,c\n1\n1,2,3,4,5\n,,\n')).lines)).toEqual([['1'], ['1', '2', '3', '4', '5'], ['', '', '']])
  })

  it('loses only the line on which a quotation mark is never closed', async () => {
    const header = 'Name,Year,Review\n'
    const good = 'Stalker,1979,rain\n'
    expect(cells((await read(`${header}${good}Ikiru,1952,"lone\n${good}`)).lines)).toEqual([['Stalker', '1979', 'rain'], NEVER_CLOSED, ['Stalker', '1979', 'rain']])
    expect((await read(`${header}"Ikiru,1952,lone\n${good}${good}`)).lines).toEqual([
      { line: 2, trouble: NEVER_CLOSED },
      { line: 3, cells: ['Stalker', '1979', 'rain'] },
      { line: 4, cells: ['Stalker', '1979', 'rain'] }
    ])
    expect(cells((await read(`${header}"Ikiru,1952,lone\n${good}${good}Persona,1966,"two\n\nlines"\n${good}`)).lines)).toEqual([
      NEVER_CLOSED,
      ['Stalker', '1979', 'rain'],
      ['Stalker', '1979', 'rain'],
      ['Persona', '1966', 'two\n\nlines'],
      ['Stalker', '1979', 'rain']
    ])
    expect(cells((await read(`${header}Ikiru,1952,"lone\n${good}"Persona",1966,x\n`)).lines)).toEqual([NEVER_CLOSED, ['Stalker', '1979', 'rain'], ['Persona', '1966', 'x']])
    expect(cells((await read(`${header}"Ikiru"s,1952,x\n${good}`)).lines)).toEqual(['After a closing quotation mark the column goes on, so it cannot be told where it ends.', ['Stalker', '1979', 'rain']])
    expect(cells((await read(`${header}The "Zone",1979,5" screen\n${good}`)).lines)).toEqual([['The "Zone"', '1979', '5" screen'], ['Stalker', '1979', 'rain']])
  })

  it('loses only the line that is longer than a row may be, and none for a mark that would swallow megabytes', async () => {
    const long = 'x'.repeat(9 * 1024 * 1024)
    for (const end of ['\n', '\r', '\r\n']) {
      const { lines } = await read(`a,b${end}1,${long}${end}3,4${end}`)
      expect(lines).toEqual([{ line: 2, trouble: 'The row is longer than 8 MB.' }, { line: 3, cells: ['3', '4'] }])
    }
    const { lines } = await read(`a,b\n"1,2\n${'some words, and more\n'.repeat(500_000)}`)
    expect(lines).toHaveLength(500_001)
    expect(lines[0]).toEqual({ line: 2, trouble: NEVER_CLOSED })
    expect(lines.at(-1)).toEqual({ line: 500_002, cells: ['some words', ' and more'] })
  })

  it('without a header gives all its records, and blank lines without cells', async () => {
    const list = 'Letterboxd list export v7\r\nDate,Name,Tags,URL,Description\r\n2021-02-03,Rain,,https://boxd.it/x,"wet,\r\nand dry"\r\n\r\nPosition,Name,Year,URL,Description\r\n1,Stalker,1979,,\r\n'
    const { header, lines } = await read(list, { header: false, delimiter: ',' })
    expect(header).toEqual([])
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6, 7])
    expect(lines[2]).toEqual({ line: 3, cells: ['2021-02-03', 'Rain', '', 'https://boxd.it/x', 'wet,\r\nand dry'] })
    expect(lines[3]).toEqual({ line: 5, cells: [] })
  })

  it('may have its quotation marks escaped as PHP does', async () => {
    const php = 'title,comment\nStalker,"He said \\"rain\\", and ""wet"""\nIkiru,"ends with \\"\nPersona,plain\n'
    expect(cells((await read(php, { escape: 'backslash' })).lines)).toEqual([
      ['Stalker', 'He said \\"rain\\", and "wet"'],
      ['Ikiru', 'ends with \\'],
      ['Persona', 'plain']
    ])
  })

  it('may name its columns as objects name their insides', async () => {
    const { header, lines } = await read('__proto__,constructor,toString\npolluted,"polluted",1\n')
    expect(header).toEqual(['__proto__', 'constructor', 'toString'])
    expect(cells(lines)).toEqual([['polluted', 'polluted', '1']])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
