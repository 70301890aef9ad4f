import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { now } from '../../../../src/main/clock'
import { newId } from '../../../../src/main/ids'
import { savedViewHandlers } from '../../../../src/main/savedViews/handlers'
import { EVERY_FILM } from '../../../../src/shared/models/filmQuery'
import { EVERY_ENTRY } from '../../../../src/shared/models/journal'
import type { ViewQuery } from '../../../../src/shared/models/savedView'
import { aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let views: ReturnType<typeof savedViewHandlers>
beforeEach(async () => {
  library = await aLibrary()
  views = savedViewHandlers(() => library.open)
})
afterEach(() => library.close())

const nineties: ViewQuery = { page: 'films', query: { filter: { ...EVERY_FILM, years: { from: 1990, to: 1999 } }, sort: 'rating', isDescending: true } }
const cinema: ViewQuery = { page: 'journal', query: { filter: { ...EVERY_ENTRY, tags: ['cinema'] }, order: 'newest' } }
const names = async (): Promise<string[]> => (await views.all()).map(({ name }) => name)
const changes = () => changeHandlers(() => library.open)

it('are kept in the order they were made, and come back as they were', async () => {
  const saved = await views.save({ name: 'Nineties', view: nineties })
  await views.save({ name: 'Seen in a cinema', view: cinema })

  expect(await views.all()).toEqual([saved, expect.objectContaining({ name: 'Seen in a cinema', view: cinema })])
  expect(saved.view).toEqual(nineties)
})

it('are renamed, changed and removed, and every one of these is undone', async () => {
  const { id } = await views.save({ name: 'Nineties', view: nineties })
  await views.change({ id, name: 'The nineties' })
  await views.change({ id, view: cinema })
  expect(await views.all()).toEqual([{ id, name: 'The nineties', view: cinema }])
  expect((await views.remove({ id })).label).toBe('View “The nineties” removed')
  expect(await views.all()).toEqual([])

  for (const expected of [[{ id, name: 'The nineties', view: cinema }], [{ id, name: 'The nineties', view: nineties }], [{ id, name: 'Nineties', view: nineties }], []]) {
    await changes().undo()
    expect(await views.all()).toEqual(expected)
  }
  await changes().redo()
  expect(await names()).toEqual(['Nineties'])
})

it('have names of their own', async () => {
  const { id } = await views.save({ name: 'Nineties', view: nineties })
  await views.save({ name: 'Cinema', view: cinema })

  await expect(views.save({ name: 'nineties', view: cinema })).rejects.toThrow('You have a view called “nineties” already.')
  await expect(views.change({ id, name: 'CINEMA' })).rejects.toThrow('already')
  expect((await views.change({ id, name: 'NINETIES' })).name).toBe('NINETIES')
})

it('open with what still parses, whatever another version or program wrote into them', async () => {
  const { repositories: { savedViews }, library: file } = library.open
  const stored = (name: string, page: 'films' | 'journal' | 'watchlist', query: string): Promise<unknown> =>
    file.write('Stored', () => savedViews.save({ id: newId(), name, page, query, position: 0, batch_id: null, created_at: now(), deleted_at: null }))
  await stored('Half', 'films', JSON.stringify({ filter: { genres: ['Drama'], rating: 'superb', liked: true, colour: 'blue' }, sort: 'mood', isDescending: false }))
  await stored('Broken', 'journal', '{"filter":')
  await stored('List', 'watchlist', '[1, 2]')

  expect((await views.all()).map(({ name, view }) => [name, view])).toEqual([
    ['Half', { page: 'films', query: { filter: { ...EVERY_FILM, genres: ['Drama'], liked: true }, sort: 'watched', isDescending: false } }],
    ['Broken', { page: 'journal', query: { filter: EVERY_ENTRY, order: 'newest' } }],
    ['List', { page: 'watchlist', query: { filter: EVERY_FILM, sort: 'listed', isDescending: false } }]
  ])
})
