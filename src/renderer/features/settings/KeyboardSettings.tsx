import { useContext, useMemo, useState } from 'react'
import { settingsWords } from '../../messages'
import { Field } from '../../ui/Field'
import { PlatformContext } from '../../ui/keys'
import { findKeys, keyGroups } from './keyRows'

const words = settingsWords.keyboardPage

/** Every command with its keys, and the keys of lists, ratings and writing. */
export function KeyboardSettings() {
  const platform = useContext(PlatformContext)
  const [text, setText] = useState('')
  const all = useMemo(() => keyGroups(platform), [platform])
  const found = useMemo(() => findKeys(all, text), [all, text])
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <>
      <div className="keyfind">
        <Field
          label={words.find}
          hideLabel
          placeholder={words.find}
          icon="Search"
          type="search"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return
            event.preventDefault()
            setText('')
          }}
        />
        <span className="muted num" role="status">
          {words.count(count)}
        </span>
      </div>
      {found.map(({ name, rows }) => (
        <section key={name} aria-label={name}>
          <h2 className="h-sec">{name}</h2>
          <ul>
            {rows.map(({ what, keys }) => (
              <li key={what} className="srow keyrow">
                <span className="grow">{what}</span>
                {keys.length === 0 && <span className="muted">{words.inTheMenu}</span>}
                {keys.map((key) => (
                  <kbd key={key} className="key">
                    {key}
                  </kbd>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
