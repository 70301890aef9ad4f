import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PersonChoice } from '../../../shared/models/person'
import { useStores } from '../../app/stores'
import { filterWords } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Options, type Option } from '../../ui/Options'

interface PersonDropProps {
  /** Ids of people. */
  value: readonly string[]
  onChange: (people: string[]) => void
}

/** One of these people worked on it. */
export function PersonDrop({ value, onChange }: PersonDropProps) {
  const { peopleNames } = useStores()
  const names = useStore(peopleNames, (state) => state.names)
  useEffect(() => void peopleNames.getState().actions.know(value), [peopleNames, value])
  return (
    <Drop
      label={filterWords.person}
      value={value.length === 0 ? null : filterWords.oneOf(value.map((id) => names[id] ?? filterWords.unknownPerson))}
      onClear={() => onChange([])}
      clearLabel={filterWords.clear(filterWords.person)}
    >
      {() => <People value={value} onChange={onChange} />}
    </Drop>
  )
}

function People({ value, onChange }: PersonDropProps) {
  const { peopleNames } = useStores()
  const names = useStore(peopleNames, (state) => state.names)
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly PersonChoice[] | null>(null)
  const [first] = useState(value)
  useEffect(() => {
    let isWanted = true
    void peopleNames.getState().actions.suggest(text).then((people) => {
      if (isWanted) setFound(people)
    })
    return () => {
      isWanted = false
    }
  }, [peopleNames, text])

  const offered = found ?? []
  // Those chosen already stand first while nothing is typed, so that they can be taken out again.
  const chosen = text === '' ? first.filter((id) => !offered.some((person) => person.id === id)) : []
  const options: Option<string>[] = [
    ...chosen.map((id) => ({ value: id, label: names[id] ?? filterWords.unknownPerson })),
    ...offered.map(({ id, name, films, knownFor }) => ({ value: id, label: name, detail: filterWords.knownFor(knownFor.slice(0, 1), films) }))
  ]
  return (
    <Options
      label={filterWords.person}
      options={options}
      chosen={value}
      isMany
      onChange={onChange}
      findLabel={filterWords.find(filterWords.person)}
      onFind={setText}
      {...(found !== null && { none: text.trim() === '' ? filterWords.findPeople : filterWords.noPeople })}
    />
  )
}
