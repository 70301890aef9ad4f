import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { Library } from '../../../../src/main/db/library'
import { journalHandlers } from '../../../../src/main/journal/handlers'
import { RecoveryFile } from '../../../../src/main/journal/recovery'
import { type OpenLibrary, withRepositories } from '../../../../src/main/repositories'
import type { EntryText } from '../../../../src/shared/models/entry'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let other: OpenLibrary
let clock: string
let id: string

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  other = withRepositories(await Library.open(library.path, { create: false }))
  clock = '2026-11-22T12:00:00.000Z'
  const film = await aFilm(open, 'Interview', { year: 2007 })
  id = (await here().start({ film: film.id })).id
})
afterEach(() => {
  other.library.close()
  library.close()
})

const words = (body: string, more: Partial<EntryText> = {}): EntryText => ({ body, watchedOn: '2026-11-22', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [], ...more })
const handlers = (whose: () => OpenLibrary, name: string) => journalHandlers(whose, new RecoveryFile(join(library.path, '..', `${name}.json`)), () => clock)
const here = () => handlers(() => open, 'here')
const elsewhere = () => handlers(() => other, 'elsewhere')
const versions = () => open.repositories.revisions.of('review', id).map(({ body }) => body)

describe('two writers on one entry', () => {
  test('what another connection wrote is not written over, and both have their words', async () => {
    const { updatedAt: base } = await here().save({ entry: id, text: words('First') })
    await elsewhere().save({ entry: id, text: words('Theirs'), base })
    await expect(here().save({ entry: id, text: words('Mine'), base })).rejects.toThrow('Nothing was overwritten')
    await expect(here().save({ entry: id, text: words('Mine'), base })).rejects.toMatchObject({ code: 'conflict' })
    await expect(here().finish({ entry: id, text: words('Mine'), base })).rejects.toMatchObject({ code: 'conflict' })
    expect(await here().open({ entry: id })).toMatchObject({ body: 'Theirs', isDraft: true, kept: { text: { body: 'Mine' } } })
  })

  test('a fact or a tag that was changed elsewhere counts as much as a word', async () => {
    for (const theirs of [{ rating: 8 }, { tags: ['late'] }, { isPrivate: true }, { watchedOn: null }]) {
      const { updatedAt: base } = await here().save({ entry: id, text: words('First') })
      const { updatedAt } = await elsewhere().save({ entry: id, text: words('First', theirs), base })
      expect(updatedAt > base).toBe(true)
      await expect(here().save({ entry: id, text: words('Mine'), base })).rejects.toMatchObject({ code: 'conflict' })
    }
  })

  test('the same words are no conflict', async () => {
    const { updatedAt: base } = await here().save({ entry: id, text: words('First') })
    const { updatedAt } = await elsewhere().save({ entry: id, text: words('Same'), base })
    expect(await here().save({ entry: id, text: words('Same'), base })).toMatchObject({ body: 'Same', updatedAt })
    expect(await here().finish({ entry: id, text: words('Same'), base })).toMatchObject({ isDraft: false })
  })

  test('without a base it is written, and what stood there is a version first', async () => {
    const { updatedAt: base } = await here().save({ entry: id, text: words('First') })
    await elsewhere().save({ entry: id, text: words('Theirs'), base })
    expect(await here().save({ entry: id, text: words('Mine'), base: null })).toMatchObject({ body: 'Mine' })
    expect(versions()).toContain('Theirs')
    expect(await here().finish({ entry: id, text: words('Mine after all'), base: null })).toMatchObject({ isDraft: false })
    expect(versions()).toEqual(expect.arrayContaining(['Theirs', 'Mine', 'Mine after all']))
  })

  test('saves in a row each take the answer of the one before', async () => {
    let base = (await here().open({ entry: id })).updatedAt
    for (let round = 0; round < 5; round += 1) base = (await here().save({ entry: id, text: words(`Round ${round}`), base })).updatedAt
    expect(await here().finish({ entry: id, text: words('Done'), base })).toMatchObject({ body: 'Done', isDraft: false })
  })

  test('after Undo the base is the one before, and what was written on the undone words is refused', async () => {
    const first = await here().save({ entry: id, text: words('First') })
    await here().leave({ entry: id })
    const second = await here().finish({ entry: id, text: words('Second'), base: first.updatedAt })
    await changeHandlers(() => open).undo()
    expect(await here().open({ entry: id })).toMatchObject({ body: 'First', updatedAt: first.updatedAt })
    await expect(here().save({ entry: id, text: words('Third'), base: second.updatedAt })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an entry whose words were taken out elsewhere bears a new instant, too', async () => {
    const { updatedAt: base } = await here().finish({ entry: id, text: words('First') })
    const { updatedAt } = await elsewhere().finish({ entry: id, text: words(''), base })
    expect(updatedAt > base).toBe(true)
    await expect(here().save({ entry: id, text: words('Mine'), base })).rejects.toMatchObject({ code: 'conflict' })
    // Mine is still kept as a version of the review that lies in the bin.
    const { version } = await here().setAside({ entry: id, text: words('Mine') })
    expect(open.repositories.revisions.newest('review', id)).toMatchObject({ id: version, body: 'Mine' })
  })
})

describe('a clock that goes backwards', () => {
  test('never makes what is newer look older, so an old base does not pass', async () => {
    const { updatedAt: base } = await here().save({ entry: id, text: words('First') })
    clock = '2020-01-01T00:00:00.000Z'
    const theirs = await elsewhere().save({ entry: id, text: words('Theirs'), base })
    expect(theirs.updatedAt > base).toBe(true)
    await expect(here().save({ entry: id, text: words('Mine'), base })).rejects.toMatchObject({ code: 'conflict' })
    const last = await here().finish({ entry: id, text: words('Both'), base: theirs.updatedAt })
    expect(last.updatedAt > theirs.updatedAt).toBe(true)
    expect(versions()[0]).toBe('Both')
  })

  test('a clock that stands still does not, either', async () => {
    const { updatedAt: base } = await here().save({ entry: id, text: words('First') })
    await elsewhere().save({ entry: id, text: words('Theirs'), base })
    await expect(here().save({ entry: id, text: words('Mine'), base })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the cursor', () => {
  const notes = () => open.library.db.prepare("SELECT count(*) AS n FROM local_note WHERE key LIKE 'cursor:%'").get()

  test('comes back where it was, no further than the text goes', async () => {
    await here().save({ entry: id, text: words('Some words'), cursor: { anchor: 4, head: 7 } })
    expect((await elsewhere().open({ entry: id })).cursor).toEqual({ anchor: 4, head: 7 })
    await here().save({ entry: id, text: words('Some words'), cursor: { anchor: 2, head: 2 } })
    expect((await here().open({ entry: id })).cursor).toEqual({ anchor: 2, head: 2 })
    await here().save({ entry: id, text: words('So'), cursor: { anchor: 9, head: 1 } })
    expect((await here().open({ entry: id })).cursor).toEqual({ anchor: 2, head: 1 })
  })

  test('is with the words or not at all, and is no step of Undo', async () => {
    const { updatedAt: base } = await here().save({ entry: id, text: words('Some words'), cursor: { anchor: 4, head: 4 } })
    await elsewhere().save({ entry: id, text: words('Theirs'), base })
    await expect(here().save({ entry: id, text: words('Mine'), base, cursor: { anchor: 1, head: 1 } })).rejects.toMatchObject({ code: 'conflict' })
    expect((await here().open({ entry: id })).cursor).toEqual({ anchor: 4, head: 4 })
  })

  test('goes when the entry is finished, removed or was never written in', async () => {
    await here().save({ entry: id, text: words('Words'), cursor: { anchor: 1, head: 1 } })
    await here().finish({ entry: id, text: words('Words') })
    expect(notes()).toEqual({ n: 0 })
    await here().save({ entry: id, text: words('Words.'), cursor: { anchor: 1, head: 1 } })
    await here().remove({ entry: id })
    expect(notes()).toEqual({ n: 0 })
    const film = await aFilm(open, 'Columbus')
    const empty = await here().start({ film: film.id })
    await here().save({ entry: empty.id, text: words('', { watchedOn: empty.watchedOn }), cursor: { anchor: 0, head: 0 } })
    expect(await here().leave({ entry: empty.id })).toEqual({ kept: false })
    expect(notes()).toEqual({ n: 0 })
  })
})
