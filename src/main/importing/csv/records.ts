/** Opens CSV files and gives their records; see csv.ts for what it promises. */
import { parse } from 'csv-parse/sync'
import type { Work } from '../../worker/work'
import type { CsvLine, CsvOptions, OpenCsv } from './csv'
import { type Decoding, decodingOf, HEAD, isOnlyZeros } from './decoding'
import { guessDelimiter } from './delimiter'
import { CsvScanner, type Scanned } from './scanner'

const BATCH = 400
export const ONLY_ZEROS = 'The file holds nothing but zero bytes.'

/** Opens a CSV; see csv.ts. @throws Problem when its bytes cannot be read */
export const openCsv: OpenCsv = async (file, work, options = {}) => {
  const hasHeader = options.header ?? true
  if (await isOnlyZeros(file)) return { header: [], encoding: 'utf-8', delimiter: options.delimiter ?? ',', lines: onlyTrouble() }
  const decoding = await decodingOf(file)
  const delimiter = options.delimiter ?? guessDelimiter(await beginning(decoding), file.size <= HEAD, hasHeader)
  const walk = (): AsyncGenerator<CsvLine[], void> => batches(decoding, work, delimiter, options)
  return {
    header: hasHeader ? await firstCells(walk()) : [],
    get encoding() {
      return decoding.encoding
    },
    delimiter,
    lines: { [Symbol.asyncIterator]: () => (hasHeader ? withoutHeader(walk()) : walk()) }
  }
}

async function beginning(decoding: Decoding): Promise<string> {
  let text = ''
  for await (const piece of decoding.text()) {
    text += piece
    if (text.length >= HEAD) break
  }
  return text
}

async function firstCells(walk: AsyncGenerator<CsvLine[], void>): Promise<readonly string[]> {
  for await (const batch of walk) for (const line of batch) if ('cells' in line) return line.cells
  return []
}

async function* withoutHeader(walk: AsyncGenerator<CsvLine[], void>): AsyncGenerator<CsvLine[], void> {
  let isBehind = false
  for await (const batch of walk) {
    const header = isBehind ? -1 : batch.findIndex((line) => 'cells' in line)
    if (header < 0) yield batch
    else {
      isBehind = true
      yield batch.toSpliced(header, 1)
    }
  }
}

async function* onlyTrouble(): AsyncGenerator<CsvLine[], void> {
  yield [{ line: 1, trouble: ONLY_ZEROS }]
}

/** All records, the header among them. */
async function* batches(decoding: Decoding, work: Work, delimiter: string, options: CsvOptions): AsyncGenerator<CsvLine[], void> {
  const hasHeader = options.header ?? true
  const scanner = new CsvScanner(delimiter, hasHeader, options.escape === 'backslash')
  let batch: Scanned[] = []
  function* full(): Generator<CsvLine[], void> {
    for (let scanned = scanner.next(); scanned !== null; scanned = scanner.next()) {
      const isSkipped = (scanned.kind === 'blank' && hasHeader) || isExcelsLine(scanned)
      if (!isSkipped) batch.push(scanned)
      if (batch.length >= BATCH) {
        yield asLines(batch, delimiter)
        batch = []
      }
    }
  }
  for await (const text of decoding.text()) {
    scanner.push(text)
    for (const lines of full()) {
      yield lines
      await work.breathe()
    }
    await work.breathe()
  }
  scanner.end()
  for (const lines of full()) {
    yield lines
    await work.breathe()
  }
  if (batch.length > 0) yield asLines(batch, delimiter)
}

function isExcelsLine(scanned: Scanned): boolean {
  return scanned.line === 1 && scanned.kind === 'record' && /^sep=.$/i.test(scanned.text)
}

/** Cells of a batch: a line without quotation marks is simply split; the others are read together. */
function asLines(batch: readonly Scanned[], delimiter: string): CsvLine[] {
  const quoted = batch.filter((each) => each.kind === 'record' && each.isQuoted)
  const rows = quoted.length === 0 ? [] : cellsOf(quoted.map((each) => (each.kind === 'record' ? each.text : '')), delimiter)
  let next = 0
  return batch.map((scanned) => {
    if (scanned.kind === 'trouble') return { line: scanned.line, trouble: scanned.trouble }
    if (scanned.kind === 'blank') return { line: scanned.line, cells: [] }
    if (!scanned.isQuoted) return { line: scanned.line, cells: scanned.text.split(delimiter) }
    const cells = rows[next] ?? null
    next += 1
    return cells === null ? { line: scanned.line, trouble: 'The row cannot be read.' } : { line: scanned.line, cells }
  })
}

function cellsOf(texts: readonly string[], delimiter: string): (string[] | null)[] {
  const options = { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true }
  try {
    const rows = parse(texts.join('\n'), options)
    if (rows.length === texts.length) return rows
  } catch {
    // Each on its own, below.
  }
  return texts.map((text) => {
    try {
      const rows = parse(text, options)
      return rows.length === 1 ? (rows[0] ?? null) : null
    } catch {
      return null
    }
  })
}
