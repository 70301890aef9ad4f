import type { ComponentType } from 'react'
import { useStore } from 'zustand'
import { Page } from '../../app/Page'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { settingsWords as words } from '../../messages'
import { Icon, type IconName } from '../../ui/Icon'
import { AboutSettings } from './AboutSettings'
import { AppearanceSettings } from './AppearanceSettings'
import { GeneralSettings } from './GeneralSettings'
import { ImportsSettings } from './ImportsSettings'
import { KeyboardSettings } from './KeyboardSettings'
import { LibrarySettings } from './LibrarySettings'
import { WritingSettings } from './WritingSettings'

interface SettingsPart {
  readonly id: 'general' | 'appearance' | 'writing' | 'library' | 'imports' | 'keyboard' | 'about'
  readonly icon: IconName
  readonly Body: ComponentType
}

const GENERAL: SettingsPart = { id: 'general', icon: 'SlidersHorizontal', Body: GeneralSettings }

const PARTS: readonly SettingsPart[] = [
  GENERAL,
  { id: 'appearance', icon: 'Palette', Body: AppearanceSettings },
  { id: 'writing', icon: 'PencilLine', Body: WritingSettings },
  { id: 'library', icon: 'DatabaseBackup', Body: LibrarySettings },
  { id: 'imports', icon: 'FileArchive', Body: ImportsSettings },
  { id: 'keyboard', icon: 'Keyboard', Body: KeyboardSettings },
  { id: 'about', icon: 'Info', Body: AboutSettings }
]

/** What can be set, in parts. */
export function SettingsPage({ page }: { page: string | null }) {
  const { settings } = useStores()
  const isReady = useStore(settings, (state) => state.preferences !== null)
  const { go } = useGo()
  const part = PARTS.find(({ id }) => id === page) ?? GENERAL
  return (
    <Page title={`${words.title}: ${words[part.id]}`} isReady={isReady}>
      <div className="settings">
        <div className="setnav">
          <h1 className="h-screen">{words.title}</h1>
          <nav className="nav" aria-label={words.pages}>
            <ul>
              {PARTS.map(({ id, icon }) => (
                <li key={id}>
                  <a
                    id={`settings-${id}`}
                    href={`#settings/${id}`}
                    aria-current={id === part.id ? 'page' : undefined}
                    onClick={(event) => {
                      event.preventDefault()
                      if (id !== part.id) go({ name: 'settings', page: id }, `settings-${id}`)
                    }}
                  >
                    <Icon name={icon} />
                    <span className="word">{words[id]}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="setbody">
          <part.Body />
        </div>
      </div>
    </Page>
  )
}
