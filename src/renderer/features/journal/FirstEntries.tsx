import { useId } from 'react'
import { useStores } from '../../app/stores'
import { journalWords as words } from '../../messages'
import { Icon, type IconName } from '../../ui/Icon'
import { useKeys, useKeysOf } from '../../ui/keys'
import { SeatRow } from '../films/SeatRow'
import { useBringIn } from '../transfer/useBringIn'

/** Beside each other, as friends sit. */
const SEATS = [9, 8, 7, 10, 6, 5, 11, 4, 3, 2, 1]

/** Below the first entries: what to do next, and an almost empty house with a seat taken for each. */
export function FirstEntries({ entries }: { entries: number }) {
  const { newEntry, pasting } = useStores()
  const { open: openImport } = useBringIn()
  const keysOf = useKeysOf()
  const keys = useKeys()
  const heading = useId()
  return (
    <>
      <section className="startrow" aria-labelledby={heading}>
        <div>
          <h2 id={heading}>{words.first.seats(entries)}</h2>
          <p>{words.first.about}</p>
        </div>
        <ul className="choices">
          <Choice
            icon="RotateCcw"
            words={entries === 0 ? words.first.begin : words.first.before}
            keys={keysOf('new-entry')}
            onChoose={() => newEntry.getState().actions.open()}
          />
          <Choice icon="FileArchive" words={words.first.importFile} keys={keysOf('import-file')} onChoose={openImport} />
          <Choice icon="ClipboardPaste" words={words.first.paste} keys={keys('Ctrl V')} onChoose={() => void pasting.getState().actions.openFromClipboard()} />
        </ul>
      </section>
      <div className="houseroom">
        <SeatRow taken={entries} order={SEATS} />
      </div>
    </>
  )
}

interface ChoiceProps {
  icon: IconName
  words: { readonly title: string; readonly about: string }
  keys: string
  onChoose: () => void
}

function Choice({ icon, words: { title, about }, keys, onChoose }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="choice" onClick={onChoose}>
        <Icon name={icon} size="lg" />
        <span className="grow">
          <b>{title}</b>
          <span>{about}</span>
        </span>
        <span className="kbd" aria-hidden="true">
          {keys}
        </span>
      </button>
    </li>
  )
}
