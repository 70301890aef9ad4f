import { useState } from 'react'
import { posterWords } from '../messages'
import { classes } from './classes'
import { TitleCard } from './TitleCard'

interface PosterProps {
  /** `poster`: the id of the image that stands for the film; null or none: its title card. */
  film: { readonly title: string; readonly year: number | null; readonly poster?: string | null }
  /** In px; `fill` takes the width of the place it stands in. */
  width: number | 'fill'
  /** Stands out from the page. */
  lift?: boolean
  /** The title stands beside it in words: not said twice. */
  decorative?: boolean
  /** Without lettering, also where there is room: part of it lies under another card. */
  bare?: boolean
}

/** Below this many px there is no lettering. */
const LETTERED_FROM = 64
const SLIM = 48

/** A film's picture: its poster, or the title card where there is none or it cannot be shown. */
export function Poster({ film, width, lift = false, decorative = false, bare = false }: PosterProps) {
  const { title, year, poster = null } = film
  const [broken, setBroken] = useState<string | null>(null)
  const isMini = bare || (width !== 'fill' && width < LETTERED_FROM)
  return (
    <span
      className={classes('poster', lift && 'lift', width !== 'fill' && width < SLIM && 'slim')}
      style={{ width: width === 'fill' ? '100%' : width }}
    >
      {poster !== null && poster !== broken ? (
        <img
          key={poster}
          src={`app://matinee/posters/${poster}`}
          alt={decorative ? '' : posterWords.alt(year === null ? title : `${title}, ${year}`)}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setBroken(poster)}
        />
      ) : (
        <TitleCard title={title} year={year} mini={isMini} decorative={decorative} />
      )}
    </span>
  )
}
