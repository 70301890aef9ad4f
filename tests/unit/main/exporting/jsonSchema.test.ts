import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchema } from '../../../../src/main/exporting/jsonSchema'
import { FORMAT_VERSION } from '../../../../src/main/exporting/tables'
import { aWorkshop, exported, fillEveryTable, type Workshop } from '../../../support/fullLibrary'
import { faultsIn } from '../../../support/schemaCheck'

const file = join(import.meta.dirname, '../../../../docs/matinee-library.schema.json')

describe('the JSON Schema of a complete export', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  it('in docs/ is the one the tables make; after a change of them, run this test with -u', async () => {
    await expect(jsonSchema()).toMatchFileSnapshot(file)
    expect(JSON.parse(jsonSchema())).toMatchObject({ $id: `urn:matinee:library-export:${FORMAT_VERSION}` })
  })

  it('holds for an export of a library in which every column holds something, and for an empty one', async () => {
    const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const library = await workshop.library()
    expect(faultsIn(schema, JSON.parse(await exported(library)))).toEqual([])
    fillEveryTable(library.db)
    expect(faultsIn(schema, JSON.parse(await exported(library)))).toEqual([])
  })

  it('finds what is not as it says', async () => {
    const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const library = await workshop.library()
    fillEveryTable(library.db)
    const text = await exported(library)
    const wrong = [
      text.replace('"version":', '"version":1'),
      text.replace('"is_rewatch":1', '"is_rewatch":2'),
      text.replace('"title":"Late Spring",', ''),
      text.replace('"title":"Late Spring"', '"title":7'),
      text.replace('"watched_on":"2026-11-15"', '"watched_on":"15.11.2026"'),
      text.replace('"kind":"watchlist"', '"kind":"wishes"'),
      text.replace('"tables":{', '"tables":{"more":[],')
    ]
    for (const each of wrong) {
      expect(each).not.toBe(text)
      expect(faultsIn(schema, JSON.parse(each)).length, each.slice(0, 100)).toBeGreaterThan(0)
    }
  })
})
