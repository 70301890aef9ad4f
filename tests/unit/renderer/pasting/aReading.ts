/** A reading of a small page, with every span where it belongs. */
import type { PageMention, PageReview, PageTake, RecognisedPage, Span } from '../../../../src/shared/models/page'
import type { KnownPage, PageReading } from '../../../../src/shared/models/pasting'

export const text = [
  'R | 13 July 2007 (USA)',
  'Interview Trailers',
  '',
  'A journalist is forced to interview a star.',
  '',
  'Kien Navarro Exactly the movie you think it is.',
  'Billy Ollie Honest and painful.',
  'An advertisement nobody asked for',
  "rzajac It repeats itself.The rest recalls 'Five Fingers' and Last Tango. 6/10"
].join('\n')

export function spanOf(part: string): Span {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}

const certain = <T>(value: T, part: string) => ({ value, certainty: 'certain' as const, reason: null, span: spanOf(part) })
const doubtful = <T>(value: T, part: string, reason: string) => ({ value, certainty: 'doubtful' as const, reason, span: spanOf(part) })

export const mention = (title: string, year: number | null, certainty: 'certain' | 'doubtful', named = title): PageMention => ({
  title, year, text: named, certainty, reason: null, spans: [spanOf(named)]
})

const take = (author: string, said: string): PageTake => ({
  author: doubtful(author, author, 'Where does the name end?'), text: said, span: spanOf(`${author} ${said}`)
})

const pasted = "It repeats itself.The rest recalls 'Five Fingers' and Last Tango. 6/10"

export const review: PageReview = {
  author: certain('rzajac', 'rzajac'),
  body: pasted.replace('.The', '.\n\nThe'),
  bodyAsPasted: pasted,
  breaksRestored: 1,
  score: certain({ text: '6/10', value: 6, scale: 10 }, '6/10'),
  spoiler: false,
  mentions: [mention('Five Fingers', 2006, 'certain'), mention('Last Tango in Paris', 1972, 'doubtful', 'Last Tango')],
  span: spanOf(`rzajac ${pasted}`)
}

export const page: RecognisedPage = {
  span: { start: 0, end: text.length },
  film: {
    title: doubtful('Interview', 'Interview', 'Found beside “Trailers”'),
    year: certain(2007, '2007'),
    certificates: [certain({ system: null, country: null, code: 'R' }, 'R')],
    releases: [certain({ date: '2007-07-13', country: 'USA', countryCode: 'US' }, '13 July 2007 (USA)')],
    trailers: [certain({ title: 'Interview Trailers', url: null }, 'Interview Trailers')],
    synopsis: certain('A journalist is forced to interview a star.', 'A journalist is forced to interview a star.')
  },
  takes: [take('Kien Navarro', 'Exactly the movie you think it is.'), take('Billy Ollie', 'Honest and painful.')],
  reviews: [review],
  leftOver: [{ text: 'An advertisement nobody asked for', span: spanOf('An advertisement nobody asked for') }]
}

export function aReading(pages: RecognisedPage[] = [page], known: KnownPage[] = []): PageReading {
  return { token: 'bytes', name: null, recognition: { text, pages }, known, words: 40, milliseconds: 12, replaced: 0 }
}
