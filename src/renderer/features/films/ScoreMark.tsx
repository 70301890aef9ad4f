import type { Score } from '../../../shared/models/page'
import { messages } from '../../messages'

interface ScoreMarkProps {
  score: Score
  /** The review's text: a score that stands in it was found there. */
  text: string
}

/** A score as its author wrote it. */
export function ScoreMark({ score, text }: ScoreMarkProps) {
  const isFound = text.includes(score.text)
  return (
    <span className="score" title={isFound ? messages.film.scoreTitle(score.text) : undefined}>
      {isFound && <span>{messages.film.scoreFound}</span>}
      <ScoreFigure score={score} />
    </span>
  )
}

function ScoreFigure({ score }: { score: Score }) {
  const fraction = /^\s*([\d.,½]+)\s*\/\s*([\d.,]+)\s*$/.exec(score.text)
  const [, value, scale] = fraction ?? []
  if (value === undefined || scale === undefined) return <b>{score.text.trim()}</b>
  return (
    <b>
      {value}
      <small>/{scale}</small>
    </b>
  )
}

/** The score in the outline: short ones only. */
export function shortScore(score: Score | null): string | null {
  return score !== null && score.text.length <= 8 ? score.text : null
}
