import { describe, expect, it } from 'vitest'
import { complaintsOf, doubtsOf } from '../../../../src/renderer/features/pasting/checks'
import { bodyOf, countKnown, filmOf, isAllKnown, pageDraft } from '../../../../src/renderer/features/pasting/draft'
import {
  changeMention, changeReview, choose, include, includePage, setBody, setCountry, setReleased, setTitle, setYear, toAnotherFilm
} from '../../../../src/renderer/features/pasting/edits'
import { pageToAdd, pagesToAdd } from '../../../../src/renderer/features/pasting/toAdd'
import type { KnownPage } from '../../../../src/shared/models/pasting'
import { PageToAdd } from '../../../../src/shared/models/pasting'
import { id } from '../../../support/fakeApi'
import { mention, page, review } from './aReading'

const draft = pageDraft(page, null)
const inLibrary: KnownPage = {
  film: { id: id(1), title: 'Interview', year: 2007, isStub: false },
  takes: [{ state: 'same', id: id(2), text: 'Exactly the movie you think it is.' }, null],
  reviews: [{ state: 'changed', id: id(3), text: 'It repeats itself.' }]
}

describe('a page as it is added when nothing is changed', () => {
  it('holds everything that was found, as it was found', () => {
    expect(pageToAdd(draft)).toEqual({
      film: null,
      title: 'Interview',
      year: 2007,
      certificates: [{ system: null, country: null, code: 'R' }],
      releases: [{ date: '2007-07-13', country: 'USA', countryCode: 'US' }],
      trailers: [{ title: 'Interview Trailers', url: null }],
      synopsis: 'A journalist is forced to interview a star.',
      takes: [
        { author: 'Kien Navarro', text: 'Exactly the movie you think it is.', updates: null },
        { author: 'Billy Ollie', text: 'Honest and painful.', updates: null }
      ],
      reviews: [
        {
          author: 'rzajac',
          body: review.body,
          bodyAsPasted: review.bodyAsPasted,
          score: { text: '6/10', value: 6, scale: 10 },
          hasSpoilers: false,
          mentions: [
            { title: 'Five Fingers', year: 2006, text: 'Five Fingers', status: 'accepted' },
            { title: 'Last Tango in Paris', year: 1972, text: 'Last Tango', status: 'offered' }
          ],
          updates: null
        }
      ]
    })
    expect(PageToAdd.safeParse(pageToAdd(draft)).success).toBe(true)
  })
})

describe('what is still to check', () => {
  it('is named in reading order', () => {
    expect(doubtsOf(draft)).toEqual(['title', 'take-0', 'take-1', 'mention-last tango in paris|1972'])
  })

  it('is settled by an edit, and by leaving the text out', () => {
    const edited = include('takes', 'take-1', false)(setTitle('The Interview')(draft))
    expect(doubtsOf(edited)).toEqual(['take-0', 'mention-last tango in paris|1972'])
    expect(doubtsOf(changeMention('mention-last tango in paris|1972', { isChecked: true })(edited))).toEqual(['take-0'])
    expect(doubtsOf(includePage(false)(draft))).toEqual([])
  })
})

describe('editing', () => {
  it('puts the breaks back as they came, and keeps an edit of either reading', () => {
    const asPasted = changeReview('review-0', { showsBreaks: false })(draft)
    expect(pageToAdd(asPasted).reviews[0]).toMatchObject({ body: review.bodyAsPasted, bodyAsPasted: review.bodyAsPasted })
    const edited = setBody('review-0', 'Mine')(asPasted)
    const back = changeReview('review-0', { showsBreaks: true })(edited)
    expect(back.reviews.map(bodyOf)).toEqual([review.body])
    expect(changeReview('review-0', { showsBreaks: false })(back).reviews.map(bodyOf)).toEqual(['Mine'])
  })

  it('reads a changed score, and none from an empty field', () => {
    const score = (typed: string) => pageToAdd(changeReview('review-0', { score: { text: typed, doubt: null } })(draft)).reviews[0]?.score
    expect(score('3.5/5')).toEqual({ text: '3.5/5', value: 3.5, scale: 5 })
    expect(score('')).toBeNull()
  })

  it('forgets the code of a country that was changed', () => {
    expect(pageToAdd(setCountry(0, 'Netherlands')(draft)).releases).toEqual([{ date: '2007-07-13', country: 'Netherlands', countryCode: null }])
    expect(pageToAdd(setReleased(0, 'May 2007 (Canada)')(draft)).releases).toEqual([{ date: '2007-05', country: 'Canada', countryCode: null }])
  })

  it('rejects a certain mention that is unticked, and accepts an offered one that is ticked', () => {
    const edited = changeMention('mention-five fingers|2006', { isChecked: false })(
      changeMention('mention-last tango in paris|1972', { isChecked: true, title: 'Last Tango', year: '' })(draft)
    )
    expect(pageToAdd(edited).reviews[0]?.mentions).toEqual([
      { title: 'Five Fingers', year: 2006, text: 'Five Fingers', status: 'rejected' },
      { title: 'Last Tango', year: null, text: 'Last Tango', status: 'accepted' }
    ])
  })

  it('shows a film once that several reviews speak of, and adds it to each', () => {
    const second = { ...review, mentions: [mention('five fingers', 2006, 'doubtful', 'Five Fingers')] }
    const both = pageDraft({ ...page, reviews: [review, second] }, null)
    expect(both.mentions.map(({ title, isCertain }) => [title, isCertain])).toEqual([['Five Fingers', true], ['Last Tango in Paris', false]])
    expect(pageToAdd(both).reviews.map(({ mentions }) => mentions.map(({ title }) => title))).toEqual([['Five Fingers', 'Last Tango in Paris'], ['Five Fingers']])
  })

  it('leaves out a page, a take and a review that are unticked', () => {
    const less = include('reviews', 'review-0', false)(include('takes', 'take-0', false)(draft))
    expect(pageToAdd(less)).toMatchObject({ takes: [{ author: 'Billy Ollie' }], reviews: [] })
    expect(pagesToAdd([includePage(false)(draft), less])).toHaveLength(1)
  })
})

describe('what stands in the way', () => {
  it('is a missing title, a year that is none, a date that is none, and an author that is gone', () => {
    const wrong = setReleased(0, 'soon')(setYear('19x')(setTitle(' ')(draft)))
    expect(complaintsOf(wrong).map(({ field }) => field)).toEqual(['title', 'year', 'release-0'])
    const nobody = { ...draft, takes: draft.takes.map((take) => ({ ...take, author: { text: '', doubt: null } })) }
    expect(complaintsOf(nobody)).toEqual([
      { field: 'take-0', reason: 'Who wrote this?' },
      { field: 'take-1', reason: 'Who wrote this?' }
    ])
    expect(complaintsOf(setYear('1700')(draft))).toEqual([{ field: 'year', reason: 'That year is before film.' }])
    expect(complaintsOf(includePage(false)(wrong))).toEqual([])
  })
})

describe('a film that is in the library', () => {
  const known = pageDraft(page, inLibrary)

  it('gets only what is new or changed', () => {
    expect(countKnown(known)).toEqual({ same: 1, changed: 1, fresh: 1 })
    expect(pageToAdd(known)).toMatchObject({ film: id(1), takes: [{ author: 'Billy Ollie', updates: null }], reviews: [{ updates: id(3) }] })
  })

  it('keeps both texts, or leaves the one it has, as the person chooses', () => {
    expect(pageToAdd(choose('reviews', 'review-0', 'both')(known)).reviews).toMatchObject([{ updates: null }])
    expect(pageToAdd(choose('reviews', 'review-0', 'leave')(known)).reviews).toEqual([])
    expect(pageToAdd(include('reviews', 'review-0', true)(choose('reviews', 'review-0', 'leave')(known))).reviews).toMatchObject([{ updates: id(3) }])
  })

  it('is another one as soon as its title or year is changed, or the person says so', () => {
    for (const other of [setTitle('Interviews')(known), setYear('2014')(known), toAnotherFilm(true)(known)]) {
      expect(filmOf(other)).toBeNull()
      expect(pageToAdd(other)).toMatchObject({ film: null, takes: [{ updates: null }, { updates: null }], reviews: [{ updates: null }] })
    }
    expect(filmOf(setTitle('Interview')(setTitle('Interviews')(known)))?.id).toBe(id(1))
  })

  it('has nothing new when every text is the same', () => {
    const same = { state: 'same' as const, id: id(4), text: '' }
    expect(isAllKnown(pageDraft(page, { ...inLibrary, takes: [same, same], reviews: [same] }))).toBe(true)
    expect(isAllKnown(known)).toBe(false)
    expect(isAllKnown(pageDraft({ ...page, takes: [], reviews: [] }, { ...inLibrary, takes: [], reviews: [] }))).toBe(false)
  })
})
