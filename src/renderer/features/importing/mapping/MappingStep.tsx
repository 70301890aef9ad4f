import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { CsvMapping } from '../../../../shared/models/importing'
import { useStores } from '../../../app/stores'
import { importMappingWords as words } from '../../../messages'
import { Icon } from '../../../ui/Icon'
import { ColumnTable } from './ColumnTable'
import { MappingLine } from './MappingLine'
import { meansSomewhere, readyMapping } from './store'
import { UnderstoodRows } from './UnderstoodRows'

interface MappingStepProps {
  /** The import whose columns are explained. */
  token: string
  /** What stands in the step; null while films cannot be read by it. Called whenever that changes. */
  onChange: (mapping: CsvMapping | null) => void
}

/** Says what the columns of a CSV mean, and shows how its first rows are understood by that. */
export function MappingStep({ token, onChange }: MappingStepProps) {
  const { mapping: store } = useStores()
  const { token: shown, preview, mapping, problem, actions } = useStore(store)

  useEffect(() => void actions.open(token), [actions, token])
  useEffect(() => onChange(shown === token ? readyMapping({ mapping, problem }) : null), [onChange, shown, token, mapping, problem])

  const isOpen = preview !== null && mapping !== null && shown === token
  const step = useRef<HTMLDivElement>(null)
  // The dialog opened before there was anything to choose in it.
  useEffect(() => {
    if (isOpen) step.current?.querySelector<HTMLElement>('.dropmain')?.focus()
  }, [isOpen])

  if (preview === null || mapping === null || shown !== token) {
    return (
      <div className="mapstep">
        {problem === null ? (
          <p className="muted" role="status">
            {words.reading}
          </p>
        ) : (
          <p className="err" role="alert">
            <Icon name="CircleAlert" />
            {problem}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className="mapstep" ref={step}>
      <MappingLine mapping={mapping} />
      <ColumnTable preview={preview} mapping={mapping} onMean={(column, field) => void actions.mean(column, field)} />
      <div className="mapsay">
        <p role="status">{problem ?? missing(mapping) ?? ''}</p>
        <p className="muted">{words.file(preview.encoding, preview.delimiter)}</p>
      </div>
      <UnderstoodRows preview={preview} />
    </div>
  )
}

/** What still has to be said before all of the rows can come in. */
function missing(mapping: CsvMapping): string | null {
  if (!meansSomewhere(mapping, 'title', 'originalTitle')) return words.noTitle
  return meansSomewhere(mapping, 'rating') && mapping.scale === null ? words.noScale : null
}
