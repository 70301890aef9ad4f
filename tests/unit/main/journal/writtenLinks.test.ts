import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EntryText } from '../../../../src/shared/models/entry'
import { finish, save, start } from '../../../../src/main/journal/writing'
import { writtenLinks } from '../../../../src/main/journal/writtenLinks'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

describe('links in a text', () => {
  test.each([
    ['[[Trees Lounge (1996)]]', [{ title: 'Trees Lounge', year: 1996, text: 'Trees Lounge (1996)' }]],
    ['[[Trees Lounge|that bar]]', [{ title: 'Trees Lounge', year: null, text: 'that bar' }]],
    ['[[ Trees Lounge (1996) | that bar ]]', [{ title: 'Trees Lounge', year: 1996, text: 'that bar' }]],
    ['[[Blade Runner 2049]] and [[1917 (2019)]]', [{ title: 'Blade Runner 2049', year: null, text: 'Blade Runner 2049' }, { title: '1917', year: 2019, text: '1917 (2019)' }]],
    ['[[Trees Lounge]], [[trees lounge]]', [{ title: 'Trees Lounge', year: null, text: 'Trees Lounge' }]],
    ['[[The Year (1234)]]', [{ title: 'The Year (1234)', year: null, text: 'The Year (1234)' }]],
    ['[[]] [[ ]] [[a\nb]] [one] [[open', []],
    ['[[[Rec]]]', [{ title: 'Rec', year: null, text: 'Rec' }]]
  ])('%s', (body, links) => {
    expect(writtenLinks(body)).toEqual(links)
  })
})

describe('mentions', () => {
  let library: LibraryFixture
  let open: OpenLibrary

  beforeEach(async () => {
    library = await aLibrary()
    open = library.open
  })
  afterEach(() => library.close())

  const text = (body: string): EntryText => ({ body, watchedOn: null, rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] })
  const mentioned = (review: string) =>
    open.repositories.mentions.of('review', review).map(({ film_id, status, origin }) => `${open.repositories.films.get(film_id ?? '').title} ${origin} ${status}`)

  test('a draft makes none; finished, links to a known film and to a new stub', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    await aFilm(open, 'The Interview', { year: 1998 })
    const { id } = await start(open, interview.id)
    const body = '[[Interview]] is closer to [[The Interview (1998)]] than to [[Trees Lounge (1996)]].'
    await save(open, id, text(body))
    expect(mentioned(id)).toEqual([])
    await finish(open, id, text(body))
    expect(mentioned(id)).toEqual(['The Interview written accepted', 'Trees Lounge written accepted'])
    expect(open.repositories.films.findByTitle('Trees Lounge', 1996)).toMatchObject({ is_stub: 1 })
  })

  test('a link that is taken out takes its mention and its stub along', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    const { id } = await start(open, interview.id)
    await finish(open, id, text('[[Trees Lounge (1996)]] and [[Hard Candy (2005)]]'))
    await save(open, id, text('[[Hard Candy (2005)]]'))
    expect(mentioned(id)).toEqual(['Hard Candy written accepted'])
    expect(open.repositories.films.findByTitle('Trees Lounge', 1996)).toBeNull()
  })
})
