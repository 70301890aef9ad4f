import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { PersonPage } from '../../../shared/models/person'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages, peopleWords as words } from '../../messages'
import { date } from '../../messages/format'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Stars } from '../../ui/Stars'

/** Above this many the figures say it alone. */
const MOST_PIPS = 24

interface PersonHeadProps {
  page: PersonPage
  isRenaming: boolean
  onRenamed: () => void
}

/** The name, and how much of theirs I have seen. */
export function PersonHead({ page, isRenaming, onRenamed }: PersonHeadProps) {
  const { name } = page.person
  return (
    <header>
      <h1 className={classes(headingSize(name), isRenaming && 'sr')} dir="auto">
        {name}
      </h1>
      {isRenaming && <Rename person={page.person.id} name={name} onRenamed={onRenamed} />}
      <SeenLine page={page} />
    </header>
  )
}

function headingSize(name: string): string | null {
  const letters = [...name].length
  return letters > 36 ? 'longer' : letters > 18 ? 'long' : null
}

function SeenLine({ page: { films, seen, average, firstSeenOn, texts } }: { page: PersonPage }) {
  const parts = [
    films > 0 && (
      <span key="seen" className="part">
        {films <= MOST_PIPS && (
          <span className="pips" aria-hidden="true">
            {Array.from({ length: films }, (_, pip) => (
              <i key={pip} className={pip < seen ? 'on' : undefined} />
            ))}
          </span>
        )}
        {words.seen(seen, films)}
      </span>
    ),
    average !== null && (
      <span key="average" className="part">
        <Stars rating={average} label={words.averageSpoken(average)} />
        <span aria-hidden="true">{words.average}</span>
      </span>
    ),
    firstSeenOn !== null && <span key="first">{(firstSeenOn.length === 10 ? words.firstOn : words.firstIn)(date(firstSeenOn))}</span>,
    films === 0 && texts > 0 && <span key="texts">{words.textsHere(texts)}</span>
  ].filter((part) => part !== false)
  if (parts.length === 0) return null
  return <p className="seenline">{parts}</p>
}

/** The name as a field. Enter saves, Esc leaves it as it was. */
function Rename({ person, name, onRenamed }: { person: string; name: string; onRenamed: () => void }) {
  const { people } = useStores()
  const actions = useStore(people, (state) => state.actions)
  const { done } = useAct()
  const [text, setText] = useState(name)
  const [isBusy, setBusy] = useState(false)
  const isEmpty = text.trim() === ''

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isEmpty || isBusy) return
    if (text.trim() === name) return onRenamed()
    setBusy(true)
    const isSaved = await done(await actions.rename(person, text.trim()))
    setBusy(false)
    if (isSaved) onRenamed()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onRenamed()
  }
  return (
    <form className="rename" noValidate onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <input
        className={classes('renamein', headingSize(text))}
        aria-label={words.rename}
        aria-invalid={isEmpty || undefined}
        aria-describedby={isEmpty ? 'rename-wrong' : undefined}
        value={text}
        maxLength={300}
        dir="auto"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
      <Button kind="primary" type="submit" busy={isBusy} disabled={isEmpty}>
        {isBusy ? words.saving : words.save}
      </Button>
      <Button kind="plain" onClick={onRenamed}>
        {messages.cancel}
      </Button>
      {isEmpty && (
        <p className="err" id="rename-wrong" role="alert">
          {words.needsName}
        </p>
      )}
    </form>
  )
}
