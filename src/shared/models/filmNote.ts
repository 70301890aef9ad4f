/** Lines of a film, questions for its next viewing, and the words a text can begin with. */
import { z } from 'zod'
import { Id, Instant } from './ids'

export const FilmNoteText = z.object({
  body: z.string().trim().min(1).max(20_000),
  /** Of a line: who says it. */
  speaker: z.string().trim().max(300).nullable().default(null),
  /** Of a question: what the answer was, '' where that was not written down; null while it is open. */
  answer: z.string().trim().max(20_000).nullable().default(null),
  isPrivate: z.boolean().default(false)
})
export type FilmNoteText = z.infer<typeof FilmNoteText>

export const FilmNoteKind = z.enum(['line', 'question'])
export type FilmNoteKind = z.infer<typeof FilmNoteKind>

export const FilmNote = FilmNoteText.extend({ id: Id, film: Id, kind: FilmNoteKind, createdAt: Instant })
export type FilmNote = z.infer<typeof FilmNote>

export const TemplateText = z.object({ name: z.string().trim().min(1).max(200), body: z.string().max(100_000) })
export type TemplateText = z.infer<typeof TemplateText>

export const Template = TemplateText.extend({ id: Id })
export type Template = z.infer<typeof Template>
