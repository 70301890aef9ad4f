/** What changed between two texts, word by word. Pure; bounded, so that no text holds the page up. */
import { diffArrays } from 'diff'
import { isWord, piecesOf } from '../../../../shared/text/wordList'

export interface Change {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Parts that differ over more characters than this are told apart by paragraphs, not by words. */
const MOST_CHARACTERS = 150_000
const MOST_CHANGES = 3_000
const MOST_MS = 120

/** The changes in order. Without the added ones they are the old text, without the removed ones the new. */
export function wordDiff(before: string, after: string): Change[] {
  const { start, end } = whatIsAlike(before, after)
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const middle = old.length + now.length > MOST_CHARACTERS ? null : compared(piecesOf(old), piecesOf(now))
  return tidied([
    { kind: 'same', text: before.slice(0, start) },
    ...(middle ?? compared(paragraphsOf(old), paragraphsOf(now)) ?? whole(old, now)),
    { kind: 'same', text: before.slice(before.length - end) }
  ])
}

/** Words that came and went. */
export function countChanges(changes: readonly Change[]): { added: number; removed: number } {
  const count = (kind: Change['kind']): number => changes.reduce((sum, change) => sum + (change.kind === kind ? piecesOf(change.text).filter(isWord).length : 0), 0)
  return { added: count('added'), removed: count('removed') }
}

/** Only the changes and so many characters around each, in passages. "…" stands where a paragraph is cut. */
export function passagesOf(changes: readonly Change[], around = 48): Change[][] {
  return roughPassages(changes, around).map((passage) => passage.map(({ kind, text }) => ({ kind, text: text.replace(/\s*\n\s*/g, '\n') })))
}

function roughPassages(changes: readonly Change[], around: number): Change[][] {
  const passages: Change[][] = []
  let passage: Change[] = []
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'same') {
      passage.push(change)
      continue
    }
    const [isFirst, isLast] = [index === 0, index === changes.length - 1]
    const { text } = change
    if (!isFirst && !isLast && text.length <= around * 2 + 20) {
      passage.push(change)
      continue
    }
    // After a paragraph that came or went as a whole, the next one says nothing of it.
    const isApart = passage.at(-1)?.text.endsWith('\n\n') === true
    if (!isFirst && !isApart) passage.push({ kind: 'same', text: text.length <= around ? text : beginningOf(text, around) })
    if (!isFirst && !isLast) passages.push(passage)
    if (!isFirst && !isLast) passage = []
    if (!isLast) passage.push({ kind: 'same', text: text.length <= around && isFirst ? text : endOf(text, around) })
  }
  return passage.some(({ kind }) => kind !== 'same') ? [...passages, passage] : passages
}

function beginningOf(text: string, most: number): string {
  const cut = text.slice(0, most)
  const line = cut.indexOf('\n\n')
  if (line >= 0) return cut.slice(0, line)
  const space = cut.search(/\s\S*$/)
  return `${space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}

function endOf(text: string, most: number): string {
  const cut = text.slice(-most)
  const line = cut.lastIndexOf('\n\n')
  if (line >= 0) return cut.slice(line + 2)
  const space = cut.search(/\s/)
  return `…${space >= 0 ? cut.slice(space + 1) : cut.replace(/^[\uDC00-\uDFFF]/, '')}`
}

function compared(old: string[], now: string[]): Change[] | null {
  const found = diffArrays(old, now, { maxEditLength: MOST_CHANGES, timeout: MOST_MS })
  return found?.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })) ?? null
}

function whole(old: string, now: string): Change[] {
  return [{ kind: 'removed', text: old }, { kind: 'added', text: now }]
}

function paragraphsOf(text: string): string[] {
  return text.split(/(?<=\n)(?=\S)/)
}

/** How far both are alike at the beginning and at the end, in whole words as far as there are spaces. */
function whatIsAlike(a: string, b: string): { start: number; end: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  if (start === a.length && start === b.length) return { start, end: 0 }
  for (let back = 0; back < 80 && start > 0 && !isSpace(a, start - 1); back += 1) start -= 1
  let end = 0
  while (end < most - start && a.charCodeAt(a.length - end - 1) === b.charCodeAt(b.length - end - 1)) end += 1
  for (let forth = 0; forth < 80 && end > 0 && !isSpace(a, a.length - end); forth += 1) end -= 1
  return { start, end }
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}

/** What is left alike between two changes reads better as part of one when it is only space, a comma, or a word as short as "the". */
const BETWEEN = /^[^\S\n]*(?:[,;]|\p{L}{1,3})?[^\S\n]*$/u

/** Neighbours of one kind joined; "allows it" taken out is one change and not two words with a space between. */
function tidied(changes: readonly Change[]): Change[] {
  const tidy: Change[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    if (removed !== '') tidy.push({ kind: 'removed', text: removed })
    if (added !== '') tidy.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { kind, text }] of changes.entries()) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && BETWEEN.test(text) && isReplaced(changes, index + 1, text)) {
      removed += text
      added += text
    } else {
      flush()
      const last = tidy.at(-1)
      if (last?.kind === 'same') tidy[tidy.length - 1] = { kind: 'same', text: last.text + text }
      else tidy.push({ kind: 'same', text })
    }
  }
  flush()
  return tidy
}

/** Words change for others here; across mere space one that only came or went is enough. */
function isReplaced(changes: readonly Change[], at: number, between: string): boolean {
  const [one, other] = [changes[at]?.kind, changes[at + 1]?.kind]
  if (one === undefined || one === 'same') return false
  return between.trim() === '' || (other !== undefined && other !== 'same')
}
