import { useRef, useState, type KeyboardEvent } from 'react'
import type { ReturnedTo } from '../../../shared/models/mention'
import { useGo } from '../../app/useGo'
import { messages, returnedWords as words } from '../../messages'
import { Poster } from '../../ui/Poster'
import { typeset } from '../../ui/prose/typeset'

/** One Tab stop: arrows go from film to film, Enter opens one. */
export function ReturnedFilms({ films }: { films: readonly ReturnedTo[] }) {
  const { go } = useGo()
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState(0)
  const active = Math.min(at, films.length - 1)
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: films.length - 1, PageDown: active + 5, PageUp: active - 5 }[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('a.rtlink').item(Math.max(0, Math.min(next, films.length - 1))).focus()
  }
  return (
    <ol ref={list} className="rtlist" aria-label={words.list} onKeyDown={onKeyDown}>
      {films.map((returned, index) => {
        const { film, latest } = returned
        return (
          <li key={film.id} className="rtrow">
            <Poster film={film} width={52} decorative />
            <div className="rttext">
              <h2>
                <a
                  id={`returned-${film.id}`}
                  className="rtlink"
                  href={`#film/${film.id}`}
                  tabIndex={index === active ? 0 : -1}
                  onFocus={() => setAt(index)}
                  onClick={(event) => {
                    event.preventDefault()
                    go({ name: 'film', film: film.id })
                  }}
                >
                  <bdi>{film.title}</bdi>
                </a>
                {film.year !== null && <span className="muted xs num"> {film.year}</span>}
              </h2>
              <p className="rtmeta num">{how(returned)}</p>
              {latest !== null && latest.sentence !== '' && (
                <>
                  <p className="rtwords" dir="auto">
                    {typeset(latest.sentence)}
                  </p>
                  <p className="rtwhere">
                    <bdi>{words.where(latest.author, messages.film.withYear(latest.film.title, latest.film.year))}</bdi>
                  </p>
                </>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** "Watched 5 times · in 7 reviews of yours". */
function how({ viewings, mine, others }: ReturnedTo): string {
  const said = [viewings > 0 && words.watched(viewings), mine > 0 && words.mineSpeak(mine), others > 0 && words.othersSpeak(others)].filter((part) => part !== false)
  const text = said.join(' · ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
