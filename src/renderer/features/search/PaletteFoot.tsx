import { useContext } from 'react'
import { searchWords as words } from '../../messages'
import { PlatformContext } from '../../ui/keys'

/** The keys of the palette; a screen reader gets them from the roles. */
export function PaletteFoot() {
  const control = useContext(PlatformContext) === 'darwin' ? '⌘' : 'Ctrl'
  return (
    <div className="pf" aria-hidden="true">
      <span>
        <span className="key">↑</span>
        <span className="key">↓</span> {words.move}
      </span>
      <span>
        <span className="key">↵</span> {words.open}
      </span>
      <span>
        <span className="key">{control}</span>
        <span className="key">↵</span> {words.write}
      </span>
      <span>
        <span className="key">Tab</span> {words.nextGroup}
      </span>
      <span className="grow" />
      <span>
        <span className="key">Esc</span> {words.close}
      </span>
    </div>
  )
}
