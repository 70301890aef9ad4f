import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Version } from '../../../../shared/models/version'
import { useStores } from '../../../app/stores'
import { versionWords as words } from '../../../messages'
import { ChangedText } from './ChangedText'
import type { NowRow } from './now'
import { passagesOf, wordDiff } from './wordDiff'

interface VersionChangeProps {
  /** Null: what stands now. */
  version: Version | null
  /** The one before it, where it is known. */
  before: Version | null
  isOldest: boolean
  now: NowRow | null
}

/** So many passages are enough to know a version by; Compare shows them all. */
const MOST_PASSAGES = 12

/** What a version changed, with the words around each change. */
export function VersionChange({ version, before, isOldest, now }: VersionChangeProps) {
  const { versionHistory } = useStores()
  const { text } = useStore(versionHistory, ({ actions }) => actions)
  const [both, setBoth] = useState<{ before: string; after: string } | null>(null)
  const [id, earlier] = [version?.id ?? null, before?.id ?? null]
  useEffect(() => {
    let isGone = false
    const read = async (): Promise<void> => {
      if (id === null || (earlier === null && !isOldest)) return
      const [after, old] = [await text(id), earlier === null ? { done: '' } : await text(earlier)]
      if (!isGone && 'done' in after && 'done' in old) setBoth({ before: old.done, after: after.done })
    }
    void read()
    return () => {
      isGone = true
    }
  }, [id, earlier, isOldest, text])
  const passages = useMemo(() => {
    const changes = version === null ? (now?.changes ?? []) : both === null ? null : wordDiff(both.before, both.after)
    return changes === null ? null : passagesOf(changes)
  }, [version, now, both])

  return (
    <div className="diff">
      <p className="muted xs">{version === null ? words.changedNow : words.changedAt(version.madeAt, new Date())}</p>
      {passages?.length === 0 && <p className="diff-none">{words.nothingChanged}</p>}
      {passages?.slice(0, MOST_PASSAGES).map((passage, index) => (
        <p key={index} dir="auto">
          <ChangedText changes={passage} />
        </p>
      ))}
      {passages !== null && passages.length > MOST_PASSAGES && <p>…</p>}
    </div>
  )
}
