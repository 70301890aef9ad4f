import { useId, useState } from 'react'
import type { PersonPage } from '../../../shared/models/person'
import { useGo } from '../../app/useGo'
import { peopleWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Poster } from '../../ui/Poster'
import { reviewAnchor, takeAnchor } from '../films/anchors'

/** How many texts are shown at first. */
const SHOWN = 6

/** The reviews and takes of theirs that were collected here; each leads to its place on the film's page. */
export function Wrote({ page: { wrote, texts } }: { page: PersonPage }) {
  const heading = useId()
  const { go } = useGo()
  const [isWhole, setWhole] = useState(false)
  if (wrote.length === 0) return null
  const shown = isWhole ? wrote : wrote.slice(0, SHOWN)
  return (
    <section className="roles" aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading}>
          {words.wrote}
        </h2>
        <span className="c num">{figure(texts)}</span>
      </div>
      <ul className="wrote">
        {shown.map(({ kind, id, film, opening }) => (
          <li key={id}>
            <Poster film={film} width={36} decorative />
            <div>
              <p className="clip3" dir="auto">
                {opening}
              </p>
              <a
                className="sub"
                id={`wrote-${id}`}
                href={`#film/${film.id}`}
                onClick={(event) => {
                  event.preventDefault()
                  go({ name: 'film', film: film.id }, kind === 'take' ? takeAnchor(id) : reviewAnchor(id))
                }}
              >
                {(kind === 'take' ? words.takeOn : words.reviewOf)(film.title)}
              </a>
            </div>
          </li>
        ))}
      </ul>
      {wrote.length > SHOWN && (
        <button type="button" className="link allofthem" aria-expanded={isWhole} aria-label={isWhole ? undefined : words.allOf(wrote.length, words.wrote)} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(wrote.length)}
        </button>
      )}
      {isWhole && texts > wrote.length && <p className="muted">{words.wroteMore(wrote.length)}</p>}
    </section>
  )
}
