import { describe, expect, it } from 'vitest'
import { findScore } from '../../../../src/main/recogniser/scores'

function score(text: string, facts = '') {
  const all = facts + text
  return findScore(all, { start: facts.length, end: all.length }, { start: 0, end: facts.length })
}

describe('The score of a review', () => {
  it.each([
    ['I liked it. 6/10', '6/10', 6, 10],
    ['Too bad, 6/10', '6/10', 6, 10],
    ['I liked it.6/10', '6/10', 6, 10],
    ['8 out of ten. A joy from start to finish.', '8 out of ten', 8, 10],
    ['3.5 out of 5: a decent evening.', '3.5 out of 5', 3.5, 5],
    ['Not bad. 3,5/5', '3,5/5', 3.5, 5],
    ['Lovely. ★★★½', '★★★½', 3.5, 5],
    ['Lovely. ★★★½☆', '★★★½☆', 3.5, 5],
    ['Lovely. ★★★☆', '★★★☆', 3, 4],
    ['Lovely. ***1/2', '***1/2', 3.5, 5],
    ['A waste of time. Two stars.', 'Two stars', 2, 5],
    ['Grand. Four stars out of five.', 'Four stars out of five', 4, 5],
    ['I would give it 85/100.', '85/100', 85, 100],
    ['Overall: 85%', '85%', 85, 100],
    ['I loved the sea. Grade: A-', 'A-', null, null],
    ['B+', 'B+', null, null],
    ['A fine film. Two thumbs up!', 'Two thumbs up', null, null],
    ['Rating: 8. It is long but good.', '8', 8, null],
    ['Acting 9/10, story 4/10. Overall 7/10', '7/10', 7, 10],
    ['5/10 for the effort', '5/10', 5, 10]
  ])('%s', (text, written, value, scale) => {
    const found = score(text)
    expect(found?.value).toEqual({ text: written, value, scale })
    expect(found?.certainty).toBe('certain')
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe(written)
  })

  it.each([
    'They tired after the first 3/4 of it and then stopped.',
    'After 9/11 nothing was the same.',
    'It plays 24/7 in my head.',
    'The chances were 50/50.',
    'It lasts 1/2 hour too long.',
    'A B movie with an A-list cast.',
    'I saw it on 6/10 with my aunt and it rained.',
    '7 out of 10 people walked out.',
    '9 out of 10 dentists agree.',
    'Half of it is good.',
    '6/10 of the film is rain.',
    'We met in a 4 star hotel by the sea.',
    'The general has 4 stars on his collar.',
    'Shot on 12/05/2007 in the rain.',
    'It is based on the novel "A Second Summer", which I have not read.'
  ])('there is none in “%s”', (text) => {
    expect(score(text)).toBeNull()
  })

  it('is not somebody else’s', () => {
    expect(score('My sister gave it 3/10. I was in tears. 9/10')?.value.text).toBe('9/10')
    expect(score("My son's verdict was 2 out of 10.")?.certainty ?? 'doubtful').toBe('doubtful')
  })

  it('asks when two verdicts stand there', () => {
    expect(score('4/5 for the sea. I left. 2/5')?.certainty).toBe('doubtful')
  })

  it('may stand beside the author', () => {
    expect(score('I liked it.', ' ★★★★ ')?.value).toEqual({ text: '★★★★', value: 4, scale: 5 })
  })
})
