import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../../../src/main/ids'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { fold, plain } from '../../../../../src/main/text/fold'
import { aFilm, aLibrary, aReview, aReviewOfMine, aTake, type LibraryFixture } from '../../../../support/library'

/** A text as the naive search sees it. */
interface Text {
  readonly body: string
  readonly title: string
  readonly year: number
  readonly author: string | null
  readonly halfStars: number | null
  readonly isTake: boolean
}

const WORDS = ['rain', 'snow', 'night', 'door', 'doorway', 'the', 'Łódź', 'Straße', '傑作映画', '映画', 'over-exposed']
const TITLES = ['Trees Lounge', 'Stalker', 'The Third Man']
const AUTHORS = ['Odile Varga', 'Rosa Zając']

let library: LibraryFixture
let open: OpenLibrary
const texts = new Map<string, Text>()

beforeAll(async () => {
  library = await aLibrary()
  open = library.open
  const draw = fc.sample(
    fc.record({
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
      film: fc.nat({ max: TITLES.length - 1 }),
      who: fc.constantFrom('me', ...AUTHORS),
      rating: fc.option(fc.integer({ min: 1, max: 10 })),
      isTake: fc.boolean()
    }),
    { numRuns: 60, seed: 7 }
  )
  const films = await Promise.all(TITLES.map((title, index) => aFilm(open, title, { year: 1950 + index * 10 })))
  for (const { words, film: index, who, rating, isTake } of draw) {
    const film = films[index]
    const title = TITLES[index]
    if (film === undefined || title === undefined) continue
    const body = words.join(' ')
    const known = { body, title, year: 1950 + index * 10 }
    if (who === 'me') {
      const { id } = await aReviewOfMine(open, film.id, body, { id: newId(), rating })
      texts.set(id, { ...known, author: null, halfStars: rating, isTake: false })
    } else if (isTake) {
      const { id } = await aTake(open, film.id, who, body)
      texts.set(id, { ...known, author: who, halfStars: null, isTake: true })
    } else {
      const { id } = await aReview(open, film.id, who, body, { score_percent: rating === null ? null : rating * 10 })
      texts.set(id, { ...known, author: who, halfStars: rating, isTake: false })
    }
  }
})
afterAll(() => library.close())

/** A query, and what it means said without an index. */
interface Meant {
  readonly query: string
  readonly fits: (text: Text) => boolean
}

const tokensOf = (text: string): string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '')

function hasPhrase(text: string, phrase: string): boolean {
  const [own, wanted] = [tokensOf(text), tokensOf(phrase)]
  return own.some((_, start) => wanted.every((token, place) => own[start + place] === token))
}

const atom: fc.Arbitrary<Meant> = fc.oneof(
  fc.constantFrom(...WORDS).map((word): Meant => ({ query: `"${word}"`, fits: ({ body }) => hasPhrase(body, word) })),
  fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map(([a, b]): Meant => ({ query: `"${a} ${b}"`, fits: ({ body }) => hasPhrase(body, `${a} ${b}`) })),
  fc.constantFrom('do', 'door', 'ra', 'strass').map((start): Meant => ({ query: `${start}*`, fits: ({ body }) => tokensOf(body).some((token) => token.startsWith(start)) })),
  fc.constantFrom('画', '作', '映').map((sign): Meant => ({ query: sign, fits: ({ body }) => plain(body).includes(sign) })),
  fc.constantFrom(...TITLES).map((title): Meant => ({ query: `title:"${title}"`, fits: (text) => text.title === title })),
  fc.constantFrom('me', 'odile', 'zajac').map((who): Meant => ({ query: `author:${who}`, fits: ({ author }) => (who === 'me' ? author === null : plain(author ?? '').includes(who)) })),
  fc.integer({ min: 1949, max: 1971 }).map((year): Meant => ({ query: `year:>=${year}`, fits: (text) => text.year >= year })),
  fc.integer({ min: 1, max: 10 }).map((half): Meant => ({ query: `rating:>=${half / 2}`, fits: ({ halfStars }) => halfStars !== null && halfStars >= half })),
  fc.constant<Meant>({ query: 'kind:take', fits: ({ isTake }) => isTake })
)

const { meant } = fc.letrec<{ meant: Meant }>((tie) => ({
  meant: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('meant'), tie('meant')).map(([a, b]) => ({ query: `(${a.query} ${b.query})`, fits: (text: Text) => a.fits(text) && b.fits(text) })),
    fc.tuple(tie('meant'), tie('meant')).map(([a, b]) => ({ query: `(${a.query} OR ${b.query})`, fits: (text: Text) => a.fits(text) || b.fits(text) })),
    tie('meant').map((a) => ({ query: `-(${a.query})`, fits: (text: Text) => !a.fits(text) }))
  )
}))

test('a query finds the very texts that fit it when each is read', async () => {
  await fc.assert(
    fc.asyncProperty(meant, async ({ query, fits }) => {
      const { hits, isWhole, total, trouble } = await open.repositories.search.written.stretch(query, 0, 1_000)
      expect(trouble).toEqual([])
      expect(isWhole && total === hits.length).toBe(true)
      const expected = [...texts].filter(([, text]) => fits(text)).map(([id]) => id)
      expect(hits.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 400 }
  )
})

test('whatever is typed is answered, and nothing typed is syntax', async () => {
  const rows = open.library.db.prepare<[], number>('SELECT count(*) FROM review').pluck()
  const before = rows.get()
  const evil = fc.constantFrom(
    '"', "'; DROP TABLE review; --", 'folded:rain', '{folded}: x', 'NEAR(rain snow, 2)', 'rain + snow', '^rain', '"rain" *', 'title:"\') OR 1=1 --"', 'tag:\'', '* * *', '@match', 'author:")"', 'NOT', '\0'
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(evil, fc.string({ unit: 'binary', maxLength: 20 }), meant.map(({ query }) => query)), { maxLength: 4 }), async (parts) => {
      const query = parts.join(' ').slice(0, 1_000)
      const { hits, total } = await open.repositories.search.written.stretch(query, 0, 60)
      expect(hits.length).toBe(Math.min(60, total))
      for (const { snippet } of hits) for (const { start, end } of snippet.marks) expect(start < end && end <= snippet.text.length).toBe(true)
    }),
    { numRuns: 400 }
  )
  expect(rows.get()).toBe(before)
})
