/** A file that has to be had whole: its text, or the JSON in it. */
import { bytesToText } from '../../../recogniser/encoding'
import { Problem } from '../../../problem'
import type { Work } from '../../../worker/work'
import type { ParcelFile } from '../../parcel/parcel'
import { kept } from './film'

/** Throws a Problem when it is more than it may be, and NotAPage when it is no text. */
export async function wholeText(file: ParcelFile, most: number, work: Work): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  if (file.size > most) throw tooLarge(most)
  for await (const part of file.bytes()) {
    size += part.length
    // What is said before reading can be a lie.
    if (size > most) throw tooLarge(most)
    parts.push(part)
    await work.breathe()
  }
  const bytes = Buffer.concat(parts, size)
  if (size > 0 && bytes.every((byte) => byte === 0)) throw new Problem('unreadable', 'The file is nothing but NUL bytes: a broken copy. Export it again.')
  return bytesToText(bytes, false).text
}

function tooLarge(most: number): Problem {
  return new Problem('unreadable', `The file is larger than ${Math.round(most / 1024 / 1024)} MB, more than Matinee reads of this kind of file.`)
}

const MOST_JSON = 256 * 1024 * 1024

/** The value in a JSON file; throws a Problem when it is none. */
export async function wholeJson(file: ParcelFile, work: Work): Promise<unknown> {
  const text = await wholeText(file, MOST_JSON, work)
  if (text.trim() === '') throw new Problem('unreadable', 'The file is empty.')
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('unreadable', 'The file is not whole: it is not valid JSON. Export it again.')
  }
}

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an object says under a name of its own. */
export function own(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** A text, or a number as text; "" for anything else. */
export function textOf(value: unknown, name: string): string {
  const found = own(value, name)
  return typeof found === 'string' ? kept(found) : typeof found === 'number' && Number.isFinite(found) ? String(found) : ''
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
