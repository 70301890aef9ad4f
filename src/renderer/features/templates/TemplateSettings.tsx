import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Template, TemplateText } from '../../../shared/models/filmNote'
import { openingWords } from '../../../shared/text/opening'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { templateWords as words } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { useFocusSoon } from '../../ui/useFocusSoon'
import { Row } from '../settings/Row'
import { TemplateForm } from './TemplateForm'

/** `template` is null while a new one is being written. */
type Editing = { readonly template: string | null } | null

/** In the settings: the templates, to be added, changed and removed. */
export function TemplateSettings() {
  const { templates } = useStores()
  const all = useStore(templates, (state) => state.templates)
  const actions = useStore(templates, (state) => state.actions)
  const { done, answerOf } = useAct()
  const [editing, setEditing] = useState<Editing>(null)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    void actions.load()
  }, [actions])

  const focusSoon = useFocusSoon(place)
  const close = (selector: string): void => {
    setEditing(null)
    focusSoon(selector)
  }
  const save = async (template: string | null, text: TemplateText): Promise<void> => {
    const outcome = template === null ? await actions.add(text) : await actions.change(template, text)
    if ('trouble' in outcome) return void answerOf(outcome)
    close(template === null ? '.addtemplate' : `[data-template="${template}"] .edittemplate`)
  }
  const remove = async ({ id }: Template): Promise<void> => {
    const at = all.findIndex((other) => other.id === id)
    const next = all[at + 1] ?? all[at - 1]
    if (!(await done(await actions.remove(id)))) return
    focusSoon(next === undefined ? '.addtemplate' : `[data-template="${next.id}"] .edittemplate`)
  }
  return (
    <section aria-labelledby="set-templates" ref={place}>
      <h2 className="h-sec" id="set-templates">
        {words.title}
      </h2>
      <p className="muted templatesabout">{words.about}</p>
      {all.map((template) => (
        <div key={template.id} data-template={template.id}>
          {editing?.template === template.id ? (
            <TemplateForm start={template} onSave={(text) => save(template.id, text)} onCancel={() => close(`[data-template="${template.id}"] .edittemplate`)} />
          ) : (
            <Row title={<bdi>{template.name}</bdi>} about={<span className="tbegin">{beginning(template.body)}</span>}>
              <IconButton icon="PencilLine" className="edittemplate" label={words.editOne(template.name)} onClick={() => setEditing({ template: template.id })} />
              <IconButton icon="Trash2" label={words.remove(template.name)} onClick={() => void remove(template)} />
            </Row>
          )}
        </div>
      ))}
      {editing !== null && editing.template === null ? (
        <TemplateForm start={null} onSave={(text) => save(null, text)} onCancel={() => close('.addtemplate')} />
      ) : (
        <div className="templatesfoot">
          <Button icon="Plus" className="addtemplate" onClick={() => setEditing({ template: null })}>
            {words.add}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The first words of a template, on one line and without its Markdown. */
function beginning(body: string): string {
  const plain = openingWords(body).replace(/\s+/gu, ' ').trim()
  if (plain === '') return words.empty
  return plain.length > 90 ? `${plain.slice(0, 90).trimEnd()}…` : plain
}
