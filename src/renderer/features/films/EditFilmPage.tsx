import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Page } from '../../app/Page'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, editFilmWords } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { EditFilm } from './editing/EditFilm'
import { EditedFilm } from './editing/useEdit'

/** A film's facts, every one of them open for editing. */
export function EditFilmPage({ film, part }: { film: string; part: string | null }) {
  const { filmEdits } = useStores()
  const isOpen = useStore(filmEdits, ({ byFilm }) => byFilm[film] !== undefined)
  const problem = useStore(filmEdits, (state) => state.problem)
  const { open, leave } = useStore(filmEdits, (state) => state.actions)
  const { returnTo } = useGo()
  useEffect(() => {
    void open(film)
    return () => leave(film)
  }, [open, leave, film])

  if (isOpen) {
    return (
      <EditedFilm value={film}>
        <EditFilm key={film} film={film} part={part} />
      </EditedFilm>
    )
  }
  return (
    <Page title={editFilmWords.crumb} isReady={problem !== null}>
      {problem !== null && (
        <div className="standin">
          {problem.code === 'not-found' ? (
            <EmptyState title={messages.film.gone} actions={<Button onClick={() => returnTo({ name: 'films' })}>{messages.broken.toFilms}</Button>}>
              {problem.message}
            </EmptyState>
          ) : (
            <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void open(film)}>{messages.trouble.tryAgain}</Button>}>
              {problem.message}
            </EmptyState>
          )}
        </div>
      )}
    </Page>
  )
}
