import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Library } from '../../../../src/main/db/library'
import { named } from '../../../../src/main/exporting/scope'
import { writerFor } from '../../../../src/main/exporting/writers'
import { newId } from '../../../../src/main/ids'
import { StoppableWork } from '../../../../src/main/worker/work'
import type { ExportChoices } from '../../../../src/shared/models/transfer'
import { aWorkshop, filmRow, insert, type Workshop } from '../../../support/fullLibrary'

const at = '2026-11-22T20:15:30.123Z'
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const odd = ['../../x', '..', 'con', 'NUL', 'aux.csv', 'A|B', '[[x]]', 'a/b', 'a\\b', 'C:', '~', ' ', '.', '…', 'x'.repeat(300), '👩🏽‍🚀'.repeat(60), 'Notes', 'films', 'Watchlist', 'é', 'e\u0301', 'É', 'ß', 'SS', '\u202Etxt.exe', 'a\nb', '=cmd|x', '\u0000x'.slice(1)]
const title = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })).filter((text) => !/\p{Surrogate}|\0/u.test(text))

describe('the paths of every form that is a folder', () => {
  let workshop: Workshop
  let library: Library
  beforeEach(async () => {
    workshop = aWorkshop()
    library = await workshop.library()
  })
  afterEach(() => workshop.close())

  async function pathsOf(format: ExportChoices['format']): Promise<string[]> {
    const choices = named(library.db, { scope: { kind: 'everything' }, format, mine: true, collected: true, privateText: true, titleCards: true, spoilers: true, versions: true, posters: true, byteOrderMark: false })
    const writer = await writerFor(choices)
    const paths: string[] = []
    if (writer.kind === 'folder') {
      await writer.write(library.db, choices, { begin: (path) => (paths.push(path), { write: () => undefined }), add: (path) => paths.push(path) }, new StoppableWork())
    }
    return paths
  }

  function fill(titles: readonly string[]): void {
    for (const table of ['revision', 'review', 'viewing', 'list_entry', 'list', 'film_poster', 'film', 'kept_note']) library.db.exec(`DELETE FROM ${table}`)
    const row = { folded: '', created_at: at, updated_at: at }
    insert(library.db, 'kept_note', { id: newId(), body: 'x', origin: 'x', ...row })
    for (const each of titles) {
      const film = insert(library.db, 'film', filmRow(each, null))
      const viewing = insert(library.db, 'viewing', { id: newId(), film_id: film, watched_on: '2026-11-15', ...row })
      const review = insert(library.db, 'review', { id: newId(), film_id: film, viewing_id: viewing, body: 'x', body_format: 'markdown', position: 0, ...row })
      insert(library.db, 'revision', { id: newId(), subject_kind: 'review', subject_id: review, body: 'y', words: 1, reason: 'pause', made_at: at })
      const list = insert(library.db, 'list', { id: newId(), kind: 'list', name: each, ...row })
      insert(library.db, 'list_entry', { id: newId(), list_id: list, film_id: film, position: 0, created_at: at })
    }
  }

  for (const format of ['markdown', 'csv', 'letterboxd'] as const) {
    it(`${format}: stay inside, are good on every system, and differ where capitals and accents are not told apart`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 6 }), async (titles) => {
          library.db.transaction(() => fill(titles))()
          const paths = await pathsOf(format)
          for (const path of paths) {
            expect(path.length).toBeGreaterThan(0)
            for (const part of path.split('/')) {
              expect(part).not.toMatch(/[<>:"\\|?*\p{Cc}\p{Surrogate}]|[\u202A-\u202E\u2066-\u2069]|^\.|[. ]$|^$/u)
              expect((part.split('.')[0] ?? '').trim()).not.toMatch(reserved)
              expect(Buffer.byteLength(part)).toBeLessThanOrEqual(140)
            }
          }
          expect(new Set(paths.map((path) => path.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD'))).size).toBe(paths.length)
        }),
        { numRuns: 60 }
      )
    })
  }
})
