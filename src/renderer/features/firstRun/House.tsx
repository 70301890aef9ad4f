/** The picture of the first run: a beam of light over rows of seats, one of them taken. */
export function House() {
  return (
    <svg className="hero" viewBox="0 0 500 800" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="500" height="800" className="dark" />
      <path d="M78 96L500 330V800H196Z" className="beam" />
      <path d="M78 96L500 560V800H372Z" className="light" />
      <circle cx="78" cy="96" r="24" className="lamp" />
      {ROWS.map((row) => (
        <Row key={row.name} {...row} />
      ))}
    </svg>
  )
}

interface RowProps {
  name: 'back' | 'middle' | 'front'
  first: number
  step: number
  radius: number
  top: number
  taken: number | null
}

const SEATS_IN_A_ROW = 5
const FLOOR = 820

const ROWS: readonly RowProps[] = [
  { name: 'back', first: 15, step: 100, radius: 35, top: 647, taken: null },
  { name: 'middle', first: 2.9, step: 116, radius: 40.6, top: 704.6, taken: 1 },
  { name: 'front', first: -64.9, step: 134, radius: 46.9, top: 774.9, taken: null }
]

function Row({ name, first, step, radius, top, taken }: RowProps) {
  return Array.from({ length: SEATS_IN_A_ROW }, (_, seat) => {
    const left = first + seat * step
    const right = left + 2 * radius
    return (
      <path
        key={seat}
        className={seat === taken ? 'lamp' : name}
        d={`M${left} ${FLOOR}V${top}A${radius} ${radius} 0 0 1 ${right} ${top}V${FLOOR}Z`}
      />
    )
  })
}
