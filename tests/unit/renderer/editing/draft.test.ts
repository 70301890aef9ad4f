import { describe, expect, it } from 'vitest'
import { describeChanges, hasChanges } from '../../../../src/renderer/features/films/editing/describeChanges'
import { cell, Draft, toDraft } from '../../../../src/renderer/features/films/editing/draft'
import { withCells, withField, withNewRow, withoutRow, withRowAt, withTerms } from '../../../../src/renderer/features/films/editing/draftEdits'
import { problemsFromMain, readDraft } from '../../../../src/renderer/features/films/editing/readDraft'
import { rebase } from '../../../../src/renderer/features/films/editing/rebase'
import { suggestCountries, suggestGenres, suggestJobs, suggestLanguages } from '../../../../src/renderer/features/films/editing/suggestions'
import { editFilmWords } from '../../../../src/renderer/messages'
import type { FilmEdit } from '../../../../src/shared/models/filmEdit'
import { id } from '../../../support/fakeApi'
import { anEdit } from './anEdit'

const base = anEdit()
const draft = toDraft(base)

function edited(change: (draft: Draft) => Draft): FilmEdit {
  const reading = readDraft(change(draft), base)
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading.edit
}
function problems(change: (draft: Draft) => Draft): unknown {
  const reading = readDraft(change(draft), base)
  return 'problems' in reading ? reading.problems : null
}

describe('a draft', () => {
  it('that was kept before a field was there comes back whole', () => {
    const { distributor, ...fields } = toDraft(anEdit({ distributor: 'Toho' })).fields
    expect(distributor).toBe('Toho')
    expect(Draft.parse({ ...draft, fields })).toEqual({ ...draft, fields: { ...fields, distributor: '' } })
  })

  it('shows what the library says as a person would type it', () => {
    expect(draft.fields).toMatchObject({ year: '2007', minutes: '84 minutes', originalTitle: '' })
    expect(draft.rows.releases.map((row) => cell(row, 'date'))).toEqual(['18 January 2007', '13 July 2007', 'November 2007'])
    expect(draft.rows.credits.map((row) => cell(row, 'job'))).toEqual(['Director', 'Actor', 'Actor', 'script girl'])
  })

  it('that was not touched says exactly what the library says', () => {
    expect(edited((same) => same)).toEqual(base)
    const odd = anEdit({ credits: [{ id: id(1), personId: id(2), name: 'Ana', job: 'Director', character: null }], trailers: [{ id: id(3), title: 'Trailer', url: 'www.example.org' }], runtimeMinutes: 12_345 })
    const reading = readDraft(toDraft(odd), odd)
    expect('edit' in reading && reading.edit).toEqual(odd)
  })

  it('reads dates, minutes, jobs and addresses as they are typed', () => {
    const [first] = draft.rows.releases
    expect(edited((before) => withCells(before, 'releases', first?.key ?? '', { date: '3rd of May 2008' })).releases[0]?.date).toBe('2008-05-03')
    expect(['90', '90 min', '1 h 30 min', '1:30', '1h30', '90 minutes'].map((minutes) => edited((before) => withField(before, 'minutes', minutes)).runtimeMinutes)).toEqual([90, 90, 90, 90, 90, 90])
    expect(edited((before) => withField(before, 'minutes', ' ')).runtimeMinutes).toBeNull()
    expect(edited((before) => withNewRow(before, 'credits', { name: 'Hans', job: 'COMPOSER' })).credits.at(-1)).toMatchObject({ id: null, personId: null, name: 'Hans', job: 'composer', character: null })
    expect(edited((before) => withNewRow(before, 'outsideIds', { authority: 'imdb', value: 'https://www.imdb.com/title/tt0480269/?ref_=x' })).outsideIds.at(-1)?.value).toBe('tt0480269')
  })

  it('leaves out rows in which nobody typed', () => {
    expect(edited((before) => withNewRow(withNewRow(before, 'releases', { kind: 'cinema' }), 'credits', { job: 'Actor' }))).toEqual(base)
  })

  it('says what is wrong at each field', () => {
    const [release] = draft.rows.releases
    const [person] = draft.rows.credits
    expect(problems((before) => withField(before, 'title', ' '))).toEqual({ title: editFilmWords.errors.title })
    expect(problems((before) => withField(before, 'year', '07'))).toEqual({ year: editFilmWords.errors.year })
    expect(problems((before) => withField(before, 'year', '1066'))).toEqual({ year: editFilmWords.errors.yearEarly })
    expect(problems((before) => withField(before, 'minutes', 'long'))).toEqual({ minutes: editFilmWords.errors.minutes })
    expect(problems((before) => withField(before, 'minutes', '0'))).toEqual({ minutes: editFilmWords.errors.minutes })
    expect(problems((before) => withCells(before, 'releases', release?.key ?? '', { date: '03/04/2007' }))).toEqual({ [`releases.${release?.key}.date`]: editFilmWords.errors.date })
    expect(problems((before) => withCells(before, 'credits', person?.key ?? '', { name: '', character: 'Katya' }))).toEqual({ [`credits.${person?.key}.name`]: editFilmWords.errors.name })
    expect(problems((before) => withNewRow(before, 'trailers', { title: 'Teaser', url: 'file:///etc/passwd' }, 'k'))).toEqual({ 'trailers.k.url': editFilmWords.errors.url })
    expect(problems((before) => withNewRow(before, 'titles', { country: 'Spain' }, 'k'))).toEqual({ 'titles.k.title': editFilmWords.errors.rowTitle })
  })

  it('finds the field that main names by its place', () => {
    const reading = readDraft(withNewRow(draft, 'outsideIds', { authority: 'tmdb', value: '1' }, 'k'), base)
    if ('problems' in reading) throw new Error('It can be read.')
    expect(problemsFromMain({ title: 'A', 'outsideIds.1.value': 'B', runtimeMinutes: 'C' }, reading.keys)).toEqual({ title: 'A', 'outsideIds.k.value': 'B', minutes: 'C' })
  })
})

describe('changes', () => {
  const words = (change: (before: Draft) => Draft): string[] => describeChanges(draft, change(draft))

  it('are named as a person would', () => {
    const [, , uk] = draft.rows.releases
    const [, , sienna] = draft.rows.credits
    expect(words((before) => withCells(withCells(before, 'releases', uk?.key ?? '', { date: 'November 2008' }), 'credits', sienna?.key ?? '', { character: 'Katja' }))).toEqual([
      'year of the UK release', 'character of Sienna Miller'
    ])
    expect(words((before) => withField(withTerms(before, 'genres', ['Drama', 'Comedy']), 'minutes', '90'))).toEqual(['runtime', 'genres'])
    expect(words((before) => withNewRow(before, 'credits', { name: 'Hans', job: 'Actor' }))).toEqual(['Hans added'])
    expect(words((before) => withoutRow(before, 'credits', sienna?.key ?? ''))).toEqual(['Sienna Miller removed'])
    expect(words((before) => withRowAt(before, 'credits', sienna?.key ?? '', 0))).toEqual(['order of the people'])
    expect(words((before) => withNewRow(before, 'outsideIds', { authority: 'tmdb', value: '1' }))).toEqual(['TMDB added'])
  })

  it('that come to nothing are none', () => {
    const [first] = draft.rows.credits
    expect(hasChanges(draft, draft)).toBe(false)
    expect(hasChanges(draft, withField(withField(draft, 'title', 'X'), 'title', 'Interview '))).toBe(false)
    expect(hasChanges(draft, withNewRow(draft, 'trailers'))).toBe(false)
    expect(hasChanges(draft, withRowAt(withRowAt(draft, 'credits', first?.key ?? '', 2), 'credits', first?.key ?? '', 0))).toBe(false)
  })

  it('are counted, and the first three named', () => {
    expect(editFilmWords.changes(['title'])).toBe('1 change: title')
    expect(editFilmWords.changes(['a', 'b', 'c', 'd', 'e'])).toBe('5 changes: a, b, c and 2 more')
  })
})

describe('rows', () => {
  it('move to a place, and no further than the ends', () => {
    const keys = (rows: Draft): string[] => rows.rows.credits.map((row) => cell(row, 'name'))
    const [first] = draft.rows.credits
    expect(keys(withRowAt(draft, 'credits', first?.key ?? '', 99))).toEqual(['Steve Buscemi', 'Sienna Miller', 'Tara Elders', 'Steve Buscemi'])
    expect(withRowAt(draft, 'credits', first?.key ?? '', -1)).toBe(draft)
  })
})

describe('a library that changed meanwhile', () => {
  it('is followed where nothing was typed', () => {
    const fresh = toDraft(anEdit({ year: 2008, genres: ['Drama', 'Talk'], releases: base.releases.slice(1), trailers: [...base.trailers, { id: id(77), title: 'Teaser', url: null }] }))
    expect(rebase(draft, draft, fresh)).toBe(fresh)
    const typed = withTerms(withField(draft, 'title', 'Interview II'), 'genres', ['Comedy'])
    const rebased = rebase(draft, typed, fresh)
    expect(rebased.fields).toMatchObject({ title: 'Interview II', year: '2008' })
    expect(rebased.terms.genres).toEqual(['Comedy', 'Talk'])
    expect(rebased.rows).toEqual(fresh.rows)
  })

  it('keeps what was typed in a row, and takes the rest of the row as it is now', () => {
    const [, , uk] = draft.rows.releases
    const typed = withNewRow(withCells(draft, 'releases', uk?.key ?? '', { note: 'London' }), 'releases', { date: '2010' }, 'mine')
    const fresh = toDraft(anEdit({ releases: [...base.releases.map((release) => (release.country === 'UK' ? { ...release, date: '2007-12' } : release)), { id: id(88), date: '2009', country: null, kind: null, note: null }] }))
    expect(rebase(draft, typed, fresh).rows.releases.map((row) => [cell(row, 'date'), cell(row, 'note')])).toEqual([
      ['18 January 2007', 'Sundance'], ['13 July 2007', ''], ['December 2007', 'London'], ['2010', ''], ['2009', '']
    ])
  })

  it('brings a row back that was changed here and removed there, as a new one', () => {
    const [, , uk] = draft.rows.releases
    const typed = withCells(draft, 'releases', uk?.key ?? '', { note: 'London' })
    const rebased = rebase(draft, typed, toDraft(anEdit({ releases: base.releases.slice(0, 1) })))
    expect(rebased.rows.releases.map((row) => [row.id === null, cell(row, 'note')])).toEqual([[false, 'Sundance'], [true, 'London']])
  })
})

describe('suggestions', () => {
  const values = (found: readonly { value: string }[]): string[] => found.map(({ value }) => value)

  it('begin a word of what is offered, and come from the library first', () => {
    expect(values(suggestCountries(['Netherlands'])('')).slice(0, 3)).toEqual(['Netherlands', 'USA', 'UK'])
    expect(values(suggestCountries([])('kingd'))).toEqual(['United Kingdom'])
    expect(values(suggestCountries([])('united')).slice(0, 3)).toEqual(['United Arab Emirates', 'United Kingdom', 'United States'])
    expect(values(suggestLanguages(['Dutch'])('d'))).toEqual(expect.arrayContaining(['Dutch', 'Danish']))
    expect(values(suggestGenres(['Talking heads'])('t')).slice(0, 2)).toEqual(['Talking heads', 'Thriller'])
  })

  it('offer every job beside one that is chosen, and those that begin so while another is typed', () => {
    expect(values(suggestJobs('Actor'))).toHaveLength(Object.keys(editFilmWords.jobs).length)
    expect(values(suggestJobs('ci'))).toEqual(['Cinematographer'])
  })
})
