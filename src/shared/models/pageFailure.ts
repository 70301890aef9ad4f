/** A page of the window that could not be drawn, as it reaches the log: the error's kind and its places in the program, never its message. */
import { z } from 'zod'
import { MOST_PLACES, placesOf } from '../text/places'

export const PageFailure = z.object({
  kind: z.string().regex(/^[A-Za-z]{1,40}$/u),
  places: z.array(z.string().max(200).regex(/^(?:(?:new )?[\w$.<>#]+ )?[\w.-]+:\d+:\d+$/u)).max(MOST_PLACES)
})
export type PageFailure = z.infer<typeof PageFailure>

/** What may be told of an error. A name that is no plain word may be somebody's, and a place too long to be one of ours stays out. */
export function pageFailureOf(thrown: unknown): PageFailure {
  if (!(thrown instanceof Error)) return { kind: 'NoError', places: [] }
  const { places, kind } = PageFailure.shape
  return {
    kind: kind.safeParse(thrown.name).data ?? 'Error',
    places: placesOf(thrown).filter((place) => places.element.safeParse(place).success)
  }
}
