import { useId } from 'react'
import type { MentionedIn as Text } from '../../../shared/models/filmPage'
import { typeset } from '../../ui/prose/typeset'
import { useGo } from '../../app/useGo'
import { messages, returnedWords } from '../../messages'
import { date } from '../../messages/format'
import { Button } from '../../ui/Button'
import { FilmLine } from './FilmLine'

/** Texts about other films that speak of this one, each with the sentence that does. */
export function MentionedIn({ texts }: { texts: readonly Text[] }) {
  const heading = useId()
  const { go } = useGo()
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
                    <a
                      id={`mentioned-${text.reviewId}`}
                      className="sentence"
                      dir="auto"
                      href={`#read/${text.reviewId}`}
                      onClick={(event) => {
                        event.preventDefault()
                        go({ name: 'read', review: text.reviewId })
                      }}
                    >
                      {typeset(text.sentence)}
                    </a>
                  )}
                  {text.times > 1 && <span className="num">{messages.film.namedTimes(text.times)}</span>}
                </>
              }
            />
          </li>
        ))}
      </ul>
      <Button kind="plain" className="comesback" onClick={() => go({ name: 'returned' })}>
        {returnedWords.comesBack}
      </Button>
    </section>
  )
}
