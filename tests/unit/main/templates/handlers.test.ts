import { afterEach, beforeEach, expect, it } from 'vitest'
import { binHandlers } from '../../../../src/main/bin/handlers'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { isEmptyLibrary } from '../../../../src/main/importing/restore'
import { templateHandlers } from '../../../../src/main/templates/handlers'
import { aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

const templates = () => templateHandlers(() => library.open)
const changes = () => changeHandlers(() => library.open)
const names = async (): Promise<string[]> => (await templates().all()).map(({ name }) => name)
const FIRST = ['Questions for a second viewing', 'Short note', 'Scene by scene']

it('three are offered, and as long as nobody changes them the library is still empty', async () => {
  expect(await names()).toEqual(FIRST)
  expect(isEmptyLibrary(library.open.library.db)).toBe(true)
})

it('are added, renamed, changed and removed, and every one of these is undone', async () => {
  const mine = await templates().add({ name: 'Festival', body: '{{title}}\n' })
  expect(await names()).toEqual([...FIRST, 'Festival'])
  expect((await templates().change({ template: mine.id, text: { name: 'Festivals', body: '{{title}}\n' } }))?.label).toBe('Template “Festival” renamed')
  expect((await templates().change({ template: mine.id, text: { name: 'Festivals', body: '' } }))?.label).toBe('Template “Festivals” changed')
  expect(await templates().change({ template: mine.id, text: { name: 'Festivals', body: '' } })).toBeNull()
  expect((await templates().remove({ template: mine.id })).label).toBe('Template “Festivals” removed')
  for (const expected of [[{ ...mine, name: 'Festivals', body: '' }], [{ ...mine, name: 'Festivals' }], [mine], []]) {
    await changes().undo()
    expect((await templates().all()).slice(3)).toEqual(expected)
  }
  expect(await names()).toEqual(FIRST)
})

it('one of the first three can be changed at once, and all of them removed for good', async () => {
  const [first] = await templates().all()
  if (!first) throw new Error('There are none.')
  await templates().change({ template: first.id, text: { name: first.name, body: 'Mine now.' } })
  expect((await templates().all())[0]?.body).toBe('Mine now.')
  for (const { id } of await templates().all()) await templates().remove({ template: id })
  expect(await names()).toEqual([])
  library.open.library.db.exec('DELETE FROM template')
  expect(await names()).toEqual([])
})

it('one that was removed lies in the bin and comes back', async () => {
  const [first] = await templates().all()
  if (!first) throw new Error('There are none.')
  await templates().remove({ template: first.id })
  const bin = binHandlers(() => library.open)
  expect((await bin.list({ count: 5 })).items).toMatchObject([{ kind: 'template', title: first.name }])
  expect((await bin.restore({ kind: 'template', id: first.id })).label).toBe(`Template “${first.name}” restored`)
  expect(await names()).toEqual(FIRST)
})

it('two of one name are refused', async () => {
  await expect(templates().add({ name: 'short NOTE', body: '' })).rejects.toMatchObject({ code: 'conflict' })
})
