/** The fields of one row, by what they take. Each knows its place: "Country, release 2". */
import { useStore } from 'zustand'
import { useStores } from '../../../app/stores'
import { editFilmWords } from '../../../messages'
import { ComboField } from '../../../ui/ComboField'
import { Field } from '../../../ui/Field'
import { SelectField } from '../../../ui/SelectField'
import type { Row, RowsName } from './draft'
import { suggestCountries } from './suggestions'
import { useCell } from './useEdit'

interface CellProps {
  rows: Exclude<RowsName, 'outsideIds'>
  row: Row
  index: number
  column: string
  label: string
}

export function labelOf({ rows, index, label }: Pick<CellProps, 'rows' | 'index' | 'label'>): string {
  return editFilmWords.cell(label, editFilmWords.rows[rows], index + 1)
}

export function TextCell({ placeholder, inputMode, ...cell }: CellProps & { placeholder?: string; inputMode?: 'url' }) {
  const field = useCell(cell.rows, cell.row, cell.column)
  return <Field {...field} label={labelOf(cell)} hideLabel autoComplete="off" maxLength={10_000} {...(placeholder !== undefined && { placeholder })} {...(inputMode && { inputMode })} />
}

export function CountryCell(cell: CellProps) {
  const { filmEdits } = useStores()
  const used = useStore(filmEdits, ({ words }) => words.countries)
  const field = useCell(cell.rows, cell.row, cell.column)
  const label = labelOf(cell)
  return (
    <ComboField
      {...field}
      label={label}
      suggest={suggestCountries(used.map(({ value }) => value))}
      listLabel={editFilmWords.suggestions(cell.label)}
      openLabel={editFilmWords.showSuggestions(label)}
    />
  )
}

export function KindCell({ kinds, ...cell }: CellProps & { kinds: Readonly<Record<string, string>> }) {
  const { value, onChange } = useCell(cell.rows, cell.row, cell.column)
  const options = [{ value: '', label: editFilmWords.noKind }, ...Object.entries(kinds).map(([kind, label]) => ({ value: kind, label }))]
  return <SelectField label={labelOf(cell)} value={value} options={options} onChange={onChange} />
}
