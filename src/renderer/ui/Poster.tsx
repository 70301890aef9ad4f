import { classes } from './classes'
import { TitleCard } from './TitleCard'

interface PosterProps {
  film: { title: string; year: number | null }
  /** In px; `fill` takes the width of the place it stands in. */
  width: number | 'fill'
  /** Stands out from the page. */
  lift?: boolean
  /** The title stands beside it in words: not said twice. */
  decorative?: boolean
}

/** Below this many px there is no lettering. */
const LETTERED_FROM = 64
const SLIM = 48

/** A film's picture. Until posters can be set, that is its title card. */
export function Poster({ film, width, lift = false, decorative = false }: PosterProps) {
  const isMini = width !== 'fill' && width < LETTERED_FROM
  return (
    <span
      className={classes('poster', lift && 'lift', width !== 'fill' && width < SLIM && 'slim')}
      style={{ width: width === 'fill' ? '100%' : width }}
    >
      <TitleCard title={film.title} year={film.year} mini={isMini} decorative={decorative} />
    </span>
  )
}
