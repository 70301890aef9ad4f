import { setImmediate as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeMany } from '../../../../src/main/changes/many'
import { nextUndo, undoGroup } from '../../../../src/main/changes/replay'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let fixture: LibraryFixture
beforeEach(async () => {
  fixture = await aLibrary()
})
afterEach(() => fixture.close())

const NAMES = ['one', 'two', 'three', 'four', 'five']
const titles = (): string[] => fixture.open.repositories.films.list('').map(({ title }) => title)

/** Adds a film, and takes so long that the next one comes in another write. */
function addSlowly(title: string): void {
  const { films } = fixture.open.repositories
  films.save(films.blank(title, null))
  const end = performance.now() + 15
  while (performance.now() < end);
}

it('is one thing to undo, also when something else was written in between', async () => {
  const { library } = fixture.open
  const others = (async () => {
    for (let turn = 0; turn < 3; turn += 1) await pause()
    await aFilm(fixture.open, 'Something else')
  })()

  const { label, group } = await writeMany(library, 'Five films added', NAMES, addSlowly)
  await others

  expect(label).toBe('Five films added')
  expect(titles()).toHaveLength(6)
  await library.writeUnlogged(() => undoGroup(library.db, group))
  expect(titles()).toEqual(['Something else'])
})

it('leaves nothing halfway when it cannot go on', async () => {
  const { library } = fixture.open
  const failing = writeMany(library, 'Five films added', NAMES, (name) => {
    if (name === 'four') throw new Error('The disk is full.')
    addSlowly(name)
  })

  await expect(failing).rejects.toThrow('The disk is full.')
  expect(titles()).toEqual([])
})

it('stops when it is taken back while it is being done', async () => {
  const { library } = fixture.open
  let done = 0
  const adding = writeMany(library, 'Five films added', NAMES, (name) => {
    addSlowly(name)
    done += 1
  })
  const undoing = (async () => {
    while (done < 2) await pause()
    const next = nextUndo(library.db)
    if (next) await library.writeUnlogged(() => undoGroup(library.db, next.id))
  })()

  await expect(adding).rejects.toThrow('taken back')
  await undoing
  expect(done).toBeLessThan(5)
  expect(titles()).toEqual([])
})
