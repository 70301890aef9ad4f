import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { presetHandlers } from '../../../../src/main/importing/formats/mapped/presetHandlers'
import { previewCsv } from '../../../../src/main/importing/formats/mapped/preview'
import type { CsvMapping } from '../../../../src/shared/models/importing'
import { bytesOf } from '../../../support/importing/mapped'
import { aLibrary, type LibraryFixture } from '../../../support/library'

const MINE: CsvMapping = { columns: { '0': 'title', '1': 'watchedOn' }, scale: null, dateOrder: 'month-first', rowsAre: 'viewings' }

let library: LibraryFixture
let folder: string
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeEach(async () => {
  library = await aLibrary()
  folder = mkdtempSync(join(tmpdir(), 'matinee-csv-'))
})
afterEach(() => {
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the preview of a CSV', () => {
  it('says what its columns seem to mean, and how each row is understood', async () => {
    const path = write('filme.csv', bytesOf('Titel;Jahr;Gesehen am;Wertung\nStalker;1979;03.05.2021;4,5\n;1952;;\nIkiru;1952;bald;\nTwin Peaks: Übergabe;;;3\n', 'windows-1252'))
    const preview = await previewCsv(library.open, [path], null)
    expect(preview).toMatchObject({
      header: ['Titel', 'Jahr', 'Gesehen am', 'Wertung'],
      mapping: { columns: { '0': 'title', '1': 'year', '2': 'watchedOn', '3': 'rating' }, scale: 'stars5', rowsAre: 'seen' },
      preset: null,
      encoding: 'windows-1252',
      delimiter: ';'
    })
    expect(preview.rows).toHaveLength(4)
    expect(preview.understood).toEqual([
      { what: 'Stalker (1979), 3 May 2021, ★★★★½', problem: null },
      { what: '1952', problem: 'It has no title.' },
      { what: 'Ikiru', problem: '“bald” is not a date that can be read.' },
      { what: 'Twin Peaks: Übergabe, seen, ★★★', problem: null }
    ])
  })

  it('shows at most twenty rows, with as many cells as there are columns', async () => {
    const path = write('films.csv', ['Title,Year', ...Array.from({ length: 90 }, (_, at) => (at % 2 === 0 ? `Film ${at}` : `Film ${at},1999,more,and more`))].join('\n'))
    const { rows, understood } = await previewCsv(library.open, [path], null)
    expect(rows).toHaveLength(20)
    expect(understood).toHaveLength(20)
    expect(rows.every((row) => row.length === 2)).toBe(true)
  })

  it('shows what a mapping of the person makes of it, also before it has a title', async () => {
    const path = write('films.csv', 'Title,Seen\nIkiru,03/04/2005\n')
    const told = await previewCsv(library.open, [path], MINE)
    expect(told.understood[0]).toEqual({ what: 'Ikiru, 4 March 2005', problem: null })
    const untold = await previewCsv(library.open, [path], { ...MINE, columns: { '1': 'watchedOn' } })
    expect(untold.understood[0]?.problem).toBe('No column is the title yet.')
  })

  it('says what the ratings of a column are out of, and the order of its dates, when it is chosen anew', async () => {
    const path = write('films.csv', 'Was,Punkte,Wann\nIkiru,90,5/14/2021\nStalker,45,5/3/2021\n')
    const { mapping, understood } = await previewCsv(library.open, [path], { columns: { '0': 'title', '1': 'rating', '2': 'watchedOn' }, scale: null, dateOrder: null, rowsAre: 'films' })
    expect(mapping).toMatchObject({ scale: 'hundred', dateOrder: 'month-first' })
    expect(understood.map(({ what }) => what)).toEqual(['Ikiru, 14 May 2021, ★★★★½', 'Stalker, 3 May 2021, ★★½'])
  })

  it('refuses what is no table with a sentence', async () => {
    await expect(previewCsv(library.open, [write('one.csv', 'one\n')], null)).rejects.toThrow(/two columns and two rows.*Nothing was changed/)
  })
})

describe('presets', () => {
  const handlers = (): ReturnType<typeof presetHandlers> => presetHandlers(() => library.open, (token) => previewCsv(library.open, [token], null))

  it('are chosen for files with exactly their columns', async () => {
    const path = write('a.csv', 'Was,Wann\nIkiru,03/04/2005\n')
    const { id } = await handlers().savePreset({ token: path, name: 'Mine', mapping: MINE })
    expect(await previewCsv(library.open, [write('b.csv', 'Was,Wann\nStalker,12/31/2005\n')], null)).toMatchObject({ preset: id, mapping: MINE })
    expect(await previewCsv(library.open, [write('c.csv', 'Wann,Was\n12/31/2005,Stalker\n')], null)).toMatchObject({ preset: null })
    expect(await handlers().presets()).toEqual([{ id, name: 'Mine', header: ['Was', 'Wann'], mapping: MINE }])
  })

  it('are replaced by the next one for the same columns, and refuse a name that another has', async () => {
    const first = write('a.csv', 'Was,Wann\nIkiru,2005-03-04\n')
    const second = write('b.csv', 'Film,Tag\nIkiru,2005-03-04\n')
    const { id } = await handlers().savePreset({ token: first, name: 'Mine', mapping: MINE })
    expect((await handlers().savePreset({ token: first, name: 'Diary', mapping: { ...MINE, rowsAre: 'seen' } })).id).toBe(id)
    expect(await handlers().presets()).toMatchObject([{ name: 'Diary', mapping: { rowsAre: 'seen' } }])
    await expect(async () => handlers().savePreset({ token: second, name: 'diary', mapping: MINE })).rejects.toThrow(/already/)
  })

  it('are removed, and come back with undo', async () => {
    const path = write('a.csv', 'Was,Wann\nIkiru,2005-03-04\n')
    const { id } = await handlers().savePreset({ token: path, name: 'Mine', mapping: MINE })
    const done = await handlers().removePreset({ preset: id })
    expect(done.label).toBe('Preset “Mine” removed')
    expect(await handlers().presets()).toEqual([])
    await changeHandlers(() => library.open).undo()
    expect(await handlers().presets()).toHaveLength(1)
    await expect(async () => handlers().removePreset({ preset: '01910000-0000-7000-8000-000000000001' })).rejects.toThrow(/no longer/)
  })

  it('that nobody can read are passed over', async () => {
    const { importPresets } = library.open.repositories
    const path = write('a.csv', 'Was,Wann\nIkiru,2005-03-04\n')
    const { id } = await handlers().savePreset({ token: path, name: 'Mine', mapping: MINE })
    await library.open.library.write('Damaged', () => importPresets.save({ ...importPresets.get(id), mapping: '{"columns": 5' }))
    expect(importPresets.all()).toEqual([])
    expect((await previewCsv(library.open, [path], null)).preset).toBeNull()
  })
})
