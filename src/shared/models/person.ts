/** A person's page: their films here, job by job, what they wrote, and who speaks of them. */
import { z } from 'zod'
import { FilmSummary } from './film'
import { Id } from './ids'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'
import { Snippet } from './search'

export const PersonName = z.string().trim().min(1, 'A person needs a name.').max(300)

export const PersonRef = z.object({ id: Id, name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

/** A person to choose from: their films and texts tell two of one name apart. */
export const PersonChoice = PersonRef.extend({ films: z.int(), texts: z.int(), knownFor: z.array(z.string()).max(3) })
export type PersonChoice = z.infer<typeof PersonChoice>

export const PersonFilm = z.object({ creditId: Id, film: FilmSummary, character: z.string().nullable() })
export type PersonFilm = z.infer<typeof PersonFilm>

export const PersonPage = z.object({
  person: PersonRef,
  films: z.int(),
  seen: z.int(),
  /** The mean of my ratings in half stars, rounded to a half star; null when I rated none. */
  average: HalfStars.nullable(),
  firstSeenOn: PartialDate.nullable(),
  jobs: z.array(z.object({ job: z.string(), films: z.array(PersonFilm) })),
  /** What this person wrote: reviews and takes collected here, the newest 500; `texts` counts all. */
  texts: z.int(),
  wrote: z.array(z.object({ kind: z.enum(['review', 'take']), id: Id, film: FilmSummary, opening: z.string() })),
  /** Reviews that name this person, with the sentence around the name. `author` null is me. */
  mentionedIn: z.array(z.object({ review: Id, film: FilmSummary, author: z.string().nullable(), snippet: Snippet })),
  mentions: z.int(),
  oftenWith: z.array(PersonRef.extend({ films: z.int() })),
  /** Others of the same name. */
  sameName: z.array(PersonChoice)
})
export type PersonPage = z.infer<typeof PersonPage>
