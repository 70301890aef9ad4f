import './app/zodWithoutEval'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { fontsAreReady } from './app/fonts'
import { createStores, StoresProvider } from './app/stores'
import { applyPreferences } from './features/settings/applyPreferences'
import { PlatformContext } from './ui/keys'
import './styles/main.css'

const api = window.matinee
const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')
document.documentElement.dataset['platform'] = api.platform

const [opened] = await Promise.all([api.window.opened(), fontsAreReady()])
const opening = opened.ok ? opened.value : null
const stores = createStores(api, opening)
const followPreferences = (): void => {
  const { preferences } = stores.settings.getState()
  if (preferences !== null) applyPreferences(preferences, opening?.systemLocale ?? null, document.documentElement)
}
followPreferences()
stores.settings.subscribe(followPreferences)
api.on('settings.changed', stores.settings.getState().actions.received)

createRoot(root).render(
  <StrictMode>
    <PlatformContext value={api.platform}>
      <StoresProvider value={stores}>
        <App on={api.on} />
      </StoresProvider>
    </PlatformContext>
  </StrictMode>
)
