import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { writtenWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { Drop } from '../../ui/Drop'
import { Icon } from '../../ui/Icon'
import { WRITTEN_FIELD } from './fieldId'

const TROUBLE = 'written-trouble'

/** The field, what was not understood in it, and the help that puts examples into it. */
export function WrittenField({ onDown }: { onDown: () => void }) {
  const { written } = useStores()
  const { query, trouble, actions } = useStore(written)
  const focusField = (): void => document.getElementById(WRITTEN_FIELD)?.focus()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown()
    else if (event.key === 'Escape' && query !== '') actions.type('')
    else return
    event.preventDefault()
  }
  return (
    <search className="wtop">
      <div className="wline">
        <div className="field wfield">
          <Icon name="Search" />
          <input
            id={WRITTEN_FIELD}
            aria-label={words.label}
            aria-describedby={trouble.length > 0 ? TROUBLE : undefined}
            placeholder={words.placeholder}
            value={query}
            maxLength={1_000}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => actions.type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {query !== '' && (
            <IconButton
              icon="X"
              label={words.clear}
              onClick={() => {
                actions.type('')
                focusField()
              }}
            />
          )}
        </div>
        <Drop label={words.help} icon="Info" className="whelp">
          {(close) => (
            <ul className="whelplist" aria-label={words.helpList}>
              {words.examples.map(({ text, about }) => (
                <li key={text}>
                  <button
                    type="button"
                    onClick={() => {
                      close()
                      actions.type(`${query.trim()} ${text}`.trim())
                      focusField()
                    }}
                  >
                    <code>{text}</code>
                    <span className="muted">{about}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Drop>
      </div>
      <p className="wtrouble" id={TROUBLE} role="status">
        {trouble.map(({ message }) => message).join(' ')}
      </p>
    </search>
  )
}
