import { useId } from 'react'
import type { MentionedIn as Text } from '../../../shared/models/filmPage'
import { typeset } from '../../ui/prose/typeset'
import { messages } from '../../messages'
import { date } from '../../messages/format'
import { FilmLine } from './FilmLine'

/** Texts about other films that speak of this one, each with the sentence that does. */
export function MentionedIn({ texts }: { texts: readonly Text[] }) {
  const heading = useId()
  if (texts.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <div className="top">
        <h2 className="h-sec" id={heading}>
          {messages.film.mentionedIn}
        </h2>
      </div>
      <ul className="mentions backlinks">
        {texts.map((text) => (
          <li key={text.reviewId}>
            <FilmLine
              film={text.film}
              note={
                <>
                  <bdi>{messages.film.mentionedBy(text.author, text.date === null ? null : date(text.date))}</bdi>
                  {text.sentence !== '' && (
                    <q className="sentence" dir="auto">
                      {typeset(text.sentence)}
                    </q>
                  )}
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
