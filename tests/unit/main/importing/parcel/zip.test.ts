import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openParcel } from '../../../../../src/main/importing/parcel/open'
import type { Parcel, ParcelFile } from '../../../../../src/main/importing/parcel/parcel'
import { aZip, type ZipEntry } from '../../../../support/importing/zip'

let folder: string
const opened: Parcel[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-zip-'))
})
afterEach(() => {
  for (const parcel of opened.splice(0)) parcel.close()
  rmSync(folder, { recursive: true, force: true })
})

async function zipOf(bytes: Uint8Array): Promise<Parcel> {
  const path = join(folder, 'export.zip')
  writeFileSync(path, bytes)
  const parcel = await openParcel([path])
  opened.push(parcel)
  return parcel
}
const zipped = (entries: readonly ZipEntry[] | Record<string, string>): Promise<Parcel> => zipOf(aZip(entries))

async function all(file: ParcelFile | undefined): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of file?.bytes() ?? []) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
const paths = (parcel: Parcel): string[] => parcel.files.map(({ path }) => path)

describe('a ZIP', () => {
  it('gives its files, as often as they are asked for, and puts nothing on the disk', async () => {
    const parcel = await zipped([{ name: 'diary.csv', content: 'Date,Name\r\n' }, { name: 'lists/8½.csv', content: 'x'.repeat(300_000) }, { name: 'empty.csv', isStored: true }])
    expect(parcel.name).toBe('export.zip')
    expect(paths(parcel)).toEqual(['diary.csv', 'lists/8½.csv', 'empty.csv'])
    for (let time = 0; time < 3; time += 1) expect(await all(parcel.files[0])).toBe('Date,Name\r\n')
    expect(await all(parcel.files[1])).toHaveLength(300_000)
    expect(Buffer.from((await parcel.files[1]?.head(5)) ?? []).toString()).toBe('xxxxx')
    expect(await parcel.files[2]?.head(5)).toHaveLength(0)
    expect(readdirSync(folder)).toEqual(['export.zip'])
  })

  it('of a folder is the same as one of what is in it; folders that say what is in them stay', async () => {
    expect(paths(await zipped({ 'letterboxd-me/diary.csv': 'x', 'letterboxd-me/likes/films.csv': 'x', 'letterboxd-me/': '' }))).toEqual(['diary.csv', 'likes/films.csv'])
    expect(paths(await zipped({ 'lists/one.csv': 'x', 'lists/two.csv': 'x' }))).toEqual(['lists/one.csv', 'lists/two.csv'])
  })

  it('keeps twins apart that differ in capitals, and leaves out what systems put beside files', async () => {
    const parcel = await zipped({ 'Films.csv': 'one', 'films.csv': 'two', '__MACOSX/._films.csv': 'x', '.DS_Store': 'x', 'a/.git/x.csv': 'x' })
    expect(await Promise.all(parcel.files.map(all))).toEqual(['one', 'two'])
    expect(parcel.refused).toEqual([])
  })

  it('may write its names as programs on Windows and on a Mac do', async () => {
    const parcel = await zipped([{ name: 'likes\\films.csv', content: 'x' }, { name: './8½.csv', content: 'x', flags: 0 }, { name: Uint8Array.from([0x82, 0x2e, 0x63, 0x73, 0x76]), content: 'x', flags: 0 }])
    expect(paths(parcel)).toEqual(['likes/films.csv', '8½.csv', 'é.csv'])
  })

  it('with names that lead out of it, links, locked files, other archives: these are refused one by one, the others read', async () => {
    const inner = aZip({ 'diary.csv': 'x' })
    const parcel = await zipped([
      { name: '../evil.csv', content: 'x' },
      { name: 'a/../../evil.csv', content: 'x' },
      { name: '..\\evil.csv', content: 'x' },
      { name: '/etc/evil.csv', content: 'x' },
      { name: 'C:/evil.csv', content: 'x' },
      { name: 'evil\0.csv', content: 'x' },
      { name: 'link.csv', content: '/etc/passwd', mode: 0o120777 },
      { name: 'locked.csv', content: 'x', flags: 0x801 },
      { name: 'inner.zip', content: inner },
      { name: 'inner', content: inner },
      { name: 'odd.csv', content: 'x', method: 12 },
      { name: 'good.csv', content: 'one' },
      { name: 'good.csv', content: 'two' },
      { name: 'bomb.csv', content: 'x', size: 60 * 1024 * 1024 },
      { name: 'huge.csv', content: 'x', size: 3 * 1024 ** 3 }
    ])
    expect(await Promise.all(parcel.files.map(all))).toEqual(['one'])
    const reasons = Object.fromEntries(parcel.refused.map(({ path, reason }) => [path, reason]))
    const out = 'Its name leads out of the ZIP, so it was not read.'
    expect(reasons).toEqual({
      '../evil.csv': out,
      'a/../../evil.csv': out,
      '/etc/evil.csv': out,
      'C:/evil.csv': out,
      'evil\0.csv': 'Its name holds characters that no file name has, so it was not read.',
      'link.csv': 'It is a link to another file, so it was not read.',
      'locked.csv': 'It is locked with a password, so it was not read. Unpack the ZIP and bring in the folder.',
      'inner.zip': 'It is an archive within the ZIP, so it was not read. Unpack it and bring it in by itself.',
      inner: 'It is an archive within the ZIP, so it was not read. Unpack it and bring it in by itself.',
      'odd.csv': 'It is packed in a way that Matinee cannot read. Unpack the ZIP and bring in the folder.',
      'good.csv': 'There are two files with this name in the ZIP; the first one was read.',
      'bomb.csv': 'It unpacks to far more than any file of this kind, so it was not read.',
      'huge.csv': 'It is larger than 2 GB, so it was not read.'
    })
    expect(parcel.refused).toHaveLength(14)
  })

  it('that unpacks to more than it says is stopped while it is read', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024)
    const parcel = await zipped([{ name: 'bomb.csv', content: bomb, size: 1_000 }, { name: 'good.csv', content: 'x' }])
    const rss = process.memoryUsage.rss()
    await expect(all(parcel.files[0])).rejects.toThrow('“bomb.csv” in “export.zip” unpacks to more than the ZIP says, so it was not read. Nothing was changed.')
    expect(process.memoryUsage.rss() - rss).toBeLessThan(40 * 1024 * 1024)
    expect(await all(parcel.files[1])).toBe('x')
  })

  it('whose content is not what was packed says so', async () => {
    const parcel = await zipped([{ name: 'a.csv', content: 'some words', crc: 7 }, { name: 'b.csv', content: 'some words', size: 400 }])
    for (const file of parcel.files) await expect(all(file)).rejects.toThrow(/^The ZIP is incomplete or damaged: “[ab]\.csv” in “export\.zip” could not be read, so nothing was changed\./)
  })

  it('that is incomplete, wherever it was cut, is refused in a sentence', async () => {
    const whole = aZip({ 'diary.csv': 'some words, '.repeat(1_000), 'films.csv': 'more words' })
    for (const cut of [4, 30, 60, whole.length - 100, whole.length - 22, whole.length - 1]) {
      await expect(zipOf(whole.subarray(0, cut)), String(cut)).rejects.toThrow('The ZIP is incomplete or damaged: “export.zip” could not be read, so nothing was changed. Download or copy it once more.')
    }
  })

  it('that is locked as a whole, or holds more than any export, is refused in a sentence', async () => {
    await expect(zipped([{ name: 'diary.csv', flags: 0x41 }])).rejects.toThrow(/“export\.zip” is locked with a password, so nothing was read and nothing was changed/)
    await expect(zipped(Array.from({ length: 20_001 }, (_, at) => ({ name: `${at}.csv`, isStored: true })))).rejects.toThrow(/“export\.zip” holds more than 20,000 files, so nothing was read/)
    const large = Array.from({ length: 90 }, (_, at): ZipEntry => ({ name: `${at}.csv`, content: 'x', size: 49 * 1024 * 1024 }))
    await expect(zipped(large)).rejects.toThrow(/What is in “export\.zip” is larger than 4 GB, so nothing was read/)
  })

  it('gives its file free again', async () => {
    const parcel = await zipped({ 'a.csv': 'x'.repeat(100_000) })
    await parcel.files[0]?.head(3)
    parcel.close()
    await expect(all(parcel.files[0])).rejects.toThrow(/could not be read/)
  })
})
