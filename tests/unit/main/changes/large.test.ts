import { expect, test } from 'vitest'
import { nextUndo, redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { aLibrary } from '../../../support/library'

test('one change of more rows than are read at once is undone and done again, what points before what it points to', async () => {
  const fixture = await aLibrary()
  const { library, repositories: { films, listEntries, lists } } = fixture.open
  const standing = (): unknown => library.db.prepare(`
    SELECT (SELECT count(*) FROM film WHERE deleted_at IS NULL) AS films, (SELECT count(*) FROM list_entry WHERE deleted_at IS NULL) AS entries,
      (SELECT count(*) FROM list WHERE deleted_at IS NULL) AS lists`).get()
  await library.write('Many films listed', () => {
    const list = lists.save(lists.blank('Long'))
    for (let at = 0; at < 1_200; at += 1) listEntries.append(list.id, films.save(films.blank(`Film ${at}`, 1950)).id)
  })
  const group = nextUndo(library.db)?.id ?? 0
  expect(await library.writeUnlogged(() => undoGroup(library.db, group))).toMatchObject({ rows: 2_401, keptNewer: 0, gone: 0 })
  expect(standing()).toEqual({ films: 0, entries: 0, lists: 0 })
  expect(await library.writeUnlogged(() => redoGroup(library.db, group))).toMatchObject({ rows: 2_401, keptNewer: 0, gone: 0 })
  expect(standing()).toEqual({ films: 1_200, entries: 1_200, lists: 1 })
  fixture.close()
})
