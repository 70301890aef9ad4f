import { enEditFilm } from '../../../messages/en-editFilm'
import { TextCell } from './cells'
import { cell, type Row } from './draft'
import { Part } from './Part'
import { RowList } from './RowList'

export function TrailersPart() {
  return (
    <Part name="trailers">
      <RowList
        rows="trailers"
        className="c-tr"
        heads={[enEditFilm.trailerName, enEditFilm.address]}
        label={enEditFilm.part.trailers}
        addLabel={enEditFilm.addTrailer}
        cells={TrailerCells}
        nameOf={trailerName}
      />
    </Part>
  )
}

const trailerName = (row: Row): string => cell(row, 'title')

function TrailerCells({ row, index }: { row: Row; index: number }) {
  return (
    <>
      <TextCell rows="trailers" row={row} index={index} column="title" label={enEditFilm.trailerName} />
      <TextCell rows="trailers" row={row} index={index} column="url" label={enEditFilm.address} placeholder={enEditFilm.noAddress} inputMode="url" />
    </>
  )
}
