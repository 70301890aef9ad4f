import { useId } from 'react'
import { useStore } from 'zustand'
import type { FilmSummary } from '../../../shared/models/film'
import type { PageMentionOut } from '../../../shared/models/filmPage'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { Stars } from '../../ui/Stars'
import { FilmLine } from './FilmLine'

/** The films that the texts on this page speak of; those that are only guessed come after, with a question. */
export function Mentions({ mentions }: { mentions: readonly PageMentionOut[] }) {
  const heading = useId()
  const accepted = mentions.filter(({ status }) => status === 'accepted')
  const offered = mentions.filter(({ status }) => status === 'offered')
  if (accepted.length + offered.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <div className="top">
        <h2 className="h-sec" id={heading}>
          {messages.film.mentions}
        </h2>
        {accepted.length > 0 && <span className="c num">{messages.film.mentionCount(accepted.length)}</span>}
      </div>
      <ul className="mentions">
        {accepted.map((mention) => (
          <li key={mention.mentionIds[0]}>
            <FilmLine film={lineOf(mention)} note={messages.film.by(mention.by)}>
              {mention.film !== null && (mention.film.isStub ? <Adopt film={mention.film} /> : <Standing film={mention.film} />)}
            </FilmLine>
          </li>
        ))}
      </ul>
      {offered.length > 0 && (
        <>
          <h3 className="h-mini perhaps">{messages.film.perhaps}</h3>
          <ul className="mentions">
            {offered.map((mention) => (
              <li key={mention.mentionIds[0]}>
                <FilmLine film={lineOf(mention)} note={messages.film.by(mention.by)}>
                  <Decide mention={mention} />
                </FilmLine>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function lineOf({ film, title, year }: PageMentionOut): { id: string | null; title: string; year: number | null } {
  return film === null ? { id: null, title, year } : film
}

/** What I made of it. */
function Standing({ film }: { film: FilmSummary }) {
  return <span className="seen xs">{film.rating !== null ? <Stars rating={film.rating} /> : film.isSeen ? messages.films.seen : messages.films.notSeen}</span>
}

function Adopt({ film }: { film: FilmSummary }) {
  const { filmPages, toasts, refresh } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { answerOf } = useAct()
  const adopt = async (): Promise<void> => {
    if (answerOf(await actions.adopt(film.id)) === null) return
    toasts.getState().actions.show(messages.addFilm.added(film.title))
    await refresh()
  }
  return (
    <Button kind="plain" className="adopt" icon="Plus" aria-label={messages.film.addNamed(film.title)} title={messages.film.addToFilms} onClick={() => void adopt()}>
      {messages.film.add}
    </Button>
  )
}

function Decide({ mention }: { mention: PageMentionOut }) {
  const { filmPages } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { done } = useAct()
  const decide = async (status: 'accepted' | 'rejected'): Promise<void> => {
    await done(await actions.decide(mention.mentionIds, status))
  }
  return (
    <span className="decide" role="group" aria-label={messages.film.perhapsAbout}>
      <Button kind="plain" aria-label={messages.film.isMeant(mention.title)} onClick={() => void decide('accepted')}>
        {messages.film.yes}
      </Button>
      <Button kind="plain" aria-label={messages.film.isNotMeant(mention.title)} onClick={() => void decide('rejected')}>
        {messages.film.no}
      </Button>
    </span>
  )
}
