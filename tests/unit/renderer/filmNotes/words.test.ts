import { describe, expect, it } from 'vitest'
import { quoted } from '../../../../src/renderer/features/filmNotes/QuestionsFromLastTime'
import { ratingPoints } from '../../../../src/renderer/features/films/ratingPoints'
import { fill } from '../../../../src/renderer/features/templates/fill'
import { date } from '../../../../src/renderer/messages/format'
import type { HalfStars } from '../../../../src/shared/models/rating'

describe('a template', () => {
  const film = { title: 'Interview $&', year: 2007 }
  it('is filled with what is known of the film and the day; other braces stay', () => {
    expect(fill('{{title}} ({{ year }}), {{DATE}}. {{mood}} {title}', film, '2026-11-22')).toBe(`Interview $& (2007), ${date('2026-11-22')}. {{mood}} {title}`)
    expect(fill('{{date}}', film, '2026-11')).toBe('November 2026')
  })

  it('leaves nothing for what is not known', () => {
    expect(fill('[{{year}}] [{{date}}]', { title: 'A', year: null }, 'unknown')).toBe('[] []')
    expect(fill('[{{date}}]', film, null)).toBe('[]')
  })
})

it('a question goes into a text as a quotation, line by line', () => {
  expect(quoted('Who?')).toBe('> Who?\n\n')
  expect(quoted('Who?\n\nAnd why?')).toBe('> Who?\n>\n> And why?\n\n')
})

describe('the history of ratings', () => {
  const entry = (id: string, watchedOn: string | null, rating: HalfStars | null, isDraft = false) => ({ id, watchedOn, rating, isDraft, createdAt: '2026-11-22T10:00:00.000Z' })
  const shown = (...entries: ReturnType<typeof entry>[]): string[] => ratingPoints(entries).map(({ entry: id, date }) => `${id} ${date}`)

  it('goes from the oldest to the newest, the least precise in the middle of what they may mean', () => {
    expect(shown(entry('c', '2019-05-03', 9), entry('b', '2019', 8), entry('a', '2019-02', 7))).toEqual(['a 2019-02', 'c 2019-05-03', 'b 2019'])
  })

  it('has reviews without a viewing on the day they were written, and neither drafts nor what has no rating or no date', () => {
    expect(shown(entry('free', null, 4), entry('draft', '2020', 4, true), entry('bare', '2021', null), entry('some time', 'unknown', 6), entry('old', '2009', 6))).toEqual(['old 2009', 'free 2026-11-22'])
  })

  it('keeps two of one day in the order in which they came', () => {
    expect(shown(entry('second', '2020-01-01', 4), entry('first', '2020-01-01', 8))).toEqual(['first 2020-01-01', 'second 2020-01-01'])
  })
})
