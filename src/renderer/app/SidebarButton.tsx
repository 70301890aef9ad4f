import { useStore } from 'zustand'
import { en } from '../messages/en'
import { IconButton } from '../ui/Button'
import { useKeysOf } from '../ui/keys'
import { useStores } from './stores'

/** Beside writing the sidebar is put away; this brings it back. */
export function SidebarButton() {
  const { frame } = useStores()
  const isShown = useStore(frame, (state) => state.isSidebarBesideWriting)
  const { toggleSidebar } = useStore(frame, (state) => state.actions)
  const keys = useKeysOf()
  return <IconButton icon="PanelLeft" label={isShown ? en.frame.hideSidebar : en.frame.showSidebar} keys={keys('toggle-sidebar')} aria-pressed={isShown} onClick={() => toggleSidebar(true)} />
}
