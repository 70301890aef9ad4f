import { useStore } from 'zustand'
import { CsvMapping, DateOrder, RatingScale, ReviewsAre } from '../../../../shared/models/importing'
import { useStores } from '../../../app/stores'
import { importMappingWords as words } from '../../../messages'
import { Drop } from '../../../ui/Drop'
import { Icon } from '../../../ui/Icon'
import { Options } from '../../../ui/Options'
import { PresetPart } from './PresetPart'
import { meansSomewhere } from './store'

/** What every row is, what ratings are out of, how dates and reviews are written, where that matters; and the preset. */
export function MappingLine({ mapping }: { mapping: CsvMapping }) {
  const { mapping: store } = useStores()
  const { choose } = useStore(store, (state) => state.actions)
  return (
    <div className="mapline">
      <Choice label={words.rows.label} names={words.rows.names} order={CsvMapping.shape.rowsAre.options} value={mapping.rowsAre} onChange={(rowsAre) => void choose({ rowsAre })} />
      {meansSomewhere(mapping, 'rating') && (
        <Choice
          label={words.scale.label}
          names={words.scale.names}
          order={RatingScale.options}
          value={mapping.scale}
          unknown={words.scale.unknown}
          isMissing={mapping.scale === null}
          onChange={(scale) => void choose({ scale })}
        />
      )}
      {meansSomewhere(mapping, 'watchedOn', 'addedOn') && (
        <Choice
          label={words.dates.label}
          names={words.dates.names}
          order={DateOrder.options}
          value={mapping.dateOrder}
          unknown={words.dates.unknown}
          onChange={(dateOrder) => void choose({ dateOrder })}
        />
      )}
      {meansSomewhere(mapping, 'review') && (
        <Choice
          label={words.reviews.label}
          names={words.reviews.names}
          order={ReviewsAre.options}
          value={mapping.reviewsAre ?? null}
          unknown={words.reviews.unknown}
          onChange={(reviewsAre) => void choose({ reviewsAre })}
        />
      )}
      <span className="grow" />
      <PresetPart />
    </div>
  )
}

interface ChoiceProps<V extends string> {
  label: string
  names: Readonly<Record<V, string>>
  order: readonly V[]
  value: V | null
  unknown?: string
  /** Something stays out until it is chosen. */
  isMissing?: boolean
  onChange: (value: V) => void
}

function Choice<V extends string>({ label, names, order, value, unknown = '', isMissing = false, onChange }: ChoiceProps<V>) {
  return (
    <span className="mapchoice">
      <span aria-hidden="true">{label}</span>
      {isMissing && <Icon name="CircleAlert" size="sm" />}
      <Drop label={label} value={value === null ? unknown : names[value]} isBoxed>
        {(close) => (
          <Options
            label={label}
            options={order.map((each) => ({ value: each, label: names[each] }))}
            chosen={value === null ? [] : [value]}
            onChange={([chosen]) => {
              close()
              if (chosen !== undefined) onChange(chosen)
            }}
          />
        )}
      </Drop>
    </span>
  )
}
