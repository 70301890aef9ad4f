/** Posters: adding one, choosing which stands for the film, removing. */
import { readImageHead, type ImageHead } from '../../shared/images/head'
import { POSTER_MOST_BYTES, POSTER_MOST_HEIGHT, POSTER_MOST_WIDTH } from '../../shared/images/limits'
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { wellFormed } from '../text/wellFormed'

export function posterHandlers(current: () => OpenLibrary): Handlers['posters'] {
  return {
    add: async ({ film, originalName, mediaType, bytes }) => {
      const open = current()
      const { width, height } = checked(mediaType, bytes)
      const { films, posters } = open.repositories
      const label = `Poster of ${films.get(film).title} added`
      return open.library.write(label, () => {
        films.get(film)
        const sha256 = posters.keepBytes(bytes)
        const known = posters.ofFilm(film)
        const same = known.find((poster) => poster.sha256 === sha256)
        const poster = same ?? posters.save({
          id: newId(),
          film_id: film,
          original_name: originalName === null || originalName.trim() === '' ? null : wellFormed(originalName).text,
          media_type: mediaType,
          width,
          height,
          sha256,
          position: (known.at(-1)?.position ?? -1) + 1,
          created_at: now(),
          batch_id: null,
          deleted_at: null
        })
        stand(open, film, poster.id)
        return { label, group: open.library.changes.currentGroup() }
      })
    },

    show: async ({ film, poster }) => {
      const open = current()
      const { films, posters } = open.repositories
      const { title } = films.get(film)
      const label = poster === null ? `Title card of ${title} shown` : `Poster of ${title} changed`
      return open.library.write(label, () => {
        if (poster !== null && posters.get(poster).film_id !== film) throw new Problem('not-found', 'That poster belongs to another film.')
        stand(open, film, poster)
        return { label, group: open.library.changes.currentGroup() }
      })
    },

    remove: async ({ poster: id }) => {
      const open = current()
      const { films, posters } = open.repositories
      const label = `Poster of ${films.get(posters.get(id).film_id).title} moved to the bin`
      return open.library.write(label, () => {
        const poster = posters.get(id)
        posters.save({ ...poster, deleted_at: now() })
        if (films.get(poster.film_id).poster_id === id) stand(open, poster.film_id, nextTo(open, poster.film_id))
        return { label, group: open.library.changes.currentGroup() }
      })
    }
  }
}

/** From now on this stands for the film; null: its title card. A stub that gets a poster becomes a film. */
function stand({ repositories: { films } }: OpenLibrary, film: string, poster: string | null): void {
  const row = films.get(film)
  if (row.poster_id !== poster) films.save({ ...row, poster_id: poster, is_stub: 0, updated_at: now() })
}

/** The poster that came last of those that are left. */
function nextTo({ repositories: { posters } }: OpenLibrary, film: string): string | null {
  return posters.ofFilm(film).at(-1)?.id ?? null
}

/** The window sends what it has decoded and bounded itself; main believes the bytes, not the words about them. */
function checked(mediaType: string, bytes: Uint8Array): ImageHead {
  const head = readImageHead(bytes)
  if (!head || head.mediaType !== mediaType) throw new Problem('unreadable', 'That is not an image Matinee can keep. Nothing was changed. Try a JPEG or PNG file.')
  if (bytes.byteLength > POSTER_MOST_BYTES || head.width > POSTER_MOST_WIDTH || head.height > POSTER_MOST_HEIGHT) {
    throw new Problem('invalid', 'That image is larger than a poster is kept. Nothing was changed. Try a smaller one.')
  }
  return head
}
