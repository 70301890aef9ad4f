/** The note in which Matinee writes texts of mine that belong to no film (exporting/markdown/keptNotes.ts), read back. */
import type { FileReading } from '../reading/fileReading'
import { validDay } from '../reading/instants'
import { withoutEscapes } from './body'
import type { Note } from './frontMatter'

/** Each text stands under a heading; where the texts have headings of their own, nobody can tell where one ends. */
export function readNotes({ front, body }: Note, reading: FileReading): void {
  const [, ...sections] = `\n${body}`.split(/\n## /)
  if (sections.length !== Number(front.text('notes'))) return reading.unreadable('notes', null, reading.path, 'Its texts have headings of their own, so it is not plain where each ends.')
  for (const [index, section] of sections.entries()) {
    if (index > 0) reading.count()
    const end = section.indexOf('\n')
    const heading = withoutEscapes(end < 0 ? section : section.slice(0, end))
    const { day, rest } = dayBefore(heading)
    const text = (end < 0 ? '' : section.slice(end)).trim()
    const address = /^<(https?:\/\/[^\s<>]+)>(?:\n\n|$)/i.exec(text)
    const said = text.slice(address?.[0].length ?? 0).trim()
    if (said === '') reading.unreadable('notes', null, heading, 'There is no text in it.')
    else reading.add({ kind: 'note', file: reading.path, line: null, text: { body: said, asCame: null }, address: address?.[1] ?? null, writtenOn: day, origin: rest })
  }
}

/** "2019-05 · Letterboxd comment" */
function dayBefore(heading: string): { day: ReturnType<typeof validDay>; rest: string } {
  const at = heading.indexOf(' · ')
  const day = at < 0 ? null : validDay(heading.slice(0, at))
  return { day, rest: day === null ? heading : heading.slice(at + 3) }
}
