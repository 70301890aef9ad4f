import { describe, expect, it } from 'vitest'
import { importedAs, isNothingNew, kindsOf, nothingOf, readingsOf } from '../../../../src/renderer/features/importing/figures'
import { optionLabel } from '../../../../src/renderer/features/importing/optionWords'
import { runState } from '../../../../src/renderer/features/importing/runSteps'
import { importingWords } from '../../../../src/renderer/messages'
import { IMPORT_STEPS, type ImportCounts, type ImportPlan, type ImportQuestion, type KindCounts } from '../../../../src/shared/models/importing'

const none: ImportCounts = { new: 0, matched: 0, changed: 0, unclear: 0, leftOut: 0 }
const counts = (more: Partial<KindCounts> = {}): KindCounts => ({
  films: none, viewings: none, ratings: none, reviews: none, seen: none, likes: none, watchlist: none, lists: none, listEntries: none, notes: none, ...more
})

describe('what the button says', () => {
  it('names all films while one of them is new, else what is', () => {
    expect(importedAs(counts({ films: { ...none, new: 481, matched: 1_806, unclear: 23 } }))).toEqual({ kind: 'films', count: 2_310 })
    const entries = importedAs(counts({ films: { ...none, matched: 40 }, viewings: { ...none, new: 42 } }))
    expect(importingWords.plan.run(entries?.kind ?? 'films', entries?.count ?? 0)).toBe('Import 42 entries')
  })

  it('promises no figure where only the answers decide', () => {
    expect(importedAs(counts({ films: { ...none, matched: 3 }, ratings: { ...none, unclear: 3 } }))).toBeNull()
    expect(importedAs(counts({ films: { ...none, changed: 1 }, ratings: { ...none, changed: 1, unclear: 2 } }))).toEqual({ kind: 'ratings', count: 1 })
  })

  it('has nothing to import where everything is here or left out', () => {
    const here = counts({ films: { ...none, matched: 3 }, viewings: { ...none, matched: 5, leftOut: 1 } })
    expect(isNothingNew(here)).toBe(true)
    expect(nothingOf(here)).toBe('here')
    expect(nothingOf(counts({ viewings: { ...none, leftOut: 1 } }))).toBe('leftOut')
    expect(nothingOf(counts())).toBe('empty')
  })
})

it('tells only the kinds that the files have, and films only where the bar does not', () => {
  const some = counts({ films: { ...none, new: 2 }, viewings: { ...none, new: 3 }, likes: { ...none, matched: 1 } })
  expect(kindsOf(some, false)).toEqual(['viewings', 'likes'])
  expect(kindsOf(some, true)).toEqual(['films', 'viewings', 'likes'])
})

it('reads a date in doubt in the ways it can be read', () => {
  expect(readingsOf('03/04/2005')).toEqual([{ order: 'day-first', day: '2005-04-03' }, { order: 'month-first', day: '2005-03-04' }])
  expect(readingsOf('03/04/05').map(({ order }) => order)).toEqual(['day-first', 'month-first', 'year-first'])
  expect(readingsOf('soon')).toEqual([])
})

it('names the films of a question as briefly as they can be told apart', () => {
  const film = (title: string, year: number) => ({ value: `${title}${year}`, film: { title, year }, rating: null, text: null })
  const leave = { value: 'leave', film: null, rating: null, text: null }
  const question: ImportQuestion = {
    id: 1, kind: 'film', why: 'several', film: { title: 'Solaris', year: 1972 }, here: null, day: null, answer: 'x', isGiven: false,
    options: [film('Solaris', 1972), film('Solaris', 2002), film('Solyaris', 1968), leave]
  }
  expect(question.options.map((option) => optionLabel(question, option))).toEqual(['The one from 1972', '2002', 'Solyaris', 'Leave out'])
})

describe('how far a run is', () => {
  const plan: ImportPlan = {
    token: 't', name: 'n', format: 'letterboxd', counts: counts({ films: { ...none, new: 481 }, viewings: { ...none, new: 1_000 } }),
    questions: { film: 0, rating: 0, viewing: 0, review: 0 }, files: [], offers: { deleted: 0, orphaned: 0, tv: 0, ratings: 0 }, dateDoubt: null,
    options: { withDeleted: false, withOrphaned: false, withTv: false, ratingsAreViewings: false, dateOrder: null, mapping: null }, milliseconds: 1
  }
  const seen = (step: string, done: number, total: number, since: number) => ({ job: 'j', step, done, total, since })

  it('begins with the backup and knows no time yet', () => {
    const { share, secondsLeft, steps } = runState(plan, [], 0, 100)
    expect([share, secondsLeft]).toEqual([0, null])
    expect(steps.map(({ state }) => state)).toEqual(['now', 'later', 'later', 'later'])
  })

  it('ticks off what is done and counts what is being done', () => {
    const half = [seen(IMPORT_STEPS.backup, 1, 1, 0), seen(IMPORT_STEPS.films, 500, 500, 1_000), seen(IMPORT_STEPS.entries, 250, 1_000, 4_000)]
    const { share, secondsLeft, steps } = runState(plan, half, 0, 6_000)
    expect(share).toBe(0.5)
    expect(secondsLeft).toBe(5)
    expect(steps.map(({ text, state, figures }) => [text.replace(/\d\d:\d\d( .M)?/, '12:09'), state, figures])).toEqual([
      ['Backup made, 12:09', 'done', null],
      ['481 films added', 'done', null],
      ['Diary entries', 'now', '250 of 1,000'],
      ['Reviews, likes and lists', 'later', null]
    ])
  })
})
