import { Fragment } from 'react'
import type { Snippet } from '../../../shared/models/search'

/** A piece of text with what was searched for lit up. */
export function MarkedText({ snippet: { text, marks } }: { snippet: Snippet }) {
  const ends = [0, ...marks.map((mark) => mark.end)]
  return (
    <bdi>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </bdi>
  )
}
