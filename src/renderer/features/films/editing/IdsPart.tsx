import { useState } from 'react'
import { editFilmWords } from '../../../messages'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { authorityName } from './describeChanges'
import { cell, type Row } from './draft'
import { withCells, withNewRow } from './draftEdits'
import { Part } from './Part'
import { AUTHORITIES, cellName } from './readDraft'
import { useChange, useEdited } from './useEdit'

/** Always there, as they are the ones people know. */
const USUAL: readonly string[] = ['imdb', 'tmdb', 'wikidata']

export function IdsPart() {
  const rows = useEdited(({ draft }) => draft.rows.outsideIds)
  const [isAllShown, showAll] = useState(false)
  const has = (authority: string): boolean => rows.some((row) => cell(row, 'authority') === authority)
  const named = [...USUAL, ...AUTHORITIES.filter((authority) => !USUAL.includes(authority))]
  const shown = [...named.filter((authority) => USUAL.includes(authority) || isAllShown || has(authority)), ...others(rows, named)]
  return (
    <Part name="ids" about={editFilmWords.idsAbout}>
      <div className="fgrid">
        {shown.map((authority) => (
          <NumbersOf key={authority} authority={authority} rows={rows.filter((row) => cell(row, 'authority') === authority)} />
        ))}
      </div>
      {!named.every((authority) => shown.includes(authority)) && (
        <Button kind="plain" icon="Plus" className="add" onClick={() => showAll(true)}>
          {editFilmWords.moreIds}
        </Button>
      )}
    </Part>
  )
}

/** A film nearly always has one number with an authority; with several, each has its field. */
function NumbersOf({ authority, rows }: { authority: string; rows: readonly Row[] }) {
  const change = useChange()
  const problems = useEdited((edit) => edit.problems)
  const label = authorityName(authority)
  // The row a first number will be gets its key now, so that the field stays the same one while it is typed.
  const [firstKey] = useState(() => `first-${authority}`)
  const fields = rows.length > 0 ? rows : [{ key: firstKey, id: null, cells: {} }]
  return fields.map((row, index) => (
    <Field
      key={index}
      className="w4"
      label={index === 0 ? label : `${label} ${index + 1}`}
      value={cell(row, 'value')}
      error={problems[cellName('outsideIds', row.key, 'value')] ?? null}
      placeholder={editFilmWords.notSet}
      autoComplete="off"
      maxLength={2_000}
      onChange={(value) =>
        change((draft) => (rows.length > 0 ? withCells(draft, 'outsideIds', row.key, { value }) : withNewRow(draft, 'outsideIds', { authority, value }, row.key)))
      }
    />
  ))
}

function others(rows: readonly Row[], named: readonly string[]): string[] {
  return [...new Set(rows.map((row) => cell(row, 'authority')).filter((authority) => !named.includes(authority)))]
}
