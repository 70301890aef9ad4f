import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/main/recogniser/index'
import type { RecognisedPage } from '../../../../src/shared/models/page'

function page(text: string): RecognisedPage {
  const [first] = recognise(text).pages
  if (!first) throw new Error('There is no page.')
  return first
}

const authors = (text: string): string[] => {
  const { takes, reviews } = page(text)
  return [...takes, ...reviews].sort((one, other) => one.span.start - other.span.start).map((one) => `${one.author.value}${one.author.certainty === 'doubtful' ? '?' : ''}`)
}

const LONG =
  'The train is late. That is the whole plot, and it is enough. Everybody on the platform has something to hide, and the director lets them hide it. I loved the old man with the birdcage. I loved the tea. I did not love the last scene, in which everything is explained to us by a policeman. Go and see it.'
const HEAD = 'PG | 4 May 2012 (USA)\nNight Train Trailers\n\nA train is late and nobody minds.\n\n'

describe('Where an author’s name ends', () => {
  it.each([
    ['moviefan77 I liked it.', 'moviefan77'],
    ['rkowal I liked it.', 'rkowal'],
    ['Filmbuffin The acting is fine.', 'Filmbuffin'],
    ['@tess Never again.', '@tess'],
    ['john.doe ..slowly it gets better.', 'john.doe'],
    ['trainspotter Anna Berg is known for her smile, and Anna Berg knows.', 'trainspotter'],
    ['Otto Kern Exactly what I feared.', 'Otto Kern?'],
    ['Billie Orr Through it all I laughed.', 'Billie Orr?'],
    ['María José Ruiz I cried.', 'María José Ruiz?'],
    ['Anna van der Berg It works.', 'Anna van der Berg?'],
    ['J. R. Smith My favourite.', 'J. R. Smith?'],
    ['Otto Kern loved it, hated the end.', 'Otto Kern?'],
    ['Otto Kern "Tea?" is the best line.', 'Otto Kern?'],
    ['Иван Петров Отличный фильм.', 'Иван Петров?'],
    ['Otto Kern: Fine.', 'Otto Kern'],
    ['Otto Kern — Fine, really.', 'Otto Kern'],
    ["O'Brien | I laughed.", "O'Brien"],
    ['“Fine, really.” — Otto Kern, The Paper', 'Otto Kern']
  ])('%s', (line, expected) => {
    expect(authors(`${HEAD}${line}\nzz_top9 It was all right.`)[0]).toBe(expected)
  })

  it('says why it doubts', () => {
    expect(page(`${HEAD}Otto Kern Exactly what I feared.`).takes[0]?.author.reason).toBe('Where does the name end?')
  })

  it('finds names on lines of their own, with facts beside or below them', () => {
    const text = `${HEAD}Reviews\n\nmoviefan77\n5 November 2011\n${LONG}\n\nPeter van Dijk ★★\nWarning: Spoilers\n${LONG}\n`
    expect(authors(text)).toEqual(['moviefan77', 'Peter van Dijk'])
    expect(page(text).reviews[1]).toMatchObject({ spoiler: true, score: { value: { value: 2, scale: 5 } }, bodyAsPasted: LONG })
  })

  it('finds names below the texts', () => {
    const text = `${HEAD}Reviews\n\n${LONG}\n— Rosa Lind\n\n${LONG}\n— geek1970`
    expect(authors(text)).toEqual(['Rosa Lind', 'geek1970'])
    expect(page(text).reviews.map((review) => review.bodyAsPasted)).toEqual([LONG, LONG])
    expect(page(text).film.synopsis?.value).toBe('A train is late and nobody minds.')
  })

  it('keeps the paragraphs of a review together', () => {
    const text = `${HEAD}moviefan77 ${LONG}\n\nAnna Berg plays the mother and she is good.\n\nHowever, it drags.\nrkowal ${LONG}`
    expect(authors(text)).toEqual(['moviefan77', 'rkowal'])
    expect(page(text).reviews[0]?.bodyAsPasted.endsWith('However, it drags.')).toBe(true)
  })

  it('takes no field for a person', () => {
    const text = `${HEAD}Director: Anna Berg\nStars: Otto Kern, Tom Reed\n\nmoviefan77 ${LONG}\nPros: the tea.\nVerdict: fine.`
    expect(authors(text)).toEqual(['moviefan77'])
  })
})

describe('Take or review', () => {
  it('goes by length, and a short text among reviews is a review', () => {
    const text = `${HEAD}aa1 I liked it.\nbb2 Fine, but long.\ncc3 ${LONG}\ndd4 It was dull. I left before the end of it. My aunt stayed and said that I had missed nothing but some rain and a very long goodbye.\nee5 ${LONG}`
    expect(page(text).takes.map((take) => take.author.value)).toEqual(['aa1', 'bb2'])
    expect(page(text).reviews.map((review) => review.author.value)).toEqual(['cc3', 'dd4', 'ee5'])
  })

  it('believes headings', () => {
    const text = `${HEAD}Quotes\naa1: ${LONG}\nReviews\nbb2: Fine.`
    expect(page(text).takes).toHaveLength(1)
    expect(page(text).reviews).toHaveLength(1)
  })
})

describe('Spoilers', () => {
  it.each([
    ['Spoilers ahead! ', true], ['SPOILER ALERT. ', true], ['This review contains spoilers. ', true], ['No spoilers here. ', false], ['A spoiler-free word. ', false], ['', false]
  ])('“%s” → %s', (warning, expected) => {
    expect(page(`${HEAD}aa1 ${warning}${LONG}`).reviews[0]?.spoiler).toBe(expected)
  })
})
