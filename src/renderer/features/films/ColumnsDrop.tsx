import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { en } from '../../messages/en'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { COLUMNS } from './columns'

/** Which columns the table has. */
export function ColumnsDrop() {
  const { films } = useStores()
  const columns = useStore(films, (state) => state.columns)
  const { setColumns } = useStore(films, (state) => state.actions)
  return (
    <Drop label={en.films.columns} icon="Columns3">
      {() => (
        <Options
          label={en.films.columns}
          options={COLUMNS.map((value) => ({ value, label: en.films.columnNames[value] }))}
          chosen={columns}
          isMany
          // Whatever the order they are chosen in, they stand where they belong.
          onChange={(chosen) => setColumns(COLUMNS.filter((column) => chosen.includes(column)))}
        />
      )}
    </Drop>
  )
}
