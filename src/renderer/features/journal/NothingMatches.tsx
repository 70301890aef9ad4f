import { useStore } from 'zustand'
import type { JournalFilter } from '../../../shared/models/journal'
import { useStores } from '../../app/stores'
import { filterWords, journalWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'

/** The filters leave nothing: says what was asked for, and how to get out. */
export function NothingMatches({ filter, onClear }: { filter: JournalFilter; onClear: () => void }) {
  const { peopleNames } = useStores()
  const names = useStore(peopleNames, (state) => state.names)
  const people = filter.people.map((id) => names[id] ?? filterWords.unknownPerson)
  return (
    <div className="standin">
      <EmptyState title={words.nothing.title(filter, people)} actions={<Button onClick={onClear}>{words.clearAll}</Button>}>
        {words.nothing.body(filter)}
      </EmptyState>
    </div>
  )
}
