import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../../../src/main/db/library'
import { exportTo } from '../../../../src/main/exporting/exportTo'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import { aWorkshop, type Filled, fillEveryTable, insert, type Workshop } from '../../../support/fullLibrary'

const choices: ExportChoices = {
  scope: { kind: 'everything' }, format: 'markdown', mine: true, collected: true, privateText: false, titleCards: false, spoilers: true, versions: false, posters: false, byteOrderMark: false
}

describe('what lies beside the notes of films and entries', () => {
  let workshop: Workshop
  let library: Library
  let filled: Filled
  beforeEach(async () => {
    workshop = aWorkshop()
    library = await workshop.library()
    filled = fillEveryTable(library.db)
    library.db.prepare("UPDATE review SET body = 'Peeled. ||She leaves||' WHERE id = ?").run(filled.mine)
  })
  afterEach(() => workshop.close())

  const tree = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const run = async (name: string, rest: Partial<ExportChoices>): Promise<(path: string) => string> => {
    const { path } = await exportTo(library, { ...choices, ...rest }, workshop.path(name), new StoppableWork())
    return (file) => readFileSync(join(path, file), 'utf8')
  }

  it('are the earlier versions of a text, the latest first, only when they were chosen and the text goes out', async () => {
    insert(library.db, 'revision', { id: newId(), subject_kind: 'review', subject_id: filled.mine, body: 'An ||open|| apple', words: 3, reason: 'import', made_at: '2026-11-23T08:05:00.000Z' })
    insert(library.db, 'revision', { id: newId(), subject_kind: 'review', subject_id: filled.privateReview, body: 'Hidden', words: 1, reason: 'pause', made_at: '2026-11-23T08:05:00.000Z' })
    const read = await run('out', { versions: true })
    expect(read('Versions/2026-11-15 Late Spring, versions.md')).toBe(
      '---\nversions: 2\nentry: "[[2026-11-15 Late Spring]]"\n---\n\n## 2026-11-23 08:05 UTC · before an import\n\nAn ||open|| apple\n\n## 2026-11-22 20:15 UTC · first\n\nThe apple\n'
    )
    expect(tree(workshop.path('out')).filter((path) => path.includes('Versions'))).toHaveLength(1)
    expect((await run('covered', { versions: true, spoilers: false }))('Versions/2026-11-15 Late Spring, versions.md')).toContain('An […] apple')
    await run('none', {})
    expect(tree(workshop.path('none')).filter((path) => path.includes('Versions'))).toEqual([])
  })

  it('are my texts that belong to no film', async () => {
    expect((await run('out', {}))('Notes.md')).toContain('## 2019-05 · Letterboxd comment\n\n<https://boxd.it/abc>\n\n')
    await run('theirs', { mine: false })
    expect(tree(workshop.path('theirs')).filter((path) => /Notes|Lists/.test(path))).toEqual([])
  })

  it('tell nothing of what is covered or marked where spoilers stay at home', async () => {
    await run('out', { spoilers: false, privateText: true })
    const all = tree(workshop.path('out')).map((path) => readFileSync(path, 'utf8')).join('\n')
    expect(all).toContain('Peeled. […]')
    expect(all).not.toMatch(/She leaves|r0cko_723 · 3\.5/)
  })
})
