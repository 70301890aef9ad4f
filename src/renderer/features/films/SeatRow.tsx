interface SeatRowProps {
  /** How many seats of the house are taken: one for each film, or each entry. */
  taken: number
  /** In which order they are taken: seats of the middle row. */
  order?: readonly number[]
}

const WIDTH = 1068
const FLOOR = 160

interface Row {
  readonly className: string
  readonly first: number
  readonly step: number
  readonly width: number
  /** Where the rounding of the backs begins. */
  readonly top: number
}

const BACK: Row = { className: 's0', first: -3.7, step: 73.85, width: 52, top: 40 }
const MIDDLE: Row = { className: 's1', first: -44, step: 88.04, width: 62, top: 83 }
const FRONT: Row = { className: 's2', first: -21, step: 105.08, width: 74, top: 133 }

/** Seats of the middle row, from the best outwards. */
const TAKEN_IN_ORDER = [9, 3, 8, 5, 11, 6, 1, 10, 4, 7, 2, 12]

/** An almost empty house with some seats taken. Only a picture. */
export function SeatRow({ taken, order = TAKEN_IN_ORDER }: SeatRowProps) {
  const seats = new Set(order.slice(0, taken))
  return (
    <svg className="house" viewBox={`0 0 ${WIDTH} 150`} preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <Seats row={BACK} taken={null} />
      <Seats row={MIDDLE} taken={seats} />
      <Seats row={FRONT} taken={null} />
    </svg>
  )
}

function Seats({ row, taken }: { row: Row; taken: ReadonlySet<number> | null }) {
  const count = Math.ceil((WIDTH - row.first) / row.step)
  return Array.from({ length: count }, (_, seat) => {
    const x = row.first + seat * row.step
    const r = row.width / 2
    return (
      <path
        key={seat}
        className={taken?.has(seat) === true ? 'taken' : row.className}
        d={`M${x} ${FLOOR}V${row.top}A${r} ${r} 0 0 1 ${x + row.width} ${row.top}V${FLOOR}Z`}
      />
    )
  })
}
