import { describe, expect, it } from 'vitest'
import { matchOfCommand } from '../../../../src/renderer/features/search/matchCommand'
import { countOf, groupsOf, type PaletteCommand } from '../../../../src/renderer/features/search/options'
import type { FilmHit, Recent, SearchResults } from '../../../../src/shared/models/search'
import { aFilm, id } from '../../../support/fakeApi'

const film = aFilm('Interview', 2007)
const command = (label: string): PaletteCommand => ({ id: label, label, about: null, icon: 'Plus', keys: null, run: () => undefined })
const commands = [command('New entry…'), command('Paste a page'), command('Import a file…'), command('Export everything')]
const plain = (text: string) => ({ text, marks: [] })
const hit = (title: string): FilmHit => ({ film: aFilm(title, 2007), title: { text: title, marks: [{ start: 0, end: 2 }] }, detail: null, isOnWatchlist: false })
const nothing: SearchResults = { query: 'inter', films: [], texts: [], people: [], lists: [], counts: { films: 0, texts: 0, people: 0, lists: 0 }, isNear: false, nearly: [] }
const results: SearchResults = {
  ...nothing,
  films: [hit('Interview')],
  texts: [{ kind: 'review', id: id(2), film, author: 'rzajac', snippet: plain('…') }],
  people: [{ id: id(3), name: plain('Inter Person'), films: 1, directed: 0, texts: 0 }],
  lists: [{ id: id(4), name: plain('Interviews'), films: 3, isWatchlist: false }],
  counts: { films: 1, texts: 19, people: 1, lists: 1 }
}
const recent: Recent[] = [{ kind: 'film', film }, { kind: 'person', id: id(3), name: 'Steve Buscemi' }, { kind: 'list', id: id(4), name: 'Rooms' }]
const rows = (query: string, found: SearchResults | null, whole?: ReadonlySet<'films'>) =>
  groupsOf({ query, results: found, recent, commands, ...(whole && { whole }) }).map(({ name, options }) => [name, options.map((option) => option.id)])

describe('what the palette offers', () => {
  it('is what was looked at last and every command before anything is typed', () => {
    expect(rows(' ', null)).toEqual([
      ['recent', [`film-${film.id}`, `person-${id(3)}`, `list-${id(4)}`]],
      ['commands', commands.map((one) => `command-${one.label}`)]
    ])
    expect(groupsOf({ query: '', results: null, recent: [], commands }).map(({ name }) => name)).toEqual(['commands'])
  })

  it('is what was found, with how many there are, then commands of that name, then what can be done with the words', () => {
    const groups = groupsOf({ query: 'inter', results, recent, commands })
    expect(groups.map(({ name, count }) => [name, count])).toEqual([['films', 1], ['texts', 19], ['people', 1], ['lists', 1], ['commands', null]])
    expect(groups.at(-1)?.options).toEqual([{ kind: 'view', id: 'view', text: 'inter', filter: { text: 'inter' } }, { kind: 'add', id: 'add', title: 'inter' }])
    expect(countOf(results)).toBe(22)
    expect(countOf(null)).toBeNull()
  })

  it('is the first three of each kind, and the others when somebody asks for them', () => {
    const films = Array.from({ length: 9 }, (_, index) => hit(`Interview ${index}`))
    const many = { ...results, films, counts: { ...results.counts, films: 9 } }
    const [shown] = groupsOf({ query: 'inter', results: many, recent, commands })
    expect(shown?.options.slice(0, 3).map((option) => option.id)).toEqual(films.slice(0, 3).map((one) => `film-${one.film.id}`))
    expect(shown?.options[3]).toEqual({ kind: 'more', id: 'more-films', group: 'films', count: 6, next: `film-${films[3]?.film.id ?? ''}` })
    expect(rows('inter', many, new Set(['films']))[0]?.[1]).toHaveLength(9)
    // One row more takes the place of saying so, and one kind alone has all the room.
    expect(rows('inter', { ...many, films: films.slice(0, 4) })[0]?.[1]).toHaveLength(4)
    expect(rows('inter', { ...nothing, films })[0]?.[1]).toHaveLength(9)
  })

  it('saves a view of a person’s films where no title has the words, and none of what is only nearly it', () => {
    const byCredit = { ...results, films: [{ ...hit('Fargo'), title: plain('Fargo'), detail: plain('With Steve Buscemi') }] }
    const viewOf = (found: SearchResults) => groupsOf({ query: 'buscemi', results: found, recent, commands }).at(-1)?.options.find(({ kind }) => kind === 'view')
    expect(viewOf(byCredit)).toMatchObject({ filter: { people: [id(3)] } })
    expect(viewOf({ ...results, isNear: true })).toBeUndefined()
    expect(viewOf(nothing)).toBeUndefined()
  })

  it('sets films with nearly the words apart', () => {
    expect(rows('inter', { ...results, nearly: [hit('Winter')] }).map(([name]) => name)).toEqual(['films', 'texts', 'people', 'lists', 'nearly', 'commands'])
  })
})

describe('a command', () => {
  const labels = (query: string) =>
    groupsOf({ query, results: null, recent: [], commands }).flatMap(({ options }) => options.flatMap((option) => (option.kind === 'command' ? [option.command.label] : [])))

  it.each([
    ['exp', ['Export everything']],
    ['a fi', ['Import a file…']],
    ['new en', ['New entry…']],
    ['ne', ['New entry…']],
    ['entry new', ['New entry…']],
    ['pap', ['Paste a page']],
    ['p', ['Paste a page']],
    ['pag', ['Paste a page']],
    ['xport', []]
  ])('“%s” finds %j', (query, found) => expect(labels(query)).toEqual(found))

  it('comes first where the words stand as they were typed', () => {
    expect([matchOfCommand('New entry…', 'new en'), matchOfCommand('New entry…', 'ne'), matchOfCommand('Paste a page', 'pap'), matchOfCommand('New entry…', 'en'), matchOfCommand('New entry…', '…')]).toEqual([0, 0, 1, 2, null])
  })
})
