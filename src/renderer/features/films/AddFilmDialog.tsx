import { useState, type FormEvent } from 'react'
import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { readNewFilm, type NewFilmProblems } from './newFilm'

const FORM = 'add-film'

/** A title and a year are enough. */
export function AddFilmDialog({ startsWith }: { startsWith: string }) {
  const { films, toasts, refresh } = useStores()
  const actions = useStore(films, (state) => state.actions)
  const { go } = useGo()
  const { answerOf } = useAct()
  const [title, setTitle] = useState(startsWith)
  const [year, setYear] = useState('')
  const [problems, setProblems] = useState<NewFilmProblems>({})
  const [isBusy, setBusy] = useState(false)

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const read = readNewFilm(title, year)
    if ('problems' in read) return setProblems(read.problems)
    setBusy(true)
    const result = await actions.add(read.film)
    setBusy(false)
    if ('problem' in result) {
      const { code, message, fields } = result.problem
      if (code === 'invalid' && fields !== undefined) setProblems(fields)
      else if (code === 'conflict' || code === 'invalid') setProblems({ title: message })
      else answerOf({ trouble: message })
      return
    }
    actions.closeAdding()
    toasts.getState().actions.show(messages.addFilm.added(result.added.title))
    go({ name: 'film', film: result.added.id })
    await refresh()
  }

  return (
    <Dialog
      title={messages.addFilm.title}
      subtitle={messages.addFilm.about}
      size="small"
      onClose={actions.closeAdding}
      footer={
        <>
          <span className="grow" />
          <Button size="l" kind="plain" onClick={actions.closeAdding}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="primary" type="submit" form={FORM} busy={isBusy}>
            {isBusy ? messages.addFilm.adding : messages.addFilm.add}
          </Button>
        </>
      }
    >
      <form id={FORM} className="addfilm" noValidate onSubmit={(event) => void add(event)}>
        <Field
          className="w8"
          label={messages.addFilm.filmTitle}
          value={title}
          error={problems.title ?? null}
          startsHere
          autoComplete="off"
          maxLength={1_000}
          onChange={(text) => {
            setTitle(text)
            setProblems({ ...problems, title: undefined })
          }}
        />
        <Field
          className="w4"
          label={messages.addFilm.year}
          value={year}
          error={problems.year ?? null}
          inputMode="numeric"
          autoComplete="off"
          onChange={(text) => {
            setYear(text)
            setProblems({ title: undefined, year: undefined })
          }}
        />
      </form>
    </Dialog>
  )
}
