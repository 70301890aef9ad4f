import type { FilmSummary } from '../../../shared/models/film'
import { filmActionWords as words } from '../../messages'
import { LikeButton } from '../../ui/LikeButton'
import { RatingSlider } from '../../ui/RatingSlider'
import { Toggle } from '../../ui/Toggle'
import { useFilmActions } from './useFilmActions'

/** What I think of the film as a whole, to be changed in place. */
export function FilmVerdict({ film }: { film: FilmSummary }) {
  const actions = useFilmActions()
  return (
    <div className="verdict" role="group" aria-label={words.verdict}>
      <RatingSlider label={words.rating} value={film.rating} onChange={(rating) => void actions.rate(film, rating, 'seen')} />
      <span className="said">{words.rated(film.rating)}</span>
      <LikeButton label={words.like} keys="L" isLiked={film.isLiked} onChange={() => void actions.like(film, 'seen')} />
      <Toggle isOn={film.isSeen} onChange={() => void actions.see(film)}>
        {words.seen}
      </Toggle>
    </div>
  )
}
