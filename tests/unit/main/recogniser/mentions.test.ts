import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../../src/main/recogniser/mentions'
import { readPageWords } from '../../../../src/main/recogniser/pageWords'
import { quotedPieces } from '../../../../src/main/recogniser/quotes'

const own = { title: 'The Lantern', year: 2007 }

function mentions(text: string, film: { title: string | null; year: number | null } = own) {
  return findMentions(text, 0, { own: film, known: new Set(), words: readPageWords(text) })
}

const certain = (text: string): string[] => mentions(text).filter((mention) => mention.certainty === 'certain').map((mention) => `${mention.title}${mention.year === null ? '' : ` ${mention.year}`}`)
const doubtful = (text: string): string[] => mentions(text).filter((mention) => mention.certainty === 'doubtful').map((mention) => mention.title)

describe('Films a review mentions', () => {
  it.each([
    ["The one that pulls it off is 'Night Train' from 1998, of course.", 'Night Train 1998'],
    ["as recent as 2006 we had 'Five Rivers' with its hero", 'Five Rivers 2006'],
    ['regressed as a director, from "River Bank" in 1996 to this', 'River Bank 1996'],
    ['This reminds me of "Hard Frost" because of the snow.', 'Hard Frost'],
    ['great films like, I don\'t know, "Kind Boys" for instance', 'Kind Boys'],
    ['I prefer “Cold Water,” which is shorter.', 'Cold Water'],
    ['Wer „Das weiße Boot“ (1999) mochte', 'Das weiße Boot 1999'],
    ['comme dans le film «Les Grands Jours» (1961)', 'Les Grands Jours 1961'],
    ['It owes much to *Paper Moonlight* (1973).', 'Paper Moonlight 1973'],
    ['See [[Blue Ferry (1988)]] instead.', 'Blue Ferry 1988'],
    ['Nobody who loves Grey Harbour (1948) will like it.', 'Grey Harbour 1948'],
    ["Somebody compared it to 1998's classic \"Lost Summer\".", 'Lost Summer 1998'],
    ['It copies the 1998 film "Lost Summer" scene by scene.', 'Lost Summer 1998'],
    ['The director of "Frost" knows better.', 'Frost'],
    ["It reminds me of 'The Girls' Room' a little.", "The Girls' Room"],
    ["We watched ''44 Glaciers' (2005) first.".replace("''", "'"), '44 Glaciers 2005']
  ])('%s', (text, expected) => {
    expect(certain(text)).toEqual([expected])
  })

  it.each([
    'He is cast in "concept" pieces.', '"No way!" you say? I say, "Way!"', 'a modicum of "credential" in assessing', 'They call it \'em, don\'t they? It\'s the dogs\' life.',
    'The "Lantern" shines.', '"The Lantern" is fine, and “the lantern,” too.', "In the '80s and '90s rock 'n' roll was it.", 'The song "Blue River" plays twice.', 'He shouts "Leave Me Alone" and leaves.',
    'It is based on the novel "Cold Harbour Days".', 'The villain is known only as "Grey Wolf".'
  ])('there is no certain one in “%s”', (text) => {
    expect(certain(text)).toEqual([])
  })

  it('asks about capitals after words that often lead to a film, but not about people', () => {
    expect(doubtful('the last sequence from Red Tango, and more')).toEqual(['Red Tango'])
    expect(doubtful('Berg is great. The director of Anna Berg knows. I like Berg.')).toEqual([])
  })

  it('makes one mention of one film, with all places, whatever the case, and drops shorter forms', () => {
    const text = 'I saw "River Bank" in 1996. In "River Bank," he sings. "Bank" was real. It happens at River Bank. RIVER BANK!'
    const [mention, ...others] = mentions(text)
    expect(others).toEqual([])
    expect(mention?.spans.map((span) => text.slice(span.start, span.end))).toEqual(['River Bank', 'River Bank', 'River Bank', 'RIVER BANK'])
  })

  it('tells a film of the same name by its year, and only asks', () => {
    expect(mentions('Better than "The Lantern" (1951).')).toMatchObject([{ title: 'The Lantern', year: 1951, certainty: 'doubtful' }])
    expect(mentions('"The Lantern" (2007) is long.')).toEqual([])
  })

  it('is careful on a page that does not say its title', () => {
    expect(mentions('I prefer "Cold Water" to most.', { title: null, year: null })).toMatchObject([{ certainty: 'doubtful' }])
  })
})

describe('Quotation marks', () => {
  it('apostrophes open nothing', () => {
    expect(quotedPieces("don't it's 'em dogs' rock 'n' roll '90s o'clock")).toEqual([])
  })
  it('commas and full stops before the closing mark stay out', () => {
    const text = 'a "B C," d "E F." g'
    expect(quotedPieces(text).map((piece) => text.slice(piece.start, piece.end))).toEqual(['B C', 'E F'])
  })
})
