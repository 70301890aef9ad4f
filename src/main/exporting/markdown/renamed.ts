/** Links to films that were called otherwise when they were written. */
import { keyOfLink, replaceLinks } from '../../journal/writtenLinks'
import { foldForMatching } from '../../text/fold'
import { type FilmNames, link } from './names'
import type { BoundLink } from './rows'

/**
 * `[[The Fury]]` of a film that is now "Fury (1936)" goes out as `[[Fury (1936)|The Fury]]`, so that it leads to that
 * film's note. Every other link goes out as it was written.
 *
 * @param boundLinks asked only where there is a link at all
 */
export function followRenamed(body: string, boundLinks: () => readonly BoundLink[], names: FilmNames): string {
  let bound: Map<string, BoundLink> | null = null
  return replaceLinks(body, (written) => {
    bound ??= new Map(boundLinks().map((each) => [keyOfLink({ title: each.written_title, year: each.written_year }), each]))
    const film = bound.get(keyOfLink(written))
    if (!film || !isCalledOtherwise(film)) return null
    return link(names.of({ id: film.film_id, title: film.title, year: film.year }), written.text)
  })
}

function isCalledOtherwise({ written_title, written_year, match_title, year }: BoundLink): boolean {
  return foldForMatching(written_title) !== match_title || (written_year !== null && written_year !== year)
}
