import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuery } from '../../../../../src/main/search/written/grammar'
import type { Field, Node } from '../../../../../src/main/search/written/tree'

const said = (query: string): string => {
  const { tree } = readQuery(query)
  return tree === null ? '' : spoken(tree)
}
const troubles = (query: string): string[] => readQuery(query).trouble.map(({ message, start, end }) => `${query.slice(start, end)}: ${message}`)

/** The tree as a line, so that a test reads like a query. */
function spoken(node: Node): string {
  switch (node.kind) {
    case 'words':
      return node.phrase.map(({ text, isPrefix }) => `${text}${isPrefix ? '*' : ''}`).join('_')
    case 'not':
      return `!${spoken(node.part)}`
    case 'field':
      return asked(node.field)
    case 'and':
    case 'or':
      return `(${node.parts.map(spoken).join(node.kind === 'and' ? ' & ' : ' | ')})`
  }
}

function asked(field: Field): string {
  const { name, ...rest } = field
  return `${name}=${JSON.stringify(rest)}`
}

describe('words', () => {
  test.each([
    ['', ''],
    ['   ', ''],
    ['doorway ', 'doorway'],
    ['doorway', 'doorway*'],
    ['the doorway ', '(the & doorway)'],
    ['the AND doorway ', '(the & doorway)'],
    ['camera OR light ', '(camera | light)'],
    ['a b OR c d ', '((a & b) | (c & d))'],
    ['camera or light ', '(camera & or & light)'],
    ['-ending camera ', '(!ending & camera)'],
    ['NOT ending ', '!ending'],
    ['NOT NOT ending ', 'ending'],
    ['-(rain OR snow) night ', '(!(rain | snow) & night)'],
    ['((((rain))))', 'rain'],
    ['"the last scene"', 'the_last_scene'],
    ['“the last scene”', 'the_last_scene'],
    ['"the last sce', 'the_last_sce'],
    ['wall-e ', 'wall_e'],
    ['door* open ', '(door* & open)'],
    ['Straße ', 'strasse'],
    ['傑作映画', '傑作映画'],
    ['は', 'は*'],
    ['well-known "x" ', '(well_known & x)'],
    ['OR', ''],
    ['AND OR NOT -', ''],
    ['rain OR', 'rain'],
    [') rain ( ', 'rain'],
    ['at 10:30 ', '(at & 10_30)']
  ])('%s', (query, tree) => expect(said(query)).toBe(tree))
})

describe('fields', () => {
  test.each([
    ['title:stalker ', 'title={"phrase":[{"text":"stalker","isUnspaced":false,"isPrefix":true}]}'],
    ['author:me', 'author={"phrase":null}'],
    ['tag:"At home"', 'tag={"tag":"at home"}'],
    ['year:2007', 'year={"range":{"from":2007,"to":2007}}'],
    ['year:2007..2010', 'year={"range":{"from":2007,"to":2010}}'],
    ['year:2010..2007', 'year={"range":{"from":2007,"to":2010}}'],
    ['year:2007..', 'year={"range":{"from":2007,"to":null}}'],
    ['year:>=1990', 'year={"range":{"from":1990,"to":null}}'],
    ['year:<1990', 'year={"range":{"from":null,"to":1989}}'],
    ['rating:>=4', 'rating={"range":{"from":8,"to":null}}'],
    ['rating:3,5', 'rating={"range":{"from":7,"to":7}}'],
    ['rating:3..4', 'rating={"range":{"from":6,"to":8}}'],
    ['has:spoilers', 'has={"what":"spoiler"}'],
    ['is:kept', 'is={"what":"kept"}'],
    ['kind:entries', 'kind={"kind":"entry"}'],
    ['-is:draft', '!is={"what":"draft"}'],
    ['on:2019', 'day={"when":"on","day":"2019"}'],
    ['before:2020 after:2019-05', '(day={"when":"before","day":"2020"} & day={"when":"after","day":"2019-05"})']
  ])('%s', (query, tree) => expect(said(query)).toBe(tree))

  test('what means nothing is said with its place, and the rest is searched', () => {
    expect(said('doorway year:soon ')).toBe('doorway')
    expect(troubles('doorway year:soon ')).toEqual(['year:soon: “year:soon” is no year: write year:2007, year:2007..2010 or year:>=1990. It was left out.'])
    expect(troubles('rating:9 x')).toHaveLength(1)
    expect(troubles('on:2019-02-31')).toHaveLength(1)
    expect(troubles('title: x')).toEqual(['title:: Nothing stands after “title:”. It was left out.'])
    expect(troubles('titel:stalker ')).toEqual(['titel:stalker: There is no field “titel:”. It was looked for as words.'])
    expect(said('titel:stalker ')).toBe('titel_stalker')
    expect(troubles('a* x ')).toEqual(['a*: One letter begins too many words: write two or more before the star.'])
    expect(troubles('https://example.org/x ')).toEqual([])
  })

  test('of very many words the first are looked for', () => {
    expect(troubles('word '.repeat(80))).toEqual(['word: Only the first 48 words and fields are looked for.'])
  })
})

test('any text is a query', () => {
  const pieces = fc.constantFrom('"', '(', ')', '-', 'AND', 'OR', 'NOT', ' ', '*', ':', 'title:', 'year:', '..', '>=', 'rating:', 'x', '映', '“', '”', '\0', '\uD800', 'on:', '2019', "'", ';')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))), (query) => {
      const { trouble } = readQuery(query)
      for (const { start, end } of trouble) expect(start >= 0 && start < end && end <= query.length).toBe(true)
    }),
    { numRuns: 2_000 }
  )
})
