/** CSV as anybody may bring it: in any encoding, with any line end, and with mistakes. */
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'

export interface CsvForm {
  readonly delimiter: string
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly hasMark: boolean
  readonly endsWithLineEnd: boolean
  readonly isAllQuoted: boolean
}

export function csvText(rows: readonly (readonly string[])[], form: CsvForm): string {
  const text = stringify([...rows], { delimiter: form.delimiter, record_delimiter: form.lineEnd, quoted: form.isAllQuoted, quoted_match: /[\r\n]/ })
  return form.endsWithLineEnd ? text : text.slice(0, -form.lineEnd.length)
}

export function csvBytes(text: string, { encoding, hasMark }: Pick<CsvForm, 'encoding' | 'hasMark'>): Buffer {
  return iconv.encode(hasMark && encoding !== 'windows-1252' ? `\uFEFF${text}` : text, encoding)
}

/** How many physical lines a text has; an empty rest after the last line end is none. */
export function physicalLines(text: string): number {
  const lines = text.split(/\r\n|\r|\n/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}
