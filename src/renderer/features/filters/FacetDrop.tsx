import { useState } from 'react'
import type { Facet } from '../../../shared/models/filmQuery'
import { filterWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options, type Option } from '../../ui/Options'
import { narrow } from './narrow'
import { WhenShown } from './WhenShown'

export interface FacetDropProps {
  /** What is chosen here: "Genre". */
  label: string
  value: readonly string[]
  onChange: (value: string[]) => void
  /** What can be chosen; null while it is read. */
  options: readonly Facet[] | null
  /** Called when it opens: reads the options. */
  onOpen?: (() => void) | undefined
  /** With a field that finds one in a long list. */
  canFind?: boolean
  /** Said when there is nothing to choose. */
  none?: string
  /** How a value is shown: "1990" as "1990s". */
  nameOf?: (value: string) => string
  /** Only one at a time. */
  isOne?: boolean
}

/** A filter that takes one or several of the values the library has, each with how many there are. */
export function FacetDrop({ label, value, onChange, nameOf = (name) => name, ...rest }: FacetDropProps) {
  return (
    <Drop label={label} value={value.length === 0 ? null : filterWords.oneOf(value.map(nameOf))} onClear={() => onChange([])} clearLabel={filterWords.clear(label)}>
      {(close) => (
        <FacetOptions
          label={label}
          value={value}
          nameOf={nameOf}
          onChange={(next) => {
            onChange(next)
            if (rest.isOne === true) close()
          }}
          {...rest}
        />
      )}
    </Drop>
  )
}

/** More are found by typing. */
const SHOWN = 200

/** The list inside such a filter. What is chosen stands first, also when nothing has it any more. */
export function FacetOptions({ label, value, onChange, options, onOpen, canFind = false, none, nameOf = (name) => name, isOne = false }: FacetDropProps) {
  const [text, setText] = useState('')
  // In the order it opened with: a row must not move away from under the pointer when it is chosen.
  const [first] = useState(value)
  const known = options ?? []
  const missing = first.filter((name) => !known.some((facet) => facet.value === name))
  const shown = narrow([...missing.map((name): Facet => ({ value: name, count: 0 })), ...known], text, (facet) => nameOf(facet.value)).slice(0, SHOWN)
  return (
    <>
      <WhenShown act={onOpen} />
      <Options
        label={label}
        options={shown.map(
          (facet): Option<string> => ({ value: facet.value, label: nameOf(facet.value), ...(facet.count > 0 && { count: filterWords.count(facet.count) }) })
        )}
        chosen={value}
        isMany={!isOne}
        onChange={onChange}
        {...(canFind && { findLabel: filterWords.find(label), onFind: setText })}
        {...(options !== null && { none: none ?? filterWords.none(label) })}
      />
    </>
  )
}
