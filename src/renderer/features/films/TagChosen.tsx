import { useState } from 'react'
import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { TagInput } from '../../ui/TagInput'
import { usePopover } from '../../ui/usePopover'

/** Puts tags on the chosen films or takes them off. */
export function TagChosen({ count }: { count: number }) {
  const { isOpen, open, close, anchor, pop } = usePopover()
  const title = messages.films.tagging.title(count)
  return (
    <>
      <Button icon="Tag" ref={anchor} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => (isOpen ? close() : open())}>
        {messages.films.dock.tag}
      </Button>
      {isOpen && (
        <div {...pop} className="pop droppop dockpop" role="dialog" aria-label={title}>
          <p className="h-mini">{title}</p>
          <Tags close={close} />
        </div>
      )}
    </>
  )
}

function Tags({ close }: { close: () => void }) {
  const { films } = useStores()
  const { tagChosen, suggestTags } = useStore(films, (state) => state.actions)
  const { done } = useAct()
  const [tags, setTags] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const words = messages.films.tagging
  const use = async (add: readonly string[], remove: readonly string[]): Promise<void> => {
    if (tags.length === 0) return
    setBusy(true)
    const outcome = await tagChosen(add, remove)
    setBusy(false)
    if (await done(outcome)) close()
  }
  return (
    <>
      <TagInput label={words.tags} tags={tags} onChange={setTags} suggest={suggestTags} />
      <div className="editfoot">
        <Button disabled={isBusy} onClick={() => void use([], tags)}>
          {words.remove}
        </Button>
        <Button kind="primary" disabled={isBusy} onClick={() => void use(tags, [])}>
          {words.add}
        </Button>
      </div>
    </>
  )
}
