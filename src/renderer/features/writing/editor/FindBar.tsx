import type { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { editorWords as words } from '../../../messages'
import { Button, IconButton } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/Icon'
import { Toggle } from '../../../ui/Toggle'
import { closeFinding, countMatches, findNext, findPrevious, lookFor, MOST_MATCHES, replaceAll, replaceOne, type Matches, type Wanted } from './finding'

interface FindBarProps {
  view: EditorView
  /** What it begins with. */
  begin: Wanted
  withReplace: boolean
  /** Counts up with every change of the text or the cursor, so that "2 of 4" is true. */
  revision: number
  /** Counts up whenever the bar is asked for again while it is open. */
  asked: number
}

/** Finds and replaces in the text that is being written. */
export function FindBar({ view, begin, withReplace, revision, asked }: FindBarProps) {
  const [wanted, setWanted] = useState(begin)
  const [matches, setMatches] = useState<Matches>({ at: 0, count: 0 })
  const field = useRef<HTMLInputElement>(null)
  const { text, replacement, matchesCase, wholeWords } = wanted

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useEffect(() => {
    lookFor(view, wanted)
  }, [view, wanted])
  // A moment later, so that typing into a long text never waits for the count.
  useEffect(() => {
    const timer = setTimeout(() => setMatches(countMatches(view.state)), 40)
    return () => clearTimeout(timer)
  }, [view, wanted, revision])

  const change = (part: Partial<Wanted>): void => setWanted({ ...wanted, ...part })
  const close = (): void => {
    closeFinding(view)
    view.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const isModified = event.ctrlKey || event.metaKey
    if (event.key === 'Escape') close()
    else if (event.key === 'F3' || (isModified && event.key.toLowerCase() === 'g')) (event.shiftKey ? findPrevious : findNext)(view)
    else if (event.key === 'f' && isModified) field.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onEnter = (run: (isBackwards: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    run(event.shiftKey)
  }
  const isMissing = text !== '' && matches.count === 0

  return (
    <div className={classes('pop', 'findbar', 'writefind', withReplace && 'two')} role="search" aria-label={words.find} onKeyDown={onKeyDown}>
      <div className="findrow">
        <span className={classes('field', isMissing && 'is-err')}>
          <Icon name="Search" size="sm" />
          <input
            ref={field}
            type="text"
            role="searchbox"
            aria-label={words.findField}
            aria-invalid={isMissing}
            value={text}
            maxLength={500}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change({ text: event.target.value })}
            onKeyDown={onEnter((isBackwards) => (isBackwards ? findPrevious : findNext)(view))}
          />
        </span>
        <span className={classes('xs', 'num', isMissing && 'err')} role="status">
          {text === '' ? '' : words.matches(matches.at, matches.count, matches.count >= MOST_MATCHES)}
        </span>
        <IconButton icon="ChevronUp" label={words.previousMatch} aria-disabled={matches.count === 0 || undefined} onClick={() => findPrevious(view)} />
        <IconButton icon="ChevronDown" label={words.nextMatch} aria-disabled={matches.count === 0 || undefined} onClick={() => findNext(view)} />
        <IconButton icon="X" label={words.closeFind} onClick={close} />
      </div>
      {withReplace && (
        <div className="findrow">
          <span className="field">
            <Icon name="PencilLine" size="sm" />
            <input
              type="text"
              aria-label={words.replaceField}
              placeholder={words.replaceField}
              value={replacement}
              maxLength={10_000}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => change({ replacement: event.target.value })}
              onKeyDown={onEnter(() => replaceOne(view))}
            />
          </span>
          <Button aria-disabled={matches.count === 0 || undefined} onClick={() => replaceOne(view)}>
            {words.replaceOne}
          </Button>
          <Button aria-disabled={matches.count === 0 || undefined} onClick={() => replaceAll(view)}>
            {words.replaceAll}
          </Button>
        </div>
      )}
      <div className="findrow findhow">
        <Toggle isOn={matchesCase} onChange={(on) => change({ matchesCase: on })}>
          {words.matchCase}
        </Toggle>
        <Toggle isOn={wholeWords} onChange={(on) => change({ wholeWords: on })}>
          {words.wholeWords}
        </Toggle>
      </div>
    </div>
  )
}
