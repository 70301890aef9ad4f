import { useRef, useState, type KeyboardEvent } from 'react'
import type { CsvField, CsvMapping, CsvPreview } from '../../../../shared/models/importing'
import { importMappingWords as words } from '../../../messages'
import { classes } from '../../../ui/classes'
import { ColumnMenu } from './ColumnMenu'

interface ColumnTableProps {
  preview: CsvPreview
  mapping: CsvMapping
  onMean: (column: number, field: CsvField | null) => void
}

/** The first rows as they stand in the file, each column under what it means. The heads are one Tab stop; arrows go between them. */
export function ColumnTable({ preview: { header, rows }, mapping, onMean }: ColumnTableProps) {
  const [active, setActive] = useState(0)
  const heads = useRef<HTMLTableRowElement>(null)

  const onKeyDown = (event: KeyboardEvent): void => {
    // What a menu does with its keys stays in the menu.
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('dropmain')) return
    const next = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: header.length - 1 }[event.key]
    if (next === undefined || next < 0 || next >= header.length) return
    event.preventDefault()
    setActive(next)
    heads.current?.querySelectorAll<HTMLElement>('.dropmain').item(next).focus()
  }

  return (
    <div className="mapscroll">
      <table className="maptable" aria-label={words.table}>
        <thead>
          <tr ref={heads} aria-label={words.columns} onKeyDown={onKeyDown}>
            {header.map((name, column) => {
              const field = mapping.columns[String(column)] ?? null
              const called = name === '' ? words.unnamed(column + 1) : name
              return (
                <th key={column} scope="col" className={classes(field === null && 'out')}>
                  <span className="maphead" title={called}>
                    <bdi>{called}</bdi>
                  </span>
                  <ColumnMenu
                    name={called}
                    field={field}
                    isTabStop={column === Math.min(active, header.length - 1)}
                    onFocus={() => setActive(column)}
                    onMean={(meant) => onMean(column, meant)}
                  />
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column} title={cell} className={classes(mapping.columns[String(column)] === undefined && 'out')}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
