import { useState } from 'react'
import { useStores } from '../../../app/stores'
import { editFilmWords } from '../../../messages'
import { ComboField } from '../../../ui/ComboField'
import { Icon } from '../../../ui/Icon'
import type { Suggestion } from '../../../ui/useCombo'
import { labelOf, TextCell } from './cells'
import { cell, jobKept, jobShown, type Row } from './draft'
import { withCells, withRowAt } from './draftEdits'
import { Part } from './Part'
import { RowList } from './RowList'
import { suggestJobs } from './suggestions'
import { useCell, useChange, useEdited } from './useEdit'
import { useReorder } from './useReorder'

const HINT = 'edit-people-hint'

export function PeoplePart() {
  const rows = useEdited(({ draft }) => draft.rows.credits)
  const change = useChange()
  const [moved, setMoved] = useState('')
  const { lifted, around } = useReorder(rows, (key, to, from) => {
    change((draft) => withRowAt(draft, 'credits', key, to))
    const row = rows.find((one) => one.key === key)
    if (from !== null && row !== undefined) setMoved(editFilmWords.moved(cell(row, 'name'), from + 1, to + 1, rows.length))
  })
  return (
    <Part name="people" about={editFilmWords.peopleAbout}>
      <p className="sr" id={HINT}>
        {editFilmWords.moveHint}
      </p>
      <p className="sr" role="status">
        {moved}
      </p>
      <div {...around}>
        <RowList
          rows="credits"
          className="c-ppl"
          heads={['', editFilmWords.name, editFilmWords.job, editFilmWords.character]}
          label={editFilmWords.part.people}
          addLabel={editFilmWords.addPerson}
          cells={PersonCells}
          nameOf={nameOf}
          fresh={jobOfLast}
          lifted={lifted}
        />
      </div>
    </Part>
  )
}

const nameOf = (row: Row): string => cell(row, 'name')

/** One who is added most often did what the one above did; the first of a film is most often who made it. */
function jobOfLast(rows: readonly Row[]): Record<string, string> {
  const last = rows.at(-1)
  return { job: last === undefined ? jobShown('director') : cell(last, 'job') }
}

interface CellsProps {
  row: Row
  index: number
}

function PersonCells({ row, index }: CellsProps) {
  return (
    <>
      <button type="button" className="grip" tabIndex={-1} aria-label={editFilmWords.move(cell(row, 'name'), cell(row, 'job'))}>
        <Icon name="GripVertical" size="sm" />
      </button>
      <NameCell row={row} index={index} />
      <JobCell row={row} index={index} />
      {playsSomebody(row) ? <TextCell rows="credits" row={row} index={index} column="character" label={editFilmWords.character} /> : <span />}
    </>
  )
}

function NameCell({ row, index }: CellsProps) {
  const { filmEdits } = useStores()
  const field = useCell('credits', row, 'name')
  const before = useEdited(({ from }) => from.rows.credits.find(({ key }) => key === row.key))
  const change = useChange()
  const suggest = async (text: string): Promise<Suggestion[]> => {
    const people = await filmEdits.getState().actions.suggestPeople(text)
    return people.map(({ id, name, films, texts, knownFor }) => ({ id, value: name, detail: editFilmWords.knownPerson(films, texts, knownFor) }))
  }
  // Another name is another person, until the old one stands there again.
  const setName = (name: string, personId: string): void => change((draft) => withCells(draft, 'credits', row.key, { name, personId }))
  return (
    <ComboField
      {...field}
      label={labelOf({ rows: 'credits', index, label: editFilmWords.name })}
      describedBy={HINT}
      suggest={suggest}
      onChange={(name) => setName(name, before !== undefined && cell(before, 'name') === name ? cell(before, 'personId') : '')}
      onPick={({ value, id }) => setName(value, id ?? '')}
      listLabel={editFilmWords.suggestions(editFilmWords.name)}
    />
  )
}

function JobCell({ row, index }: CellsProps) {
  const field = useCell('credits', row, 'job')
  const label = labelOf({ rows: 'credits', index, label: editFilmWords.job })
  return <ComboField {...field} label={label} suggest={suggestJobs} listLabel={editFilmWords.suggestions(editFilmWords.job)} openLabel={editFilmWords.showSuggestions(label)} />
}

/** Jobs without a character; any other may have one. */
const BEHIND_THE_CAMERA: readonly string[] = ['director', 'writer', 'producer', 'cinematographer', 'editor', 'composer']

function playsSomebody(row: Row): boolean {
  return cell(row, 'character') !== '' || !BEHIND_THE_CAMERA.includes(jobKept(cell(row, 'job')))
}
