import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { newEntryWords as words, writingWords } from '../../messages'
import { listed } from '../../messages/format'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { GhostField } from '../../ui/GhostField'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import type { Picked } from './store'

/** The film that was chosen, with what I know about it. */
export function PickedFilm({ picked }: { picked: Picked }) {
  const { newEntry } = useStores()
  const wrong = useStore(newEntry, (state) => state.wrong.film)
  const { changeFilm } = useStore(newEntry, (state) => state.actions)
  const film = picked.kind === 'known' ? picked.history.film : { title: picked.title, year: readable(picked.year) }
  return (
    <div className="picked">
      <span className="pickedcard">
        <Poster film={film} width="fill" lift decorative />
      </span>
      <div className="grow">
        <h2 id="new-entry-film" className={classes(sizeOf(film.title))}>
          <bdi>{film.title}</bdi>
        </h2>
        {picked.kind === 'known' ? <p>{lineOf(picked)}</p> : <NewFilmLine year={picked.year} />}
        {wrong !== undefined && (
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {wrong}
          </p>
        )}
      </div>
      <Button kind="plain" onClick={changeFilm}>
        {words.changeFilm}
      </Button>
    </div>
  )
}

/** A film that is added with the entry: its year can still be said. */
function NewFilmLine({ year }: { year: string }) {
  const { newEntry } = useStores()
  const wrong = useStore(newEntry, (state) => state.wrong.year)
  const { typeYear } = useStore(newEntry, (state) => state.actions)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wrong !== undefined) field.current?.focus()
  }, [wrong])
  return (
    <div className="newline">
      <GhostField ref={field} className="newyear" label={words.year} placeholder={words.addYear} value={year} maxLength={4} inputMode="numeric" error={wrong ?? null} onChange={typeYear} />
      <span className="muted">{words.newFilm}</span>
    </div>
  )
}

/** "1953 · Yasujirō Ozu · Third watch. You last saw it in August 2024." */
function lineOf({ history: { film, directors, times, lastWatchedOn } }: Extract<Picked, { kind: 'known' }>): string {
  const now = new Date()
  const last = lastWatchedOn === null ? null : words.lastSaw(lastWatchedOn, now)
  const before = times > 0 ? [writingWords.watch(times + 1), last] : film.isSeen ? [last ?? words.seenBefore] : [film.isStub ? words.newFilm : words.firstWatch]
  const parts = [film.year, directors.length === 0 ? null : listed(directors), before.filter((part) => part !== null).join(' ')]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

function sizeOf(title: string): string | null {
  const letters = [...title].length
  return letters > 52 ? 'longer' : letters > 24 ? 'long' : null
}

function readable(year: string): number | null {
  return /^\d{4}$/.test(year) ? Number(year) : null
}
