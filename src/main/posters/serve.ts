/** Posters as the page asks for them: `app://matinee/posters/<id>`, from the open library and from nowhere else. */
import { Id } from '../../shared/models/ids'
import type { OpenLibrary } from '../repositories'

export interface ServedPoster {
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Finds a poster by its id; null when the library has none. */
export type PosterSource = (id: string) => ServedPoster | null

const PLACE = '/posters/'
const SHOWN_TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** The posters of whichever library is open now. */
export function postersOf(current: () => OpenLibrary): PosterSource {
  return (id) => current().repositories.posters.image(id)
}

/** True for every address under posters: none of them is ever looked for among the files. */
export function isPosterAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname.startsWith(PLACE)
}

/** The answer to a poster's address: the image, or 404. An id never stands for other bytes, so it may be kept for ever. */
export function servePoster(address: string, posterOf: PosterSource): Response {
  const { host, pathname } = new URL(address)
  const id = Id.safeParse(host === 'matinee' ? pathname.slice(PLACE.length) : null)
  const poster = id.success ? posterOf(id.data) : null
  // What an import brought is shown only as the image it says it is.
  if (!poster || !SHOWN_TYPES.has(poster.mediaType)) return new Response(null, { status: 404 })
  return new Response(poster.bytes, {
    headers: { 'Content-Type': poster.mediaType, 'Content-Length': String(poster.bytes.byteLength), 'Cache-Control': 'private, max-age=31536000, immutable' }
  })
}
