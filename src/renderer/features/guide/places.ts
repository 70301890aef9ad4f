/** Places of the application that the guide names in bold, and where they are. */
import type { Route } from '../../app/navigation'
import { settingsWords } from '../../messages'

const SETTINGS = ['general', 'appearance', 'writing', 'library', 'imports', 'keyboard', 'about'] as const

/** "Settings › Imports" → that page; null for anything else in bold. */
export function placeOf(text: string): Route | null {
  const [menu, name] = text.split(' › ')
  if (menu !== 'Settings') return null
  const page = SETTINGS.find((id) => settingsWords[id] === name)
  return page === undefined ? null : { name: 'settings', page }
}
