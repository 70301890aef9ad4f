import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useStore } from 'zustand'
import type { NewFilm } from '../../../shared/models/film'
import type { FilmOffer } from '../../../shared/models/journal'
import { useStores } from '../../app/stores'
import { newEntryWords as words } from '../../messages'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { useKeysOf } from '../../ui/keys'
import { OfferRow } from './OfferRow'
import { filmsTyped } from './typedFilm'

type Choice = { readonly kind: 'film'; readonly offer: FilmOffer } | { readonly kind: 'new'; readonly film: NewFilm }

interface FindFilmProps {
  /** Logs it at once, with everything else as it stands. */
  onLog: () => void
  ref?: Ref<FindFilmHandle>
}

/** For whoever logs from elsewhere in the panel. */
export interface FindFilmHandle {
  /** Chooses the film that is lit; nothing where none is. */
  readonly takeLit: () => void
}

const LIST = 'new-entry-films'

/** The line that looks for the film, and what it finds. Enter chooses, Ctrl Enter chooses and logs. */
export function FindFilm({ onLog, ref }: FindFilmProps) {
  const { newEntry } = useStores()
  const typed = useStore(newEntry, (state) => state.typed)
  const offers = useStore(newEntry, (state) => state.offers)
  const answered = useStore(newEntry, (state) => state.answered)
  const wrong = useStore(newEntry, (state) => state.wrong.film)
  const { type, pick, pickNew, refuseWithoutFilm } = useStore(newEntry, (state) => state.actions)
  const [chosen, setChosen] = useState<number | null>(null)
  const [entered, setEntered] = useState<{ text: string; logs: boolean } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const keysOf = useKeysOf()
  const choices = choicesFor(typed, offers)
  // With nothing typed nothing is lit: nobody logs by mistake what happens to lie on top.
  const active = chosen ?? (typed.trim() === '' ? -1 : 0)
  const isAnswered = answered === typed

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  useEffect(() => {
    document.getElementById(`${LIST}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const take = (choice: Choice | undefined, logs: boolean): void => {
    if (choice === undefined) {
      if (logs) refuseWithoutFilm()
      return
    }
    if (choice.kind === 'film') pick(choice.offer)
    else pickNew(choice.film)
    if (logs) onLog()
  }
  useImperativeHandle(ref, () => ({ takeLit: () => take(choices[active], false) }))
  // Enter may come before the answer: it is meant for what is about to be found.
  const takeActive = useEffectEvent((logs: boolean) => take(choices[active], logs))
  useEffect(() => {
    if (entered !== null && entered.text === answered) takeActive(entered.logs)
  }, [entered, answered])

  const goTo = (index: number): void => setChosen((index + choices.length) % choices.length)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const logs = event.ctrlKey || event.metaKey
    if (event.key === 'ArrowDown' && choices.length > 0) goTo(active + 1)
    else if (event.key === 'ArrowUp' && choices.length > 0) goTo(active === -1 ? -1 : active - 1)
    else if (event.key === 'PageDown') setChosen(choices.length - 1)
    else if (event.key === 'PageUp') setChosen(0)
    else if (event.key === 'Enter') {
      event.stopPropagation()
      setEntered({ text: typed, logs })
    } else return
    event.preventDefault()
  }

  return (
    <>
      <div className="q">
        <Icon name="SquarePen" size="lg" />
        <input
          ref={input}
          className="qi"
          role="combobox"
          aria-label={words.which}
          aria-expanded={choices.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 && active < choices.length ? `${LIST}-${active}` : undefined}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={wrong === undefined ? undefined : 'new-entry-wrong-film'}
          placeholder={words.placeholder}
          value={typed}
          maxLength={300}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setChosen(null)
            setEntered(null)
            void type(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        <span className="muted xs nowrap">{words.title}</span>
      </div>
      {wrong !== undefined && (
        <p className="err lwrong" id="new-entry-wrong-film" role="alert">
          <Icon name="CircleAlert" />
          {wrong}
        </p>
      )}
      <div className={classes('sug', choices.length === 0 && 'none')} role="listbox" id={LIST} aria-label={words.films}>
        {choices.map((choice, index) => (
          <OfferRow
            key={choice.kind === 'film' ? choice.offer.film.id : `${choice.film.title}|${choice.film.year ?? ''}`}
            id={`${LIST}-${index}`}
            choice={choice}
            isAmbiguous={choice.kind === 'film' && isAmbiguous(choice.offer, offers)}
            isActive={index === active}
            keys={index === offers.length ? keysOf('add-film') : ''}
            onPoint={() => setChosen(index)}
            onTake={() => take(choice, false)}
          />
        ))}
      </div>
      <span className="sr" role="status">
        {isAnswered && typed.trim() !== '' ? words.count(offers.length) : ''}
      </span>
    </>
  )
}

/** The films that were found, and what was typed as a new one unless the very film is among them. */
function choicesFor(typed: string, offers: readonly FilmOffer[]): readonly Choice[] {
  const isThere = (film: NewFilm): boolean =>
    offers.some((offer) => !offer.film.isStub && offer.film.year === film.year && offer.film.title.toLocaleLowerCase() === film.title.toLocaleLowerCase())
  return [
    ...offers.map((offer): Choice => ({ kind: 'film', offer })),
    ...filmsTyped(typed, new Date())
      .filter((film) => !isThere(film))
      .map((film): Choice => ({ kind: 'new', film }))
  ]
}

/** Two that look the same are told apart by who made them. */
function isAmbiguous({ film }: FilmOffer, offers: readonly FilmOffer[]): boolean {
  return offers.some((other) => other.film.id !== film.id && other.film.title === film.title && other.film.year === film.year)
}
