/** Reads what stands after the colon of a field. */
import { WrittenKind } from '../../../shared/models/writtenSearch'
import { PartialDate } from '../../../shared/models/partialDate'
import { foldForMatching } from '../../text/fold'
import { phraseFrom } from './phrase'
import type { Field, Range } from './tree'

/** A field, or a sentence that says why it is none. */
export type FieldRead = { readonly field: Field } | { readonly trouble: string }

type Reader = (value: string, isQuoted: boolean) => FieldRead

const KINDS = WrittenKind.options.join(', ')

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['title', (value, isQuoted) => named('title', value, isQuoted)],
  ['film', (value, isQuoted) => named('title', value, isQuoted)],
  ['mentions', (value, isQuoted) => named('mentions', value, isQuoted)],
  ['author', author],
  ['by', author],
  ['tag', (value) => ({ field: { name: 'tag', tag: foldForMatching(value) } })],
  ['year', year],
  ['rating', rating],
  ['has', has],
  ['is', is],
  ['kind', kind],
  ['on', (value) => day('on', value)],
  ['before', (value) => day('before', value)],
  ['after', (value) => day('after', value)]
])

/** True when there is a field of this name. */
export function isField(name: string): boolean {
  return READERS.has(name)
}

/** The field of this name with this value, or what is wrong with it. */
export function readField(name: string, value: string, isQuoted: boolean): FieldRead {
  const text = value.trim()
  if (text === '') return { trouble: `Nothing stands after “${name}:”. It was left out.` }
  return READERS.get(name)?.(text, isQuoted) ?? { trouble: `There is no field “${name}:”.` }
}

function named(name: 'title' | 'mentions', value: string, isQuoted: boolean): FieldRead {
  const phrase = phraseFrom(value, !isQuoted)
  return phrase === null ? { trouble: `“${value}” has no letters to look for in a title. It was left out.` } : { field: { name, phrase } }
}

function author(value: string, isQuoted: boolean): FieldRead {
  if (!isQuoted && value.toLowerCase() === 'me') return { field: { name: 'author', phrase: null } }
  const phrase = phraseFrom(value, !isQuoted)
  return phrase === null ? { trouble: `“${value}” has no letters to look for in a name. It was left out.` } : { field: { name: 'author', phrase } }
}

function year(value: string): FieldRead {
  const range = rangeOf(value, (text) => (/^\d{4}$/.test(text) ? Number(text) : null), 1)
  return range === null ? { trouble: `“year:${value}” is no year: write year:2007, year:2007..2010 or year:>=1990. It was left out.` } : { field: { name: 'year', range } }
}

/** In half stars; to the next half star, as `>3.7` means four and more. */
function rating(value: string): FieldRead {
  const stars = (text: string): number | null => {
    const number = /^\d(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
    return number >= 0 && number <= 5 ? number * 2 : null
  }
  const range = rangeOf(value.replace(/\*|★/g, ''), stars, 0.01)
  return range === null ? { trouble: `“rating:${value}” is no rating: write rating:3.5, rating:3..4 or rating:>=4, in stars up to 5. It was left out.` } : { field: { name: 'rating', range } }
}

/** `least`: by how much `>` and `<` are away from the number itself. */
function rangeOf(value: string, read: (text: string) => number | null, least: number): Range<number> | null {
  const [, sign = '', rest = ''] = /^([<>]=?|=)?(.*)$/su.exec(value) ?? []
  if (sign !== '') {
    const number = read(rest.trim())
    if (number === null) return null
    if (sign === '=') return { from: number, to: number }
    if (sign.startsWith('>')) return { from: sign === '>' ? number + least : number, to: null }
    return { from: null, to: sign === '<' ? number - least : number }
  }
  const parts = value.split(/\.{2,}|…|–/u)
  if (parts.length > 2) return null
  const [first = '', second] = parts.map((part) => part.trim())
  if (second === undefined) {
    const number = read(first)
    return number === null ? null : { from: number, to: number }
  }
  const [from, to] = [first === '' ? null : read(first), second === '' ? null : read(second)]
  if ((from === null && first !== '') || (to === null && second !== '') || (from === null && to === null)) return null
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }
}

function has(value: string): FieldRead {
  const what = value.toLowerCase().replace(/s$/u, '')
  return what === 'spoiler' || what === 'link' ? { field: { name: 'has', what } } : { trouble: `“has:” knows spoiler and link, not “${value}”. It was left out.` }
}

function is(value: string): FieldRead {
  const what = value.toLowerCase()
  if (what === 'draft' || what === 'private' || what === 'mine' || what === 'kept') return { field: { name: 'is', what } }
  return { trouble: `“is:” knows draft, private, mine and kept, not “${value}”. It was left out.` }
}

function kind(value: string): FieldRead {
  const read = WrittenKind.safeParse(value.toLowerCase().replace(/s$/u, '').replace(/ie$/u, 'y'))
  return read.success ? { field: { name: 'kind', kind: read.data } } : { trouble: `“kind:” knows ${KINDS}, not “${value}”. It was left out.` }
}

function day(when: 'on' | 'before' | 'after', value: string): FieldRead {
  const read = PartialDate.safeParse(value)
  return read.success ? { field: { name: 'day', when, day: read.data } } : { trouble: `“${when}:${value}” is no date: write ${when}:2019, ${when}:2019-05 or ${when}:2019-05-31. It was left out.` }
}
