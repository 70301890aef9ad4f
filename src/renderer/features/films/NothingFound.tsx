import { useStore } from 'zustand'
import { EVERY_FILM, type FilmFilter } from '../../../shared/models/filmQuery'
import { useStores } from '../../app/stores'
import { messages, filterWords } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'

/** No film is what was asked for: says what that was, and how to ask for less. */
export function NothingFound() {
  const { films, peopleNames } = useStores()
  const filter = useStore(films, (state) => state.query.filter)
  const actions = useStore(films, (state) => state.actions)
  const names = useStore(peopleNames, (state) => state.names)
  const asked = askedFor(filter, (person) => names[person] ?? filterWords.unknownPerson)
  const text = filter.text.trim()
  const [only] = asked
  const words =
    asked.length === 0 ? messages.films.nothingFound(text) : asked.length === 1 && only !== undefined && text === '' ? messages.films.nothingOf(only) : messages.films.nothingLike(asked, text)
  return (
    <div className="standin">
      <EmptyState
        title={words.title}
        actions={
          <>
            <Button onClick={() => void actions.filter(EVERY_FILM)}>{words.clear}</Button>
            <Button icon="Plus" onClick={() => actions.openAdding(text)}>
              {messages.films.add}
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
  const oneOf = (values: readonly string[]): string[] => (values.length === 0 ? [] : [filterWords.oneOf(values)])
  return [
    ...(filter.years === null ? [] : [filterWords.years(filter.years)]),
    ...(filter.rating === null ? [] : [filterWords.ratingOf(filter.rating)]),
    ...oneOf(filter.tags),
    ...oneOf(filter.certificates),
    ...oneOf(filter.people.map(nameOf)),
    ...oneOf(filter.genres),
    ...oneOf(filter.countries),
    ...oneOf(filter.languages),
    ...(filter.longest === null ? [] : [filterWords.atMost(filter.longest)]),
    ...(filter.liked ? [filterWords.liked] : []),
    ...(filter.seen === null ? [] : [filter.seen === 'seen' ? filterWords.seen : filterWords.notSeen])
  ]
}
