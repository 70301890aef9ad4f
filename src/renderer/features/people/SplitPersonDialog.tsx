import { useState } from 'react'
import { useStore } from 'zustand'
import type { PersonPage } from '../../../shared/models/person'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages, peopleWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Options, type Option } from '../../ui/Options'

/** One row is two people: what is ticked goes to a new person of the same name. */
export function SplitPersonDialog({ page, onClose }: { page: PersonPage; onClose: () => void }) {
  const { people } = useStores()
  const actions = useStore(people, (state) => state.actions)
  const { done } = useAct()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const options = optionsOf(page)
  const isPossible = chosen.length > 0 && chosen.length < options.length

  const split = async (): Promise<void> => {
    const texts = new Set(page.wrote.map(({ id }) => id))
    setBusy(true)
    const outcome = await actions.split(page.person.id, chosen.filter((id) => !texts.has(id)), chosen.filter((id) => texts.has(id)))
    setBusy(false)
    if ('done' in outcome) onClose()
    await done(outcome)
  }

  return (
    <Dialog
      title={words.splitDialog.title}
      size="medium"
      onClose={onClose}
      closeNeedsAsking={chosen.length > 0}
      footer={
        <>
          <span className="muted" role="status">
            {words.splitDialog.chosen(chosen.length)}
          </span>
          <span className="grow" />
          <Button size="l" kind="plain" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="primary" disabled={!isPossible} busy={isBusy} onClick={() => void split()}>
            {isBusy ? words.splitDialog.splitting : words.splitDialog.split}
          </Button>
        </>
      }
    >
      <div className="mergebody">
        <p className="asks">{words.splitDialog.about(page.person.name)}</p>
        <Options label={words.splitDialog.list} options={options} chosen={chosen} isMany onChange={setChosen} findLabel={words.splitDialog.find} />
      </div>
    </Dialog>
  )
}

/** Every credit and every text, as a line to tick. */
function optionsOf({ jobs, wrote }: PersonPage): Option<string>[] {
  return [
    ...jobs.flatMap(({ job, films }) =>
      films.map(({ creditId, film, character }) => ({ value: creditId, label: words.splitDialog.credit(messages.film.withYear(film.title, film.year), words.job(job).toLocaleLowerCase(), character) }))
    ),
    ...wrote.map(({ kind, id, film }) => ({ value: id, label: (kind === 'take' ? words.takeOn : words.reviewOf)(messages.film.withYear(film.title, film.year)) }))
  ]
}
