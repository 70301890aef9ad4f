/** The user guide: what is found in it, and that all it names is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { findTopics, marksIn, wordsOf } from '../../../../src/renderer/features/guide/finding'
import { placeOf } from '../../../../src/renderer/features/guide/places'
import { topicAt, topics } from '../../../../src/renderer/features/guide/topics'
import { pageKeys } from '../../../../src/renderer/messages'
import { commands, keysShown, menus } from '../../../../src/shared/commands'

function every<T>(node: Nodes, pick: (node: Nodes) => T[]): T[] {
  return [...pick(node), ...('children' in node ? node.children.flatMap((child) => every(child, pick)) : [])]
}
const words = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '')
const inGuide = <T>(pick: (node: Nodes) => T[]): T[] => topics.flatMap(({ text }) => every(fromMarkdown(text), pick))

describe('searching the guide', () => {
  const found = (query: string): string[] => findTopics(topics, wordsOf(query)).map(({ id }) => id)
  const marked = (text: string, query: string): string[] => marksIn(text, wordsOf(query)).map(({ start, end }) => text.slice(start, end))

  it('finds topics in which all the words stand, whatever their case and marks, the named one first', () => {
    expect(found('')).toEqual(topics.map(({ id }) => id))
    expect(found('WATCHLIST')[0]).toBe('watchlist-and-lists')
    expect(found('lètterboxd zip')).toContain('importing')
    expect(found('lètterboxd zip')).not.toContain('undo-and-the-bin')
    expect(found('zeppelin')).toEqual([])
  })

  it('lights up the very letters, where folding makes more or fewer of them', () => {
    expect(marked('ﬁlms Ｆｉｌｍ 👩🏽‍🚀 Fi\u0301lm', 'film')).toEqual(['ﬁlm', 'Ｆｉｌｍ', 'Fi\u0301lm'])
    expect(marked('A list of lists', 'list lists')).toEqual(['list', 'lists'])
    expect(marked('Nothing', '')).toEqual([])
  })
})

describe('the guide', () => {
  it('has a title and a text in each of its files, and an index that names them all', () => {
    const index = readFileSync('docs/guide/README.md', 'utf8')
    expect(topics.length).toBe(readdirSync('docs/guide').length - 1)
    for (const { title, file, text } of topics) {
      expect([file, title === '' || text === '']).toEqual([file, false])
      expect(index).toContain(`[${title}](${file})`)
    }
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
  })

  it('has only links that lead to one of its pages', () => {
    const links = inGuide((node) => (node.type === 'link' ? [node.url] : []))
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((url) => topicAt(url) === undefined)).toEqual([])
  })

  it('names only places and menu items that are there', () => {
    const named = inGuide((node) => (node.type === 'strong' && words(node).includes('›') ? [words(node)] : []))
    const items = menus.flatMap(({ label, groups }) => groups.flat().map((command) => `${label} › ${command.label}`))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => placeOf(name) === null && !items.includes(name))).toEqual([])
  })

  it('names only keys that do something', () => {
    const there = new Set([...commands.flatMap(({ keys }) => (keys === null ? [] : [keysShown(keys, 'linux')])), ...pageKeys.flatMap(({ keys }) => keys.flatMap(([, ...each]) => each))])
    const named = inGuide((node) => (node.type === 'inlineCode' && /^(?:(?:Ctrl|Alt|Shift) .+|F\d+|[A-Z0-5[\]↑↓←→]|Esc|Enter|Space|Tab|Home|End|Delete)$/.test(node.value) ? [node.value] : []))
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((keys) => !there.has(keys))).toEqual([])
  })

  it('holds no HTML, no picture and no address', () => {
    expect(inGuide((node) => (node.type === 'html' || node.type === 'image' ? [words(node)] : []))).toEqual([])
    expect(topics.filter(({ text }) => /https?:/.test(text)).map(({ id }) => id)).toEqual([])
  })
})
