import { enEditFilm } from '../../../messages/en-editFilm'
import { CountryCell, KindCell, TextCell } from './cells'
import { cell, type Row } from './draft'
import { Part } from './Part'
import { RowList } from './RowList'
import { useEdited } from './useEdit'

export function ReleasesPart() {
  return (
    <Part name="releases" about={enEditFilm.releasesAbout}>
      <RowList
        rows="releases"
        className="c-rel"
        heads={[enEditFilm.date, enEditFilm.country, enEditFilm.kind, enEditFilm.note]}
        label={enEditFilm.part.releases}
        addLabel={enEditFilm.addRelease}
        cells={ReleaseCells}
        nameOf={releaseName}
      />
    </Part>
  )
}

const releaseName = (row: Row): string => enEditFilm.change.release(cell(row, 'country').trim(), cell(row, 'date').trim())

function ReleaseCells({ row, index }: { row: Row; index: number }) {
  const isShown = useEdited(({ draft }) => draft.rows.releases.find((one) => cell(one, 'kind') === 'cinema')?.key === row.key)
  return (
    <>
      <TextCell rows="releases" row={row} index={index} column="date" label={enEditFilm.date} />
      <CountryCell rows="releases" row={row} index={index} column="country" label={enEditFilm.country} />
      <KindCell rows="releases" row={row} index={index} column="kind" label={enEditFilm.kind} kinds={enEditFilm.releaseKinds} />
      <TextCell rows="releases" row={row} index={index} column="note" label={enEditFilm.note} placeholder={isShown ? enEditFilm.shownOnPage : ''} />
    </>
  )
}
