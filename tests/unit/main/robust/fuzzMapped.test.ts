import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { previewOf } from '../../../../src/main/importing/formats/mapped/preview'
import { Problem } from '../../../../src/main/problem'
import { FilmTitle } from '../../../../src/shared/models/film'
import { CsvField, CsvMapping, CsvPreview, DateOrder, ImportFile, RatingScale } from '../../../../src/shared/models/importing'
import { PartialDate } from '../../../../src/shared/models/partialDate'
import { HalfStars } from '../../../../src/shared/models/rating'
import { ODD, spoil, spoilBytes } from '../../../support/fuzz/mutate'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import { readMapped, recognisesMapped, type ReadMapped } from '../../../support/importing/mapped'
import { aParcel } from '../../../support/importing/parcels'
import type { Random } from '../../../support/pageGenerator/random'

const HEADERS = [
  'Title;Year;Watched on;Rating;Review;Tags', 'Filmtitel;Jahr;Gesehen am;Bewertung (1-10);Kritik;Liste', 'movieId;title;genres', 'media_id;source;media_type;title;score;status;end_date;notes',
  'Name;Type;Release Date;Your Rating;Date Rated', 'Titre;Année;Vu le;Note sur 5;imdb;favori', '제목;연도', 'Stalker;1979;2021-05-03;4.5', 'Title;Watched', 'A;B;C;D;E;F;G;H'
]
const CELLS = [
  'Stalker', 'Misérables, Les (1995)', '(500) Days of Summer', '2012 (2009)', '1979', '4.5', '9', '85', 'B+', '★★★½', '👍', 'yes', 'no', 'Completed', 'Plan to watch', 'Dropped', '2021-05-03', '03/04/2005', '4/18/2026',
  '03/04/05', '44319', '3. Mai 2021', '2021-05-03T22:30:00Z', 'tt0044741', '0114709', 'https://letterboxd.com/film/ikiru/', 'drama, war', 'movie', 'TV Series', 'A long text. '.repeat(30), '', '', ''
]
const MARKS = ['"', '""', ';', ',', '\t', '\n', '\r\n', '(', ')', ', The', ' (1999)', '/5', '/10', '½', '★'.repeat(300), '9'.repeat(400), '('.repeat(500), ' '.repeat(500), '1/'.repeat(200), 'a.k.a. '.repeat(100), ...ODD]

interface Table {
  readonly bytes: Buffer
  readonly name: string
}

function aTable(random: Random): Table {
  const header = random.pick(HEADERS)
  const width = header.split(';').length
  const rows = Array.from({ length: random.int(0, 30) }, () => Array.from({ length: random.chance(0.9) ? width : random.int(0, 12) }, () => (random.chance(0.9) ? random.pick(CELLS) : random.pick(ODD))).join(';'))
  let text = [header, ...rows].join(random.pick(['\n', '\r\n']))
  for (let times = random.pick([0, 1, 2, 4]); times > 0; times -= 1) text = spoil(random, text, random.pick(HEADERS), MARKS)
  if (random.chance(0.4)) text = text.replaceAll(';', random.pick([',', '\t', '|']))
  let bytes = iconv.encode(text.slice(0, 500_000), random.pick(['utf-8', 'utf-8', 'utf-16le', 'windows-1252']), { addBOM: random.chance(0.3) })
  if (random.chance(0.2)) bytes = spoilBytes(random, bytes)
  return { bytes, name: random.pick(['films.csv', 'watchlist.tsv', 'diary.txt', '__proto__.csv', 'ratings']) }
}

function aMapping(random: Random): CsvMapping {
  const columns = Object.fromEntries(Array.from({ length: random.int(0, 8) }, (): [string, CsvField] => [String(random.int(0, 10)), random.pick(CsvField.options)]))
  return { columns: { '0': 'title', ...columns }, scale: random.pick([null, ...RatingScale.options]), dateOrder: random.pick([null, ...DateOrder.options]), rowsAre: random.pick(CsvMapping.shape.rowsAre.options) }
}

test('whatever a table holds, its rows are brought in or left out with a sentence', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<Table>({
    reader: 'any CSV, with a mapping',
    make: aTable,
    bytes: ({ bytes }) => bytes,
    check: async ({ bytes, name }, random) => {
      const files = Object.fromEntries([[name, new Uint8Array(bytes)]])
      expect(typeof (await recognisesMapped(files))).toBe('boolean')
      const mapping = random.chance(0.5) ? aMapping(random) : null
      const read = await readMapped(files, { mapping, dateOrder: random.chance(0.2) ? 'day-first' : null, withTv: random.chance(0.5) })
      checkRead(read, name)
      await checkPreview(files, mapping)
      return read.records.length === 0
    }
  })
})

function checkRead({ records, leftOut, files }: ReadMapped, name: string): void {
  expect(files.map(({ path }) => path)).toEqual([name])
  for (const file of files) {
    ImportFile.parse(file)
    if (file.state === 'notRead' || file.state === 'leftOut') expect(file.reason).toMatch(/[.?]$/)
  }
  for (const row of leftOut) {
    expect(row.reason, row.reason).toMatch(/[.?]$/)
    expect(row.what).not.toBe('')
    expect(row.reason.length).toBeLessThan(200)
  }
  const told = new Set([...records, ...leftOut].map(({ line }) => line))
  expect(told.size).toBe(files.reduce((sum, { rows }) => sum + rows, 0))
  for (const record of records) {
    if ('film' in record) {
      FilmTitle.parse(record.film.title)
      expect(record.film.year === null || (record.film.year >= 1850 && record.film.year <= 2200)).toBe(true)
    }
    const { watchedOn, rating } = { watchedOn: null, rating: null, ...record }
    if (watchedOn !== null) PartialDate.parse(watchedOn)
    if (rating !== null) HalfStars.parse(rating)
  }
}

async function checkPreview(files: Record<string, Uint8Array>, mapping: CsvMapping | null): Promise<void> {
  try {
    const preview = CsvPreview.parse(await previewOf(aParcel(files), mapping, () => null))
    expect(preview.understood).toHaveLength(preview.rows.length)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.code).toBe('unreadable')
  }
}
