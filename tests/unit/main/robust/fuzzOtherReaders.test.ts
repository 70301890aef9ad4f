import { expect, test } from 'vitest'
import type { Brought } from '../../../../src/main/importing/brought'
import { readerOf, readers } from '../../../../src/main/importing/formats/readers'
import { FilmTitle, FilmYear } from '../../../../src/shared/models/film'
import { PartialDate } from '../../../../src/shared/models/partialDate'
import { HalfStars } from '../../../../src/shared/models/rating'
import { MARKUP, ODD, spoil, spoilBytes } from '../../../support/fuzz/mutate'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import type { Random } from '../../../support/pageGenerator/random'
import { aParcel, type Collected, type Files, readParcel } from '../../../support/readers/parcels'
import { type Seed, seeds } from '../../../support/readers/seeds'

const OTHERS = readers.filter(({ format }) => format !== 'letterboxd' && format !== 'csv')
/** What the forms themselves are made of. */
const SYNTAX = ['{"a":', '},{', '[[', ']', '": ', '---\n', '\n---', '&a ', '*a', '- ', '::', '\\"', '""', '<![CDATA[', '</entry>', '&lol;', '1/2/03', '\\ud800', '\\u0000', '\\ud83d\\ude00', '\\x00', '&#0;', '&#xd800;', '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b']
const ANYTHING = [...ODD, ...MARKUP]

function spoilt(random: Random, seed: Seed): Seed {
  const other = random.pick(seeds)
  const files = Object.entries(seed.files).map(([path, content]): [string, string | Uint8Array] => {
    if (!random.chance(0.6)) return [path, content]
    let text = typeof content === 'string' ? content : ''
    for (let times = random.int(1, 4); times > 0; times -= 1) text = spoil(random, text, String(random.pick(Object.values(other.files))), random.chance(0.5) ? SYNTAX : ANYTHING)
    return [path, random.chance(0.3) ? spoilBytes(random, Buffer.from(text)) : text]
  })
  if (random.chance(0.1)) files.push([random.pick(Object.keys(other.files)), random.pick(Object.values(other.files))])
  return { format: seed.format, files: Object.fromEntries(files) }
}

const SENTENCE = /^[\p{Lu}\p{N}“].*\.$/su

function checkRecord(record: Brought, files: Files): void {
  expect(Object.keys(files)).toContain(record.file)
  if ('film' in record) {
    expect(FilmTitle.safeParse(record.film.title).success, record.film.title).toBe(true)
    if (record.film.year !== null) FilmYear.parse(record.film.year)
    for (const id of record.film.ids ?? []) expect(id.value).toMatch(/^[\w./-]+$/)
  }
  const text = JSON.stringify(record)
  if (/\\u0000|\\ud[89a-f]/i.test(text.replace(/\\\\/g, ''))) throw new Error(`Half a character or a NUL: ${text.slice(0, 300)}`)
  for (const key of ['watchedOn', 'writtenOn', 'enteredOn', 'ratedOn', 'seenOn', 'addedOn', 'madeOn']) {
    const day: unknown = Object.entries(record).find(([name]) => name === key)?.[1]
    if (day !== undefined && day !== null) PartialDate.parse(day)
  }
  if ('rating' in record && record.rating !== undefined && record.rating !== null) HalfStars.parse(record.rating)
  if ('text' in record) expect(typeof record.text.body).toBe('string')
}

function check(read: Collected, files: Files): void {
  expect(read.files.map(({ path }) => path).toSorted()).toEqual(Object.keys(files).toSorted())
  for (const { state, reason, rows } of read.files) {
    expect(rows).toBeGreaterThanOrEqual(0)
    if (state === 'read') expect(reason).toBeNull()
    else expect(reason).toMatch(SENTENCE)
  }
  for (const { what, reason } of read.leftOut) {
    expect(what.trim()).not.toBe('')
    expect(reason).toMatch(SENTENCE)
  }
  for (const record of read.records) checkRecord(record, files)
  // A list's entries come after it.
  const lists = new Set(read.records.flatMap((record) => (record.kind === 'list' ? [record.list] : [])))
  for (const record of read.records) if (record.kind === 'listEntry') expect(lists).toContain(record.list)
}

test('the exports themselves are recognised, by one format each, and read', async () => {
  for (const { format, files } of seeds) {
    const parcel = aParcel(files)
    const known = await Promise.all(OTHERS.map(async (reader) => ((await reader.recognises(parcel)) ? reader.format : null)))
    expect(known.filter((each) => each !== null)).toEqual([format])
    const read = await readParcel(readerOf(format), parcel)
    check(read, files)
    expect(read.records.length).toBeGreaterThan(0)
  }
})

test('whatever is done to them, they are read or left out with a sentence', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<Seed>({
    reader: 'IMDb, Trakt, Simkl, Movary, Tellico, notes and our tables',
    make: (random) => spoilt(random, random.pick(seeds)),
    bytes: ({ files }) => JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('base64')]))),
    check: async ({ format, files }, random) => {
      const parcel = aParcel(files)
      for (const reader of OTHERS) expect(typeof (await reader.recognises(parcel))).toBe('boolean')
      // Now and then by a reader that is not theirs.
      const reader = random.chance(0.9) ? readerOf(format) : random.pick(OTHERS)
      const read = await readParcel(reader, parcel, { withTv: random.chance(0.3), ratingsAreViewings: random.chance(0.3), dateOrder: random.chance(0.3) ? 'day-first' : null })
      check(read, files)
      return read.records.length === 0
    }
  })
})
