/**
 * A stored query as this version understands it. A view may have been kept by another version or written by another
 * program: what still parses is kept, part by part, and the rest asks for nothing.
 */
import type { z } from 'zod'
import { EVERY_FILM, FilmFilter, FilmQuery } from '../../shared/models/filmQuery'
import { EVERY_ENTRY, JournalFilter, JournalQuery } from '../../shared/models/journal'
import type { ViewQuery } from '../../shared/models/savedView'

const EVERY_JOURNAL: JournalQuery = { filter: EVERY_ENTRY, order: 'newest' }
const WALL: FilmQuery = { filter: EVERY_FILM, sort: 'watched', isDescending: true }
const WATCHLIST: FilmQuery = { filter: EVERY_FILM, sort: 'listed', isDescending: false }

/** The query of a stored view; never fails. */
export function readQuery(page: ViewQuery['page'], json: string): ViewQuery {
  const stored = parsed(json)
  switch (page) {
    case 'journal':
      return { page, query: { ...keptParts(JournalQuery, EVERY_JOURNAL, stored), filter: keptParts(JournalFilter, EVERY_ENTRY, stored['filter']) } }
    case 'films':
      return { page, query: filmQuery(WALL, stored) }
    case 'watchlist':
      return { page, query: filmQuery(WATCHLIST, stored) }
  }
}

function filmQuery(usual: FilmQuery, stored: Parts): FilmQuery {
  return { ...keptParts(FilmQuery, usual, stored), filter: keptParts(FilmFilter, EVERY_FILM, stored['filter']) }
}

type Parts = Readonly<Record<string, unknown>>

function parsed(json: string): Parts {
  try {
    return asParts(JSON.parse(json))
  } catch {
    return {}
  }
}

function asParts(value: unknown): Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

/** Each part that parses together with the others; the usual one for any other. */
function keptParts<T extends object>(schema: z.ZodType<T>, usual: T, stored: unknown): T {
  return Object.entries(asParts(stored)).reduce((kept, [name, value]) => {
    const tried = schema.safeParse({ ...kept, [name]: value })
    return tried.success ? tried.data : kept
  }, usual)
}
