import { memo, useCallback, useLayoutEffect, useRef, type ComponentType } from 'react'
import { editFilmWords } from '../../../messages'
import { Button, IconButton } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import type { Row, RowsName } from './draft'
import { withNewRow, withoutRow } from './draftEdits'
import { useChange, useEdited } from './useEdit'

export type ListName = Exclude<RowsName, 'outsideIds'>

/** The fields of one row. Only the row that changed is drawn again, so this has to be the same component every time. */
export type RowCells = ComponentType<{ readonly row: Row; readonly index: number }>

interface RowListProps {
  rows: ListName
  /** The grid of its columns: "c-rel". */
  className: string
  /** What stands above the columns. */
  heads: readonly string[]
  label: string
  addLabel: string
  cells: RowCells
  /** How a row is called when it is removed. */
  nameOf: (row: Row) => string
  /** What a new row begins with. */
  fresh?: (rows: readonly Row[]) => Readonly<Record<string, string>>
  /** The row that is being moved. */
  lifted?: string | null
}

/** A list of facts: each is a row with its own remove, and one more can be added below. */
export function RowList({ rows: name, className, heads, label, addLabel, cells, nameOf, fresh, lifted = null }: RowListProps) {
  const rows = useEdited(({ draft }) => draft.rows[name])
  const change = useChange()
  const list = useRef<HTMLUListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const focusNext = useRef<{ row: number; on: 'field' | 'remove' } | null>(null)

  useLayoutEffect(() => {
    const wanted = focusNext.current
    if (wanted === null) return
    focusNext.current = null
    const item = list.current?.children.item(wanted.row)
    const target = item?.querySelector<HTMLElement>(wanted.on === 'field' ? 'input' : '.remove')
    if (target) target.focus()
    else add.current?.focus()
  }, [rows])

  const remove = useCallback(
    (key: string, index: number): void => {
      focusNext.current = { row: index, on: 'remove' }
      change((draft) => withoutRow(draft, name, key))
    },
    [change, name]
  )
  return (
    <div className={classes('rep', className)}>
      {rows.length > 0 && (
        <div className="rh" aria-hidden="true">
          {heads.map((head, index) => (
            <span key={index}>{head}</span>
          ))}
          <span />
        </div>
      )}
      <ul ref={list} aria-label={label}>
        {rows.map((row, index) => (
          <Item key={row.key} name={name} row={row} index={index} cells={cells} nameOf={nameOf} isLifted={row.key === lifted} onRemove={remove} />
        ))}
      </ul>
      <Button
        ref={add}
        kind="plain"
        icon="Plus"
        className="add"
        onClick={() => {
          focusNext.current = { row: rows.length, on: 'field' }
          change((draft) => withNewRow(draft, name, fresh?.(draft.rows[name])))
        }}
      >
        {addLabel}
      </Button>
    </div>
  )
}

interface ItemProps {
  name: ListName
  row: Row
  index: number
  cells: RowCells
  nameOf: (row: Row) => string
  isLifted: boolean
  onRemove: (key: string, index: number) => void
}

const Item = memo(function Item({ name, row, index, cells: Cells, nameOf, isLifted, onRemove }: ItemProps) {
  return (
    <li data-row={row.key} className={classes(isLifted && 'lifted')}>
      <Cells row={row} index={index} />
      <IconButton icon="X" className="remove" label={editFilmWords.removeRow(editFilmWords.rows[name], nameOf(row).trim())} onClick={() => onRemove(row.key, index)} />
    </li>
  )
})
