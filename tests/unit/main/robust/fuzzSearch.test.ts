import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Snippet, SearchResults } from '../../../../src/shared/models/search'
import { newId } from '../../../../src/main/ids'
import { parseQuery } from '../../../../src/main/search/query'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import { ODD, spoil } from '../../../support/fuzz/mutate'
import { WEIRD } from '../../../support/fullLibrary'
import { aFilm, aLibrary, aReview, aReviewOfMine, aStub, aTake, type LibraryFixture } from '../../../support/library'
import type { Random } from '../../../support/pageGenerator/random'

const TITLES = [
  'The Glass Orchard', 'Interview', 'The Interview', 'WALL·E', '$', 'M', '2001: A Space Odyssey', '8½', 'Łódź', 'Crème Brûlée', '晩春', '傑作映画', 'がんばれ', 'ニュース', '기생충', 'ฉลาดเกมส์โกง', 'الرحيل', 'שלום', 'Смерть',
  'E.T.', "L'Âge d'or", 'Se7en', '“Quoted”', 'x'.repeat(500), '(500) Days', '*batteries not included', 'If....', 'Fast & Furious', 'ﬁlm', 'İstanbul', 'Straße', '👩🏽‍🚀', '\u202Ereversed\u202C', 'e\u0301clair', '…', '-30-', 'NEAR', 'AND OR NOT'
]
const TEXTS = ['Nobody raises a voice in this film, and nobody has to.', 'この傑作は忘れられない。', WEIRD, 'A light that stays. ½ of it ① ﬁne.', 'word '.repeat(3_000), '映画'.repeat(2_000), 'a'.repeat(20_000), `${'👩🏽‍🚀'.repeat(300)} end`, 'e\u0301'.repeat(500)]
const SYNTAX = ['"', '*', '^', '(', ')', 'NEAR(', ' AND ', ' OR ', ' NOT ', ':', '{', '}', '+', '-', 'folded:', 'rowid', '""', '" OR "', '?', '@match', ';', '--', '/*', '%', '_', "'", '\\']

let library: LibraryFixture
beforeAll(async () => {
  library = await aLibrary()
  const { open } = library
  open.library.db.pragma('synchronous = OFF')
  for (const [number, title] of TITLES.entries()) {
    const film = await aFilm(open, title, { year: 1900 + number })
    const text = TEXTS[number % TEXTS.length] ?? ''
    await aReview(open, film.id, number % 3 === 0 ? 'K. Osei' : title, text)
    if (number % 2 === 0) await aTake(open, film.id, 'Mara Lindqvist', text.slice(0, 200))
    if (number % 4 === 0) await aReviewOfMine(open, film.id, `${title} again. ${text}`)
    if (number % 5 === 0) await aStub(open, `${title} Returns`)
    const { people } = open.repositories
    await open.library.write('Credit added', () =>
      people.saveCredit({ id: newId(), film_id: film.id, person_id: people.findOrAdd(`Director ${title}`, { batch: null }).id, job: 'director', character: null, position: 0, batch_id: null, deleted_at: null })
    )
  }
})
afterAll(() => library.close())

function makeQuery(random: Random): string {
  let query = random.chance(0.5) ? random.pick(TITLES) : random.pick(TEXTS).slice(0, 60)
  for (let times = random.int(0, 8); times > 0; times -= 1) query = spoil(random, query, random.pick(TITLES), random.chance(0.5) ? SYNTAX : ODD).slice(0, 100_000)
  return query
}

test('whatever is typed into search is answered, with marks inside the texts', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<string>({
    reader: 'search',
    make: makeQuery,
    bytes: (query) => query,
    check: async (query) => {
      const found = await library.open.repositories.search.find(query)
      SearchResults.parse(found)
      expect(found.query).toBe(query)
      expect(found.films.length).toBeLessThanOrEqual(found.counts.films)
      expect(found.texts.length).toBeLessThanOrEqual(found.counts.texts)
      expect(found.people.length).toBeLessThanOrEqual(found.counts.people)
      const { terms, match } = parseQuery(query)
      expect(terms.length).toBeLessThanOrEqual(32)
      expect(match === null).toBe(terms.length === 0)
      for (const snippet of [...found.films.flatMap(({ title, detail }) => [title, detail]), ...found.texts.map((hit) => hit.snippet), ...found.people.map(({ name }) => name)]) checkMarks(snippet)
      return false
    }
  })
})

test('every film is found by its whole title', async () => {
  for (const title of TITLES) {
    expect((await library.open.repositories.search.find(title)).films.map(({ film }) => film.title), title).toContain(title)
  }
})

function checkMarks(snippet: Snippet | null): void {
  if (snippet === null) return
  const { text, marks } = snippet
  let end = 0
  for (const mark of marks) {
    if (mark.start < end || mark.end <= mark.start || mark.end > text.length) throw new Error(`A mark ${mark.start}–${mark.end} after ${end} in ${text.length} letters.`)
    if (/[\uDC00-\uDFFF]/.test(text.charAt(mark.start)) || /[\uD800-\uDBFF]/.test(text.charAt(mark.end - 1))) throw new Error('A mark cuts a character in two.')
    end = mark.end
  }
}
