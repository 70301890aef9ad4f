/** The YAML block at the head of a note, as Obsidian and other programs read it. */
import { stringify } from 'yaml'

/**
 * A value to write. Text is quoted wherever a YAML reader, old or new, could take it for something else ("Yes", "1984",
 * ": x"); a date, which Matinee made itself, stands bare, because that is how Obsidian knows a date.
 */
export type FrontValue = string | number | boolean | readonly string[] | { readonly date: string } | null

/** Null, false and empty lists say nothing, so they are left out. */
export function frontMatter(values: Readonly<Record<string, FrontValue>>): string {
  const lines = Object.entries(values).flatMap(([key, value]) => {
    const written = write(value)
    return written === null ? [] : [`${key}: ${written}\n`]
  })
  return `---\n${lines.join('')}---\n`
}

function write(value: FrontValue): string | null {
  if (value === null || value === false) return null
  if (typeof value === 'number' || value === true) return String(value)
  if (typeof value === 'string') return scalar(value)
  if ('date' in value) return value.date
  return value.length === 0 ? null : `[${value.map((item) => scalar(item, true)).join(', ')}]`
}

/** Bare where that is safe; else double-quoted, which is JSON with the letters that YAML calls line breaks escaped. */
function scalar(text: string, isInList = false): string {
  const bare = stringify(text, { compat: 'yaml-1.1', lineWidth: 0, blockQuote: false }).replace(/\n$/, '')
  const isSafe = bare === text && /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Cf}\p{Co} ]+$/u.test(text) && !/[\uFEFF\uFFFE\uFFFF]|: |:$| #/u.test(text)
  if (isSafe && !(isInList && /[,[\]{}"']/u.test(text))) return text
  return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
