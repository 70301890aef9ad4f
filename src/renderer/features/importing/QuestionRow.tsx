import { useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { ImportQuestion } from '../../../shared/models/importing'
import { importingWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { Tooltip } from '../../ui/Tooltip'
import { optionLabel } from './optionWords'

const words = importingWords.plan

/** More than so many stand in a list that opens. */
const SIDE_BY_SIDE = 3
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

interface QuestionRowProps {
  question: ImportQuestion | undefined
  /** The answer that stands. */
  answer: string | undefined
  index: number
  total: number
  style: CSSProperties
  isTabStop: boolean
  onAnswer: (question: number, answer: string) => void
  onFocus: (index: number) => void
}

/** One thing to decide: the film, why it is asked, and the answers side by side. */
export function QuestionRow({ question, answer, index, total, style, isTabStop, onAnswer, onFocus }: QuestionRowProps) {
  const place = { 'aria-setsize': total, 'aria-posinset': index + 1, style, 'data-row': index }
  if (question === undefined) return <li {...place} className="waiting" />
  const { film } = question
  return (
    <li {...place} onFocus={() => onFocus(index)}>
      <Poster film={film} width={24} decorative />
      <div className="cf">
        <span className="clip" title={film.title}>
          <b>
            <bdi>{film.title}</bdi>
          </b>{' '}
          <span className="muted">{film.year ?? words.noYear}</span>
        </span>
        <span className="sub">{words.why(question)}</span>
      </div>
      <Answers question={question} answer={answer ?? question.answer} isTabStop={isTabStop} onAnswer={onAnswer} />
    </li>
  )
}

interface AnswersProps {
  question: ImportQuestion
  answer: string
  isTabStop: boolean
  onAnswer: (question: number, answer: string) => void
}

function Answers({ question, answer, isTabStop, onAnswer }: AnswersProps) {
  const group = useRef<HTMLDivElement>(null)
  const { id, film, options } = question
  const name = words.question(film.title, film.year, question)
  if (options.length > SIDE_BY_SIDE) {
    const chosen = options.find(({ value }) => value === answer)
    return (
      <span className="answerdrop" data-answers>
        <Drop label={name} value={chosen === undefined ? null : optionLabel(question, chosen)} isBoxed>
          {(close) => (
            <Options
              label={name}
              options={options.map((option) => ({ value: option.value, label: optionLabel(question, option) }))}
              chosen={[answer]}
              onChange={([next]) => {
                if (next !== undefined) onAnswer(id, next)
                close()
              }}
            />
          )}
        </Drop>
      </span>
    )
  }
  const here = Math.max(0, options.findIndex(({ value }) => value === answer))
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = (here + step + options.length) % options.length
    const option = options[next]
    if (option === undefined) return
    onAnswer(id, option.value)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]').item(next).focus()
  }
  return (
    <div ref={group} className="seg2" role="radiogroup" aria-label={name} data-answers onKeyDown={onKeyDown}>
      {options.map((option, at) => {
        const radio = (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={at === here}
            tabIndex={isTabStop && at === here ? 0 : -1}
            aria-description={option.text ?? undefined}
            onClick={() => onAnswer(id, option.value)}
          >
            <span className="clip">{optionLabel(question, option)}</span>
            <Stars rating={option.rating} />
          </button>
        )
        return option.text === null ? (
          radio
        ) : (
          <Tooltip key={option.value} text={option.text}>
            {radio}
          </Tooltip>
        )
      })}
    </div>
  )
}
