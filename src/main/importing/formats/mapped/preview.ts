/** A CSV while its columns are explained. */
import type { CsvMapping, CsvPreview } from '../../../../shared/models/importing'
import { Problem } from '../../../problem'
import type { OpenLibrary } from '../../../repositories'
import { StoppableWork } from '../../../worker/work'
import type { Parcel } from '../../parcel/parcel'
import { openParcel } from '../../parcel/open'
import { kept } from '../reading/film'
import { completed, guessMapping } from './guess'
import { explain, hasTitle, mainTable } from './reader'
import { shownRow } from './shown'
import { understand } from './understand'

const ROWS = 20
/** A cell is shown in one line; nobody reads further there. */
const LONGEST_CELL = 300

/** How the columns of a CSV are understood; with null, as its own header, a preset and its values tell it. */
export async function previewCsv({ library, repositories }: OpenLibrary, paths: readonly string[], mapping: CsvMapping | null): Promise<CsvPreview> {
  const parcel = await openParcel(paths, library.path)
  try {
    return await previewOf(parcel, mapping, (header) => repositories.importPresets.withHeader(header))
  } finally {
    parcel.close()
  }
}

/** @param presetFor the preset for files with exactly these columns */
export async function previewOf(
  parcel: Parcel,
  given: CsvMapping | null,
  presetFor: (header: readonly string[]) => { readonly id: string; readonly mapping: CsvMapping } | null
): Promise<CsvPreview> {
  const main = await mainTable(parcel, new StoppableWork())
  if (main === null) throw new Problem('unreadable', 'No table with at least two columns and two rows could be read in this file. Nothing was changed.')
  const { file, table } = main
  const preset = presetFor(table.header)
  const mapping = completed(given ?? preset?.mapping ?? guessMapping(table, file.path), table)
  const explained = explain(mapping, table.sample, { dateOrder: null })
  const rows = table.sample.slice(0, ROWS)
  return {
    header: [...table.header],
    rows: rows.map((row) => table.header.map((_, at) => shownCell(row[at] ?? ''))),
    mapping,
    preset: preset?.id ?? null,
    understood: hasTitle(mapping)
      ? rows.map((row) => shownRow(understand(row, { file: file.path, line: null }, explained)))
      : rows.map(() => ({ what: '', problem: 'No column is the title yet.' })),
    encoding: table.csv.encoding,
    delimiter: table.csv.delimiter
  }
}

function shownCell(cell: string): string {
  return kept(cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell)
}
