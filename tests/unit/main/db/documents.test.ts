/** The documents about the library file: the reference of its tables is current, and what they say to type works. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leftOut, tables } from '../../../../src/main/exporting/tables'
import { aWorkshop, fillEveryTable, type Workshop } from '../../../support/fullLibrary'

describe('docs/schema.md', () => {
  const text = readFileSync('docs/schema.md', 'utf8')

  it('is what the migrations make; npm run docs:schema writes it', () => {
    const made = execFileSync(process.execPath, ['scripts/schema-doc.mjs', '--print'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' })
    expect(text).toBe(made)
  })

  it('has every table that is exported and every one that is not', () => {
    for (const name of [...tables.map((table) => table.name), ...leftOut]) expect(text).toContain(`\n## ${name}\n`)
    expect(text).toMatch(/\n\| `rating` \| integer \| 1 to 10 \|/)
  })
})

describe('docs/library-file.md', () => {
  const text = readFileSync('docs/library-file.md', 'utf8')
  const examples = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  it('tells the mark of a library, and examples that another program can run beside an open one', async () => {
    const library = await workshop.library()
    fillEveryTable(library.db)
    const other = new Sqlite(library.path, { readonly: true, fileMustExist: true })
    try {
      expect(text).toContain(`\`PRAGMA application_id\` is ${String(other.pragma('application_id', { simple: true }))} `)
      const found = examples.map((sql) => other.prepare(sql).all())
      expect(found).toHaveLength(4)
      expect(found[0]).toMatchObject([{ title: 'Late Spring', year: 1949, last: '2026-11-15' }])
      expect(found[1]?.at(-1)).toMatchObject({ month: '2026-11', stars: 4.5 })
      expect(JSON.stringify(found)).not.toContain('Nobody reads this.')
      expect(found.every((rows) => rows.length > 0)).toBe(true)
    } finally {
      other.close()
    }
  })
})
