import { useEffect, useState } from 'react'
import { writingWords as words } from '../../messages'
import { Icon } from '../../ui/Icon'
import type { Saving } from './autosave'
import { clockTime } from './clockTime'

/** Saved is said aloud at most this often. */
const SPOKEN_MS = 5_000

/** Whether the words are safe. It says "Saved" only after the disk has said so; a failure is said at once and stays. */
export function SavedState({ saving }: { saving: Saving }) {
  const isUnsaved = saving.acknowledged < saving.draft
  const since = saving.savedAt === null ? null : clockTime(saving.savedAt, new Date())
  const saved = since === null ? '' : words.saved(since)
  const spoken = useSlowly(isUnsaved ? null : saved, SPOKEN_MS)

  if (saving.problem !== null || saving.theirs !== null) {
    return (
      <span className="saved is-err" role={saving.theirs === null ? 'alert' : undefined} data-saved-revision={saving.acknowledged}>
        <Icon name="CircleAlert" size="sm" />
        {words.notSaved(since)}
      </span>
    )
  }
  return (
    <>
      <span className="saved" role="status" aria-live="off" data-saved-revision={saving.acknowledged}>
        {isUnsaved ? <span className="spin" aria-hidden="true" /> : saved !== '' && <Icon name="Check" size="sm" />}
        {isUnsaved ? words.saving : saved}
      </span>
      <span className="sr" aria-live="polite">
        {spoken}
      </span>
    </>
  )
}

/** The last text, changing no more often than this. */
function useSlowly(text: string | null, milliseconds: number): string {
  const [shown, setShown] = useState('')
  useEffect(() => {
    if (text === null || text === shown) return
    const timer = setTimeout(() => setShown(text), shown === '' ? 0 : milliseconds)
    return () => clearTimeout(timer)
  }, [text, shown, milliseconds])
  return shown
}
