import { editFilmWords } from '../../../messages'
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
        heads={[editFilmWords.trailerName, editFilmWords.address]}
        label={editFilmWords.part.trailers}
        addLabel={editFilmWords.addTrailer}
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
      <TextCell rows="trailers" row={row} index={index} column="title" label={editFilmWords.trailerName} />
      <TextCell rows="trailers" row={row} index={index} column="url" label={editFilmWords.address} placeholder={editFilmWords.noAddress} inputMode="url" />
    </>
  )
}
