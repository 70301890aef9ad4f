import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { writePartJson } from '../../../../src/main/exporting/libraryJson'
import { tables } from '../../../../src/main/exporting/tables'
import { restore } from '../../../../src/main/importing/restore'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aWorkshop, exported, fillEveryTable, parsed, type Workshop } from '../../../support/fullLibrary'

describe('the complete export', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  it('holds every table of a full library, one row on a line, and is JSON', async () => {
    const library = await workshop.library()
    fillEveryTable(library.db)
    const text = await exported(library)
    const whole = parsed(text)
    expect(whole.format).toBe('matinee-library')
    for (const { name } of tables) {
      const rows = library.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${name}`).get()?.n
      expect(whole.tables[name]?.length, name).toBe(rows)
      expect(rows, name).toBeGreaterThan(0)
    }
    expect(text.split('\n').every((line) => line.length < 2 || /^[{}\]"]/.test(line))).toBe(true)
  })

  it('goes into an empty library and comes out again byte for byte, in the same order of everything', async () => {
    const library = await workshop.library()
    fillEveryTable(library.db)
    const text = await exported(library)
    writeFileSync(workshop.path('all.json'), text)
    const other = await workshop.library('Other.matinee')
    const report = await restore(other, workshop.path('all.json'), new StoppableWork())
    expect(report).toMatchObject({ matched: 0, differing: 0, batch: null })
    expect(await exported(other)).toBe(text)
    expect(other.db.pragma('foreign_key_check')).toEqual([])
    expect(other.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(other.db.prepare('SELECT count(*) AS n FROM change').get()).toEqual({ n: 0 })
    expect(other.db.prepare('SELECT count(*) AS n FROM local_note').get()).toEqual({ n: 0 })
    expect(other.db.prepare('SELECT count(*) AS n FROM local_restore').get()).toEqual({ n: 1 })
    const found = other.db.prepare("SELECT count(*) AS n FROM review_search WHERE review_search MATCH 'apple'").get()
    expect(found).toEqual({ n: 1 })
  })

  it('says the same twice, and of an empty library too', async () => {
    const library = await workshop.library()
    expect(await exported(library)).toBe(await exported(library))
    const empty = parsed(await exported(library))
    expect(Object.values(empty.tables).flat()).toEqual([])
  })
})

describe('one film as JSON', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  const part = async (kind: 'film' | 'review', id: string, privateText: boolean, from: Awaited<ReturnType<Workshop['library']>>): Promise<string> => {
    const parts: string[] = []
    await writePartJson(from.db, { scope: kind === 'film' ? { kind, film: id } : { kind, review: id }, privateText, collected: true, versions: privateText, posters: true, spoilers: true }, { write: (text) => parts.push(text) }, new StoppableWork())
    return parts.join('')
  }

  it('leaves private text, drafts, versions and where things came from at home', async () => {
    const library = await workshop.library()
    const { film } = fillEveryTable(library.db)
    const text = await part('film', film, false, library)
    for (const secret of ['Nobody reads this.', 'Not finished', 'mine alone', 'fell asleep', 'why not', 'A page', 'said in secret', 'Binned?']) expect(text).not.toContain(secret)
    const whole = parsed(text)
    expect(whole.scope).toBe('film')
    expect(Object.fromEntries(Object.entries(whole.tables).map(([name, rows]) => [name, rows.length]))).toMatchObject({
      blob: 1, batch: 0, source: 0, film: 2, credit: 2, person: 2, take: 1, viewing: 1, review: 2, revision: 0, mention: 2, tag: 1, tagging: 2, list: 0, film_note: 1, template: 0
    })
    const asked = await part('film', film, true, library)
    for (const secret of ['Nobody reads this.', 'said in secret']) expect(asked).toContain(secret)
  })

  it('comes into another library as an import that can be taken back, and says nothing new at home', async () => {
    const library = await workshop.library()
    const { film } = fillEveryTable(library.db)
    writeFileSync(workshop.path('film.json'), await part('film', film, false, library))
    const home = await restore(library, workshop.path('film.json'), new StoppableWork())
    expect(home).toMatchObject({ added: 0, differing: 0, batch: null })
    const other = await workshop.library('Other.matinee')
    const there = await restore(other, workshop.path('film.json'), new StoppableWork())
    expect(there.batch).not.toBeNull()
    expect(other.db.prepare('SELECT title, is_stub FROM film ORDER BY seq').all()).toEqual([{ title: 'Late Spring', is_stub: 0 }, { title: 'Tokyo Story', is_stub: 1 }])
  })

  it('refuses a review of a private viewing that was not asked for', async () => {
    const library = await workshop.library()
    const { mine, viewing } = fillEveryTable(library.db)
    library.db.prepare('UPDATE viewing SET is_private = 1 WHERE id = ?').run(viewing)
    await expect(part('review', mine, false, library)).rejects.toMatchObject({ code: 'invalid' })
    expect(parsed(await part('review', mine, true, library)).tables['review']).toHaveLength(1)
  })

  it('refuses a private review that was not asked for', async () => {
    const library = await workshop.library()
    const { privateReview, mine } = fillEveryTable(library.db)
    await expect(part('review', privateReview, false, library)).rejects.toMatchObject({ code: 'invalid' })
    const whole = parsed(await part('review', mine, false, library))
    expect(whole.tables['review']).toHaveLength(1)
    expect(whole.tables['film']).toHaveLength(2)
    expect(whole.tables['viewing']).toHaveLength(1)
  })
})
