import { describe, expect, test } from 'vitest'
import { type Bearer, namedFilms } from '../../../../src/main/mentions/named'
import { foldForMatching } from '../../../../src/main/text/fold'

const ABOUT = { film: 'own', titles: ['the interview'] }

/** Films by their titles; "Heat 1986" is one with a year. */
function library(...films: string[]): (first: string, second: string | null) => Bearer[] {
  const all = ['The Interview', ...films].map((film, at): Bearer => {
    const [, title = film, year] = /^(.+?)(?: (\d{4}))?$/u.exec(film) ?? []
    return { id: at === 0 ? 'own' : film, title, year: year === undefined ? null : Number(year), is_stub: 0, is_own: 1, match: foldForMatching(title) }
  })
  return (first, second) => all.filter(({ match }) => (second === null ? match === first : `${match} `.startsWith(`${first} ${second} `)))
}

const found = (body: string, films: string[], format: 'markdown' | 'plain' = 'markdown'): string[] => namedFilms(body, format, ABOUT, library(...films)).map(({ film }) => film)

describe('titles in a text', () => {
  test.each([
    ['I thought of Trees Lounge again.', ['Trees Lounge'], ['Trees Lounge']],
    ['trees lounge and the lounge', ['Trees Lounge'], []],
    ['After hours of waiting, After Hours it is.', ['After Hours'], ['After Hours']],
    ['The Third Man Returns beats The Third Man.', ['The Third Man', 'The Third Man Returns'], ['The Third Man Returns', 'The Third Man']],
    ['Trees Lounge’s bar, or Schindler’s List’s list', ['Trees Lounge', 'Schindler\'s List'], ['Trees Lounge', 'Schindler\'s List']],
    ['Les quatre cents coups still hurts; I saw Les quatre cents coups twice.', ['Les quatre cents coups'], ['Les quatre cents coups']],
    ['It came out before Dr. Strangelove did.', ['Dr. Strangelove'], ['Dr. Strangelove']],
    ['It was Hot. Summer came.', ['Hot Summer'], []],
    ['Crimes & Misdemeanors, and Crimes and Misdemeanors', ['Crimes and Misdemeanors'], ['Crimes and Misdemeanors']],
    ['Amelie, or ‘Amélie’', ['Amélie'], ['Amélie']],
    ['黒沢は『羅生門』を撮った。', ['羅生門'], ['羅生門']]
  ])('%s', (body, films, expected) => {
    expect(found(body, films)).toEqual(expected)
  })
})

describe('a single word', () => {
  test.each([
    ['Her face tells it all. I love Her.', ['Her'], []],
    ['He made *Her* before.', ['Her'], ['Her']],
    ['*Her* came first.', ['Her'], []],
    ['the heat of Heat', ['Heat'], []],
    ['It is no “Heat” at all', ['Heat'], ['Heat']],
    ['Heat (1986) is cooler', ['Heat 1986', 'Heat 1995'], ['Heat 1986']],
    ['so unlike Suspiria in colour', ['Suspiria'], ['Suspiria']],
    ['Suspiria is red.', ['Suspiria'], []],
    ['with Rebecca Hall in it', ['Rebecca'], []],
    ['In 1917 he wrote *1917* anew', ['1917'], ['1917']]
  ])('%s', (body, films, expected) => {
    expect(found(body, films)).toEqual(expected)
  })
})

describe('nothing is found', () => {
  test.each([
    ['in a link', '[[Trees Lounge]] and [[Trees Lounge (1996)|Trees Lounge]]'],
    ['in code', '`Trees Lounge`\n\n```\nTrees Lounge\n```'],
    ['in an address', '[there](https://example.org/Trees%20Lounge "Trees Lounge") https://example.org/Trees Lounge'.replace('/Trees Lounge', '/TreesLounge')],
    ['across lines', 'Trees\n\nLounge'],
    ['beside a link', '[[Five Fingers]]Trees[[x]] Lounge']
  ])('%s', (_where, body) => {
    expect(found(body, ['Trees Lounge'])).toEqual([])
  })

  test('of the film itself, whole or in part', () => {
    expect(found('The Interview is an Interview.', ['Interview'])).toEqual([])
  })

  test('where several films bear the title and no year tells which', () => {
    expect(found('I prefer The Haunted Castle.', ['The Haunted Castle 1896', 'The Haunted Castle 1921'])).toEqual([])
    expect(found('I prefer The Haunted Castle (1921).', ['The Haunted Castle 1896', 'The Haunted Castle 1921'])).toEqual(['The Haunted Castle 1921'])
  })
})
