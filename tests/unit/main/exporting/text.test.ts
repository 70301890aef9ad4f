import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { previewExport } from '../../../../src/main/exporting/preview'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import { aWorkshop, type Filled, fillEveryTable, insert, type Workshop } from '../../../support/fullLibrary'

const choices: ExportChoices = {
  scope: { kind: 'everything' }, format: 'text', mine: true, collected: true, privateText: false, titleCards: false, spoilers: true, versions: false, posters: true, byteOrderMark: false
}
const at = '2026-11-22T20:15:30.123Z'

describe('an export as plain text', () => {
  let workshop: Workshop
  let library: Library
  let filled: Filled
  beforeEach(async () => {
    workshop = aWorkshop()
    library = await workshop.library()
    filled = fillEveryTable(library.db)
    library.db.prepare("UPDATE review SET body = 'The apple peel again.' || char(13, 10, 13, 10) || 'See [[Tokyo Story (1953)|the other one]]. ||She leaves.||', title = 'Peeled' WHERE id = ?").run(filled.mine)
  })
  afterEach(() => workshop.close())

  const run = async (name: string, rest: Partial<ExportChoices> = {}): Promise<string> => {
    const { path } = await exportTo(library, { ...choices, ...rest }, workshop.path(name), new StoppableWork())
    return readFileSync(path, 'utf8')
  }

  it('is the journal by the day, with lines under its headings and paragraphs as they were written', async () => {
    insert(library.db, 'viewing', { id: newId(), film_id: filled.film, watched_on: '2007-07', folded: '', created_at: at, updated_at: at })
    insert(library.db, 'viewing', { id: newId(), film_id: filled.film, watched_on: null, folded: '', created_at: at, updated_at: at })
    const text = await run('journal.txt')
    expect(text.startsWith('Film journal\n============\n\n\n2007\n====\n\n\nJuly 2007: Late Spring (1949)\n-----------------------------\n')).toBe(true)
    expect(text).toContain(`
15 November 2026: Late Spring (1949)
------------------------------------
4.5 of 5 stars · Liked · Rewatch · at home · Blu-ray · With M.
Tags: Autumn

Peeled

The apple peel again.

See the other one. ||She leaves.||
`)
    expect(text.indexOf('\nUndated\n')).toBeGreaterThan(text.indexOf('\n2026\n'))
    expect(text).toContain('晩春\nOzu Yasujirō · a country · 108 min · a genre · BBFC U\n5 of 5 stars · Liked · Seen · Autumn\n')
    expect(text).toContain('    “Quiet.”\n    * and * true\n    (r0cko_723)\n')
    expect(text).toContain('Quiet endings: A–Z\n==================\n\nIn *no* hurry.\n\n1. Tokyo Story (1953)\n    The station.\n2. Late Spring (1949)\n')
    expect(text).toContain('May 2019: Letterboxd comment\n')
    for (const secret of ['Nobody reads this', 'fell asleep', 'mine alone', 'Not finished', 'said in secret', 'Binned?', 'why not']) expect(text).not.toContain(secret)
  })

  it('leaves out what was not chosen', async () => {
    expect(await run('less.txt', { spoilers: false })).toContain('See the other one. […]\n')
    const facts = await run('facts.txt', { mine: false, collected: false })
    expect(facts).not.toMatch(/apple|r0cko|stars|Notes|Quiet endings/)
    library.db.prepare('UPDATE review SET has_spoilers = 1 WHERE id = ?').run(filled.mine)
    expect(await run('told.txt', { spoilers: false })).toContain('[…] This review tells how the film ends.')
    expect(await run('private.txt', { privateText: true })).toMatch(/Nobody reads this[^]*Private note: mine alone/)
  })

  it('of one review is that review, and is shown before it is written', async () => {
    const scope = { kind: 'review' as const, review: filled.mine }
    const text = await run('one.txt', { scope })
    expect(text).not.toContain('Films')
    const preview = await previewExport(library.db, { ...choices, scope })
    expect(preview).toMatchObject({ fileCount: 1, files: [{ path: 'Late Spring (1949).txt' }], sample: { text }, bytes: Buffer.byteLength(text) })
  })
})
