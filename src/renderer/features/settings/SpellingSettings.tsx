import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Dictionary } from '../../../shared/models/spelling'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { spellingWords as words } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Icon } from '../../ui/Icon'
import { Row } from './Row'

/** Which dictionaries check what is written, and the words the person taught. */
export function SpellingSettings() {
  const { spelling: store, settings, toasts } = useStores()
  const { spelling, actions } = useStore(store)
  const { answerOf } = useAct()
  const addButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    void actions.load()
  }, [actions])
  if (spelling === null) return null
  const { dictionaries, languages, trouble } = spelling

  const choose = async (id: string, isWanted: boolean): Promise<void> => {
    const next = isWanted ? [...languages, id] : languages.filter((one) => one !== id)
    if (answerOf(await settings.getState().actions.change({ spelling: next })) !== null) await actions.chosen()
  }
  const add = async (): Promise<void> => {
    const added = answerOf(await actions.add())
    if (added !== null) toasts.getState().actions.show(words.added(added.name))
    addButton.current?.focus()
  }
  const remove = async ({ id, name }: Dictionary): Promise<void> => {
    if (answerOf(await actions.remove(id)) === null) return
    toasts.getState().actions.show(words.removed(name))
    addButton.current?.focus()
  }
  return (
    <section aria-labelledby="set-spelling">
      <h2 className="h-sec" id="set-spelling">
        {words.title}
      </h2>
      <p className="muted spellabout">{words.about}</p>
      {trouble !== null && (
        <p className="err" role="alert">
          <Icon name="CircleAlert" />
          {trouble}
        </p>
      )}
      {dictionaries.length === 0 ? (
        <Row title={words.none} about={words.noneAbout} />
      ) : (
        <div role="group" aria-label={words.languages}>
          {dictionaries.map((dictionary) => (
            <Row key={dictionary.id} title={<bdi>{dictionary.name}</bdi>} about={<About dictionary={dictionary} />}>
              {dictionary.isOwn && <IconButton icon="Trash2" label={words.remove(dictionary.name)} onClick={() => void remove(dictionary)} />}
              <Checkbox label={dictionary.name} hideLabel checked={languages.includes(dictionary.id)} onChange={(isWanted) => void choose(dictionary.id, isWanted)} />
            </Row>
          ))}
        </div>
      )}
      <div className="spelladd">
        <Button ref={addButton} icon="Plus" onClick={() => void add()}>
          {words.add}
        </Button>
      </div>
      <LearntWords count={spelling.words} />
    </section>
  )
}

function About({ dictionary: { id, isOwn, problem } }: { dictionary: Dictionary }) {
  if (problem !== null) return <span className="err">{problem}</span>
  return (
    <>
      {isOwn ? words.ownDictionary : words.ofComputer} · {id}
    </>
  )
}

function LearntWords({ count }: { count: number }) {
  const { spelling: store } = useStores()
  const learnt = useStore(store, (state) => state.learnt)
  const { actions } = store.getState()
  const { answerOf } = useAct()
  const [isShown, setShown] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = isShown && count > 0

  const forget = async (word: string, at: number): Promise<void> => {
    if (answerOf(await actions.forget(word)) === null) return
    const left = [...(list.current?.querySelectorAll('button') ?? [])]
    const next = left[Math.min(at, left.length - 1)] ?? button.current
    next?.focus()
  }
  return (
    <>
      <Row title={words.words} about={<span role="status">{count === 0 ? words.noWords : words.wordCount(count)}</span>}>
        {count > 0 && (
          <Button
            ref={button}
            aria-expanded={isOpen}
            onClick={() => {
              void actions.loadLearnt()
              setShown(!isShown)
            }}
          >
            {isOpen ? words.hide : words.show}
          </Button>
        )}
      </Row>
      {isOpen && learnt !== null && (
        <ul className="spellwords" ref={list} aria-label={words.words}>
          {learnt.map((word, at) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <IconButton icon="X" label={words.forget(word)} onClick={() => void forget(word, at)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
