import { useEffect, useRef, useState, type FormEvent } from 'react'
import { versionWords as words } from '../../../messages'
import { Button } from '../../../ui/Button'

interface VersionActionsProps {
  /** Which version this is about: another one has its own name. */
  of: string
  /** What it is called; null where it has no name. */
  name: string | null
  /** It is not what stands now anyway. */
  canRestore: boolean
  onRestore: () => Promise<void>
  onCompare: () => void
  onName: (name: string | null) => Promise<void>
}

/** What can be done with the version that is chosen. */
export function VersionActions({ of, name, canRestore, onRestore, onCompare, onName }: VersionActionsProps) {
  const [naming, setNaming] = useState<{ of: string; typed: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  const typed = naming?.of === of ? naming.typed : null
  const setTyped = (text: string | null): void => setNaming(text === null ? null : { of, typed: text })
  const isNaming = typed !== null
  useEffect(() => {
    if (isNaming) field.current?.select()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isNaming
  }, [isNaming])

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const given = (typed ?? '').trim()
    if (given === '' && name === null) return setTyped(null)
    setBusy(true)
    await onName(given === '' ? null : given)
    setBusy(false)
    setTyped(null)
  }
  return (
    <div className="hact">
      <div className="hact-row">
        {canRestore && (
          <Button disabled={isBusy} onClick={() => void onRestore()}>
            {words.restore}
          </Button>
        )}
        <Button kind={canRestore ? 'plain' : 'standard'} onClick={onCompare}>
          {words.compare}
        </Button>
      </div>
      {typed === null ? (
        <Button ref={opener} kind="plain" className="hact-name" icon="Tag" onClick={() => setTyped(name ?? '')}>
          {name === null ? words.name : words.rename}
        </Button>
      ) : (
        <form className="hact-form" onSubmit={(event) => void save(event)}>
          <input
            ref={field}
            className="hact-field"
            aria-label={words.nameField}
            placeholder={words.namePlaceholder}
            value={typed}
            maxLength={200}
            autoComplete="off"
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              setTyped(null)
            }}
          />
          <Button type="submit" disabled={isBusy}>
            {typed.trim() === '' && name !== null ? words.removeName : words.saveName}
          </Button>
        </form>
      )}
    </div>
  )
}
