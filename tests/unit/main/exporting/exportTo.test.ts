import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { previewExport } from '../../../../src/main/exporting/preview'
import { writeFolderWhole } from '../../../../src/main/exporting/target'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aWorkshop, exported, type Filled, fillEveryTable, filmRow, insert, read, type Workshop } from '../../../support/fullLibrary'

const markdown: ExportChoices = { scope: { kind: 'everything' }, format: 'markdown', mine: true, collected: true, privateText: false, titleCards: true, spoilers: true, versions: false, posters: true, byteOrderMark: false }
const json: ExportChoices = { ...markdown, format: 'json' }
const at = '2026-11-22T20:15:30.123Z'

function tree(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).toSorted()
}

function frontOf(note: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(parse(note.split('---\n')[1] ?? ''))
}

describe('an export', () => {
  let workshop: Workshop
  let library: Library
  let filled: Filled
  beforeEach(async () => {
    workshop = aWorkshop()
    library = await workshop.library()
    filled = fillEveryTable(library.db)
  })
  afterEach(() => workshop.close())

  const run = (choices: ExportChoices, name: string, work = new StoppableWork()) => exportTo(library, choices, workshop.path(name), work)
  const leftovers = (): string[] => readdirSync(workshop.folder).filter((name) => name.startsWith('.'))

  it('as a folder of notes holds films, entries by year, lists, notes and posters', async () => {
    const done = await run(markdown, 'out')
    expect(done).toEqual({ path: workshop.path('out'), files: 5, films: 1, reviews: 1, leftOut: [] })
    expect(tree(workshop.path('out'))).toEqual([
      '2026/2026-11-15 Late Spring.md', 'Films/Late Spring (1949).md', 'Lists/Quiet endings - A–Z.md', 'Notes.md', 'Posters/Late Spring (1949).png'
    ])
    expect(leftovers()).toEqual([])
    const entry = read(workshop.path('out/2026/2026-11-15 Late Spring.md'))
    expect(frontOf(entry)).toEqual({
      title: 'Late Spring', year: 1949, watched: '2026-11-15', rating: 4.5, rewatch: true, liked: true, tags: ['Autumn'], place: 'at home', medium: 'Blu-ray', with: 'M.', film: '[[Late Spring (1949)]]', id: filled.mine
    })
    const body = library.db.prepare<[string], { body: string }>('SELECT body FROM review WHERE id = ?').get(filled.mine)?.body
    expect(entry.slice(entry.indexOf('---\n', 4) + 5)).toBe(`${body}\n`)
  })

  it('has a film’s facts, takes, reviews, links and trailers in its note, and no dead link', async () => {
    await run(markdown, 'out')
    const note = read(workshop.path('out/Films/Late Spring (1949).md'))
    expect(frontOf(note)).toMatchObject({ title: 'Late Spring', original_title: '晩春', year: 1949, certificate: 'BBFC U', released: '1949-09-19', distributor: '松竹: “Shochiku” & <Co>', rating: 5, liked: true, seen: true, seen_on: '2007-07', tags: ['Autumn'], directors: ['Ozu Yasujirō'], id: filled.film })
    expect(note).toContain('![[Late Spring (1949).png]]')
    expect(readFileSync(workshop.path('out/Posters/Late Spring (1949).png'))).toHaveLength(300_001)
    await run({ ...markdown, posters: false }, 'cards')
    expect(read(workshop.path('cards/Films/Late Spring (1949).md'))).toContain('![[Late Spring (1949).svg]]')
    expect(tree(workshop.path('cards'))).toContain('Cards/Late Spring (1949).svg')
    expect(note).toContain('> “Quiet.”\\\n> \\* and \\* true\n>\n> — r0cko_723')
    expect(note).toContain('### r0cko_723 · 3.5/5\n\n**Hm**\n\n*Contains spoilers.*')
    expect(note).toContain('- [[2026-11-15 Late Spring]]')
    expect(note).toContain('- [[Tokyo Story (1953)]]')
    expect(note).toContain('- [Trailer](<https://example.org/a_b>)\n- Clip \\[1\\]')
    expect(note).not.toContain('In the bin')
  })

  it('has the lines I kept as quotes and my questions as tasks, and covered passages with their bars', async () => {
    const note = { film_id: filled.film, folded: '', position: 9, created_at: at, updated_at: at }
    insert(library.db, 'film_note', { id: newId(), ...note, kind: 'line', body: '# Not a heading\nIt was.', speaker: '*Noriko*' })
    insert(library.db, 'film_note', { id: newId(), ...note, kind: 'question', body: 'Who\npeels?' })
    insert(library.db, 'film_note', { id: newId(), ...note, kind: 'question', body: 'Why?', answer: '' })
    library.db.prepare('UPDATE review SET body = ? WHERE id = ?').run('Fine. ||He is left alone.||', filled.mine)
    await run(markdown, 'out')
    const text = read(workshop.path('out/Films/Late Spring (1949).md'))
    expect(text).toContain('> \\# Not a heading\\\n> It was.\n>\n> — \\*Noriko\\*')
    expect(text).toContain('## Questions\n\n- [ ] Who\\\n  peels?\n- [x] Why?')
    expect(text.indexOf('## Lines')).toBeLessThan(text.indexOf('## Takes'))
    expect(read(workshop.path('out/2026/2026-11-15 Late Spring.md'))).toContain('Fine. ||He is left alone.||')
  })

  it('leaves drafts at home always and private text unless asked', async () => {
    const everything = (folder: string): string => tree(folder).map((file) => read(join(folder, file))).join('\n')
    await run(markdown, 'out')
    for (const secret of ['Nobody reads this.', 'fell asleep', 'mine alone', 'Not finished', 'said in secret', 'Binned?']) expect(everything(workshop.path('out'))).not.toContain(secret)
    const done = await run({ ...markdown, privateText: true }, 'private')
    expect(done.reviews).toBe(3)
    for (const secret of ['Nobody reads this.', 'fell asleep', 'mine alone', 'said in secret']) expect(everything(workshop.path('private'))).toContain(secret)
    for (const never of ['Not finished', 'Binned?']) expect(everything(workshop.path('private'))).not.toContain(never)
    expect(tree(workshop.path('private'))).toContain('Undated/Late Spring.md')
    await run({ ...markdown, mine: false, collected: false, titleCards: false, posters: false }, 'facts')
    expect(tree(workshop.path('facts'))).toEqual(['Films/Late Spring (1949).md'])
    expect(everything(workshop.path('facts'))).not.toMatch(/rating|Takes|Reviews|Lines|Questions/)
  })

  it('keeps titles that are no names of files, and two films of one name apart', async () => {
    const titles = ['CON', '../../escape', 'Face/Off', 'face\\off', '[REC]: a|b', '.hidden', 'x'.repeat(400), '👩🏽‍🚀'.repeat(60), 'Solaris', 'SOLARIS', '...', 'a\nb']
    for (const title of titles) insert(library.db, 'film', filmRow(title, 2000))
    const viewing = { film_id: filled.film, watched_on: '2026-11-15', folded: '', created_at: at, updated_at: at }
    insert(library.db, 'viewing', { id: newId(), ...viewing })
    insert(library.db, 'viewing', { id: newId(), ...viewing, watched_on: '2007-07' })
    const done = await run(markdown, 'out')
    const files = tree(workshop.path('out'))
    expect(files).toHaveLength(done.files)
    expect(files.filter((file) => file.startsWith('Films/'))).toHaveLength(titles.length + 1)
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length)
    expect(files).toContain('Films/Face-Off (2000).md')
    expect(files).toContain('Films/face-off (2000) 2.md')
    expect(files).toContain('2026/2026-11-15 Late Spring 2.md')
    expect(files).toContain('2007/2007-07 Late Spring.md')
    expect(readdirSync(workshop.folder).filter((name) => /escape|hidden/.test(name))).toEqual([])
    expect(frontOf(read(workshop.path('out/Films/Face-Off (2000).md')))).toMatchObject({ title: 'Face/Off', aliases: ['Face/Off (2000)'] })
  })

  it('of one film or one review is that alone', async () => {
    insert(library.db, 'film', filmRow('Another', 2000))
    expect(await run({ ...markdown, scope: { kind: 'film', film: filled.film } }, 'film')).toMatchObject({ files: 3, films: 1 })
    await run({ ...markdown, scope: { kind: 'review', review: filled.mine } }, 'mine.md')
    expect(read(workshop.path('mine.md'))).toContain('The apple peel again.')
    await run({ ...markdown, scope: { kind: 'review', review: filled.review } }, 'theirs.md')
    expect(frontOf(read(workshop.path('theirs.md')))).toMatchObject({ title: 'Late Spring', author: 'r0cko_723', score: '3.5/5', written: '2007-07-13', spoilers: true })
    await expect(run({ ...markdown, scope: { kind: 'review', review: filled.privateReview } }, 'no.md')).rejects.toMatchObject({ code: 'invalid' })
    await expect(run({ ...markdown, scope: { kind: 'film', film: newId() } }, 'no')).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(workshop.path('no.md')) || existsSync(workshop.path('no'))).toBe(false)
  })

  it('never mixes into a folder that is there, but fills an empty one', async () => {
    mkdirSync(workshop.path('empty'))
    expect((await run(markdown, 'empty')).path).toBe(workshop.path('empty'))
    expect((await run(markdown, 'empty')).path).toBe(workshop.path('empty 2'))
    writeFileSync(workshop.path('file'), 'mine')
    expect((await run(markdown, 'file')).path).toBe(workshop.path('file 2'))
    expect(read(workshop.path('file'))).toBe('mine')
    symlinkSync(workshop.path('nowhere'), workshop.path('link'))
    expect((await run(markdown, 'link')).path).toBe(workshop.path('link 2'))
  })

  it('as one file replaces the old one only when the new one is whole', async () => {
    writeFileSync(workshop.path('all.json'), 'old')
    const stopped: StoppableWork = new StoppableWork((_step, done) => {
      if (done === 5) stopped.stop()
    })
    await expect(run(json, 'all.json', stopped)).rejects.toMatchObject({ code: 'cancelled' })
    expect(read(workshop.path('all.json'))).toBe('old')
    await run(json, 'all.json')
    expect(read(workshop.path('all.json'))).toBe(await exported(library))
    mkdirSync(workshop.path('real'))
    writeFileSync(workshop.path('real/target.json'), 'old')
    symlinkSync(workshop.path('real/target.json'), workshop.path('link.json'))
    await run(json, 'link.json')
    expect(statSync(workshop.path('real/target.json')).size).toBeGreaterThan(1_000)
    expect(leftovers()).toEqual([])
  })

  it('leaves nothing behind when it is stopped or cannot write, and says where it could not', async () => {
    const stopped: StoppableWork = new StoppableWork((step) => {
      if (step === 'Writing files') stopped.stop()
    })
    await expect(run(markdown, 'out', stopped)).rejects.toMatchObject({ code: 'cancelled' })
    await expect(writeFolderWhole(workshop.path('out'), [{ path: 'a.md', text: () => 'x' }, { path: 'b.md', text: () => { throw new Error('no') } }], new StoppableWork(), 2)).rejects.toThrow('no')
    await expect(writeFolderWhole(workshop.path('out'), [{ path: '../a.md', text: () => 'x' }], new StoppableWork(), 1)).rejects.toThrow('leave its folder')
    expect(existsSync(workshop.path('out'))).toBe(false)
    expect(leftovers()).toEqual([])

    writeFileSync(workshop.path('file'), 'mine')
    for (const target of ['file/out', 'missing/out', '/proc/matinee/out', '/proc/out', `${'x'.repeat(300)}`]) {
      for (const choices of [markdown, json]) {
        const tried = exportTo(library, choices, target.startsWith('/') ? target : workshop.path(target), new StoppableWork())
        await expect(tried, `${target} ${choices.format}`).rejects.toThrow(/nothing was exported/)
        await expect(tried).rejects.toMatchObject({ code: 'cannot-write' })
      }
    }
    mkdirSync(workshop.path('folder.json'))
    await expect(run(json, 'folder.json')).rejects.toMatchObject({ code: 'cannot-write' })
    await expect(run(json, 'Library.matinee')).rejects.toMatchObject({ code: 'cannot-write' })
    expect(leftovers()).toEqual([])
  })

  it('clears away what a killed export left beside the target', async () => {
    mkdirSync(workshop.path('.matinee-999999999-abc.part/Films'), { recursive: true })
    writeFileSync(workshop.path('.matinee-999999999-def.part'), 'half')
    mkdirSync(workshop.path(`.matinee-${process.pid}-mine.part`))
    await run(json, 'all.json')
    expect(leftovers()).toEqual([`.matinee-${process.pid}-mine.part`])
  })

  it('is shown before it is written', async () => {
    const preview = await previewExport(library.db, markdown)
    expect(preview.fileCount).toBe(5)
    expect(preview.files.map(({ path }) => path).toSorted()).toEqual([
      '2026/2026-11-15 Late Spring.md', 'Films/Late Spring (1949).md', 'Lists/Quiet endings - A–Z.md', 'Notes.md', 'Posters/Late Spring (1949).png'
    ])
    expect(preview.sample?.path).toBe('2026/2026-11-15 Late Spring.md')
    expect(preview.counts).toEqual({ films: 1, mine: 1, collected: 2, privateEntries: 2 })
    expect(await previewExport(library.db, json)).toMatchObject({ fileCount: 1, files: [{ path: 'Matinee library.json' }], sample: null })
    const film = await previewExport(library.db, { ...json, scope: { kind: 'film', film: filled.film } })
    expect(film.sample?.text).toContain('"scope":"film"')
    expect(await previewExport(library.db, { ...markdown, scope: { kind: 'review', review: filled.privateReview } })).toMatchObject({ fileCount: 0, counts: { privateEntries: 1 } })
    const one = await previewExport(library.db, { ...markdown, scope: { kind: 'review', review: filled.mine } })
    expect(one.files).toEqual([{ path: '2026-11-15 Late Spring.md' }])
    expect(readFileSync(workshop.path('Library.matinee')).length).toBeGreaterThan(0)
  })
})
