/** What the editor does to a text, on its state alone. */
import { syntaxTree } from '@codemirror/language'
import { EditorState, type TransactionSpec } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { toggleHeading, toggleList, toggleQuote } from '../../../../src/renderer/features/writing/editor/blocks'
import { countMatches } from '../../../../src/renderer/features/writing/editor/finding'
import { paragraphAt } from '../../../../src/renderer/features/writing/editor/focusMode'
import { changeTo } from '../../../../src/renderer/features/writing/editor/fromOutside'
import { insertBlock } from '../../../../src/renderer/features/writing/editor/insertBlock'
import { journalMarkdown } from '../../../../src/renderer/features/writing/editor/journalMarkdown'
import { openLinkIn } from '../../../../src/renderer/features/writing/editor/openLink'
import { toggleBars } from '../../../../src/renderer/features/writing/markdownKeys'
import { titlesLinked } from '../../../../src/renderer/features/writing/useLinkedFilms'

/** The selection stands between < and >; a ¦ is a cursor. */
function stateOf(marked: string): EditorState {
  const from = marked.search(/[<¦]/)
  const doc = marked.replace(/[<>¦]/g, '')
  const to = marked.includes('<') ? marked.indexOf('>') - 1 : from
  return EditorState.create({ doc, selection: { anchor: from, head: to } })
}

const after = (state: EditorState, change: TransactionSpec): string => state.update(change).state.doc.toString()

describe('whole lines', () => {
  it('become a heading, another one, and a plain line again', () => {
    expect(after(stateOf('Fog¦'), toggleHeading(stateOf('Fog¦'), 2))).toBe('## Fog')
    const heading = stateOf('## Fog¦')
    expect(after(heading, toggleHeading(heading, 3))).toBe('### Fog')
    expect(after(heading, toggleHeading(heading, 2))).toBe('Fog')
  })

  it('become one quote, blank lines too, so that it stays one', () => {
    const state = EditorState.create({ doc: 'One\n\nTwo', selection: { anchor: 0, head: 8 } })
    expect(after(state, toggleQuote(state))).toBe('> One\n> \n> Two')
    const quoted = EditorState.create({ doc: '> One\n> \n> Two', selection: { anchor: 0, head: 14 } })
    expect(after(quoted, toggleQuote(quoted))).toBe('One\n\nTwo')
  })

  it('are numbered in order, and bullets become numbers', () => {
    const state = EditorState.create({ doc: '- a\n\n- b\nc', selection: { anchor: 0, head: 10 } })
    expect(after(state, toggleList(state, 'numbers'))).toBe('1. a\n\n2. b\n3. c')
  })

  it('keep the cursor with its words', () => {
    const state = stateOf('Fo¦g')
    const next = state.update(toggleQuote(state)).state
    expect(next.selection.main.head).toBe(4)
  })
})

describe('a text from outside', () => {
  it('changes only what differs, and the cursor stays with its words', () => {
    const state = EditorState.create({ doc: 'One two three', selection: { anchor: 13 } })
    const change = changeTo(state, 'One 2 three')
    if (change === null) throw new Error('nothing changed')
    expect(change.changes).toEqual({ from: 4, to: 7, insert: '2' })
    const { state: next } = state.update(change)
    expect(next.doc.toString()).toBe('One 2 three')
    expect(next.selection.main.head).toBe(11)
  })

  it('is the same with other line ends, and may repeat itself', () => {
    const state = EditorState.create({ doc: 'a\nb' })
    expect(changeTo(state, 'a\r\nb')).toBeNull()
    const change = changeTo(EditorState.create({ doc: 'aaa' }), 'aaaa')
    expect(change?.changes).toEqual({ from: 3, to: 3, insert: 'a' })
  })
})

describe('a block that is put in', () => {
  it('stands apart from what is before and after it', () => {
    const state = stateOf('One¦Two')
    expect(after(state, insertBlock(state, 'Block'))).toBe('One\n\nBlock\n\nTwo')
    const empty = stateOf('¦')
    expect(after(empty, insertBlock(empty, 'Block'))).toBe('Block')
  })
})

describe('the parser', () => {
  const namesIn = (doc: string): string[] => {
    const state = EditorState.create({ doc, extensions: journalMarkdown() })
    const found: string[] = []
    syntaxTree(state).iterate({ enter: ({ name, from, to }) => void found.push(`${name} ${doc.slice(from, to)}`) })
    return found
  }

  it('knows links to films, whatever signs their titles hold', () => {
    expect(namesIn('See [[M*A*S*H]] and *this*')).toEqual(expect.arrayContaining(['FilmLink [[M*A*S*H]]', 'Emphasis *this*']))
    expect(namesIn('See [[M*A*S*H]]').some((name) => name.startsWith('Emphasis'))).toBe(false)
    expect(namesIn('[[no\nlink]] and [[]]').some((name) => name.startsWith('FilmLink'))).toBe(false)
  })

  it('knows passages between bars, with emphasis in them, and no HTML', () => {
    expect(namesIn('Then ||he *drowns*||.')).toEqual(expect.arrayContaining(['Spoiler ||he *drowns*||', 'Emphasis *drowns*']))
    expect(namesIn('<script>alert(1)</script>').some((name) => name.startsWith('HTML'))).toBe(false)
  })
})

describe('small things', () => {
  it('bars go round words and off again', () => {
    expect(toggleBars('he drowns', 3, 9)).toMatchObject({ start: 3, end: 9, text: '||drowns||' })
    expect(toggleBars('he ||drowns||', 5, 11)).toMatchObject({ start: 3, end: 13, text: 'drowns' })
  })

  it('a paragraph ends at blank lines', () => {
    const state = EditorState.create({ doc: 'a\n\nb\nc\n \nd' })
    expect(paragraphAt(state, 5)).toEqual({ first: 3, last: 4 })
    expect(paragraphAt(state, 2)).toEqual({ first: 2, last: 2 })
  })

  it('an open link is on the line of the cursor', () => {
    expect(openLinkIn(stateOf('one\nsee [[sal¦'))).toEqual({ start: 8, query: 'sal' })
    expect(openLinkIn(stateOf('see [[sal\n¦'))).toBeNull()
    expect(openLinkIn(stateOf('see [[<sal>'))).toBeNull()
  })

  it('titles are asked for once, without their years', () => {
    expect(titlesLinked('[[Local Hero (1983)]], [[Local Hero]], [[Her|that film]], [[ ]]')).toEqual(['Local Hero', 'Her'])
  })

  it('nothing is counted before anything is looked for', () => {
    expect(countMatches(EditorState.create({ doc: 'aaa' }))).toEqual({ at: 0, count: 0 })
  })
})
