import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useLibraryActions } from '../../app/useLibraryActions'
import { useStores } from '../../app/stores'
import { Wordmark } from '../../app/Wordmark'
import { messages } from '../../messages'
import { Icon, type IconName } from '../../ui/Icon'
import { useKeys, useKeysOf } from '../../ui/keys'
import { useBringIn } from '../transfer/useBringIn'
import { House } from './House'

/** The first minute: four ways to begin. */
export function FirstRun() {
  const { library, films, pasting } = useStores()
  const place = useStore(library, (state) => state.status?.display ?? '')
  const { openLibrary, choosePlace } = useLibraryActions()
  const { open: openImport } = useBringIn()
  const keysOf = useKeysOf()
  const keys = useKeys()
  useEffect(() => {
    document.title = messages.frame.documentTitle(messages.firstRun.documentTitle)
  }, [])

  return (
    <main className="first" id="main">
      <div className="art">
        <House />
      </div>
      <div className="choose">
        <div className="in">
          <div className="wm">
            <Wordmark />
          </div>
          <h1>{messages.firstRun.question}</h1>
          <p className="stand2">{messages.firstRun.about}</p>
          <ul className="choices">
            <Choice
              icon="ClipboardPaste"
              words={messages.firstRun.paste}
              keys={keys('Ctrl V')}
              onChoose={() => void pasting.getState().actions.openFromClipboard()}
            />
            <Choice icon="FileArchive" words={messages.firstRun.importFile} keys={keysOf('import-file')} onChoose={openImport} />
            <Choice icon="Plus" words={messages.firstRun.addFilm} keys={keysOf('add-film')} onChoose={() => films.getState().actions.openAdding()} />
            <Choice icon="FolderOpen" words={messages.firstRun.openLibrary} keys={keysOf('open-library')} onChoose={() => void openLibrary()} />
          </ul>
          <p className="where">
            <Icon name="HardDrive" size="sm" />
            <span>{messages.firstRun.keptIn(place)}</span>
            <button type="button" className="link" onClick={() => void choosePlace()}>
              {messages.firstRun.change}
            </button>
          </p>
        </div>
      </div>
    </main>
  )
}

interface ChoiceProps {
  icon: IconName
  words: { readonly title: string; readonly about: string }
  keys: string
  onChoose: () => void
}

function Choice({ icon, words, keys, onChoose }: ChoiceProps) {
  return (
    <li>
      <button type="button" className="choice" onClick={onChoose}>
        <Icon name={icon} size="lg" />
        <span className="grow">
          <b>{words.title}</b>
          <span>{words.about}</span>
        </span>
        <span className="kbd" aria-hidden="true">
          {keys}
        </span>
      </button>
    </li>
  )
}
