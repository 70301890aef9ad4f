/** Find and replace in the text: CodeMirror's search, under a bar of ours (FindBar.tsx). */
import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  openSearchPanel,
  replaceAll,
  replaceNext,
  search,
  searchPanelOpen,
  SearchQuery,
  setSearchQuery
} from '@codemirror/search'
import { EditorSelection, Prec, type EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

/** What is looked for. */
export interface Wanted {
  readonly text: string
  readonly replacement: string
  readonly matchesCase: boolean
  readonly wholeWords: boolean
}

/** Which match is chosen and how many there are; `at` is 0 where none is chosen, and `count` stops at `MOST`. */
export interface Matches {
  readonly at: number
  readonly count: number
}

/** More are not counted: a single letter in a text of a million. */
export const MOST_MATCHES = 9_999

/** The matches are marked while the bar is open; the bar itself stands in the page. */
export function finding(): Extension {
  return search({
    createPanel: () => {
      const dom = document.createElement('div')
      dom.hidden = true
      return { dom, top: true }
    },
    scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: 'center' })
  })
}

/** The keys that open the bar; those inside it are the bar's own. */
export function findingKeys(open: (withReplace: boolean) => void): Extension {
  const opening = (withReplace: boolean) => (): boolean => {
    open(withReplace)
    return true
  }
  return Prec.high(
    keymap.of([
      { key: 'Mod-f', run: opening(false) },
      { key: 'Mod-h', mac: 'Mod-Alt-f', run: opening(true) },
      { key: 'F3', run: findNext, shift: findPrevious },
      { key: 'Mod-g', run: findNext, shift: findPrevious },
      { key: 'Escape', run: closeSearchPanel }
    ])
  )
}

/** What the bar begins with: the chosen words, or what was looked for before. */
export function openFinding(view: EditorView): Wanted {
  const { from, to } = view.state.selection.main
  const chosen = to - from <= 200 ? view.state.sliceDoc(from, to) : ''
  const before = getSearchQuery(view.state)
  openSearchPanel(view)
  const text = chosen === '' || chosen.includes('\n') ? before.search : chosen
  return { text, replacement: before.replace, matchesCase: before.caseSensitive, wholeWords: before.wholeWord }
}

export const isFinding = searchPanelOpen

/** Looks for this from where the cursor stands, and chooses the first match from there on, as one types. */
export function lookFor(view: EditorView, { text, replacement, matchesCase, wholeWords }: Wanted): void {
  const query = new SearchQuery({ search: text, replace: replacement, caseSensitive: matchesCase, wholeWord: wholeWords, literal: true })
  const before = getSearchQuery(view.state)
  if (query.eq(before)) return
  const effects = setSearchQuery.of(query)
  const isSameText = query.search === before.search && query.caseSensitive === before.caseSensitive && query.wholeWord === before.wholeWord
  const match = query.valid && !isSameText ? matchFrom(view.state, query, view.state.selection.main.from) : null
  if (match === null) return view.dispatch({ effects })
  view.dispatch({ effects: [effects, EditorView.scrollIntoView(match, { y: 'center' })], selection: match })
}

function matchFrom(state: EditorState, query: SearchQuery, from: number): ReturnType<typeof EditorSelection.range> | null {
  const found = query.getCursor(state, from).next()
  const next = found.done === true ? query.getCursor(state, 0, from).next() : found
  return next.done === true ? null : EditorSelection.range(next.value.from, next.value.to)
}

/** Counts what is looked for. */
export function countMatches(state: EditorState): Matches {
  const query = getSearchQuery(state)
  if (!query.valid) return { at: 0, count: 0 }
  const { from, to } = state.selection.main
  let at = 0
  let count = 0
  const cursor = query.getCursor(state)
  for (let match = cursor.next(); match.done !== true && count < MOST_MATCHES; match = cursor.next()) {
    count += 1
    if (match.value.from === from && match.value.to === to) at = count
  }
  return { at, count }
}

/** One match is replaced, and the next one chosen. */
export const replaceOne = replaceNext
export { closeSearchPanel as closeFinding, findNext, findPrevious, replaceAll }
