import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { addPages, tryPages, type AddablePage } from '../../../../src/main/pasting/addPages'
import { knownPages } from '../../../../src/main/pasting/known'
import { pageToAdd } from '../../../../src/main/pasting/pageToAdd'
import { filmPage } from '../../../../src/main/films/page'
import { PageAdded, PageToAdd } from '../../../../src/shared/models/pasting'
import { aFilm, aLibrary, aReview, aStub, type LibraryFixture } from '../../../support/library'
import { aPageToAdd, aRecognition, type PageFacts } from '../../../support/recognition'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => {
  const { db } = library.open.library
  expect(db.pragma('foreign_key_check')).toEqual([])
  for (const table of ['film', 'person', 'take', 'review']) db.exec(`INSERT INTO ${table}_search (${table}_search) VALUES ('integrity-check')`)
  library.close()
})

const PASTED = 'It becomes repetitive.The concept is old.Too bad, 6/10'
const RESTORED = 'It becomes repetitive.\n\nThe concept is old.\n\nToo bad, 6/10'
const LOUNGE = 'I am a fan of Steve Buscemi. See "Trees Lounge" instead, and not the one about Mean Girls. Peace. Out.'

const INTERVIEW: PageFacts = {
  synopsis: 'A journalist meets an actress.',
  certificate: 'R',
  released: '2007-07-13',
  trailer: 'Interview Trailers',
  takes: [['Curapedi', 'The acting is incomparable.'], ['Kien Navarro', 'Exactly the movie you think it is.']],
  reviews: [
    { author: 'CineCritic2517', body: RESTORED, pasted: PASTED, score: { text: '6/10', value: 6, scale: 10 }, mentions: [['The Interview', 1998, 'certain']] },
    { author: 'r0cko723', body: LOUNGE, mentions: [['Trees Lounge', 1996, 'certain'], ['Mean Girls', null, 'doubtful']] }
  ]
}

const bytes = new TextEncoder().encode('The text of the page.')
const source = { bytes, mediaType: 'text/plain', encoding: 'utf-8', kind: 'paste' as const, name: null }

async function add(...pages: AddablePage[]): Promise<PageAdded> {
  return PageAdded.parse(await addPages(library.open, { source, pages }))
}

/** As the command line does it: recognised, compared with the library, added. */
async function bring(facts: PageFacts, options = { update: false }): Promise<PageAdded> {
  const recognition = aRecognition(facts)
  const known = knownPages(library.open, recognition)
  const pages = recognition.pages.map((page, i) => {
    const plan = pageToAdd(page, known[i] ?? { film: null, takes: [], reviews: [] }, options)
    if ('problem' in plan) throw new Error(plan.problem)
    PageToAdd.parse(plan)
    return plan
  })
  return add(...pages)
}

const { parse } = JSON
const lines = ({ report }: PageAdded, outcome: string): string[] => report.lines.filter((line) => line.outcome === outcome).map(({ what }) => what)
const undo = (group: number) => library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, group))
const redo = (group: number) => library.open.library.writeUnlogged(() => redoGroup(library.open.library.db, group))

/** Every row of the library that is not in the bin, without the change log. */
function standing(): unknown {
  const { db } = library.open.library
  const tables = ['film', 'film_release', 'film_certificate', 'film_trailer', 'person', 'take', 'review', 'revision', 'mention', 'source']
  return tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY seq`).all()])
}

function rowCount(): number {
  const { db } = library.open.library
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite_%'").pluck().all()
  return tables.reduce((sum, table) => sum + Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()), 0)
}

test('a page becomes a film with facts, takes, reviews, scores and mentions, and keeps its source to the byte', async () => {
  const added = await bring(INTERVIEW)
  expect(added.done?.label).toBe('Interview added')
  const [film] = added.report.films
  const page = filmPage(library.open, film?.id ?? '')
  expect(page.film).toMatchObject({
    title: 'Interview',
    year: 2007,
    isStub: false,
    synopsis: 'A journalist meets an actress.',
    certificates: [{ system: null, country: null, code: 'R' }],
    releases: [{ date: '2007-07-13', country: 'USA', countryCode: 'US' }],
    trailers: [{ title: 'Interview Trailers', url: null }]
  })
  expect(page.takes.map(({ author, text }) => [author, text])).toEqual(INTERVIEW.takes)
  expect(page.reviews).toMatchObject([
    { author: 'CineCritic2517', body: RESTORED, bodyAsPasted: PASTED, bodyFormat: 'plain', score: { text: '6/10', value: 6, scale: 10 } },
    { author: 'r0cko723', body: LOUNGE, bodyAsPasted: null, score: null }
  ])
  expect(page.mentions).toMatchObject([
    { title: 'The Interview', year: 1998, status: 'accepted', film: { isStub: true } },
    { title: 'Trees Lounge', year: 1996, status: 'accepted', film: { isStub: true } },
    { title: 'Mean Girls', year: null, status: 'offered', film: null }
  ])
  const { sources, reviews, batches } = library.open.repositories
  const kept = page.reviews[0]?.source ?? ''
  expect(Buffer.from(sources.bytes(kept)).equals(Buffer.from(bytes))).toBe(true)
  expect(sources.get(kept).sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(reviews.get(page.reviews[0]?.id ?? '').score_percent).toBe(60)
  const batch = batches.get(added.report.batch ?? '')
  expect(batch).toMatchObject({ kind: 'page', label: 'Interview added', status: 'done' })
  expect(parse(batch.report ?? '')).toEqual(added.report)
})

test('stubs are on no wall, and the page’s own film is among the films', async () => {
  await bring(INTERVIEW)
  expect(library.open.repositories.films.list('').map(({ title }) => title)).toEqual(['Interview'])
})

test('the same page again changes nothing at all', async () => {
  await bring(INTERVIEW)
  const [before, rows] = [standing(), rowCount()]
  const again = await bring(INTERVIEW)
  expect(again.done).toBeNull()
  expect(again.report.batch).toBeNull()
  expect(lines(again, 'added')).toEqual([])
  expect(lines(again, 'matched')).toEqual(['Interview (2007)', 'Take by Curapedi', 'Take by Kien Navarro', 'Review by CineCritic2517', 'Review by r0cko723'])
  expect(standing()).toEqual(before)
  expect(rowCount()).toBe(rows)
})

test('the same page sent whole by the window changes nothing either, and leaves the way to redo open', async () => {
  const page = aPageToAdd({ synopsis: 'S', takes: [{ author: 'Curapedi', text: 'Deft.', updates: null }], reviews: [{ author: 'rzajac', body: RESTORED, bodyAsPasted: PASTED, score: null, hasSpoilers: false, mentions: [], updates: null }] })
  await add(page)
  const { done } = await bring({ title: 'Five Fingers', year: 2006 })
  await undo(done?.group ?? -1)
  const rows = rowCount()
  expect((await add(page)).done).toBeNull()
  expect(rowCount()).toBe(rows)
  await redo(done?.group ?? -1)
  expect(library.open.repositories.films.list('')).toHaveLength(2)
})

test('one Undo takes a whole page back, stubs, people and source too; Redo brings it again', async () => {
  await aFilm(library.open, 'Five Fingers', { year: 2006 })
  const before = standing()
  const { done, report } = await bring(INTERVIEW)
  const after = standing()
  await undo(done?.group ?? -1)
  expect(standing()).toEqual(before)
  expect(library.open.repositories.batches.get(report.batch ?? '').status).toBe('undone')
  await redo(done?.group ?? -1)
  expect(standing()).toEqual(after)
  expect(library.open.repositories.batches.get(report.batch ?? '').status).toBe('done')
})

test('a page taken back can be added again', async () => {
  const first = await bring(INTERVIEW)
  await undo(first.done?.group ?? -1)
  const second = await bring(INTERVIEW)
  expect(second.done?.label).toBe('Interview added')
  expect(lines(second, 'matched')).toEqual([])
})

test('a film that was only mentioned becomes a film, and its mentions lead to it', async () => {
  const { report } = await bring(INTERVIEW)
  const stub = library.open.repositories.films.findByTitle('Trees Lounge', 1996)
  const added = await bring({ title: 'Trees Lounge', year: 1996, takes: [['Curapedi', 'The real deal.']] })
  expect(added.done?.label).toBe('Trees Lounge added')
  expect(added.report.films).toEqual([{ id: stub?.id, title: 'Trees Lounge', year: 1996, isStub: false }])
  expect(filmPage(library.open, stub?.id ?? '').mentionedIn).toMatchObject([{ film: { id: report.films[0]?.id }, sentence: 'See "Trees Lounge" instead, and not the one about Mean Girls.' }])
})

test('a known film gets what it lacks, and keeps what it has', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007, synopsis: 'Mine.' })
  const added = await bring({ ...INTERVIEW, reviews: [] })
  expect(added.done?.label).toBe('Interview updated')
  expect(filmPage(library.open, film.id)).toMatchObject({ film: { synopsis: 'Mine.', certificates: [{ code: 'R' }] }, takes: [{ author: 'Curapedi' }, { author: 'Kien Navarro' }] })
  expect(lines(added, 'left-out')).toEqual(['Synopsis'])
  expect(added.report.lines.find(({ what }) => what === 'Synopsis')?.reason).toBe('The film has another one, which was kept.')
})

test('a film of an unknown year gets the page’s year', async () => {
  const film = await aFilm(library.open, 'Interview')
  await bring({ takes: [['Curapedi', 'Deft.']] })
  expect(library.open.repositories.films.get(film.id).year).toBe(2007)
})

test('a trailer known by name gets its address', async () => {
  const { report } = await bring(INTERVIEW)
  await add(aPageToAdd({ trailers: [{ title: 'Interview Trailers', url: 'https://example.org/1' }] }))
  const again = await add(aPageToAdd({ trailers: [{ title: 'Interview trailers', url: null }, { title: 'x', url: 'https://example.org/1' }] }))
  expect(again.done).toBeNull()
  expect(filmPage(library.open, report.films[0]?.id ?? '').film.trailers).toEqual([{ title: 'Interview Trailers', url: 'https://example.org/1' }])
})

const CHANGED: PageFacts = {
  ...INTERVIEW,
  reviews: [{ author: 'R0CKO723', body: `${LOUNGE} I watched it again and loved it: much like Ghost World.`, score: { text: 'B+', value: null, scale: null }, mentions: [['Trees Lounge', 1996, 'certain'], ['Ghost World', 2001, 'certain']] }]
}

test('a changed text is left out with a word about it, unless updates are asked for', async () => {
  await bring(INTERVIEW)
  const before = standing()
  const left = await bring(CHANGED)
  expect(left.done).toBeNull()
  expect(left.report.lines.find(({ outcome }) => outcome === 'left-out')).toMatchObject({ what: 'Review by R0CKO723', reason: 'The text has changed; it is offered as an update, and --update takes it.' })
  expect(standing()).toEqual(before)
})

test('an update keeps the earlier text as a version, follows the new mentions and keeps what was decided', async () => {
  const { report } = await bring(INTERVIEW)
  const { mentions, revisions, films } = library.open.repositories
  const film = report.films[0]?.id ?? ''
  const old = filmPage(library.open, film).reviews[1]
  const lounge = mentions.of('review', old?.id ?? '').find(({ title }) => title === 'Trees Lounge')
  const stub = lounge?.film_id ?? ''
  await library.open.library.write('Set aside', () => lounge && mentions.save({ ...lounge, status: 'rejected', film_id: null }))
  const updated = await bring(CHANGED, { update: true })
  expect(updated.done?.label).toBe('Interview updated')
  expect(lines(updated, 'changed')).toEqual(['Review by R0CKO723'])
  const now = filmPage(library.open, film).reviews[1]
  expect(now).toMatchObject({ id: old?.id, author: 'r0cko723', body: CHANGED.reviews?.[0]?.body, score: { text: 'B+', value: null, scale: null } })
  expect(revisions.of('review', old?.id ?? '')).toMatchObject([{ body: LOUNGE, reason: 'import', batch_id: updated.report.batch }])
  expect(now?.mentions.map(({ title, status }) => [title, status])).toEqual([['Trees Lounge', 'rejected'], ['Mean Girls', 'offered'], ['Ghost World', 'accepted']])
  expect(films.find(stub)).not.toBeNull()
  await undo(updated.done?.group ?? -1)
  expect(filmPage(library.open, film).reviews[1]).toMatchObject({ body: LOUNGE, score: null })
  expect(revisions.of('review', old?.id ?? '')).toEqual([])
})

test('mentions that an updated text no longer names go, with the stubs they had made', async () => {
  await bring({ reviews: [{ author: 'rzajac', body: 'One two three four five six seven eight. See Trees Lounge.', mentions: [['Trees Lounge', 1996, 'certain']] }] })
  const updated = await bring({ reviews: [{ author: 'rzajac', body: 'One two three four five six seven eight. See nothing.' }] }, { update: true })
  expect(lines(updated, 'changed')).toEqual(['Review by rzajac', 'Mention of Trees Lounge (1996)'])
  expect(library.open.repositories.films.findByTitle('Trees Lounge', 1996)).toBeNull()
})

test('a take is updated in the same way', async () => {
  const { report } = await bring({ takes: [['Curapedi', 'I cannot think of one single thing that I would change.']] })
  await bring({ takes: [['Curapedi', 'I cannot think of one single thing that I would change about this film.']] }, { update: true })
  const [take, ...others] = filmPage(library.open, report.films[0]?.id ?? '').takes
  expect(others).toEqual([])
  expect(take?.text).toMatch(/about this film\.$/)
  expect(library.open.repositories.revisions.of('take', take?.id ?? '')).toHaveLength(1)
})

test('a text whose earlier state went to the bin meanwhile is added as another one', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  const gone = await aReview(library.open, film.id, 'rzajac', 'I loved this.')
  await library.open.library.write('Removed', () => library.open.repositories.reviews.remove(gone.id))
  const added = await add(aPageToAdd({ reviews: [{ author: 'rzajac', body: 'I loved this!', bodyAsPasted: 'I loved this!', score: null, hasSpoilers: false, mentions: [], updates: gone.id }] }))
  expect(lines(added, 'added')).toEqual(['Review by rzajac'])
  expect(filmPage(library.open, film.id).reviews).toHaveLength(1)
})

test('a page never overwrites a review of mine', async () => {
  const { reviews } = library.open.repositories
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  const mine = await aReview(library.open, film.id, 'me', 'My words.', { author_id: null })
  await add(aPageToAdd({ reviews: [{ author: 'rzajac', body: 'Their words.', bodyAsPasted: 'Their words.', score: null, hasSpoilers: false, mentions: [], updates: mine.id }] }))
  expect(reviews.get(mine.id).body).toBe('My words.')
})

test('what the person decided in the window is what is added', async () => {
  const mentions = [
    { title: 'Trees Lounge', year: 1996, text: 'Lounge', status: 'accepted' as const },
    { title: 'Mean Girls', year: 2004, text: 'Mean Girls', status: 'rejected' as const },
    { title: 'Last Tango', year: null, text: 'Last Tango', status: 'offered' as const },
    { title: 'interview', year: null, text: 'Interview', status: 'accepted' as const },
    { title: 'trees lounge', year: 1996, text: 'Trees Lounge', status: 'accepted' as const }
  ]
  const added = await add(aPageToAdd({ reviews: [{ author: 'rzajac', body: LOUNGE, bodyAsPasted: LOUNGE, score: null, hasSpoilers: true, mentions, updates: null }] }))
  const [review] = filmPage(library.open, added.report.films[0]?.id ?? '').reviews
  expect(review).toMatchObject({ hasSpoilers: true })
  expect(review?.mentions.map(({ title, status, film }) => [title, status, film?.title ?? null])).toEqual([
    ['Trees Lounge', 'accepted', 'Trees Lounge'],
    ['Mean Girls', 'rejected', null],
    ['Last Tango', 'offered', null]
  ])
  expect(library.open.repositories.films.findByTitle('Mean Girls', 2004)).toBeNull()
  expect(added.report.lines.filter(({ kind }) => kind === 'mention').map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['added', null],
    ['left-out', 'It was set aside, and stays so.'],
    ['added', 'It is offered on the film’s page, to be accepted or set aside.'],
    ['left-out', 'That is the film itself.']
  ])
})

test('several pages are one thing to undo', async () => {
  const added = await add(aPageToAdd(), aPageToAdd({ title: 'Trees Lounge', year: 1996 }))
  expect(added.done?.label).toBe('2 films added')
  expect(added.report.films.map(({ title }) => title)).toEqual(['Interview', 'Trees Lounge'])
  await undo(added.done?.group ?? -1)
  expect(library.open.repositories.films.list('')).toEqual([])
})

test('a second page that mentions the first page’s film leads to it', async () => {
  await add(
    aPageToAdd({ reviews: [{ author: 'a', body: 'See Trees Lounge.', bodyAsPasted: 'See Trees Lounge.', score: null, hasSpoilers: false, mentions: [{ title: 'Trees Lounge', year: null, text: 'Trees Lounge', status: 'accepted' }], updates: null }] }),
    aPageToAdd({ title: 'Trees Lounge', year: 1996 })
  )
  expect(library.open.repositories.films.titled('Trees Lounge', null)).toMatchObject([{ year: 1996, is_stub: 0 }])
})

test('a page of a title that two films bear never makes a third', async () => {
  await aFilm(library.open, 'The Haunted Castle', { year: 1897 })
  const second = await aFilm(library.open, 'The Haunted Castle', { year: 1897 })
  await aReview(library.open, second.id, 'rzajac', 'Spooky.')
  const page: PageFacts = { title: 'The Haunted Castle', year: 1897, reviews: [{ author: 'rzajac', body: 'Spooky.' }, { author: 'other', body: 'Not spooky.' }] }
  const added = await bring(page)
  expect(added.report.films.map(({ id }) => id)).toEqual([second.id])
  expect((await bring(page)).done).toBeNull()
})

test('a page can be added to a film the person names', async () => {
  const stub = await aStub(library.open, 'Interview', 2006)
  const added = await add(aPageToAdd({ film: stub.id }))
  expect(added.report.films).toEqual([{ id: stub.id, title: 'Interview', year: 2006, isStub: false }])
  expect(lines(added, 'left-out')).toEqual(['Year 2007'])
})

test('characters no library can hold do not come in', async () => {
  const added = await add(aPageToAdd({ takes: [{ author: 'Curapedi', text: 'a\0b\uD800c', updates: null }] }))
  expect(filmPage(library.open, added.report.films[0]?.id ?? '').takes[0]?.text).toBe('a\uFFFDb\uFFFDc')
})

test('when something fails on the way, nothing of the page is there', async () => {
  const before = rowCount()
  const failing = add(aPageToAdd({ takes: [{ author: 'Curapedi', text: 'Deft.', updates: null }] }), aPageToAdd({ film: '01890a5d-ac96-774b-bcce-b302099a8057', title: 'x' }))
  await expect(failing).rejects.toMatchObject({ code: 'not-found' })
  expect(rowCount()).toBe(before)
})

test('a dry run says what would happen and leaves no trace', async () => {
  const rows = rowCount()
  const page = aPageToAdd({ takes: [{ author: 'Curapedi', text: 'Deft.', updates: null }] })
  const tried = await tryPages(library.open, { source, pages: [page] })
  expect(tried).toMatchObject({ done: null, report: { batch: null } })
  expect(lines(tried, 'added')).toEqual(['Interview (2007)', 'Take by Curapedi'])
  expect(rowCount()).toBe(rows)
})
