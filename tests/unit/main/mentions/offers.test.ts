import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nextUndo, undoGroup } from '../../../../src/main/changes/replay'
import { finish, save, start } from '../../../../src/main/journal/writing'
import { mentionHandlers } from '../../../../src/main/mentions/handlers'
import { lookForMentions } from '../../../../src/main/mentions/look'
import { BEARERS_SQL, LATEST_SQL, RETURNED_SQL } from '../../../../src/main/mentions/reading'
import { namedIn, offerNamed } from '../../../../src/main/mentions/offerNamed'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { StoppableWork } from '../../../../src/main/worker/work'
import { aFilm, aLibrary, anEntryText, aReview, aReviewOfMine, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const handlers = () => mentionHandlers(() => open, async () => lookForMentions(open, new StoppableWork()))
const waiting = async (): Promise<string[]> => (await handlers().offered({ start: 0, count: 100 })).mentions.map(({ title, film, inFilm, author }) => `${title} (${film?.title ?? 'nothing'}) in ${author ?? 'mine'} on ${inFilm.title}`)

describe('a review of mine', () => {
  test('offers on finishing what it names and does not link; a draft offers nothing', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    await aFilm(open, 'Trees Lounge', { year: 1996 })
    await aFilm(open, 'Local Hero', { year: 1983 })
    const { id } = await start(open, interview.id)
    const text = anEntryText({ body: 'Interview is no Trees Lounge. It has nothing of [[Local Hero]], and Local Hero has everything.' })
    await save(open, id, text)
    expect(await waiting()).toEqual([])
    await finish(open, id, text)
    expect(await waiting()).toEqual(['Trees Lounge (Trees Lounge) in mine on Interview'])
    expect((await handlers().offered({ start: 0, count: 10 })).mentions[0]).toMatchObject({ sentence: 'Interview is no Trees Lounge.', text: 'Trees Lounge' })

    // One that is linked after all is offered no more.
    await finish(open, id, anEntryText({ body: 'Interview is no [[Trees Lounge]].' }))
    expect(await waiting()).toEqual([])
  })

  test('what was set aside is never offered again, and Undo brings the question back', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    await aFilm(open, 'Trees Lounge', { year: 1996 })
    const { id } = await start(open, interview.id)
    const text = anEntryText({ body: 'It is no Trees Lounge.' })
    await finish(open, id, text)
    const [offered] = (await handlers().offered({ start: 0, count: 1 })).mentions
    await handlers().decide({ mentions: [offered?.id ?? ''], status: 'rejected' })
    await finish(open, id, anEntryText({ body: 'It is no Trees Lounge. Trees Lounge, no.' }))
    await lookForMentions(open, new StoppableWork())
    expect(await waiting()).toEqual([])
  })

  test('one that is accepted is a mention, and the text stays as it is', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    const lounge = await aFilm(open, 'Trees Lounge', { year: 1996 })
    const { id } = await start(open, interview.id)
    await finish(open, id, anEntryText({ body: 'It is no Trees Lounge.' }))
    const [offered] = (await handlers().offered({ start: 0, count: 1 })).mentions
    await handlers().decide({ mentions: [offered?.id ?? ''], status: 'accepted' })
    expect(open.repositories.reviews.get(id).body).toBe('It is no Trees Lounge.')
    expect(open.repositories.mentions.backlinks(lounge.id)).toMatchObject([{ review_id: id }])
    expect(await waiting()).toEqual([])
  })
})

describe('looking through everything', () => {
  test('finds what nobody has offered yet, once, as one thing to undo', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    await aReviewOfMine(open, interview.id, 'Not as good as Trees Lounge.')
    await aReview(open, interview.id, 'nightbus', 'Like Trees Lounge, but with Local Hero in it. 7/10')
    await aReviewOfMine(open, interview.id, 'A draft about Trees Lounge.', { is_draft: 1 })
    await aFilm(open, 'Trees Lounge', { year: 1996 })
    await aFilm(open, 'Local Hero', { year: 1983 })

    expect(await lookForMentions(open, new StoppableWork())).toEqual({ found: 3 })
    expect((await waiting()).toSorted()).toEqual([
      'Local Hero (Local Hero) in nightbus on Interview', 'Trees Lounge (Trees Lounge) in mine on Interview', 'Trees Lounge (Trees Lounge) in nightbus on Interview'
    ])
    expect(await lookForMentions(open, new StoppableWork())).toEqual({ found: 0 })

    const step = nextUndo(open.library.db)
    expect(step).toMatchObject({ label: 'Looked for mentions' })
    await open.library.writeUnlogged(() => undoGroup(open.library.db, step?.id ?? 0))
    expect(await waiting()).toEqual([])
  })

  test('stopped, it keeps what it found and goes on from there the next time', async () => {
    const interview = await aFilm(open, 'Interview', { year: 2007 })
    await aFilm(open, 'Trees Lounge', { year: 1996 })
    for (let n = 0; n < 60; n += 1) await aReviewOfMine(open, interview.id, `Number ${n}: not as good as Trees Lounge. ${'And so on it went, as such things do. '.repeat(40)}`)
    const told: number[] = []
    const work: StoppableWork = new StoppableWork((_step, done) => {
      told.push(done)
      if (done > 0) work.stop()
    })
    const first = await lookForMentions(open, work)
    expect(first.found).toBeGreaterThan(0)
    expect(first.found).toBeLessThan(60)
    expect(first.found + (await lookForMentions(open, new StoppableWork())).found).toBe(60)
  })
})

describe('films one keeps coming back to', () => {
  test('are those met more than once; mine weigh more than others’', async () => {
    const [interview, lounge, hero] = [await aFilm(open, 'Interview', { year: 2007 }), await aFilm(open, 'Trees Lounge', { year: 1996 }), await aFilm(open, 'Local Hero', { year: 1983 })]
    for (const day of ['2026-01-01', '2026-02-01', '2026-03-01']) {
      const { id } = await start(open, hero.id)
      await finish(open, id, anEntryText({ watchedOn: day, body: 'Again.' }))
    }
    for (const body of ['[[Trees Lounge]] first.', 'Then [[Trees Lounge]] ||and its end||.']) {
      const { id } = await start(open, interview.id)
      await finish(open, id, anEntryText({ body, watchedOn: null }))
    }
    const mine = await handlers().returnedTo({ whose: 'mine' })
    expect(mine.map(({ film, viewings, mine: spoken, others, latest }) => [film.title, viewings, spoken, others, latest?.sentence ?? null])).toEqual([
      ['Trees Lounge', 0, 2, 0, 'Then Trees Lounge ….'],
      ['Local Hero', 3, 0, 0, null]
    ])
    const review = await aReview(open, lounge.id, 'nightbus', 'Local Hero is better.')
    await open.library.write('offer', () => offerNamed(open, review))
    const [offered] = (await handlers().offered({ start: 0, count: 1 })).mentions
    await handlers().decide({ mentions: [offered?.id ?? ''], status: 'accepted' })
    expect((await handlers().returnedTo({ whose: 'all' })).map(({ film, others }) => [film.title, others])).toEqual([['Trees Lounge', 0], ['Local Hero', 1]])
    expect((await handlers().returnedTo({ whose: 'mine' })).map(({ others }) => others)).toEqual([0, 0])
  })
})

test('whatever is written: never the film itself, nothing inside a link, and what was set aside does not come back', async () => {
  const titles = ['Interview', 'Trees Lounge', 'Her', 'The Third Man', 'Heat', 'Suspiria', 'Ordinary People', 'It']
  const films = await Promise.all(titles.map((title) => aFilm(open, title)))
  const word = fc.constantFrom(...titles, ...titles.map((title) => title.toLowerCase()), ...titles.map((title) => `*${title}*`), 'and', '.', '“', '”', '\n', '`', '||', 'The', '(1995)', 'https://x.org/')
  const link = fc.constantFrom(...titles).map((title) => `[[${title}|that one]]`)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...films), fc.array(fc.oneof({ weight: 5, arbitrary: word }, link), { maxLength: 25 }), async (film, words) => {
      const review = await aReviewOfMine(open, film.id, words.join(' '))
      const named = namedIn(open, review)
      const outside = review.body.replace(/\[\[[^\]]*\]\]/gu, '')
      for (const each of named) {
        expect(each.film).not.toBe(film.id)
        expect(outside).toContain(each.text)
      }
      const count = await open.library.write('offer', () => offerNamed(open, review))
      expect(count).toBe(named.length)
      const rows = open.repositories.mentions.of('review', review.id)
      if (rows.length > 0) await handlers().decide({ mentions: rows.map(({ id }) => id), status: 'rejected' })
      expect(await open.library.write('offer', () => offerNamed(open, review))).toBe(0)
    }),
    { numRuns: 60 }
  )
})

test('what bears a title, and who speaks of a film, is asked of indexes', () => {
  const planOf = (sql: string, bound: Record<string, unknown>): string =>
    open.library.db.prepare<[typeof bound], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(bound).map(({ detail }) => detail).join('\n')
  expect(planOf(BEARERS_SQL, { title: 'heat', end: 'heat ' })).not.toMatch(/SCAN/u)
  expect(planOf(LATEST_SQL, { film: 'x', all: 1 })).not.toMatch(/SCAN (?!newest)/u)
  expect(planOf(RETURNED_SQL, { all: 1, most: 200 })).not.toMatch(/SCAN (?:review|mention\b(?! USING))/u)
})
