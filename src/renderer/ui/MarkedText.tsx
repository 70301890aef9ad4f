import { Fragment } from 'react'
import type { Snippet } from '../../shared/models/search'

interface MarkedTextProps {
  snippet: Snippet
  /** `mark` lights the words up, `b` only sets them heavier. */
  as?: 'mark' | 'b'
}

/** A piece of text with what was searched for standing out. */
export function MarkedText({ snippet: { text, marks }, as: Mark = 'mark' }: MarkedTextProps) {
  const ends = [0, ...marks.map((mark) => mark.end)]
  return (
    <bdi>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <Mark>{text.slice(start, end)}</Mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </bdi>
  )
}
