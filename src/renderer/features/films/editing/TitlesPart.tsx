import { editFilmWords } from '../../../messages'
import { Field } from '../../../ui/Field'
import { CountryCell, KindCell, TextCell } from './cells'
import { cell, type Row } from './draft'
import { Part } from './Part'
import { RowList } from './RowList'
import { useField } from './useEdit'

export function TitlesPart() {
  const title = useField('title')
  const year = useField('year')
  const originalTitle = useField('originalTitle')
  return (
    <Part name="titles">
      <div className="fgrid">
        <Field {...title} className="w6" label={editFilmWords.title} autoComplete="off" maxLength={1_000} />
        <Field {...year} className="w2" label={editFilmWords.year} inputMode="numeric" autoComplete="off" maxLength={10} />
        <Field {...originalTitle} className="w4" label={editFilmWords.originalTitle} placeholder={editFilmWords.same} autoComplete="off" maxLength={1_000} />
        <div className="w12">
          <RowList
            rows="titles"
            className="c-alt"
            heads={[editFilmWords.otherTitles, editFilmWords.where, editFilmWords.kind]}
            label={editFilmWords.otherTitles}
            addLabel={editFilmWords.addTitle}
            cells={TitleCells}
            nameOf={titleOf}
          />
        </div>
      </div>
    </Part>
  )
}

const titleOf = (row: Row): string => cell(row, 'title')

function TitleCells({ row, index }: { row: Row; index: number }) {
  return (
    <>
      <TextCell rows="titles" row={row} index={index} column="title" label={editFilmWords.title} />
      <CountryCell rows="titles" row={row} index={index} column="country" label={editFilmWords.where} />
      <KindCell rows="titles" row={row} index={index} column="kind" label={editFilmWords.kind} kinds={editFilmWords.titleKinds} />
    </>
  )
}
