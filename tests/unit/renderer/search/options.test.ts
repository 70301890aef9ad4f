import { describe, expect, it } from 'vitest'
import { countOf, groupsOf, type PaletteCommand } from '../../../../src/renderer/features/search/options'
import type { SearchResults } from '../../../../src/shared/models/search'
import { aFilm, id } from '../../../support/fakeApi'

const film = aFilm('Interview', 2007)
const command = (label: string): PaletteCommand => ({ id: label, label, icon: 'Plus', keys: null, run: () => undefined })
const commands = [command('Paste a page'), command('Import a file…'), command('Export everything')]
const plain = (text: string) => ({ text, marks: [] })
const results: SearchResults = {
  query: 'inter',
  films: [{ film, title: plain('Interview'), detail: null }],
  texts: [{ kind: 'review', id: id(2), film, author: 'rzajac', snippet: plain('…') }],
  people: [{ id: id(3), name: plain('Inter Person'), films: 1, texts: 0, film }],
  counts: { films: 1, texts: 19, people: 1 }
}

describe('what the palette offers', () => {
  it('is the films looked at last and every command before anything is typed', () => {
    const groups = groupsOf({ query: ' ', results: null, recent: [film], commands })
    expect(groups.map(({ name, options }) => [name, options.length])).toEqual([['recent', 1], ['commands', 3]])
    expect(groupsOf({ query: '', results: null, recent: [], commands }).map(({ name }) => name)).toEqual(['commands'])
  })

  it('is what was found, with how many there are, then commands of that name, then a new film', () => {
    const groups = groupsOf({ query: 'inter', results, recent: [film], commands })
    expect(groups.map(({ name, count }) => [name, count])).toEqual([['films', 1], ['texts', 19], ['people', 1], ['commands', null]])
    expect(groups.at(-1)?.options).toEqual([{ kind: 'add', id: 'add', title: 'inter' }])
    expect(countOf(results)).toBe(21)
    expect(countOf(null)).toBeNull()
  })

  it('finds a command by the beginnings of its words', () => {
    const labels = (query: string) =>
      groupsOf({ query, results: null, recent: [], commands }).flatMap(({ options }) =>
        options.flatMap((option) => (option.kind === 'command' ? [option.command.label] : []))
      )
    expect(labels('exp')).toEqual(['Export everything'])
    expect(labels('a fi')).toEqual(['Import a file…'])
    expect(labels('xport')).toEqual([])
  })
})
