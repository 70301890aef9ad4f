import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { FORMAT_VERSION, tables } from '../../../../src/main/exporting/tables'
import { restore } from '../../../../src/main/importing/restore'
import { StoppableWork } from '../../../../src/main/worker/work'
import { expectDerived } from '../../../support/derived'
import { aWorkshop, exported, fillEveryTable, parsed, type Workshop } from '../../../support/fullLibrary'

describe('a complete export of an earlier version', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  for (let version = 1; version < FORMAT_VERSION; version += 1) {
    it(`(${version}) comes in without the tables that came after it, and goes out as one of today`, async () => {
      const source = await workshop.library('Source.matinee')
      fillEveryTable(source.db)
      const whole = parsed(await exported(source))
      Object.assign(whole, { version, schema: 1 })
      const later = tables.filter(({ since }) => since > version)
      for (const { name } of later) delete whole.tables[name]
      writeFileSync(workshop.path('old.json'), JSON.stringify(whole))
      const library = await workshop.library()
      await restore(library, workshop.path('old.json'), new StoppableWork())
      const now = parsed(await exported(library))
      expect(now['version']).toBe(FORMAT_VERSION)
      for (const { name } of later) expect(now.tables[name], name).toEqual([])
      expect(now.tables['review']).toEqual(whole.tables['review'])
      expectDerived(library.db)
    })
  }

  it('says that tables are missing when it is of today', async () => {
    const source = await workshop.library('Source.matinee')
    const whole = parsed(await exported(source))
    delete whole.tables['kept_note']
    writeFileSync(workshop.path('cut.json'), JSON.stringify(whole))
    await expect(restore(await workshop.library(), workshop.path('cut.json'), new StoppableWork())).rejects.toThrow(/some of its tables are missing/)
  })
})
