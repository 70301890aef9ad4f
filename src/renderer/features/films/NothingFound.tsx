import { useStore } from 'zustand'
import { EVERY_FILM, type FilmFilter } from '../../../shared/models/filmQuery'
import { useStores } from '../../app/stores'
import { en } from '../../messages/en'
import { enFilters } from '../../messages/en-filters'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'

/** No film is what was asked for: says what that was, and how to ask for less. */
export function NothingFound() {
  const { films, peopleNames } = useStores()
  const filter = useStore(films, (state) => state.query.filter)
  const actions = useStore(films, (state) => state.actions)
  const names = useStore(peopleNames, (state) => state.names)
  const asked = askedFor(filter, (person) => names[person] ?? enFilters.unknownPerson)
  const text = filter.text.trim()
  const [only] = asked
  const words =
    asked.length === 0 ? en.films.nothingFound(text) : asked.length === 1 && only !== undefined && text === '' ? en.films.nothingOf(only) : en.films.nothingLike(asked, text)
  return (
    <div className="standin">
      <EmptyState
        title={words.title}
        actions={
          <>
            <Button onClick={() => void actions.filter(EVERY_FILM)}>{words.clear}</Button>
            <Button icon="Plus" onClick={() => actions.openAdding(text)}>
              {en.films.add}
            </Button>
          </>
        }
      >
        {words.body}
      </EmptyState>
    </div>
  )
}

/** The filters that are set besides words, as their buttons say it. */
function askedFor(filter: FilmFilter, nameOf: (person: string) => string): string[] {
  const oneOf = (values: readonly string[]): string[] => (values.length === 0 ? [] : [enFilters.oneOf(values)])
  return [
    ...(filter.years === null ? [] : [enFilters.years(filter.years)]),
    ...(filter.rating === null ? [] : [enFilters.ratingOf(filter.rating)]),
    ...oneOf(filter.tags),
    ...oneOf(filter.certificates),
    ...oneOf(filter.people.map(nameOf)),
    ...oneOf(filter.genres),
    ...oneOf(filter.countries),
    ...oneOf(filter.languages),
    ...(filter.longest === null ? [] : [enFilters.atMost(filter.longest)]),
    ...(filter.liked ? [enFilters.liked] : []),
    ...(filter.seen === null ? [] : [filter.seen === 'seen' ? enFilters.seen : enFilters.notSeen])
  ]
}
