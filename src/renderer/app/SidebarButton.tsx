import { useStore } from 'zustand'
import { messages } from '../messages'
import { IconButton } from '../ui/Button'
import { useKeysOf } from '../ui/keys'
import { useStores } from './stores'

/** Beside writing the sidebar is put away; this brings it back. */
export function SidebarButton() {
  const { frame } = useStores()
  const isShown = useStore(frame, (state) => state.isSidebarBesideWriting)
  const { toggleSidebar } = useStore(frame, (state) => state.actions)
  const keys = useKeysOf()
  return <IconButton icon="PanelLeft" label={isShown ? messages.frame.hideSidebar : messages.frame.showSidebar} keys={keys('toggle-sidebar')} aria-pressed={isShown} onClick={() => toggleSidebar(true)} />
}
