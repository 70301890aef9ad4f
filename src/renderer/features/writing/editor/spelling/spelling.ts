/** Underlines words no dictionary knows, in what is in sight, a moment after they were written. */
import { isolateHistory } from '@codemirror/commands'
import { forceParsing, syntaxTree } from '@codemirror/language'
import { Prec, StateEffect, type Extension } from '@codemirror/state'
import { Decoration, EditorView, keymap, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { plainWord, wordsIn, type WordAt } from './wordsIn'

/** A word that is not known, and where to ask what to do about it. */
export interface Misspelling extends WordAt {
  readonly view: EditorView
  /** In the window. */
  readonly at: { readonly x: number; readonly y: number }
}

export interface SpellingOptions {
  /** Those of the words that are not known. */
  readonly check: (words: string[]) => Promise<readonly string[]>
  /** Words that are right here: of the film's title. */
  readonly known: () => readonly string[]
  readonly onMenu: (misspelling: Misspelling) => void
  /** There is no further word to look at. */
  readonly onNoMore: () => void
  /** Calls back when dictionaries or learnt words are others; answers how to stop that. */
  readonly onChange: (listener: () => void) => () => void
}

/** A word that is right in this text, until it is closed. */
export const ignoreWord = StateEffect.define<string>()
const checked = StateEffect.define<null>()

const mark = Decoration.mark({ class: 'is-misspelt', attributes: { 'aria-invalid': 'spelling' } })
const PAUSE_MS = 250
const MOST_REMEMBERED = 30_000
const MOST_AT_ONCE = 1_000

/** Replaces the word by what was meant, as one step to undo. */
export function replaceWord({ view, from, to, word }: Misspelling, instead: string): void {
  if (view.state.sliceDoc(from, to) === word) {
    const change = { changes: { from, to, insert: instead }, selection: { anchor: from + instead.length } }
    view.dispatch({ ...change, annotations: isolateHistory.of('full'), userEvent: 'input.spelling', scrollIntoView: true })
  }
  view.focus()
}

class Underlines {
  decorations: DecorationSet = Decoration.none
  readonly #view: EditorView
  readonly #options: SpellingOptions
  readonly #isKnown = new Map<string, boolean>()
  readonly #ignored = new Set<string>()
  readonly #stop: () => void
  #pause: number | null = null
  /** Where somebody is typing: the word there is not finished. */
  #typedAt: number | null = null
  #isOver = false

  constructor(view: EditorView, options: SpellingOptions) {
    this.#view = view
    this.#options = options
    this.#stop = options.onChange(() => {
      this.#isKnown.clear()
      this.#askSoon()
    })
    this.#askSoon()
  }

  update(update: ViewUpdate): void {
    let isOther = update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)
    for (const transaction of update.transactions) {
      if (transaction.isUserEvent('input.type')) this.#typedAt = update.state.selection.main.head
      else if (transaction.docChanged || transaction.selection !== undefined) {
        isOther ||= this.#typedAt !== null
        this.#typedAt = null
      }
      for (const effect of transaction.effects) {
        if (effect.is(ignoreWord)) this.#ignored.add(plainWord(effect.value))
        isOther ||= effect.is(checked) || effect.is(ignoreWord)
      }
    }
    if (!isOther) return
    // While an input method is composing, nothing around it may be drawn anew.
    if (update.view.composing) this.decorations = this.decorations.map(update.changes)
    else this.#draw()
    this.#askSoon()
  }

  destroy(): void {
    this.#isOver = true
    this.#stop()
    if (this.#pause !== null) window.clearTimeout(this.#pause)
  }

  /** The underlined word at a position. */
  at(position: number): WordAt | null {
    let found: WordAt | null = null
    this.decorations.between(position, position, (from, to) => {
      found = { word: this.#view.state.sliceDoc(from, to), from, to }
    })
    return found
  }

  /** The next word not known after a position, from the beginning again after the end; null when there is none. */
  async nextAfter(position: number): Promise<WordAt | null> {
    const { state } = this.#view
    const around: readonly (readonly [number, number])[] = [[position, state.doc.length], [0, position]]
    for (const [start, end] of around) {
      for (let from = start; from < end; ) {
        // Whole lines: half a word is no word.
        const line = state.doc.lineAt(from).from
        const { to } = state.doc.lineAt(Math.min(end, from + 20_000))
        forceParsing(this.#view, to, 30)
        const words = wordsIn(this.#view.state, line, to).filter((word) => word.from >= start && word.from < end)
        await this.#learnAbout(words)
        if (this.#isOver || !this.#view.state.doc.eq(state.doc)) return null
        const found = words.find((word) => this.#isWrong(word))
        if (found !== undefined) return found
        from = to + 1
      }
    }
    return null
  }

  #isWrong({ word }: WordAt): boolean {
    const plain = plainWord(word)
    return this.#isKnown.get(plain) === false && !this.#ignored.has(plain)
  }

  #draw(): void {
    const at = this.#typedAt
    const wrong = this.#inSight().filter((word) => this.#isWrong(word) && !(at !== null && word.from <= at && at <= word.to))
    this.decorations = Decoration.set(wrong.map(({ from, to }) => mark.range(from, to)))
  }

  #inSight(): WordAt[] {
    const { state, visibleRanges } = this.#view
    return visibleRanges.flatMap(({ from, to }) => wordsIn(state, state.doc.lineAt(from).from, state.doc.lineAt(to).to))
  }

  #askSoon(): void {
    if (this.#pause !== null) window.clearTimeout(this.#pause)
    this.#pause = window.setTimeout(() => void this.#ask(), PAUSE_MS)
  }

  async #ask(): Promise<void> {
    if (this.#isOver || this.#view.composing) return
    await this.#learnAbout(this.#inSight())
    if (!this.#isOver) this.#view.dispatch({ effects: checked.of(null) })
  }

  async #learnAbout(words: readonly WordAt[]): Promise<void> {
    const known = new Set(this.#options.known().map((word) => plainWord(word).toLowerCase()))
    const unasked = [...new Set(words.map(({ word }) => plainWord(word)))].filter((word) => !this.#isKnown.has(word))
    if (this.#isKnown.size > MOST_REMEMBERED) this.#isKnown.clear()
    for (let start = 0; start < unasked.length; start += MOST_AT_ONCE) {
      const asked = unasked.slice(start, start + MOST_AT_ONCE)
      const unknown = new Set(await this.#options.check(asked))
      for (const word of asked) this.#isKnown.set(word, !unknown.has(word) || known.has(word.toLowerCase().replace(/'s$/, '')))
    }
  }
}

/** Spelling in the text. F8 goes to the next word in question, Shift F10 and the menu key ask about the one at the cursor. */
export function spelling(options: SpellingOptions): Extension {
  const underlines = ViewPlugin.define((view) => new Underlines(view, options), { decorations: (plugin) => plugin.decorations })

  const openAt = (view: EditorView, position: number, at?: Misspelling['at']): boolean => {
    const found = view.plugin(underlines)?.at(position) ?? null
    if (found === null || view.state.readOnly) return false
    const coords = view.coordsAtPos(found.from)
    options.onMenu({ ...found, view, at: at ?? { x: coords?.left ?? 0, y: (coords?.bottom ?? 0) + 2 } })
    return true
  }
  const openHere = (view: EditorView): boolean => openAt(view, view.state.selection.main.head)
  const goToNext = (view: EditorView): boolean => {
    void view
      .plugin(underlines)
      ?.nextAfter(view.state.selection.main.to)
      .then((found) => {
        if (found === null) options.onNoMore()
        else view.dispatch({ selection: { anchor: found.from, head: found.to }, effects: EditorView.scrollIntoView(found.from, { y: 'center' }) })
      })
    return true
  }
  return [
    underlines,
    Prec.high(keymap.of([{ key: 'F8', run: goToNext }, { key: 'Shift-F10', run: openHere }, { key: 'ContextMenu', run: openHere }])),
    EditorView.domEventHandlers({
      contextmenu: (event, view) => {
        const isByMouse = event.button === 2
        const position = isByMouse ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : view.state.selection.main.head
        if (position === null || !openAt(view, position, isByMouse ? { x: event.clientX, y: event.clientY } : undefined)) return false
        event.preventDefault()
        return true
      }
    })
  ]
}
