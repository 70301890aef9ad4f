import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../../../src/main/ids'
import { finish, start } from '../../../../../src/main/journal/writing'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { aFilm, aLibrary, aMention, anEntryText, aReview, aReviewOfMine, aTake, type LibraryFixture } from '../../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const search = (query: string, from = 0, count = 60) => open.repositories.search.written.stretch(query, from, count)
const found = async (query: string) => (await search(query)).hits.map(({ kind, author, film }) => `${kind} by ${author ?? 'me'} on ${film.title}`)
const snippets = async (query: string) =>
  (await search(query)).hits.map(({ snippet: { text, marks } }) => [...marks].reverse().reduce((shown, { start: from, end }) => `${shown.slice(0, from)}[${shown.slice(from, end)}]${shown.slice(end)}`, text))

test('everything that is written is found, the newest first, with the words marked', async () => {
  const film = await aFilm(open, 'Interview', { year: 2007 })
  await aReview(open, film.id, 'Odile Varga', 'A doorway is a frame.', { created_at: '2026-01-01T00:00:00.000Z' })
  await aTake(open, film.id, 'Rosa', 'The doorway again.')
  await aReviewOfMine(open, film.id, 'She stands in the **doorway**, half in.', { created_at: '2026-01-02T00:00:00.000Z' })
  const entry = await start(open, film.id)
  await finish(open, entry.id, anEntryText({ privateNote: 'Watched from the doorway.' }))
  await open.library.write('Line added', () => open.repositories.filmNotes.save(open.repositories.filmNotes.blank(film.id, 'line', { body: 'Close the doorway', speaker: 'Pierre', answer: null, isPrivate: false })))
  expect((await found('doorway ')).toSorted()).toEqual(['entry by me on Interview', 'line by me on Interview', 'note by me on Interview', 'review by Odile Varga on Interview', 'take by Rosa on Interview'])
  expect((await found('doorway kind:review'))).toEqual(['entry by me on Interview', 'review by Odile Varga on Interview'])
  expect(await snippets('doorway kind:entry')).toEqual(['She stands in the [doorway], half in.'])
  expect(await found('pierre')).toEqual(['line by me on Interview'])
})

test('phrases, beginnings and words without spaces are marked where they stand', async () => {
  const film = await aFilm(open, '晩春')
  await aReviewOfMine(open, film.id, '最後の場面は傑作映画だった。')
  await aReviewOfMine(open, film.id, 'The last scene, and only the last scene, of the last film in Łódź.')
  expect(await snippets('"last scene"')).toEqual(['The [last scene], and only the [last scene], of the last film in Łódź.'])
  expect(await snippets('sce* lodz ')).toEqual(['The last [scene], and only the last [scene], of the last film in [Łódź].'])
  expect(await snippets('傑作')).toEqual(['最後の場面は[傑作]映画だった。'])
  expect(await snippets('画')).toEqual(['最後の場面は傑作映[画]だった。'])
  expect(await snippets('最後の場面 AND 傑作')).toEqual(['[最後の場面]は[傑作]映画だった。'])
  expect(await snippets('title:晩春 -last')).toEqual(['最後の場面は傑作映画だった。'])
})

test('what is covered stays covered', async () => {
  const film = await aFilm(open, 'Interview')
  await aReviewOfMine(open, film.id, 'It ends well. ||The tape was a lie.|| Or not.')
  await aReview(open, film.id, 'Odile', 'The tape was a lie all along.', { has_spoilers: 1 })
  const { hits } = await search('tape ')
  expect(hits.map(({ isCovered, snippet }) => ({ isCovered, shown: snippet.text.includes('tape') }))).toEqual([
    { isCovered: true, shown: false },
    { isCovered: true, shown: false }
  ])
  expect((await search('ends ')).hits.map(({ isCovered }) => isCovered)).toEqual([false])
})

test('fields ask of the film, of who wrote it and of how it is', async () => {
  const [lounge, stalker] = [await aFilm(open, 'Trees Lounge', { year: 1996 }), await aFilm(open, 'Stalker', { year: 1979 })]
  const mine = await aReviewOfMine(open, stalker.id, 'As in [[Trees Lounge]], nobody leaves.', { rating: 9, written_on: '2019-05-31' })
  await aMention(open, mine.id, 'Trees Lounge', 1996, lounge.id)
  await aReviewOfMine(open, lounge.id, 'A draft about a bar.', { is_draft: 1, is_private: 1, written_on: '2021' })
  await aReview(open, lounge.id, 'Odile Varga', 'A bar without windows.', { score_percent: 80, is_liked: 1, written_on: '2018-01-01' })
  const [a, b, c] = ['entry by me on Stalker', 'entry by me on Trees Lounge', 'review by Odile Varga on Trees Lounge']
  const expected: Record<string, (string | undefined)[]> = {
    'title:lounge': [b, c],
    'title:"Trees Lounge" author:me': [b],
    'author:varga': [c],
    '-author:me': [c],
    'year:1970..1980': [a],
    'year:<1990': [a],
    'rating:>=4': [a, c],
    'rating:4': [c],
    'rating:4.5': [a],
    'has:link': [a],
    'is:draft': [b],
    'is:private': [b],
    'is:kept': [c],
    'mentions:"Trees Lounge"': [a],
    'mentions:lounge -mentions:stalker': [a],
    'on:2019': [a],
    'on:2019-05-31': [a],
    'before:2019-05': [c],
    'before:2020': [a, c],
    'after:2019-05': [b],
    'bar OR mentions:lounge': [a, b, c],
    'bar -title:lounge': [],
    'rating:>=0.5 -bar': [a]
  }
  for (const [query, texts] of Object.entries(expected)) expect([query, (await found(query)).toSorted()]).toEqual([query, texts])
})

test('tags are those of the text, of its evening and of its film', async () => {
  const film = await aFilm(open, 'Interview')
  const entry = await start(open, film.id)
  await finish(open, entry.id, anEntryText({ body: 'With a tag.', tags: ['At the cinema'] }))
  await aReviewOfMine(open, film.id, 'Without one.')
  expect(await snippets('tag:"at the cinema"')).toEqual(['With a tag.'])
  expect(await snippets('tag:nothing')).toEqual([])
})

test('the bin is not searched, and a change is found at once', async () => {
  const film = await aFilm(open, 'Interview')
  const review = await aReviewOfMine(open, film.id, 'A doorway.')
  expect((await search('doorway ')).total).toBe(1)
  await open.library.write('Review moved to the bin', () => open.repositories.reviews.save({ ...open.repositories.reviews.get(review.id), deleted_at: '2026-01-01T00:00:00.000Z' }))
  expect((await search('doorway ')).total).toBe(0)
  expect((await search('kind:entry')).total).toBe(0)
})

test('a thousand are counted, a stretch at a time, each text once', async () => {
  const film = await aFilm(open, 'Interview')
  const at = '2026-01-01T00:00:00.000Z'
  await open.library.write('Many added', () => {
    const first = open.repositories.reviews
    const row = { film_id: film.id, author_id: null, viewing_id: null, title: null, body_format: 'plain' as const, body_as_pasted: null, score_text: null, score_value: null, score_scale: null, score_percent: null, rating: null, is_liked: 0, has_spoilers: 0, is_private: 0, is_draft: 0, language: null, written_on: null, position: 0, source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null, words: 2 }
    for (let index = 0; index < 1_200; index += 1) first.save({ ...row, id: newId(), body: `Doorway ${index}`, folded: `doorway ${index}` })
  })
  const one = await search('doorway ', 0, 20)
  expect(one).toMatchObject({ total: 20, isWhole: false })
  expect(one.hits[0]?.snippet.text).toBe('Doorway 1199')
  expect(await search('doorway ', 999, 1)).toMatchObject({ total: 1_000, isWhole: true })
  const ids = new Set<string>()
  for (let from = 0; from < 1_000; from += 60) for (const { id } of (await search('doorway ', from)).hits) ids.add(id)
  expect(ids.size).toBe(1_000)
  expect((await search('is:mine -doorway ')).total).toBe(0)
})
