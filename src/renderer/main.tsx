import './app/zodWithoutEval'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { fontsAreReady } from './app/fonts'
import { createStores, StoresProvider } from './app/stores'
import { PlatformContext } from './ui/keys'
import './styles/main.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root.')

const api = window.matinee
const stores = createStores(api)
document.documentElement.dataset['platform'] = api.platform

await fontsAreReady()

createRoot(root).render(
  <StrictMode>
    <PlatformContext value={api.platform}>
      <StoresProvider value={stores}>
        <App on={api.on} />
      </StoresProvider>
    </PlatformContext>
  </StrictMode>
)
