/** Lines and questions in a film's note of Matinee's (exporting/markdown/filmNote.ts), read back. */
import { FilmNoteText } from '../../../../shared/models/filmNote'
import { ANSWER, PRIVATE } from '../../../exporting/markdown/filmNote'
import type { BroughtFilmNote } from '../../brought'
import { withoutEscapes } from './body'

/** They come first; what others wrote stands behind them, and may have headings of its own. */
export function notesIn(body: string): BroughtFilmNote[] {
  const [, ...sections] = `\n${body.replaceAll('\r\n', '\n')}`.split('\n## ')
  const notes: BroughtFilmNote[] = []
  for (const section of sections) {
    const [heading = '', ...lines] = section.split('\n')
    const text = lines.join('\n').trim()
    if (heading === 'Lines') notes.push(...text.split(/\n{2,}/).flatMap(lineIn))
    else if (heading === 'Questions') notes.push(...text.split(/\n(?=- \[[ xX]\] )/).flatMap(questionIn))
    else break
  }
  return notes
}

/** A quote, with who says it in a paragraph of its own at the end. */
function lineIn(quote: string): BroughtFilmNote[] {
  if (quote.split('\n').some((line) => !line.startsWith('>'))) return []
  const { lines, isPrivate } = withoutMark(quote.split('\n').map((line) => line.replace(/^> ?/, '')))
  const speaker = lines.at(-2) === '' ? /^— (.+)$/.exec(lines.at(-1) ?? '')?.[1] : undefined
  return noteOf('line', { body: (speaker === undefined ? lines : lines.slice(0, -2)).join('\n'), speaker: speaker ?? null, answer: null, isPrivate })
}

/** A task; what stands under one that is ticked off is its answer. */
function questionIn(item: string): BroughtFilmNote[] {
  const task = /^- \[([ xX])\] ([^]*)$/.exec(item)
  if (task === null) return []
  const { lines, isPrivate } = withoutMark((task[2] ?? '').trimEnd().split('\n').map((line) => line.replace(/^ {2}/, '')))
  if (task[1] === ' ') return noteOf('question', { body: lines.join('\n'), speaker: null, answer: null, isPrivate })
  const marked = lines.indexOf(ANSWER)
  const blank = lines.indexOf('')
  const at = marked >= 0 ? marked : blank >= 0 ? blank : lines.length
  return noteOf('question', { body: lines.slice(0, at).join('\n'), speaker: null, answer: lines.slice(at + 1).join('\n'), isPrivate })
}

function withoutMark(lines: readonly string[]): { lines: readonly string[]; isPrivate: boolean } {
  const isPrivate = lines.at(-1) === PRIVATE
  return { lines: isPrivate ? lines.slice(0, -1) : lines, isPrivate }
}

function noteOf(kind: BroughtFilmNote['kind'], { body, speaker, answer, isPrivate }: FilmNoteText): BroughtFilmNote[] {
  const shown = (text: string | null): string | null => (text === null ? null : withoutEscapes(text))
  const text = FilmNoteText.safeParse({ body: shown(body), speaker: shown(speaker), answer: shown(answer), isPrivate })
  return text.success ? [{ kind, ...text.data }] : []
}
