import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { templateWords as words } from '../../messages'
import { Menu, type MenuItem } from '../../ui/Menu'

/** The templates, each to be put where the cursor is. `onInsert` gets the words of the template as they stand in it. */
export function TemplatesMenu({ onInsert }: { onInsert: (body: string) => void }) {
  const { templates } = useStores()
  const all = useStore(templates, (state) => state.templates)
  const load = useStore(templates, (state) => state.actions.load)
  const { go } = useGo()
  useEffect(() => {
    void load()
  }, [load])
  const items: MenuItem[] = [
    ...all.map(({ name, body }): MenuItem => ({ label: name, icon: 'FileText', onChoose: () => onInsert(body) })),
    { label: words.edit, icon: 'PencilLine', onChoose: () => go({ name: 'settings', page: 'writing' }) }
  ]
  return (
    <span className="templatesmenu">
      <Menu label={words.menu} icon="FileText" items={items} />
    </span>
  )
}
