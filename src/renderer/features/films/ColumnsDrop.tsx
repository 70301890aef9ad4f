import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { COLUMNS } from './columns'

/** Which columns the table has. */
export function ColumnsDrop() {
  const { films } = useStores()
  const columns = useStore(films, (state) => state.columns)
  const { setColumns } = useStore(films, (state) => state.actions)
  return (
    <Drop label={messages.films.columns} icon="Columns3">
      {() => (
        <Options
          label={messages.films.columns}
          options={COLUMNS.map((value) => ({ value, label: messages.films.columnNames[value] }))}
          chosen={columns}
          isMany
          // Whatever the order they are chosen in, they stand where they belong.
          onChange={(chosen) => setColumns(COLUMNS.filter((column) => chosen.includes(column)))}
        />
      )}
    </Drop>
  )
}
