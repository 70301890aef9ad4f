import { useId } from 'react'
import type { Entry } from '../../../shared/models/entry'
import { elsewhereWords as words } from '../../messages'
import { moment } from '../../messages/format'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'

interface ConflictProps {
  /** What the library says now. */
  theirs: Entry
  onKeepMine: () => void
  onTakeTheirs: () => void
  onCompare: () => void
}

/**
 * The entry was changed elsewhere while something was unsaved here. It is said at once and stays until the person has chosen;
 * it never takes the focus from somebody who types.
 */
export function Conflict({ theirs, onKeepMine, onTakeTheirs, onCompare }: ConflictProps) {
  const title = useId()
  return (
    <section className="elsewhere" aria-labelledby={title}>
      <Icon name="TriangleAlert" />
      <div className="grow" role="alert">
        <h2 id={title}>{words.title(moment(theirs.updatedAt, new Date()))}</h2>
        <p>{words.explained}</p>
      </div>
      <div className="elsewhere-acts">
        <Button kind="plain" onClick={onCompare}>
          {words.compare}
        </Button>
        <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
        <Button kind="primary" onClick={onKeepMine}>
          {words.keepMine}
        </Button>
      </div>
    </section>
  )
}

/** Another program wrote the entry and nothing was unsaved here, so its words stand here now. */
export function Taken({ isShown }: { isShown: boolean }) {
  return (
    <p className={isShown ? 'elsewhere taken' : undefined} role="status">
      {isShown && <Icon name="Info" />}
      {isShown && words.taken}
    </p>
  )
}
