/**
 * Reads a query over everything written: a list of pieces, by recursive descent, into a tree. It is total: whatever was
 * typed means something, and what means nothing is said with its place and left out.
 */
import type { QueryTrouble } from '../../../shared/models/writtenSearch'
import { isField, readField } from './fields'
import { phraseFrom } from './phrase'
import { type Token, tokensOf, type ValueToken } from './tokens'
import { joined, type Node, not } from './tree'

export interface WrittenQuery {
  /** null when nothing is asked. */
  readonly tree: Node | null
  readonly trouble: readonly QueryTrouble[]
}

/** More words and fields than these are not looked at: each costs a look into the index. */
const MOST_PARTS = 48
/** Deeper brackets than these are read as if they were not there. */
const DEEPEST = 24

export function readQuery(query: string): WrittenQuery {
  return new Reading(tokensOf(query)).whole()
}

class Reading {
  readonly #tokens: readonly Token[]
  readonly #trouble: QueryTrouble[] = []
  #at = 0
  #depth = 0
  #parts = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): WrittenQuery {
    const parts: Node[] = []
    while (this.#at < this.#tokens.length) {
      const part = this.#either()
      if (part !== null) parts.push(part)
      // A bracket that closes nothing.
      if (this.#peek()?.kind === 'close') this.#at += 1
    }
    return { tree: joined('and', parts), trouble: this.#trouble }
  }

  /** a OR b */
  #either(): Node | null {
    const parts: Node[] = []
    for (;;) {
      const part = this.#all()
      if (part !== null) parts.push(part)
      if (this.#peek()?.kind !== 'or') return joined('or', parts)
      this.#at += 1
    }
  }

  /** a b, a AND b */
  #all(): Node | null {
    const parts: Node[] = []
    for (;;) {
      const next = this.#peek()
      if (next === undefined || next.kind === 'or' || next.kind === 'close') return joined('and', parts)
      if (next.kind === 'and') this.#at += 1
      else {
        const part = this.#one()
        if (part !== null) parts.push(part)
      }
    }
  }

  /** NOT a, -a, (a), a, field:a */
  #one(): Node | null {
    let isNot = false
    while (this.#peek()?.kind === 'not') {
      isNot = !isNot
      this.#at += 1
    }
    const next = this.#peek()
    // NOT before OR, before a closing bracket or at the end excludes nothing.
    if (next === undefined || next.kind === 'or' || next.kind === 'and' || next.kind === 'close') return null
    this.#at += 1
    const part = next.kind === 'value' ? this.#value(next, isNot) : this.#bracket()
    return part === null || !isNot ? part : not(part)
  }

  #bracket(): Node | null {
    if (this.#depth >= DEEPEST) return null
    this.#depth += 1
    const part = this.#either()
    this.#depth -= 1
    if (this.#peek()?.kind === 'close') this.#at += 1
    return part
  }

  #value(token: ValueToken, isNot: boolean): Node | null {
    if (this.#parts >= MOST_PARTS) {
      if (this.#parts === MOST_PARTS) this.#say(`Only the first ${MOST_PARTS} words and fields are looked for.`, token)
      this.#parts += 1
      return null
    }
    this.#parts += 1
    const { field, text, isQuoted } = token
    if (field !== null && isField(field)) {
      const read = readField(field, text, isQuoted)
      if ('field' in read) return { kind: 'field', field: read.field }
      this.#say(read.trouble, token)
      return null
    }
    if (field !== null) this.#say(`There is no field “${field}:”. It was looked for as words.`, token)
    return this.#words(field === null ? text : `${field} ${text}`, token, isNot)
  }

  #words(text: string, token: ValueToken, isNot: boolean): Node | null {
    const isStarred = !token.isQuoted && text.endsWith('*')
    const phrase = phraseFrom(text, isStarred || (token.isLast && !isNot))
    if (phrase === null) {
      if (isStarred) this.#say('A star stands after the beginning of a word: door*. It was left out.', token)
      return null
    }
    const last = phrase.at(-1)
    if (isStarred && last !== undefined && !last.isUnspaced && last.text.length < 2) this.#say('One letter begins too many words: write two or more before the star.', token)
    return { kind: 'words', phrase }
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #say(message: string, { start, end }: Token): void {
    this.#trouble.push({ message, start, end })
  }
}
