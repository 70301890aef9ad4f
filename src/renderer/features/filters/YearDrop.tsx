import { useState } from 'react'
import type { Facet, YearRange } from '../../../shared/models/filmQuery'
import { filterWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Field } from '../../ui/Field'
import { FacetOptions } from './FacetDrop'
import { readYears } from './readYears'

interface YearDropProps {
  value: YearRange | null
  onChange: (years: YearRange | null) => void
  /** The decades there are, "1990" for the nineties; null while they are read. */
  decades: readonly Facet[] | null
  /** Called when it opens: reads the decades. */
  onOpen?: (() => void) | undefined
}

/** From one decade, or from one year to another. */
export function YearDrop({ value, onChange, decades, onOpen }: YearDropProps) {
  return (
    <Drop label={filterWords.year} value={value === null ? null : filterWords.years(value)} onClear={() => onChange(null)} clearLabel={filterWords.clear(filterWords.year)}>
      {(close) => (
        <>
          <FacetOptions
            label={filterWords.decades}
            value={value !== null && isDecade(value) ? [String(value.from)] : []}
            options={decades}
            onOpen={onOpen}
            nameOf={(decade) => filterWords.decade(Number(decade))}
            isOne
            onChange={([decade]) => {
              if (decade !== undefined) onChange({ from: Number(decade), to: Number(decade) + 9 })
              close()
            }}
          />
          <YearFields value={value} onChange={onChange} onDone={close} />
        </>
      )}
    </Drop>
  )
}

function isDecade({ from, to }: YearRange): boolean {
  return from !== null && to !== null && from % 10 === 0 && to === from + 9
}

interface YearFieldsProps {
  value: YearRange | null
  onChange: (years: YearRange | null) => void
  onDone: () => void
}

/** Two fields that filter while they are typed in, as soon as what stands in them is a year. */
function YearFields({ value, onChange, onDone }: YearFieldsProps) {
  const [typed, setTyped] = useState({ from: String(value?.from ?? ''), to: String(value?.to ?? '') })
  const [isTold, setTold] = useState(false)
  const read = readYears(typed)
  const type = (change: Partial<typeof typed>): void => {
    const next = { ...typed, ...change }
    setTyped(next)
    setTold(false)
    const years = readYears(next)
    if ('years' in years) onChange(years.years)
  }
  const error = (field: 'from' | 'to'): string | null => (isTold && 'problem' in read && read.field === field ? read.problem : null)
  const common = { inputMode: 'numeric', autoComplete: 'off', maxLength: 4, onBlur: () => setTold(true) } as const
  return (
    <div
      className="popfoot yearfields"
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        setTold(true)
        if ('years' in read) onDone()
      }}
    >
      <Field {...common} label={filterWords.from} value={typed.from} error={error('from')} onChange={(from) => type({ from })} />
      <Field {...common} label={filterWords.to} value={typed.to} error={error('to')} onChange={(to) => type({ to })} />
    </div>
  )
}
