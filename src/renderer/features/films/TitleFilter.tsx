import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Field } from '../../ui/Field'

/** Narrows the films by words of their titles while one types. */
export function TitleFilter() {
  const { films } = useStores()
  const text = useStore(films, (state) => state.query.filter.text)
  const actions = useStore(films, (state) => state.actions)
  return (
    <Field
      className="findin"
      label={messages.films.filter}
      hideLabel
      type="search"
      icon="Search"
      placeholder={messages.films.filter}
      value={text}
      maxLength={200}
      onChange={(typed) => void actions.filter({ text: typed })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return
        event.preventDefault()
        void actions.filter({ text: '' })
      }}
    />
  )
}
