import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { groupsOfBatch, undoGroup } from '../../../../src/main/changes/replay'
import { dryRun, restore } from '../../../../src/main/importing/restore'
import { interruptedBatches, noteRunning, takeBackUnfinished, unfinishedImport } from '../../../../src/main/importing/unfinished'
import type { Library } from '../../../../src/main/db/library'
import { FORMAT_VERSION, tables } from '../../../../src/main/exporting/tables'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import { expectDerived } from '../../../support/derived'
import { aZip } from '../../../support/importing/zip'
import { aWorkshop, blobRow, dump, exported, fillEveryTable, filmRow, insert, parsed, type Workshop } from '../../../support/fullLibrary'

/** Stops itself when so many rows have been added. */
function stopAfter(rows: number): StoppableWork {
  const work: StoppableWork = new StoppableWork((step, done) => {
    if (step.startsWith('Adding') && done >= rows) work.stop()
  })
  return work
}

function many(library: Library, films: number): void {
  library.db.transaction(() => {
    for (let i = 0; i < films; i += 1) insert(library.db, 'film', filmRow(`Film ${i}`, 1900 + (i % 120)))
  })()
}

describe('bringing a complete export in', () => {
  let workshop: Workshop
  let file: string
  beforeEach(() => {
    workshop = aWorkshop()
    file = workshop.path('all.json')
  })
  afterEach(() => workshop.close())

  async function fullFile(): Promise<void> {
    const library = await workshop.library('Source.matinee')
    fillEveryTable(library.db)
    writeFileSync(file, await exported(library))
  }

  it('comes back the same from the ZIP that somebody packed it in, and nothing of it stays unpacked', async () => {
    await fullFile()
    const zip = workshop.path('all.zip')
    const name = `${newId()}.json`
    writeFileSync(zip, aZip({ [`export/${name}`]: readFileSync(file) }))
    const unpacked = (): string[] => readdirSync(tmpdir()).filter((folder) => existsSync(join(tmpdir(), folder, name)))
    const library = await workshop.library('Unpacked.matinee')
    expect(await dryRun(library, zip, new StoppableWork())).toMatchObject({ name })
    await restore(library, zip, new StoppableWork())
    expect(await exported(library)).toBe(readFileSync(file, 'utf8'))
    expect(unpacked()).toEqual([])
    writeFileSync(zip, aZip([{ name, content: readFileSync(file), crc: 1 }]))
    await expect(dryRun(library, zip, new StoppableWork())).rejects.toThrow(`The ZIP is incomplete or damaged: “${name}” in “all.zip” could not be read`)
    expect(unpacked()).toEqual([])
  })

  it('does what the dry run said, into an empty library and into one that is not', async () => {
    await fullFile()
    const empty = await workshop.library('Empty.matinee')
    const before = dump(empty)
    const planned = await dryRun(empty, file, new StoppableWork())
    expect(dump(empty)).toBe(before)
    expect(await restore(empty, file, new StoppableWork())).toEqual(planned)

    const other = await workshop.library('Other.matinee')
    insert(other.db, 'film', filmRow('Mine before', 2001))
    insert(other.db, 'tag', { id: newId(), name: 'AUTUMN', match_name: 'autumn', created_at: '2020-01-01T00:00:00.000Z' })
    const plan = await dryRun(other, file, new StoppableWork())
    const done = await restore(other, file, new StoppableWork())
    expect(done).toEqual({ ...plan, batch: done.batch })
    expect(done.batch).not.toBeNull()
    expect(done.tables.find(({ what }) => what === 'films')).toEqual({ what: 'films', added: 3, matched: 0, differing: 0 })
    // The tag that was here is the one that is used now, as it was spelled here.
    expect(done.tables.find(({ what }) => what === 'tags')).toEqual({ what: 'tags', added: 1, matched: 0, differing: 1 })
    expect(other.db.prepare("SELECT DISTINCT name FROM tagging JOIN tag ON tag.id = tag_id").all()).toEqual([{ name: 'AUTUMN' }])
    expect(other.db.prepare('SELECT count(*) AS n FROM film WHERE batch_id = ?').get(done.batch)).toEqual({ n: 3 })
    expect(other.db.prepare("SELECT status FROM batch WHERE id = ?").get(done.batch)).toEqual({ status: 'done' })
    expect(existsSync(workshop.path('Other.matinee.before-import'))).toBe(true)
    expect(other.db.pragma('foreign_key_check')).toEqual([])
  })

  it('changes nothing the second time', async () => {
    await fullFile()
    const library = await workshop.library()
    await restore(library, file, new StoppableWork())
    const once = dump(library)
    expect(await restore(library, file, new StoppableWork())).toMatchObject({ added: 0, differing: 0, batch: null })
    expect(dump(library)).toBe(once)

    const other = await workshop.library('Other.matinee')
    insert(other.db, 'film', filmRow('Mine before', 2001))
    await restore(other, file, new StoppableWork())
    const first = dump(other)
    expect(await restore(other, file, new StoppableWork())).toMatchObject({ added: 0, differing: 0, batch: null })
    expect(dump(other)).toBe(first)
  })

  it('leaves what is here and says how much differs', async () => {
    await fullFile()
    const library = await workshop.library()
    await restore(library, file, new StoppableWork())
    library.db.prepare("UPDATE review SET body = 'My newer words' WHERE viewing_id IS NOT NULL").run()
    const report = await restore(library, file, new StoppableWork())
    expect(report).toMatchObject({ added: 0, differing: 1 })
    expect(library.db.prepare("SELECT count(*) AS n FROM review WHERE body = 'My newer words'").get()).toEqual({ n: 1 })
  })

  it('is taken back as a whole, and comes again when it is brought in again', async () => {
    await fullFile()
    const library = await workshop.library()
    insert(library.db, 'film', filmRow('Mine before', 2001))
    const { batch } = await restore(library, file, new StoppableWork())
    for (const group of groupsOfBatch(library.db, batch ?? '')) await library.writeUnlogged(() => undoGroup(library.db, group))
    expect(library.db.prepare('SELECT title FROM film WHERE deleted_at IS NULL').all()).toEqual([{ title: 'Mine before' }])
    const again = await restore(library, file, new StoppableWork())
    expect(again.batch).not.toBeNull()
    expect(library.db.prepare('SELECT title FROM film WHERE deleted_at IS NULL ORDER BY title').all()).toEqual([
      { title: 'Late Spring' }, { title: 'Mine before' }, { title: 'Tokyo Story' }
    ])
  })

  it('leaves the library as it was when it is stopped', async () => {
    const source = await workshop.library('Source.matinee')
    many(source, 1_500)
    fillEveryTable(source.db)
    writeFileSync(file, await exported(source))
    for (const name of ['Empty.matinee', 'Other.matinee']) {
      const library = await workshop.library(name)
      if (name === 'Other.matinee') insert(library.db, 'film', filmRow('Mine before', 2001))
      for (const rows of [1, 400, 1_520]) {
        const before = dump(library)
        await expect(restore(library, file, stopAfter(rows))).rejects.toMatchObject({ code: 'cancelled' })
        expect(dump(library)).toBe(before)
      }
      await restore(library, file, new StoppableWork())
      expect(library.db.prepare('SELECT count(*) AS n FROM film').get()).toEqual({ n: name === 'Empty.matinee' ? 1_503 : 1_504 })
    }
  })

  it('keeps what a person writes on it meanwhile, also when it is stopped', async () => {
    const source = await workshop.library('Source.matinee')
    many(source, 2_000)
    writeFileSync(file, await exported(source))
    const library = await workshop.library()
    const window = await workshop.library('Library.matinee')
    let written = ''
    const work: StoppableWork = new StoppableWork((step, done) => {
      if (!step.startsWith('Adding') || done < 500) return
      if (written !== '') return work.stop()
      const film = window.db.prepare<[], { id: string }>('SELECT id FROM film LIMIT 1').get()?.id ?? ''
      window.db.transaction(() => {
        written = insert(window.db, 'review', { id: newId(), film_id: film, body: 'Typed meanwhile', body_format: 'markdown', folded: '', position: 0, created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z' })
        window.changes.asGroup('Review', {}, () => window.changes.record('review', null, { id: written, body: 'Typed meanwhile' }))
      })()
    })
    await expect(restore(library, file, work)).rejects.toMatchObject({ code: 'cancelled' })
    expect(library.db.prepare('SELECT body FROM review').all()).toEqual([{ body: 'Typed meanwhile' }])
    expect(library.db.prepare('SELECT count(*) AS n FROM film').get()).toEqual({ n: 1 })
    expect(library.db.pragma('foreign_key_check')).toEqual([])
  })

  it('finds an import whose process is gone, and takes it back', async () => {
    const library = await workshop.library()
    insert(library.db, 'film', filmRow('Mine before', 2001))
    const before = dump(library)
    const batch = newId()
    await library.writeUnlogged(() => {
      insert(library.db, 'batch', { id: batch, kind: 'json', label: 'x', status: 'running', started_at: '2026-01-01T00:00:00.000Z' })
      noteRunning(library, batch, 'all.json')
    })
    await library.write('x', () => {
      const row = filmRow('Half', 2000, { batch_id: batch })
      insert(library.db, 'film', row)
      library.changes.record('film', null, { id: String(row['id']), title: 'Half' })
    }, { batch })
    expect(unfinishedImport(library)).toBeNull()
    expect(interruptedBatches(library)).toEqual([])
    library.db.prepare("UPDATE local_note SET value = json_set(value, '$.process', 999999999)").run()
    expect(unfinishedImport(library)).toMatchObject({ batch, name: 'all.json' })
    expect(interruptedBatches(library)).toMatchObject([{ id: batch }])
    await takeBackUnfinished(library)
    expect(dump(library)).toBe(before)
  })

  it('is taken back from whatever moment a crash leaves it at', async () => {
    const source = await workshop.library('Source.matinee')
    many(source, 400)
    fillEveryTable(source.db)
    writeFileSync(file, await exported(source))
    for (const kind of ['Empty', 'Other']) {
      const library = await workshop.library(`${kind}.matinee`)
      if (kind === 'Other') insert(library.db, 'blob', blobRow(Buffer.from('bytes of nobody')))
      if (kind === 'Other') insert(library.db, 'film', filmRow('Mine before', 2001))
      const before = dump(library)
      const moments: Buffer[] = []
      await restore(library, file, new StoppableWork((step) => {
        if (step.startsWith('Adding')) moments.push(library.db.serialize())
      }))
      expect(moments.length).toBeGreaterThan(20)
      for (const [index, moment] of moments.entries()) {
        if (index % 4 !== 0) continue
        // The last column of the header says how the file is written: 1 is without a log beside it.
        moment[18] = moment[19] = 1
        writeFileSync(workshop.path(`${kind}${index}.matinee`), moment)
        const crashed = await workshop.library(`${kind}${index}.matinee`)
        crashed.db.prepare("UPDATE local_note SET value = json_set(value, '$.process', 999999999)").run()
        await takeBackUnfinished(crashed)
        expect(dump(crashed), `${kind} at moment ${index} of ${moments.length}`).toBe(before)
      }
    }
  })

  it('holds the library only for moments: a window saves all the while', async () => {
    const source = await workshop.library('Source.matinee')
    many(source, 5_000)
    writeFileSync(file, await exported(source))
    const library = await workshop.library()
    const window = await workshop.library('Library.matinee')
    window.db.pragma('busy_timeout = 0')
    let isDone = false
    const waits: number[] = []
    const saving = (async () => {
      while (!isDone) {
        const begun = performance.now()
        await window.write('Saved', () => window.db.prepare("INSERT INTO local_note VALUES ('n', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(String(begun)))
        waits.push(performance.now() - begun)
        await new Promise((go) => setTimeout(go, 20))
      }
    })()
    insert(library.db, 'film', filmRow('Mine before', 2001))
    await restore(library, file, new StoppableWork())
    isDone = true
    await saving
    expect(waits.length).toBeGreaterThan(5)
    expect(Math.max(...waits)).toBeLessThan(1_000)
  })
})

describe('a file that is no good', () => {
  let workshop: Workshop
  let library: Library
  let text: string
  let before: string
  beforeEach(async () => {
    workshop = aWorkshop()
    const source = await workshop.library('Source.matinee')
    fillEveryTable(source.db)
    source.db.prepare("UPDATE review SET body = 'short' WHERE length(body) > 1000").run()
    text = await exported(source)
    library = await workshop.library()
    insert(library.db, 'film', filmRow('Mine before', 2001))
    before = dump(library)
  })
  afterEach(() => workshop.close())

  async function refused(content: string | Buffer): Promise<{ code: string; message: string }> {
    writeFileSync(workshop.path('bad.json'), content)
    const problem = await restore(library, workshop.path('bad.json'), new StoppableWork()).then(
      () => null,
      (error: { code: string; message: string }) => error
    )
    expect(dump(library)).toBe(before)
    expect(problem?.message).toMatch(/“bad\.json”.*nothing was changed\./i)
    return problem ?? { code: '', message: '' }
  }

  it('is refused wherever it is cut off', async () => {
    const bytes = Buffer.from(text)
    for (let i = 0; i < 50; i += 1) {
      const at = Math.floor(Math.random() * (bytes.length - 1))
      expect((await refused(bytes.subarray(0, at))).code, `cut at ${at}`).toBe('unreadable')
    }
  })

  it('is refused with a sentence when it is something else, newer, or changed', async () => {
    expect((await refused('')).message).toContain('is not an export')
    expect((await refused('Interview (2007)\nMPA R')).message).toContain('is not an export')
    expect((await refused('{"format":"letterboxd","tables":{}}')).message).toContain('is not an export')
    expect((await refused(text.replace(`"version":${FORMAT_VERSION}`, `"version":${FORMAT_VERSION + 1}`))).code).toBe('newer')
    expect((await refused(text.replace(/"schema":\d+/, '"schema":99'))).code).toBe('newer')
    expect((await refused(text.replace('"is_stub":0', '"is_stub":7'))).message).toMatch(/row \d+ of “film”/)
    expect((await refused(text.replace('"is_stub":0', '"is_stub":0,"__proto__":1'))).message).toMatch(/row \d+ of “film”/)
    expect((await refused(text.replace('"is_stub":0', '"extra":0,"is_stub":0'))).message).toMatch(/row \d+ of “film”/)
    expect((await refused(text.replace(',"poster_id":null', ''))).message).toMatch(/row \d+ of “film”/)
    expect((await refused(text.replace('"Late Spring"', '"Late \\ud800Spring"'))).message).toContain('cannot be kept')
    expect((await refused(text.replace('"Late Spring"', '"Late \\u0000Spring"'))).message).toContain('cannot be kept')
    expect((await refused(text.replace(/"bytes":"...../, '"bytes":"AAAAA'))).message).toMatch(/bytes in row \d+/)
    expect((await refused(text.replace(/\n\{[^\n]+"title":"Tokyo Story"[^\n]+,/, ''))).message).toContain('not in it')
    expect((await refused(text.replace(/(\n\{[^\n]+"title":"Tokyo Story"[^\n]+,)/, '$1$1'))).message).toContain('twice')
    expect((await refused(`${text}{}`)).message).toContain('behind its end')
    expect((await refused(Buffer.concat([Buffer.from(text.slice(0, 500)), Buffer.from([0xff, 0xfe]), Buffer.from(text.slice(500))]))).code).toBe('unreadable')
    expect((await refused(`{"tables":${'['.repeat(100_000)}`)).code).toBe('unreadable')
  })

  it('is no other file for being indented, having a mark in front, or its keys in another order', async () => {
    const whole = parsed(text)
    const sorted = Object.fromEntries(Object.entries(whole).toReversed())
    const turned = Object.fromEntries(Object.entries(whole.tables).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, rows]) => [name, rows.map((row) => Object.fromEntries(Object.entries(row).toReversed()))]))
    for (const [index, other] of [JSON.stringify(whole, null, 4), `\uFEFF${text.replaceAll('\n', '\r\n')}`, JSON.stringify({ ...sorted, tables: turned }, null, '\t')].entries()) {
      writeFileSync(workshop.path('other.json'), other)
      const target = await workshop.library(`Target${index}.matinee`)
      await restore(target, workshop.path('other.json'), new StoppableWork())
      expect(await exported(target)).toBe(text)
    }
    expect(readFileSync(workshop.path('other.json')).length).toBeGreaterThan(0)
  })
})

describe('a file of an earlier version', () => {
  let workshop: Workshop
  beforeEach(() => {
    workshop = aWorkshop()
  })
  afterEach(() => workshop.close())

  /** What a first version wrote: without the columns and the table that came later. */
  function older(text: string, change: (header: Record<string, unknown>) => void = () => undefined): string {
    const whole = parsed(text)
    Object.assign(whole, { version: 1, schema: 1 })
    for (const table of tables) for (const row of whole.tables[table.name] ?? []) for (const column of Object.keys(table.later)) delete row[column]
    for (const { name, since } of tables) if (since > 1) delete whole.tables[name]
    change(whole)
    return JSON.stringify(whole)
  }

  it('still comes in, with its words counted', async () => {
    const source = await workshop.library('Source.matinee')
    fillEveryTable(source.db)
    const file = workshop.path('old.json')
    const text = older(await exported(source))
    writeFileSync(file, text)
    const library = await workshop.library()
    await restore(library, file, new StoppableWork())
    const words = "SELECT id, words FROM review ORDER BY seq"
    expect(library.db.prepare(words).all()).toEqual(source.db.prepare(words).all())
    expect(library.db.prepare('SELECT DISTINCT poster_id FROM film').all()).toEqual([{ poster_id: null }])
    expectDerived(library.db)
    expect(older(await exported(library))).toBe(text)
    // The same file into a library that has it already says nothing new, whatever the version.
    expect(await restore(library, file, new StoppableWork())).toMatchObject({ added: 0, differing: 0 })
  })

  it('of the second one comes in too, without what came after it', async () => {
    const source = await workshop.library('Source.matinee')
    fillEveryTable(source.db)
    const whole = parsed(await exported(source))
    Object.assign(whole, { version: 2, schema: 3 })
    for (const { name, since } of tables) if (since > 2) delete whole.tables[name]
    const file = workshop.path('second.json')
    writeFileSync(file, JSON.stringify(whole))
    const library = await workshop.library()
    await restore(library, file, new StoppableWork())
    const now = parsed(await exported(library))
    expect(now.tables['film_note']).toEqual([])
    expect(now.tables['template']).toEqual([])
    expect(now.tables['review']).toEqual(whole.tables['review'])
    expect(now.tables['saved_view']).toEqual(whole.tables['saved_view'])
    expectDerived(library.db)
  })

  it('is not one that only says so', async () => {
    const source = await workshop.library('Source.matinee')
    fillEveryTable(source.db)
    const file = workshop.path('old.json')
    writeFileSync(file, older(await exported(source), (header) => (header['version'] = 2)))
    const library = await workshop.library()
    await expect(restore(library, file, new StoppableWork())).rejects.toMatchObject({ code: 'unreadable' })
  })
})
