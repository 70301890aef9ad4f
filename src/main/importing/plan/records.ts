/** What the JSON of a plan holds, as far as comparing needs it. */
import { z } from 'zod'
import { FilmNoteKind, FilmNoteText } from '../../../shared/models/filmNote'
import { ImportQuestion } from '../../../shared/models/importing'

const rating = z.number().nullish()

export const Ids = z.array(z.object({ authority: z.string(), value: z.string() }))
export type Ids = z.infer<typeof Ids>

export const Facts = z.object({
  runtimeMinutes: z.number().nullish(), synopsis: z.string().nullish(), distributor: z.string().nullish(), releasedOn: z.string().nullish(), genres: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(), countries: z.array(z.string()).optional(), directors: z.array(z.string()).optional(), writers: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(), privateNote: z.string().nullish(), notes: z.array(FilmNoteText.extend({ kind: FilmNoteKind })).optional(),
  cast: z.array(z.object({ name: z.string(), character: z.string().nullable() })).optional()
})
export type Facts = z.infer<typeof Facts>

export const FilmRest = z.object({ originalTitle: z.string().nullish(), otherTitles: z.array(z.string()).optional(), facts: Facts.optional() })

const Text = z.object({ body: z.string(), asCame: z.string().nullish(), title: z.string().nullish() })

export const ViewingData = z.looseObject({
  watchedOn: z.string().nullish(), rating, isLiked: z.boolean().optional(), isRewatch: z.boolean().optional(), tags: z.array(z.string()).optional(), place: z.string().nullish(),
  medium: z.string().nullish(), company: z.string().nullish(), privateNote: z.string().nullish()
})
export type ViewingData = z.infer<typeof ViewingData>

export const ReviewData = z.looseObject({
  text: Text.loose(), watchedOn: z.string().nullish(), writtenOn: z.string().nullish(), rating, isLiked: z.boolean().optional(), isRewatch: z.boolean().optional(),
  tags: z.array(z.string()).optional()
})
export type ReviewData = z.infer<typeof ReviewData>

export const ListData = z.looseObject({
  name: z.string(), description: z.string().nullish(), tags: z.array(z.string()).optional(), isRanked: z.boolean().optional(), isLiked: z.boolean().optional()
})
export type ListData = z.infer<typeof ListData>
export const EntryData = z.looseObject({ note: z.string().nullish() })
export const NoteData = z.looseObject({ text: Text.loose(), address: z.string().nullish() })

export const Options = ImportQuestion.shape.options

export function parsed(json: string): unknown {
  return JSON.parse(json)
}
