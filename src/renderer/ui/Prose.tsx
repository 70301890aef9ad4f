import { memo } from 'react'
import type { BodyFormat } from '../../shared/models/review'
import { MarkdownText, type HeadingLevel } from './prose/MarkdownText'
import { PlainText } from './prose/PlainText'
import type { ProseMention } from './prose/pieces'

interface ProseProps {
  text: string
  format: BodyFormat
  /** Films the text speaks of: where it names them, they become links. */
  mentions?: readonly ProseMention[]
  /** Gets the film’s id. */
  onOpenFilm?: (film: string) => void
  /** Passages that give things away are covered until they are opened. */
  covers?: boolean
  headings?: HeadingLevel
}

const none: readonly ProseMention[] = []
const nowhere = (): void => undefined

/** A longer text as it is read: set in type, with its films as links. Never HTML, never a picture from outside. */
export const Prose = memo(function Prose({ text, format, mentions = none, onOpenFilm = nowhere, covers = true, headings = 'h4' }: ProseProps) {
  return (
    <div className="prose" dir="auto">
      {format === 'plain' ? (
        <PlainText text={text} mentions={mentions} onOpenFilm={onOpenFilm} />
      ) : (
        <MarkdownText text={text} mentions={mentions} onOpenFilm={onOpenFilm} covers={covers} headings={headings} />
      )}
    </div>
  )
})
