/** The full-text tables follow every change, undo and redo included. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { aFilm, aLibrary, aReview, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

const SEARCHED = ['film', 'person', 'take', 'viewing', 'review', 'list'] as const

/** Raises when a full-text table holds other rows or words than the rows that are not in the bin. */
function checkSearch(): void {
  const { db } = library.open.library
  for (const table of SEARCHED) {
    // FTS5's own check of an external-content table would count the bin as missing, so compare with a table built anew.
    db.exec(`CREATE VIRTUAL TABLE temp.anew USING fts5 (folded, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3')`)
    db.exec(`INSERT INTO temp.anew (rowid, folded) SELECT seq, folded FROM ${table} WHERE deleted_at IS NULL`)
    db.exec(`CREATE VIRTUAL TABLE temp.found USING fts5vocab (main, ${table}_search, instance)`)
    db.exec('CREATE VIRTUAL TABLE temp.expected USING fts5vocab (temp, anew, instance)')
    expect(db.prepare('SELECT term, doc, "offset" FROM temp.found ORDER BY 1, 2, 3').all()).toEqual(
      db.prepare('SELECT term, doc, "offset" FROM temp.expected ORDER BY 1, 2, 3').all()
    )
    db.exec('DROP TABLE temp.found; DROP TABLE temp.expected; DROP TABLE temp.anew')
    db.exec(`INSERT INTO ${table}_search (${table}_search) VALUES ('integrity-check')`)
  }
}

test('search holds what the library holds, after adding, changing, binning, undo and redo', async () => {
  const { open } = library
  const { films, reviews } = open.repositories
  const film = await aFilm(open, 'Łódź Interview', { year: 2007 })
  await aTake(open, film.id, 'Curapedi', 'Deft.')
  const review = await aReview(open, film.id, 'rzajac', 'I loved this: 傑作映画')
  checkSearch()
  await open.library.write('Review changed', () => reviews.save({ ...review, body: 'I loved this film', folded: 'i loved this film' }))
  checkSearch()
  expect(open.library.db.prepare("SELECT rowid FROM review_search WHERE review_search MATCH 'loved'").all()).toHaveLength(1)
  const group = await open.library.write('Film removed', () => {
    films.remove(film.id)
    return open.library.changes.currentGroup()
  })
  checkSearch()
  expect(films.list('lodz')).toEqual([])
  await open.library.writeUnlogged(() => undoGroup(open.library.db, group))
  checkSearch()
  expect(films.list('lodz')).toHaveLength(1)
  await open.library.writeUnlogged(() => redoGroup(open.library.db, group))
  checkSearch()
})
