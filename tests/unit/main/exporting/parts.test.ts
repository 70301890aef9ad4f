import { afterEach, beforeEach, expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { previewExport } from '../../../../src/main/exporting/preview'
import { named } from '../../../../src/main/exporting/scope'
import { suggestedName } from '../../../../src/main/exporting/suggestedName'
import { restore } from '../../../../src/main/importing/restore'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import { EVERY_FILM } from '../../../../src/shared/models/filmQuery'
import { EVERY_ENTRY } from '../../../../src/shared/models/journal'
import type { ExportChoices, ExportScope } from '../../../../src/shared/models/transfer'
import { expectDerived } from '../../../support/derived'
import { aWorkshop, type Filled, fillEveryTable, filmRow, insert, parsed, type Workshop } from '../../../support/fullLibrary'

let workshop: Workshop
let library: Library
let filled: Filled
let other: string
let seen: string
beforeEach(async () => {
  workshop = aWorkshop()
  library = await workshop.library()
  filled = fillEveryTable(library.db)
  const at = '2026-11-23T09:00:00.000Z'
  other = insert(library.db, 'film', filmRow('Columbus', 2017))
  seen = insert(library.db, 'viewing', { id: newId(), film_id: other, watched_on: '2020-05', rating: 8, place: 'at home', private_note: 'nobody', folded: '', created_at: at, updated_at: at })
})
afterEach(() => workshop.close())

const choices = (scope: ExportScope, rest: Partial<ExportChoices> = {}): ExportChoices => ({ scope, format: 'markdown', mine: true, collected: true, privateText: false, titleCards: false, spoilers: true, versions: false, posters: true, byteOrderMark: false, ...rest })

async function folder(scope: ExportScope, rest: Partial<ExportChoices> = {}): Promise<string[]> {
  const { path } = await exportTo(library, choices(scope, rest), workshop.path('out'), new StoppableWork())
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).toSorted((a, b) => (a < b ? -1 : 1))
}

async function json(scope: ExportScope, rest: Partial<ExportChoices> = {}): Promise<ReturnType<typeof parsed>> {
  const path = workshop.path('part.json')
  await exportTo(library, choices(scope, { format: 'json', ...rest }), path, new StoppableWork())
  return parsed(readFileSync(path, 'utf8'))
}

function counts({ tables }: ReturnType<typeof parsed>): Record<string, number> {
  const sizes = Object.entries(tables).map(([name, rows]): [string, number] => [name, rows.length])
  return Object.fromEntries<number>(sizes.filter(([, size]) => size > 0))
}

test('some films: each with its entries, and nothing of the others', async () => {
  const scope: ExportScope = { kind: 'films', films: [filled.film, other] }
  expect(await folder(scope)).toEqual(['2020/2020-05 Columbus.md', '2026/2026-11-15 Late Spring.md', 'Films/Columbus (2017).md', 'Films/Late Spring (1949).md', 'Posters/Late Spring (1949).png'])
  const whole = await json(scope)
  expect(whole.scope).toBe('films')
  expect(counts(whole)).toMatchObject({ film: 3, film_poster: 1, blob: 1, credit: 2, viewing: 2, review: 2, take: 1, tagging: 2 })
  expect(counts(await json({ kind: 'films', films: [other] }))).toEqual({ film: 1, viewing: 1 })
  expect(suggestedName(library.db, choices(scope))).toBe('Matinee, 2 films')
  expect(suggestedName(library.db, choices({ kind: 'films', films: [other] }, { format: 'json' }))).toBe('Columbus (2017).json')
  expect((await previewExport(library.db, choices(scope))).counts).toEqual({ films: 2, mine: 2, collected: 2, privateEntries: 2 })
})

test('some entries: their notes alone, named by review or by viewing; private ones only when asked for', async () => {
  const scope: ExportScope = { kind: 'entries', entries: [filled.mine, seen, filled.privateReview] }
  expect(await folder(scope, { mine: false, titleCards: true })).toEqual(['2020/2020-05 Columbus.md', '2026/2026-11-15 Late Spring.md'])
  expect((await previewExport(library.db, choices(scope))).counts).toEqual({ films: 0, mine: 2, collected: 0, privateEntries: 1 })
  expect((await previewExport(library.db, choices(scope, { privateText: true }))).fileCount).toBe(3)
  const whole = await json(scope)
  expect(whole.scope).toBe('entries')
  // Tokyo Story comes along as a stub, because the entry speaks of it.
  expect(counts(whole)).toEqual({ film: 3, viewing: 2, review: 1, mention: 1, tag: 1, tagging: 1 })
  expect(JSON.stringify(whole)).not.toMatch(/Nobody reads this|nobody|fell asleep/)
  expect(whole.tables['film']?.map(({ poster_id }) => poster_id)).toEqual([null, null, null])
  expect(counts(await json(scope, { privateText: true, versions: true }))).toMatchObject({ review: 2, revision: 1 })
  expect(counts(await json(scope, { privateText: true }))).not.toHaveProperty('revision')
  expect(suggestedName(library.db, choices(scope))).toBe('Matinee, 3 entries')
})

test('an entry whose id is its viewing’s goes with its review', async () => {
  expect(counts(await json({ kind: 'entries', entries: [filled.viewing] }))).toMatchObject({ viewing: 1, review: 1 })
  expect(await folder({ kind: 'entries', entries: [filled.viewing] })).toEqual(['2026/2026-11-15 Late Spring.md'])
})

test('a list: its note in its order, and its films', async () => {
  const scope: ExportScope = { kind: 'list', list: filled.list }
  expect(await folder(scope, { mine: false, collected: false })).toEqual(['Films/Late Spring (1949).md', 'Films/Tokyo Story (1953).md', 'Lists/Quiet endings - A–Z.md', 'Posters/Late Spring (1949).png'])
  const note = readFileSync(join(workshop.path('out'), 'Lists/Quiet endings - A–Z.md'), 'utf8')
  expect(note).toBe(`---\ntitle: "Quiet endings: A–Z"\nfilms: 2\nranked: true\nid: ${filled.list}\n---\n\nIn *no* hurry.\n\n1. [[Tokyo Story (1953)]]\n\n   The station.\n2. [[Late Spring (1949)]]\n`)
  const whole = await json(scope)
  expect(counts(whole)).toMatchObject({ list: 1, list_entry: 2, film: 2, viewing: 1 })
  expect(await previewExport(library.db, choices(scope))).toMatchObject({ sample: { path: 'Lists/Quiet endings - A–Z.md' }, counts: { films: 2 } })
  expect(suggestedName(library.db, choices(scope, { format: 'json' }))).toBe('Quiet endings - A–Z.json')
})

test('a private list goes only when private things do; one that is gone is refused', async () => {
  library.db.prepare('UPDATE list SET is_private = 1').run()
  const scope: ExportScope = { kind: 'list', list: filled.list }
  for (const format of ['markdown', 'json'] as const) {
    await expect(exportTo(library, choices(scope, { format }), workshop.path('no'), new StoppableWork())).rejects.toMatchObject({ code: 'invalid' })
    expect(await previewExport(library.db, choices(scope, { format }))).toMatchObject({ fileCount: 0 })
    await expect(exportTo(library, choices({ kind: 'list', list: newId() }, { format }), workshop.path('no'), new StoppableWork())).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await folder(scope, { privateText: true })).toContain('Lists/Quiet endings - A–Z.md')
})

test('each part comes into another library, and says nothing new at home', async () => {
  const scopes: ExportScope[] = [{ kind: 'films', films: [filled.film, other] }, { kind: 'entries', entries: [filled.mine, seen] }, { kind: 'list', list: filled.list }]
  for (const [index, scope] of scopes.entries()) {
    const file = workshop.path(`${scope.kind}.json`)
    await exportTo(library, choices(scope, { format: 'json' }), file, new StoppableWork())
    expect(await restore(library, file, new StoppableWork()), scope.kind).toMatchObject({ added: 0, differing: 0 })
    const there = await workshop.library(`Other${index}.matinee`)
    expect((await restore(there, file, new StoppableWork())).batch).not.toBeNull()
    expectDerived(there.db)
    expect(there.db.pragma('foreign_key_check')).toEqual([])
  }
})

test('what was left unchosen stays at home: others’ texts, posters, spoilers and covered passages', async () => {
  const scope: ExportScope = { kind: 'film', film: filled.film }
  library.db.prepare("UPDATE review SET body = 'Fine. ||She leaves|| in the end.', body_as_pasted = '<p>She leaves', folded = 'she leaves' WHERE id = ?").run(filled.mine)
  const whole = await json(scope, { collected: false, posters: false, spoilers: false, versions: true })
  expect(counts(whole)).not.toHaveProperty('take')
  expect(counts(whole)).not.toHaveProperty('blob')
  expect(whole.tables['review']).toMatchObject([{ id: filled.mine, body: 'Fine. […] in the end.', body_as_pasted: null, words: 4 }])
  expect(JSON.stringify(whole)).not.toMatch(/leaves/i)
  const there = await workshop.library('Less.matinee')
  await restore(there, workshop.path('part.json'), new StoppableWork())
  expectDerived(there.db)
  library.db.prepare('UPDATE review SET has_spoilers = 1 WHERE id = ?').run(filled.mine)
  expect(counts(await json(scope, { collected: false, spoilers: false }))).not.toHaveProperty('review')
  for (const format of ['json', 'markdown'] as const) {
    await expect(exportTo(library, choices({ kind: 'review', review: filled.mine }, { format, spoilers: false }), workshop.path('no'), new StoppableWork())).rejects.toThrow(/marked as a spoiler/)
  }
})

test('what a filter leaves goes out, in the page’s own order', async () => {
  const films: ExportScope = { kind: 'filteredFilms', filter: { ...EVERY_FILM, text: 'col' } }
  expect(await folder(films)).toEqual(['2020/2020-05 Columbus.md', 'Films/Columbus (2017).md'])
  expect(suggestedName(library.db, choices(films, { format: 'csv' }))).toBe('Matinee films')
  expect(named(library.db, choices({ kind: 'filteredFilms', filter: EVERY_FILM })).scope).toEqual({ kind: 'films', films: [other, filled.film] })
  expect(named(library.db, choices({ kind: 'filteredFilms', filter: { ...EVERY_FILM, list: filled.list } })).scope).toEqual({ kind: 'films', films: [filled.film] })
  const entries: ExportScope = { kind: 'filteredEntries', filter: { ...EVERY_ENTRY, year: 2020 } }
  expect(named(library.db, choices(entries)).scope).toEqual({ kind: 'entries', entries: [seen] })
  const all = named(library.db, choices({ kind: 'filteredEntries', filter: { ...EVERY_ENTRY, rating: { from: 8, to: 10 } } }))
  expect(all.scope).toEqual({ kind: 'entries', entries: [filled.mine, seen] })
  expect((await previewExport(library.db, choices({ kind: 'filteredEntries', filter: { ...EVERY_ENTRY, year: 1950 } }))).counts).toEqual({ films: 0, mine: 0, collected: 0, privateEntries: 0 })
})
