import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { PersonChoice, PersonPage } from '../../../shared/models/person'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages, peopleWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { CardChoice } from '../../ui/CardChoice'
import { Dialog } from '../../ui/Dialog'
import { FindField } from '../../ui/FindField'
import { Icon } from '../../ui/Icon'

interface SamePersonDialogProps {
  page: PersonPage
  onClose: () => void
  onMerged: (keep: string, other: string) => void
}

/** Two rows are one person: which other one, and which of the two stays. */
export function SamePersonDialog({ page, onClose, onMerged }: SamePersonDialogProps) {
  const { people } = useStores()
  const actions = useStore(people, (state) => state.actions)
  const { done } = useAct()
  const [other, setOther] = useState<PersonChoice | null>(null)
  const [stays, setStays] = useState<'this' | 'other'>('this')
  const [isBusy, setBusy] = useState(false)
  const { id } = page.person
  const own = choiceOf(page)

  const find = useCallback(
    async (text: string): Promise<readonly PersonChoice[]> => {
      // Before anything is typed: those of the very name, who are the likeliest.
      if (text === '') return page.sameName
      return (await actions.find(text)).filter((person) => person.id !== id)
    },
    [actions, id, page.sameName]
  )
  const merge = async (): Promise<void> => {
    if (other === null) return
    const [keep, goes] = stays === 'this' ? [id, other.id] : [other.id, id]
    setBusy(true)
    const outcome = await actions.merge(keep, goes)
    setBusy(false)
    if ('done' in outcome) onMerged(keep, goes)
    await done(outcome)
  }

  return (
    <Dialog
      title={words.sameDialog.title}
      subtitle={words.sameDialog.about(page.person.name)}
      size="medium"
      onClose={onClose}
      footer={
        <>
          {other !== null && (
            <Button size="l" kind="plain" onClick={() => setOther(null)}>
              {words.sameDialog.change}
            </Button>
          )}
          <span className="grow" />
          <Button size="l" kind="plain" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="primary" disabled={other === null} busy={isBusy} onClick={() => void merge()}>
            {isBusy ? words.sameDialog.merging : words.sameDialog.merge}
          </Button>
        </>
      }
    >
      <div className="mergebody">
        {other === null ? (
          <FindField
            label={words.sameDialog.find}
            placeholder={words.sameDialog.placeholder}
            listLabel={words.sameDialog.found}
            find={find}
            keyOf={(person) => person.id}
            onChoose={setOther}
            none={words.sameDialog.none}
          >
            {(person) => (
              <>
                <Icon name="UserRound" size="sm" />
                <span className="grow clip">
                  <bdi>{person.name}</bdi>
                  <span className="sub clip">{words.choice(person)}</span>
                </span>
              </>
            )}
          </FindField>
        ) : (
          <>
            <h3 className="h-mini">{words.sameDialog.stays}</h3>
            <CardChoice
              takesFocus
              label={words.sameDialog.stays}
              value={stays}
              onChange={setStays}
              options={[
                { value: 'this', title: own.name, detail: words.choice(own) },
                { value: 'other', title: other.name, detail: words.choice(other) }
              ]}
            />
            <p className="comes" role="status">
              {stays === 'this' ? words.sameDialog.comes(other, own) : words.sameDialog.comes(own, other)}
            </p>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** The person of the page, as the others are shown. */
function choiceOf({ person, films, texts, jobs }: PersonPage): PersonChoice {
  const titles = jobs.flatMap((job) => job.films.map(({ film }) => film.title))
  return { ...person, films, texts, knownFor: [...new Set(titles)].slice(0, 3) }
}
