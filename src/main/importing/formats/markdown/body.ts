/** What stands in a note behind its front matter, apart from what I wrote. */
import { keyName } from './frontMatter'

/** "Score:: 8", as Dataview has it, on a line of its own. */
const INLINE_FIELD = /^(?:[-*] )?(?:\*\*)?([\p{L}][\p{L}\p{N} _-]{0,40}?)(?:\*\*)?::[ \t]*(.*)$/u

/** A poster alone on its line, a heading with nothing under it but the film's name, Dataview's blocks. */
const PICTURE = /^!\[\[[^\]]*\]\]$|^!\[[^\]]*\]\([^)]*\)$/

export interface BodyParts {
  readonly fields: ReadonlyMap<string, string>
  readonly text: string
}

/** Takes Dataview's fields, pictures and code for other plug-ins out of a note of somebody else's making. */
export function partsOfBody(body: string): BodyParts {
  const fields = new Map<string, string>()
  const lines: string[] = []
  let fence: string | null = null
  for (const line of body.split('\n')) {
    const plain = line.trim()
    if (fence !== null) {
      if (plain === fence) fence = null
      continue
    }
    const opened = /^(`{3,}|~{3,})\s*(?:dataview|dataviewjs|button|meta-bind)/i.exec(plain)
    if (opened) {
      fence = opened[1] ?? null
      continue
    }
    const field = line.length > 2_000 ? null : INLINE_FIELD.exec(plain)
    if (field) {
      const name = keyName(field[1] ?? '')
      if (!fields.has(name)) fields.set(name, (field[2] ?? '').trim())
    } else if (!PICTURE.test(plain)) lines.push(line)
  }
  return { fields, text: withoutEmptyEnds(lines.join('\n')) }
}

/** Empty headings are a template's, not a person's. */
export function withoutEmptyHeadings(text: string): string {
  const lines = text.split('\n')
  const filled = lines.map((line) => line.trim() !== '' && !/^#{1,6} /.test(line))
  const lastFilled = filled.lastIndexOf(true)
  const kept = lines.filter((line, index) => {
    if (!/^#{1,6} /.test(line)) return true
    if (index > lastFilled) return false
    const next = lines.findIndex((each, at) => at > index && each.trim() !== '')
    return next === -1 || filled[next] === true || headingLevel(lines[next] ?? '') > headingLevel(line)
  })
  return withoutEmptyEnds(kept.join('\n'))
}

function headingLevel(line: string): number {
  return /^#*/.exec(line)?.[0].length ?? 0
}

/** The synopsis of a film's note of Matinee's: what stands before the first heading, its escapes taken back. */
export function synopsisIn(body: string): string {
  const before = /^## /m.exec(body)
  const lines = body.slice(0, before?.index).split('\n').filter((line) => !PICTURE.test(line.trim()))
  return withoutEscapes(lines.join('\n')).trim()
}

/** Undoes exporting/markdown/plainText.ts. */
export function withoutEscapes(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])|\\$|&#(9|32);/gm, (_, sign: string | undefined, code: string | undefined) => (code === undefined ? (sign ?? '') : String.fromCharCode(Number(code))))
}

function withoutEmptyEnds(text: string): string {
  return text.replace(/^(?:[ \t\r]*\n)+/, '').replace(/\s+$/, '')
}
