import { useId, useState } from 'react'
import type { Take } from '../../../shared/models/review'
import { typeset } from '../../ui/prose/typeset'
import { messages } from '../../messages'
import { figure } from '../../messages/format'
import { Button } from '../../ui/Button'
import { takeAnchor } from './anchors'

/** Shown at first. */
const FIRST = 6

/** What people said in a sentence or two. */
export function Takes({ takes }: { takes: readonly Take[] }) {
  const [showsAll, setShowsAll] = useState(false)
  const heading = useId()
  if (takes.length === 0) return null
  const shown = showsAll ? takes : takes.slice(0, FIRST)
  return (
    <section className="takes" aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading}>
          {messages.film.takes}
        </h2>
        <span className="c num">{figure(takes.length)}</span>
      </div>
      <div className="grid">
        {shown.map((take) => (
          <figure className="take" key={take.id} id={takeAnchor(take.id)} tabIndex={-1}>
            <blockquote dir="auto">{inQuotes(take.text)}</blockquote>
            <figcaption>
              <bdi>{take.author}</bdi>
            </figcaption>
          </figure>
        ))}
      </div>
      {takes.length > FIRST && (
        <Button kind="plain" className="alltakes" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? messages.film.fewerTakes : messages.film.allTakes(takes.length)}
        </Button>
      )}
    </section>
  )
}

/** A take that came with its quotation marks gets no second pair; quotes inside turn to single ones only where they are plain. */
function inQuotes(text: string): string {
  const trimmed = text.trim()
  const isQuoted = /^["“„«].*["”“»]$/su.test(trimmed) && !/["“”]/.test(trimmed.slice(1, -1))
  if (isQuoted) return typeset(trimmed)
  return `“${typeset(trimmed)}”`
}
