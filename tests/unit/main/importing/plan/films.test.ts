import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerAlike, answerQuestions, planQuestions, planRows, reportOf } from '../../../../../src/main/importing/plan/planning'
import type { OutsideId } from '../../../../../src/main/importing/brought'
import { newId } from '../../../../../src/main/ids'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { aFilm, aLibrary, aStub, type LibraryFixture } from '../../../../support/library'
import { planOf, type PlannedFixture, type Said } from './planned'

let fixture: LibraryFixture
let open: OpenLibrary
let planned: PlannedFixture | null = null

beforeEach(async () => {
  fixture = await aLibrary()
  open = fixture.open
})

afterEach(() => {
  planned?.close()
  fixture.close()
})

const seen = (title: string, year: number | null, ids: OutsideId[] = []): Said => ({ kind: 'seen', film: { title, year, ids }, seenOn: '2021-05-03' })
const viewing = (title: string, year: number | null, rest: object = {}): Said => ({ kind: 'viewing', film: { title, year }, watchedOn: '2021-05-03', ...rest })
const boxd = (value: string): OutsideId => ({ authority: 'letterboxd', value: `boxd.it/${value}` })
const plan = async (...records: Said[]): Promise<PlannedFixture> => (planned = await planOf(open, records))
const questions = () => planQuestions(planned?.path ?? '', null, { start: 0, count: 100 }).questions

describe('films of a file', () => {
  it('are one where one row has an id and another only title and year', async () => {
    const { summary, rows } = await plan(viewing('Stalker', 1979), seen('Stalker', 1979, [boxd('abc')]))
    expect(summary.counts.films).toMatchObject({ new: 1 })
    expect(rows('SELECT add_ids, changes FROM film')).toEqual([{ add_ids: JSON.stringify([boxd('abc')]), changes: JSON.stringify({ is_seen: 1, seen_on: '2021-05-03' }) }])
  })

  it('are two where two ids bear one title and year, and two viewings of one day are one of each', async () => {
    const { summary, rows } = await plan(
      viewing('The Haunted Castle', 1897), viewing('The Haunted Castle', 1897), seen('The Haunted Castle', 1897, [boxd('6Pki')]), seen('The Haunted Castle', 1897, [boxd('3y76')])
    )
    expect(summary.counts.films.new).toBe(2)
    expect(rows("SELECT count(DISTINCT film) AS films, max(nth) AS nth FROM row WHERE kind = 'viewings'")).toEqual([{ films: 2, nth: 0 }])
  })

  it('that are in the library by id are found, whatever they are called there', async () => {
    const film = await aFilm(open, 'Сталкер', { year: 1979 })
    await open.library.write('Id', () => open.repositories.films.facts.outsideIds.save({ id: newId(), film_id: film.id, authority: 'letterboxd', value: 'boxd.it/abc', batch_id: null, deleted_at: null }))
    const { rows } = await plan(seen('Stalker', 1979, [boxd('abc')]))
    expect(rows('SELECT film_id FROM film')).toEqual([{ film_id: film.id }])
  })

  it('are found by title and year without marks, case and signs', async () => {
    await aFilm(open, 'WALL·E', { year: 2008 })
    const { summary } = await plan(seen('Wall-E', 2008))
    expect(summary.counts.films).toMatchObject({ changed: 1, new: 0 })
    expect(questions()).toEqual([])
  })

  it('are found by another title of the film that is there', async () => {
    await aFilm(open, 'Spirited Away', { year: 2001, original_title: '千と千尋の神隠し' })
    expect((await plan(seen('千と千尋の神隠し', 2001))).summary.counts.films).toMatchObject({ changed: 1, new: 0 })
  })

  it('that were only mentioned become films', async () => {
    const stub = await aStub(open, 'Ikiru')
    const { rows } = await plan(seen('Ikiru', 1952))
    expect(rows('SELECT film_id, changes FROM film')).toEqual([{ film_id: stub.id, changes: JSON.stringify({ is_stub: 0, year: 1952, is_seen: 1, seen_on: '2021-05-03' }) }])
  })

  it('bring their distributor where nobody said it yet, and leave one that is there', async () => {
    const unsaid = await aFilm(open, 'Ikiru', { year: 1952 })
    const said = await aFilm(open, 'Stalker', { year: 1979, distributor: 'Mosfilm' })
    const film = (title: string, year: number): Said => ({ kind: 'film', film: { title, year, facts: { distributor: 'Toho' } } })
    const { rows } = await plan(film('Ikiru', 1952), film('Stalker', 1979), film('Ran', 1985))
    expect(rows('SELECT film_id, changes FROM film')).toEqual([
      { film_id: unsaid.id, changes: JSON.stringify({ distributor: 'Toho' }) }, { film_id: said.id, changes: null }, { film_id: null, changes: JSON.stringify({ distributor: 'Toho' }) }
    ])
  })

  it('in the bin do not match', async () => {
    const film = await aFilm(open, 'Ikiru', { year: 1952 })
    await open.library.write('Bin', () => open.repositories.films.remove(film.id))
    expect((await plan(seen('Ikiru', 1952))).summary.counts.films.new).toBe(1)
  })

  it('of the same title and year with another id are new ones', async () => {
    await aFilm(open, 'The Haunted Castle', { year: 1897 })
    const { summary } = await plan(seen('The Haunted Castle', 1897, [boxd('6Pki')]), seen('The Haunted Castle', 1897, [boxd('3y76')]))
    expect(summary.counts.films).toMatchObject({ new: 1, changed: 1, unclear: 0 })
  })

  it('without a year keep to the film without one', async () => {
    await aFilm(open, 'One of the Roughs')
    expect((await plan(seen('One of the Roughs', null))).summary.counts.films).toMatchObject({ changed: 1, unclear: 0 })
  })

  it('series are left out and offered, unless asked for', async () => {
    const series: Said = { kind: 'seen', film: { title: 'Fargo', year: 2014, tv: 'series' }, seenOn: null }
    const { summary, path } = await plan(series)
    expect(summary).toMatchObject({ counts: { seen: { leftOut: 1, new: 0 } }, offers: { tv: 1 } })
    expect(planRows(path, { kind: null, verdict: 'leftOut' }, { start: 0, count: 10 }).rows).toMatchObject([{ kind: 'seen', what: 'Fargo (2014)', reason: 'It is a series, not a film.' }])
    planned?.close()
    planned = await planOf(open, [series], { withTv: true })
    expect(planned.summary.counts.seen.new).toBe(1)
  })
})

describe('what only the person can say', () => {
  it('a year off is asked, and the film that is there proposed', async () => {
    const film = await aFilm(open, 'Persona', { year: 1966 })
    const { summary, path } = await plan(viewing('Persona', 1967))
    expect(summary).toMatchObject({ counts: { films: { unclear: 1 }, viewings: { unclear: 1 } }, questions: { film: 1 } })
    const [question] = questions()
    expect(question).toMatchObject({ why: 'nearYear', answer: film.id, isGiven: false, here: null })
    expect(question?.options.map(({ value }) => value)).toEqual([film.id, 'new', 'leave'])

    const asNew = answerQuestions(open, path, [{ question: question?.id ?? 0, answer: 'new' }])
    expect(asNew.counts).toMatchObject({ films: { new: 1, unclear: 0 }, viewings: { new: 1, unclear: 0 } })
    expect(questions()).toMatchObject([{ id: question?.id, answer: 'new', isGiven: true }])

    const left = answerAlike(open, path, 'film', 'leave')
    expect(left.counts).toMatchObject({ films: { leftOut: 1 }, viewings: { leftOut: 1 } })
    expect(reportOf(path, null).leftOut).toHaveLength(2)
    expect(answerAlike(open, path, null, null).counts.films.unclear).toBe(1)
  })

  it('an article more or less is asked, and proposed where the year is the same', async () => {
    const film = await aFilm(open, 'The Piano', { year: 1993 })
    await aFilm(open, 'The Brood', { year: 1979 })
    await plan(seen('Piano', 1993), seen('Brood', 1980))
    expect(questions()).toMatchObject([{ why: 'nearTitle', film: { title: 'Brood' }, answer: 'new' }, { why: 'nearTitle', film: { title: 'Piano' }, answer: film.id }])
  })

  it('a title without a year is asked, and nothing is proposed where there are several', async () => {
    await aFilm(open, 'Suspiria', { year: 1977 })
    await aFilm(open, 'Suspiria', { year: 2018 })
    const ikiru = await aFilm(open, 'Ikiru', { year: 1952 })
    const { rows } = await plan(seen('Suspiria', null), seen('Ikiru', null))
    expect(questions()).toMatchObject([{ why: 'noYear', answer: ikiru.id }, { why: 'several', answer: 'leave' }])
    expect(rows("SELECT verdict, deed FROM film WHERE title = 'Suspiria'")).toEqual([{ verdict: 'unclear', deed: 'nothing' }])
  })

  it('a film a year off that is another film of the file is not asked about', async () => {
    await aFilm(open, 'Dune', { year: 2020 })
    expect((await plan(seen('Dune', 2021), seen('Dune', 2020))).summary).toMatchObject({ questions: { film: 0 }, counts: { films: { new: 1, changed: 1 } } })
  })

  it('an answer of an earlier import stands and is not asked again', async () => {
    await aFilm(open, 'Persona', { year: 1966 })
    await plan(viewing('Persona', 1967))
    const [{ remember }] = z.tuple([z.object({ remember: z.string() })]).parse(planned?.rows('SELECT remember FROM question'))
    await open.library.write('Answered', () =>
      open.library.db.prepare("INSERT INTO import_answer (id, question, answer, created_at) VALUES (?, ?, 'new', '2026-01-01T00:00:00.000Z')").run(newId(), remember)
    )
    planned?.close()
    expect((await plan(viewing('Persona', 1967))).summary).toMatchObject({ questions: { film: 0 }, counts: { films: { new: 1, unclear: 0 } } })
  })
})
