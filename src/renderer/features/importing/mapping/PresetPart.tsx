import { useState } from 'react'
import { useStore } from 'zustand'
import type { ImportPreset } from '../../../../shared/models/importing'
import { useAct } from '../../../app/useAct'
import { useStores } from '../../../app/stores'
import { importMappingWords } from '../../../messages'
import { Button } from '../../../ui/Button'
import { Drop } from '../../../ui/Drop'
import { Field } from '../../../ui/Field'

const words = importMappingWords.preset

/** Keeps what was said for the next file with these columns. */
export function PresetPart() {
  const { mapping: store } = useStores()
  const preset = useStore(store, (state) => state.preset)
  return (
    <Drop label={preset === null ? words.save : words.own(preset.name)} icon={preset === null ? 'Bookmark' : 'BookmarkCheck'} className="mappreset">
      {(close) => <PresetForm key={preset?.id ?? ''} preset={preset} close={close} />}
    </Drop>
  )
}

function PresetForm({ preset, close }: { preset: ImportPreset | null; close: () => void }) {
  const { mapping: store, toasts } = useStores()
  const { savePreset, removePreset } = useStore(store, (state) => state.actions)
  const { done } = useAct()
  const [name, setName] = useState(preset?.name ?? '')
  const [error, setError] = useState<string | null>(null)

  const save = async (): Promise<void> => {
    const outcome = await savePreset(name)
    if ('trouble' in outcome) return setError(outcome.trouble)
    close()
    toasts.getState().actions.show(words.kept(outcome.done.name))
  }
  return (
    <form
      className="mapform"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={words.name} value={name} maxLength={100} error={error} startsHere onChange={setName} />
      <div className="mapformend">
        {preset !== null && (
          <Button
            kind="danger"
            onClick={() => {
              close()
              void removePreset().then(done)
            }}
          >
            {words.remove}
          </Button>
        )}
        <span className="grow" />
        <Button kind="primary" type="submit" disabled={name.trim() === ''}>
          {words.keep}
        </Button>
      </div>
    </form>
  )
}
