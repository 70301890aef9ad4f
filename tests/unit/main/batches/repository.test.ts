import { afterEach, beforeEach, expect, test } from 'vitest'
import { aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

test('an import runs until it is finished, and keeps its report', async () => {
  const { batches } = library.open.repositories
  const begun = await library.open.library.writeUnlogged(() => batches.begin({ kind: 'page', label: 'Page added' }))
  expect(batches.get(begun.id)).toMatchObject({ status: 'running', finished_at: null, report: null })
  await library.open.library.writeUnlogged(() => batches.finish(begun.id, { lines: [] }, 'Interview added'))
  expect(batches.get(begun.id)).toMatchObject({ status: 'done', label: 'Interview added', report: '{"lines":[]}' })
  const other = await library.open.library.writeUnlogged(() => batches.begin({ kind: 'json', label: 'Library.json' }))
  await library.open.library.writeUnlogged(() => batches.mark(other.id, 'undone'))
  expect(batches.all().map(({ label, status }) => [label, status])).toEqual([['Library.json', 'undone'], ['Interview added', 'done']])
})

test('an import nobody knows says so', () => {
  expect(() => library.open.repositories.batches.get('none')).toThrow('no longer in your library')
})
