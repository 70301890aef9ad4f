import { expect, test } from 'vitest'
import type { Brought } from '../../../../src/main/importing/brought'
import { letterboxdReader } from '../../../../src/main/importing/formats/letterboxd/reader'
import { markdownToLbml } from '../../../../src/main/importing/lbml/fromMarkdown'
import { lbmlToMarkdown } from '../../../../src/main/importing/lbml/toMarkdown'
import { FilmTitle, FilmYear } from '../../../../src/shared/models/film'
import { PartialDate } from '../../../../src/shared/models/partialDate'
import { HalfStars } from '../../../../src/shared/models/rating'
import { MARKUP, ODD, spoil, spoilBytes } from '../../../support/fuzz/mutate'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import { seenInMarkdown } from '../../../support/lbml'
import { anExport, withLf } from '../../../support/letterboxdExport'
import type { Random } from '../../../support/pageGenerator/random'
import { aParcel, type Collected, type Files, readParcel } from '../../../support/readers/parcels'

const TOKENS = [...ODD, ...MARKUP, '""', '",', ',,', '\r\n\r\n', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> x\n', 'Position,Name,Year,URL,Description\n', 'Letterboxd list export v8\n', '<i>', '<blockquote>', '</b>', '&nbsp;', '2026-01-02', '03/04/05', '4.5', '[]()', '||', '[[']
const SENTENCE = /^[\p{Lu}\p{N}“].*\.$/su

function spoilt(random: Random): Files {
  const whole = random.chance(0.5) ? anExport() : withLf(anExport())
  const all = Object.entries(whole)
  return Object.fromEntries(
    all.map(([path, content]): [string, string | Uint8Array] => {
      if (!random.chance(0.5)) return [path, content]
      let text = content
      for (let times = random.int(1, 5); times > 0; times -= 1) text = spoil(random, text, random.pick(all)[1], TOKENS)
      return [path, random.chance(0.05) ? new Uint8Array(random.int(0, 3_000)) : random.chance(0.2) ? spoilBytes(random, Buffer.from(text)) : text]
    })
  )
}

function checkRecord(record: Brought): void {
  if ('film' in record) {
    FilmTitle.parse(record.film.title)
    if (record.film.year !== null) FilmYear.parse(record.film.year)
    for (const { value } of record.film.ids ?? []) expect(value).toMatch(/^(?:boxd\.it\/\w+|letterboxd\.com\/film\/[\w-]+)$/)
  }
  if ('rating' in record && record.rating !== undefined && record.rating !== null) HalfStars.parse(record.rating)
  for (const [name, value] of Object.entries(record)) if (name.endsWith('On') && value !== null) PartialDate.parse(value)
  if (/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(record).replace(/\\\\/g, ''))) throw new Error('Half a character or a NUL.')
}

function check(read: Collected, files: Files): void {
  expect(read.files.map(({ path }) => path).toSorted()).toEqual(Object.keys(files).toSorted())
  for (const { path, rows, state, reason } of read.files) {
    if (state === 'read') expect(reason).toBeNull()
    else expect(reason).toMatch(SENTENCE)
    const added = read.records.filter(({ file }) => file === path).length
    const told = read.leftOut.filter(({ file, reason: why }) => file === path && !why.endsWith('The rest of the row was read.')).length
    expect(added + told, path).toBe(rows)
  }
  for (const { what, reason } of read.leftOut) {
    expect(what.trim()).not.toBe('')
    expect(reason).toMatch(SENTENCE)
  }
  const lists = new Set<string>()
  for (const record of read.records) {
    checkRecord(record)
    if (record.kind === 'list') lists.add(record.list)
    if (record.kind === 'listEntry') expect(lists).toContain(record.list)
  }
}

test('whatever is done to an export, its rows are read or left out with a sentence', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<Files>({
    reader: 'Letterboxd',
    make: spoilt,
    bytes: (files) => JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? content : Buffer.from(content).toString('base64')]))),
    check: async (files, random) => {
      const parcel = aParcel(files)
      expect(typeof (await letterboxdReader.recognises(parcel))).toBe('boolean')
      const read = await readParcel(letterboxdReader, parcel, { withDeleted: random.chance(0.5), withOrphaned: random.chance(0.5), dateOrder: random.chance(0.3) ? 'day-first' : null })
      check(read, files)
      return read.records.length === 0
    }
  })
})

const TEXT = 'I like <i>Stalker<i> and <b>Ikiru</b>.<br>\n<blockquote>Said <a href="https://example.org/?a=1&amp;b=2">there</a>\n\n# not *this*</blockquote>\n<p>1. one\n- two &lt;3 &#39;x&#39;</p><iframe src=\'https://example.org/x\'></iframe>'

test('whatever stands in a text, the same words are seen after the way out and in again', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<string>({
    reader: 'texts of Letterboxd',
    make: (random) => {
      let text = TEXT
      // Two conversions and two readings as the window's are timed together, and signs are five times as long when they are escaped.
      for (let times = random.int(1, 8); times > 0; times -= 1) text = spoil(random, text, TEXT, TOKENS).slice(0, 10_000)
      return text
    },
    bytes: (text) => text,
    check: (text) => {
      const markdown = lbmlToMarkdown(text)
      const seen = seenInMarkdown(markdown)
      if (/⟨(?:list|code|thematicBreak|html|inlineCode|image)⟩/.test(seen)) throw new Error(`Words became syntax: ${markdown.slice(0, 500)}`)
      expect(seenInMarkdown(lbmlToMarkdown(markdownToLbml(markdown)))).toBe(seen)
      return markdown === ''
    }
  })
})
