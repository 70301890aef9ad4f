/** Matinee's own CSV tables (docs/format-csv.md), read back: all of them together, or any by itself. */
import type { ImportKind } from '../../../../shared/models/importing'
import { asWritten } from '../../../exporting/csv/line'
import type { Work } from '../../../worker/work'
import type { Reader, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { anyHeader, headerOf, readRows, type Row } from '../reading/columns'
import { type FileReading, leaveOutFile } from '../reading/fileReading'
import { Gathered } from './gathered'
import { isOurs, kindOfTable, READ_ORDER, type TableKind } from './kinds'
import { readEntry, readFilm, readList, readListEntry, readNote } from './rows'

const STAYS = 'This table is not read: facts and texts by others come back from the complete JSON export.'

interface HowToRead {
  /** What a row that cannot be read would have been. */
  readonly kind: ImportKind
  readonly row: (row: Row, gathered: Gathered, reading: FileReading) => void
}

const HOW: Readonly<Record<Exclude<TableKind, 'other'>, HowToRead>> = {
  tags: { kind: 'films', row: (row, gathered) => gathered.addTag(row) },
  titles: { kind: 'films', row: (row, gathered) => gathered.addTitle(row) },
  credits: { kind: 'films', row: (row, gathered) => gathered.addCredit(row) },
  filmNotes: {
    kind: 'films',
    row: (row, gathered, reading) => {
      if (!gathered.addFilmNote(row)) reading.unreadable('films', row.line, row.get('film'), 'It is no line and no question, or has no text.')
    }
  },
  films: { kind: 'films', row: readFilm },
  entries: { kind: 'viewings', row: readEntry },
  lists: { kind: 'lists', row: readList },
  listEntries: { kind: 'listEntries', row: readListEntry },
  notes: { kind: 'notes', row: readNote }
}

export const tablesReader: Reader = {
  format: 'tables',
  name: 'tables of Matinee',
  recognises: (parcel) => anyHeader(parcel, isOurs),
  read: async (parcel, sink, _options, work) => {
    const gathered = new Gathered()
    const files: { file: ParcelFile; kind: TableKind }[] = []
    for (const file of parcel.files) files.push({ file, kind: kindOfTable(await headerOf(file)) })
    for (const wanted of READ_ORDER) for (const { file, kind } of files) if (kind === wanted) await readTable(file, kind, gathered, sink, work)
  }
}

async function readTable(file: ParcelFile, kind: TableKind, gathered: Gathered, sink: Sink, work: Work): Promise<void> {
  if (kind === 'other') return leaveOutFile(sink, file, STAYS)
  const how = HOW[kind]
  await readRows(file, sink, work, {
    kind: how.kind,
    // What the export put in front of formulas goes again; only these columns are surely its own.
    cell: asWritten,
    refuse: (columns) => (kindOfTable(columns) === kind ? null : STAYS),
    row: (row, reading) => how.row(row, gathered, reading)
  })
}
