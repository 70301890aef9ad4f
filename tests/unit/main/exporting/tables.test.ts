import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KEPT_FORM, leftOut, tables } from '../../../../src/main/exporting/tables'
import { aWorkshop, type Workshop } from '../../../support/fullLibrary'

describe('the tables of an export', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  it('are all tables of the library but the ones that stay here, with all their columns but seq and how versions are kept', async () => {
    const { db } = await workshop.library()
    const all = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'")
      .all()
      .map(({ name }) => name)
    expect([...tables.map(({ name }) => name), ...leftOut].toSorted()).toEqual(all.toSorted())
    for (const table of tables) {
      const columns = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table.name)
      expect(table.columns, table.name).toEqual(columns.map(({ name }) => name).filter((name) => name !== 'seq' && !(KEPT_FORM[table.name] ?? []).includes(name)))
    }
  })

  it('name every foreign key, and each stands behind the table it points to', async () => {
    const { db } = await workshop.library()
    for (const [index, table] of tables.entries()) {
      const keys = db.prepare<[string], { from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(table.name)
      expect(table.references, table.name).toEqual(Object.fromEntries(keys.filter((key) => !(KEPT_FORM[table.name] ?? []).includes(key.from)).map((key) => [key.from, key.table])))
      for (const target of Object.values(table.references)) {
        expect(tables.findIndex(({ name }) => name === target), `${table.name} → ${target}`).toBeLessThan(index)
      }
    }
  })

  it('know what the library allows only once', async () => {
    const { db } = await workshop.library()
    const once = db
      .prepare<[], { tbl_name: string; name: string }>("SELECT tbl_name, name FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'")
      .all()
      .filter((index) => !leftOut.includes(index.tbl_name))
      .map((index) => [index.tbl_name, db.prepare<[string], { name: string }>('SELECT name FROM pragma_index_info(?)').all(index.name).map(({ name }) => name)])
    const known = tables.filter(({ sameWhen }) => sameWhen.length > 0).map((table) => [table.name, table.sameWhen])
    expect(new Map(known.map(([name, columns]) => [String(name), columns]))).toEqual(new Map(once.map(([name, columns]) => [String(name), columns])))
  })
})
