import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { NewFilm } from '../../../shared/models/film'
import type { FilmOffer } from '../../../shared/models/journal'
import { useStores } from '../../app/stores'
import { listWords as words } from '../../messages'
import { listed } from '../../messages/format'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { filmsTyped } from '../newEntry/typedFilm'
import type { ListState } from './listStore'

interface AddFilmsDialogProps {
  store: StoreApi<ListState>
  /** The list's name, as the title says it. */
  name: string
  onClose: () => void
}

type Choice = { readonly kind: 'film'; readonly offer: FilmOffer; readonly isOn: boolean } | { readonly kind: 'new'; readonly film: NewFilm }

interface Found {
  /** What the films were asked for; null before the first answer. */
  readonly text: string | null
  readonly offers: readonly FilmOffer[]
  readonly on: ReadonlySet<string>
}

const NONE: Found = { text: null, offers: [], on: new Set() }

/** Puts films on a list, one after another: Enter adds what is lit, and the next title can be typed. */
export function AddFilmsDialog({ store, name, onClose }: AddFilmsDialogProps) {
  const { lists, refresh } = useStores()
  const { offer, addFilm } = useStore(lists, (state) => state.actions)
  const { put, has } = useStore(store, (state) => state.actions)
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState(NONE)
  const [chosen, setChosen] = useState<number | null>(null)
  const [added, setAdded] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()

  useEffect(() => {
    let isStale = false
    void (async () => {
      const offers = await offer(typed)
      const on = await has(offers.map(({ film }) => film.id))
      if (!isStale) setFound({ text: typed, offers, on: new Set(on) })
    })()
    return () => {
      isStale = true
    }
  }, [typed, offer, has, added])

  const choices = choicesOf(typed, found)
  const active = Math.min(chosen ?? 0, choices.length - 1)
  useEffect(() => document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' }), [active, listId])

  const take = async (choice: Choice | undefined): Promise<void> => {
    if (choice === undefined || (choice.kind === 'film' && choice.isOn)) return
    setTrouble(null)
    const film = choice.kind === 'film' ? { done: choice.offer.film } : await addFilm(choice.film)
    const outcome = 'done' in film ? await put([film.done.id]) : film
    if ('trouble' in outcome) return setTrouble(outcome.trouble)
    setAdded([...added, choice.kind === 'film' ? choice.offer.film.title : choice.film.title])
    setTyped('')
    setChosen(null)
    input.current?.focus()
    await refresh()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const last = choices.length - 1
    if (event.key === 'ArrowDown' && last >= 0) setChosen(active === last ? 0 : active + 1)
    else if (event.key === 'ArrowUp' && last >= 0) setChosen(active <= 0 ? last : active - 1)
    else if (event.key === 'PageDown') setChosen(last)
    else if (event.key === 'PageUp') setChosen(0)
    // What is lit must be what was typed: an answer may still be on its way.
    else if (event.key === 'Enter' && found.text === typed) void take(choices[active])
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }

  return (
    <Dialog
      title={words.add.title(name)}
      size="small"
      onClose={onClose}
      footer={
        <>
          <p className="grow muted" role="status">
            {added.length === 0 ? words.add.hint : added.length > 3 ? words.add.addedMany(added.length) : words.add.added(added)}
          </p>
          <Button size="l" kind="primary" onClick={onClose}>
            {words.add.done}
          </Button>
        </>
      }
    >
      <div className="addfilms">
        <div className="field optfind">
          <Icon name="Search" size="sm" />
          <input
            ref={input}
            role="combobox"
            aria-label={words.add.which}
            placeholder={words.add.placeholder}
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
            value={typed}
            maxLength={300}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            data-starts-here
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(null)
              setTrouble(null)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {trouble !== null && (
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {trouble}
          </p>
        )}
        <div className="optlist" role="listbox" id={listId} aria-label={words.add.films}>
          {choices.map((choice, index) => (
            <div
              key={choice.kind === 'film' ? choice.offer.film.id : `${choice.film.title}|${choice.film.year ?? ''}`}
              id={`${listId}-${index}`}
              className={classes('po', index === active && 'on')}
              role="option"
              aria-selected={index === active}
              aria-disabled={(choice.kind === 'film' && choice.isOn) || undefined}
              onPointerMove={index === active ? undefined : () => setChosen(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => void take(choice)}
            >
              {choice.kind === 'film' ? <Offer offer={choice.offer} isOn={choice.isOn} /> : <Addition film={choice.film} />}
            </div>
          ))}
        </div>
        <span className="sr" role="status">
          {found.text === typed && typed.trim() !== '' ? words.add.count(found.offers.length) : ''}
        </span>
      </div>
    </Dialog>
  )
}

function Offer({ offer: { film, directors }, isOn }: { offer: FilmOffer; isOn: boolean }) {
  return (
    <>
      <Poster film={film} width={22} decorative />
      <span className="grow clip">
        <bdi>{film.title}</bdi> {film.year !== null && <span className="muted">{film.year}</span>}
        {directors.length > 0 && <span className="muted xs"> {listed(directors)}</span>}
      </span>
      <span className="when">
        {isOn ? (
          <>
            <Icon name="Check" size="sm" /> {words.add.isOn}
          </>
        ) : film.isStub ? (
          words.add.mentioned
        ) : (
          film.isSeen && words.add.seen
        )}
      </span>
    </>
  )
}

function Addition({ film: { title, year } }: { film: NewFilm }) {
  return (
    <>
      <span className="plusbox">
        <Icon name="Plus" size="sm" />
      </span>
      <span className="grow clip">{words.add.addAs(title, year)}</span>
    </>
  )
}

/** The films that were found, and what was typed as a new one unless the very film is among them. */
function choicesOf(typed: string, { offers, on }: Found): readonly Choice[] {
  const isThere = (film: NewFilm): boolean =>
    offers.some((offer) => !offer.film.isStub && offer.film.year === film.year && offer.film.title.toLocaleLowerCase() === film.title.toLocaleLowerCase())
  return [
    ...offers.map((offer): Choice => ({ kind: 'film', offer, isOn: on.has(offer.film.id) })),
    ...filmsTyped(typed, new Date())
      .filter((film) => !isThere(film))
      .map((film): Choice => ({ kind: 'new', film }))
  ]
}
