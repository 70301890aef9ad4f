import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { letterboxdReader } from '../../../../../src/main/importing/formats/letterboxd/reader'
import { openParcel } from '../../../../../src/main/importing/parcel/open'
import type { Parcel } from '../../../../../src/main/importing/parcel/parcel'
import { seenInHtml, seenInMarkdown } from '../../../../support/lbml'
import { type Collected, ofKind, readParcel } from '../../../../support/readers/parcels'

const sample = join(process.env['MATINEE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../../shared/data'), 'letterboxd-export.zip')
const isThere = existsSync(sample)

it.runIf(process.env['CI'] === 'true')('the real export is there', () => expect(isThere).toBe(true))

async function textOf(parcel: Parcel, path: string): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of parcel.files.find((file) => file.path === path)?.bytes() ?? []) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** Counted by another reader of CSV. */
async function rowsOf(parcel: Parcel, path: string): Promise<Record<string, string>[]> {
  return parse(await textOf(parcel, path), { columns: true })
}

describe.skipIf(!isThere)('a real export of Letterboxd', () => {
  let parcel: Parcel
  let read: Collected
  beforeAll(async () => {
    parcel = await openParcel([sample])
    read = await readParcel(letterboxdReader, parcel)
  })

  it('is recognised, and each of its files ends once', async () => {
    expect(await letterboxdReader.recognises(parcel)).toBe(true)
    expect(read.files.map(({ path }) => path).toSorted()).toEqual(parcel.files.map(({ path }) => path).toSorted())
    expect(read.files.filter(({ state }) => state !== 'read').map(({ path }) => path)).toEqual(['LICENSE'])
  })

  it('comes in with as many records as its files have', async () => {
    const count = async (path: string): Promise<number> => (await rowsOf(parcel, path)).length
    expect(ofKind(read, 'viewing')).toHaveLength(2_132)
    expect(ofKind(read, 'review')).toHaveLength(162)
    expect(ofKind(read, 'seen')).toHaveLength(2_604)
    expect(ofKind(read, 'watchlist')).toHaveLength(805)
    expect([await count('diary.csv'), await count('reviews.csv'), await count('watched.csv'), await count('watchlist.csv')]).toEqual([2_132, 162, 2_604, 805])
    expect(ofKind(read, 'rating')).toHaveLength(await count('ratings.csv'))
    expect(ofKind(read, 'note')).toHaveLength(await count('comments.csv'))
    expect(ofKind(read, 'list').filter(({ file }) => file !== 'profile.csv')).toHaveLength(25)
  })

  it('has each list with its films, in their order', async () => {
    for (const list of ofKind(read, 'list').filter(({ file }) => file !== 'profile.csv')) {
      const text = (await textOf(parcel, list.file)).trimStart()
      const [about, films] = [text.slice(0, text.search(/^Position,/m)), text.slice(text.search(/^Position,/m))]
      const [row]: Record<string, string>[] = parse(about, { columns: true, skip_empty_lines: true })
      expect(list.name).toBe(row?.['Name']?.trim())
      const rows: Record<string, string>[] = parse(films, { columns: true })
      const entries = ofKind(read, 'listEntry').filter((entry) => entry.list === list.list)
      expect(entries.map(({ film, position }) => [String(position + 1), film.title])).toEqual(rows.map((each) => [each['Position'], each['Name']?.trim()]))
      expect(entries.map(({ note }) => seenInMarkdown(note ?? ''))).toEqual(rows.map((each) => seenInHtml(each['Description'] ?? '')))
      expect(seenInMarkdown(list.description ?? '')).toBe(seenInHtml(row?.['Description'] ?? ''))
    }
  })

  it('has every review with the words it has on Letterboxd, and its source as it came', async () => {
    const rows = await rowsOf(parcel, 'reviews.csv')
    const reviews = ofKind(read, 'review')
    reviews.forEach(({ text }, index) => {
      const source = rows[index]?.['Review'] ?? ''
      expect(text.asCame ?? text.body).toBe(source)
      expect(seenInMarkdown(text.body)).toBe(seenInHtml(source))
    })
  })

  it('joins 159 reviews to their viewings by address and 2 without one by film and day; one was written on no day', () => {
    const entries = new Set(ofKind(read, 'viewing').map(({ joins }) => joins))
    expect(ofKind(read, 'review').filter(({ joins }) => entries.has(joins ?? ''))).toHaveLength(159)
    expect(ofKind(read, 'review').filter(({ joins, watchedOn }) => joins === null && watchedOn !== null)).toHaveLength(2)
    expect(ofKind(read, 'review').filter(({ watchedOn }) => watchedOn === null)).toHaveLength(1)
  })

  it('gives the two viewings of one day to the two films of one title and year', () => {
    const castles = ofKind(read, 'viewing').filter(({ film }) => film.title === 'The Haunted Castle' && film.year === 1897)
    expect(castles).toHaveLength(2)
    expect(new Set(castles.map(({ film }) => film.ids?.[0]?.value))).toEqual(new Set(['boxd.it/3y76', 'boxd.it/6Pki']))
  })

  it('knows the film of every viewing by an address of the film files, never by its own', async () => {
    const addresses = new Set((await rowsOf(parcel, 'watched.csv')).map((row) => row['Letterboxd URI']?.replace('https://', '')))
    for (const { film } of ofKind(read, 'viewing')) for (const { value } of film.ids ?? []) expect(addresses).toContain(value)
    expect(ofKind(read, 'viewing').filter(({ film }) => film.ids === undefined).length).toBeLessThan(20)
  })

  it('has each row added or left out', () => {
    for (const { path, rows } of read.files) {
      const added = read.records.filter(({ file }) => file === path).length
      expect(added + read.leftOut.filter(({ file }) => file === path).length, path).toBe(rows)
    }
  })
})
