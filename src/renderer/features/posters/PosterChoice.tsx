import type { Poster as PosterOfFilm } from '../../../shared/models/filmEdit'
import { posterWords } from '../../messages'
import { Poster } from '../../ui/Poster'
import { useId, type KeyboardEvent } from 'react'

interface PosterChoiceProps {
  film: { readonly title: string; readonly year: number | null }
  posters: readonly PosterOfFilm[]
  onChoose: (poster: string | null) => void
}

/** The title card and every poster, small: one of them stands for the film. */
export function PosterChoice({ film, posters, onChoose }: PosterChoiceProps) {
  const id = useId()
  const choices = [
    { poster: null, label: posterWords.titleCard, isShown: posters.every((poster) => !poster.isShown) },
    ...posters.map(({ id: poster, originalName, isShown }, index) => ({ poster, label: posterWords.image(originalName, index + 1), isShown }))
  ]
  const current = choices.findIndex(({ isShown }) => isShown)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = (current + step + choices.length) % choices.length
    const choice = choices[next]
    if (choice === undefined) return
    document.getElementById(`${id}-${next}`)?.focus()
    onChoose(choice.poster)
  }
  return (
    <div className="poster-choice" role="radiogroup" aria-label={posterWords.which} onKeyDown={onKeyDown}>
      {choices.map(({ poster, label, isShown }, index) => (
        <button
          key={poster ?? 'card'}
          id={`${id}-${index}`}
          type="button"
          role="radio"
          aria-checked={isShown}
          aria-label={label}
          title={label}
          tabIndex={isShown ? 0 : -1}
          onClick={() => onChoose(poster)}
        >
          <Poster film={{ ...film, poster }} width={34} decorative />
        </button>
      ))}
    </div>
  )
}
