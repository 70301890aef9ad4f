import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openParcel } from '../../../../../src/main/importing/parcel/open'
import { aZip } from '../../../../support/importing/zip'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-parcel-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array = name): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

describe('a parcel', () => {
  it('of a folder has all its files, and neither hidden ones, nor links, nor libraries', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'matinee-outside-'))
    for (const name of ['in/diary.csv', 'in/likes/films.csv', 'in/Films.csv', 'in/films.csv', 'in/.hidden/x.csv', 'in/.DS_Store', 'in/Old.matinee', 'in/used.db', 'in/used.db-wal']) file(name)
    const open = file('in/open')
    symlinkSync('/etc/hostname', join(folder, 'in/link.csv'))
    symlinkSync(outside, join(folder, 'in/linked'))
    writeFileSync(join(outside, 'x.csv'), 'x')
    const parcel = await openParcel([join(folder, 'in')], open)
    expect(parcel.files.map(({ path }) => path)).toEqual(['Films.csv', 'diary.csv', 'films.csv', 'likes/films.csv'])
    expect(parcel.name).toBe('in')
    const [first] = parcel.files
    expect(Buffer.from((await first?.head(3)) ?? []).toString()).toBe('in/')
    for await (const bytes of first?.bytes() ?? []) expect(Buffer.from(bytes).toString()).toBe('in/Films.csv')
    rmSync(outside, { recursive: true })
  })

  it('of one file has its name, of several the folders below the one they share', async () => {
    const [one, two, three] = [file('likes/films.csv'), file('watched.csv'), file('more/likes/lists.csv')]
    expect((await openParcel([one])).files.map(({ path }) => path)).toEqual(['films.csv'])
    const parcel = await openParcel([one, two, three, join(folder, 'more')])
    expect(parcel.name).toBe('4 files')
    expect(parcel.files.map(({ path }) => path)).toEqual(['likes/films.csv', 'watched.csv', 'more/likes/lists.csv'])
    expect(parcel.given).toHaveLength(4)
    // An archive among several is a file like the others.
    expect((await openParcel([two, file('x.zip', aZip({ 'a.csv': 'x' }))])).files.map(({ path }) => path)).toEqual(['watched.csv', 'x.zip'])
  })

  it('that is gone says so', async () => {
    const path = file('diary.csv')
    const { files } = await openParcel([path])
    rmSync(path)
    await expect(files[0]?.head(3)).rejects.toThrow('“diary.csv” could not be read, so nothing was changed. It is no longer there.')
    await expect(async () => {
      for await (const _ of files[0]?.bytes() ?? []) continue
    }).rejects.toThrow(/no longer there/)
    await expect(openParcel([path])).rejects.toThrow(/“diary\.csv” is not there any more/)
    await expect(openParcel([])).rejects.toThrow(/No file was given/)
  })
})
