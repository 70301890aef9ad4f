import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import type { Brought } from '../../../../src/main/importing/brought'
import { daysInMonth } from '../../../../src/shared/models/partialDate'
import type { CsvMapping } from '../../../../src/shared/models/importing'
import { bytesOf, readMapped } from '../../../support/importing/mapped'

const day = fc
  .record({ year: fc.integer({ min: 1900, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter((date) => date.day <= daysInMonth(date.year, date.month))
  .map((date) => [String(date.year), String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')])
/** Words as titles have them, without what a catalogue's form would change: brackets, and an article behind a comma. */
const title = fc.string({ unit: fc.constantFrom(...'Stalker 8½·é千با=+-@"\';,|'), minLength: 1, maxLength: 30 }).map((text) => `F${text.trim()}`)
const review = fc.string({ unit: fc.constantFrom(...'abc é"\n;,\t<>*_'), maxLength: 60 }).filter((text) => text === '' || /[a-c]/.test(text))
const row = fc.record({ title, year: fc.integer({ min: 1888, max: 2099 }), day, rating: fc.integer({ min: 1, max: 10 }), review, isLiked: fc.boolean() })

const MAPPING: CsvMapping = {
  columns: { '0': 'title', '1': 'year', '2': 'watchedOn', '3': 'rating', '4': 'review', '5': 'like' },
  scale: 'stars5',
  dateOrder: 'day-first',
  rowsAre: 'viewings'
}

describe('a table that is written and read again', () => {
  it('gives the same viewings, whatever its form', async () => {
    const forms = fc.record({ delimiter: fc.constantFrom(',', ';', '\t'), quoted: fc.boolean(), encoding: fc.constantFrom('utf-8', 'utf-16le'), lineEnd: fc.constantFrom('\n', '\r\n'), isComma: fc.boolean(), order: fc.constantFrom('iso', 'figures', 'dots') })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), forms, async (rows, form) => {
        const written = rows.map((each) => {
          const [year = '', month = '', date = ''] = each.day
          const watched = form.order === 'iso' ? each.day.join('-') : [date, month, year].join(form.order === 'dots' ? '.' : '/')
          const stars = String(each.rating / 2)
          return [each.title, each.year, watched, form.isComma ? stars.replace('.', ',') : stars, each.review, each.isLiked ? 'yes' : 'no']
        })
        const text = stringify([['Film', 'Jahr', 'Tag', 'Note', 'Text', 'Herz'], ...written], { delimiter: form.delimiter, quoted: form.quoted, record_delimiter: form.lineEnd, quoted_match: /[\r\n]/ })
        const bytes = form.encoding === 'utf-8' ? Buffer.from(text) : Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf(text, 'utf-16le')])
        const { records, leftOut } = await readMapped({ 'films.csv': bytes }, { mapping: MAPPING })
        expect(leftOut).toEqual([])
        expect(records.map(essence)).toEqual(
          rows.map((each) => ({ title: each.title, year: each.year, day: each.day.join('-'), rating: each.rating, review: each.review === '' ? null : each.review, isLiked: each.isLiked }))
        )
      }),
      { numRuns: 150 }
    )
  })
})

function essence(record: Brought): unknown {
  if (record.kind !== 'viewing') return record
  const { film, watchedOn, rating, review: text, isLiked } = record
  return { title: film.title, year: film.year, day: watchedOn, rating, review: text?.body ?? null, isLiked: isLiked ?? false }
}
