import { editFilmWords } from '../../../messages'
import { CountryCell, KindCell, TextCell } from './cells'
import { cell, type Row } from './draft'
import { Part } from './Part'
import { RowList } from './RowList'
import { useEdited } from './useEdit'

export function ReleasesPart() {
  return (
    <Part name="releases" about={editFilmWords.releasesAbout}>
      <RowList
        rows="releases"
        className="c-rel"
        heads={[editFilmWords.date, editFilmWords.country, editFilmWords.kind, editFilmWords.note]}
        label={editFilmWords.part.releases}
        addLabel={editFilmWords.addRelease}
        cells={ReleaseCells}
        nameOf={releaseName}
      />
    </Part>
  )
}

const releaseName = (row: Row): string => editFilmWords.change.release(cell(row, 'country').trim(), cell(row, 'date').trim())

function ReleaseCells({ row, index }: { row: Row; index: number }) {
  const isShown = useEdited(({ draft }) => draft.rows.releases.find((one) => cell(one, 'kind') === 'cinema')?.key === row.key)
  return (
    <>
      <TextCell rows="releases" row={row} index={index} column="date" label={editFilmWords.date} />
      <CountryCell rows="releases" row={row} index={index} column="country" label={editFilmWords.country} />
      <KindCell rows="releases" row={row} index={index} column="kind" label={editFilmWords.kind} kinds={editFilmWords.releaseKinds} />
      <TextCell rows="releases" row={row} index={index} column="note" label={editFilmWords.note} placeholder={isShown ? editFilmWords.shownOnPage : ''} />
    </>
  )
}
