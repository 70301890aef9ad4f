import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PersonPage as PersonPageData } from '../../../shared/models/person'
import { Page } from '../../app/Page'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, peopleWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Menu } from '../../ui/Menu'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import type { FilmOrder } from './jobFilms'
import { JobWall } from './JobWall'
import { PersonAside } from './PersonAside'
import { PersonHead } from './PersonHead'
import { SamePersonDialog } from './SamePersonDialog'
import { SplitPersonDialog } from './SplitPersonDialog'
import { Wrote } from './Wrote'

/** A person: their films here job by job, what they wrote, and where they are spoken of. */
export function PersonPage({ person }: { person: string }) {
  const { people } = useStores()
  const page = useStore(people, (state) => state.byPerson[person])
  const problem = useStore(people, (state) => state.problem)
  const actions = useStore(people, (state) => state.actions)
  const { returnTo } = useGo()
  useEffect(() => {
    void actions.open(person)
  }, [actions, person])

  if (page !== undefined) return <ShownPerson page={page} key={person} />
  return (
    <Page title={words.people} isReady={problem !== null}>
      {problem !== null && (
        <div className="standin">
          {problem.code === 'not-found' ? (
            <EmptyState title={words.gone} actions={<Button onClick={() => returnTo({ name: 'films' })}>{messages.broken.toFilms}</Button>}>
              {problem.message}
            </EmptyState>
          ) : (
            <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.open(person)}>{messages.trouble.tryAgain}</Button>}>
              {problem.message}
            </EmptyState>
          )}
        </div>
      )}
    </Page>
  )
}

const ORDERS: readonly FilmOrder[] = ['newest', 'oldest', 'title']

function ShownPerson({ page }: { page: PersonPageData }) {
  const { person, jobs } = page
  const { people } = useStores()
  const actions = useStore(people, (state) => state.actions)
  const { done } = useAct()
  const { go, forget } = useGo()
  const [order, setOrder] = useState<FilmOrder>('newest')
  const [asking, setAsking] = useState<'name' | 'same' | 'split' | null>(null)
  const unseen = [...new Set(jobs.flatMap(({ films }) => films.filter(({ film }) => !film.isSeen).map(({ film }) => film.id)))]
  const isDivisible = jobs.reduce((sum, { films }) => sum + films.length, page.wrote.length) > 1
  const close = (): void => setAsking(null)
  const closeName = (): void => {
    close()
    // The field that had the focus is gone.
    document.getElementById(EDIT)?.focus()
  }

  return (
    <>
      <Page
        title={person.name}
        isReady
        crumb={<Crumb name={person.name} />}
        actions={
          <>
            {unseen.length > 0 && (
              <Button kind="plain" icon="Bookmark" aria-label={words.watchUnseen} onClick={() => void actions.watch(unseen).then(done)}>
                {words.watchUnseen}
              </Button>
            )}
            <Button id={EDIT} kind="plain" icon="PencilLine" aria-label={words.edit} onClick={() => setAsking('name')}>
              {words.edit}
            </Button>
            <Menu
              label={messages.menu.more}
              items={[
                { label: words.same, icon: 'Users', onChoose: () => setAsking('same') },
                ...(isDivisible ? [{ label: words.split, icon: 'UserRound' as const, onChoose: () => setAsking('split') }] : [])
              ]}
            />
          </>
        }
      >
        <article className="person">
          <div>
            <PersonHead page={page} isRenaming={asking === 'name'} onRenamed={closeName} />
            {jobs.map(({ job, films }, index) => (
              <JobWall
                key={job}
                job={job}
                films={films}
                order={order}
                {...(index === 0 && {
                  aside: <OrderDrop order={order} onChange={setOrder} />
                })}
              />
            ))}
            <Wrote page={page} />
            {jobs.length === 0 && page.wrote.length === 0 && <EmptyState title={words.nothing.title}>{words.nothing.body}</EmptyState>}
          </div>
          <PersonAside page={page} />
        </article>
      </Page>
      {asking === 'same' && (
        <SamePersonDialog
          page={page}
          onClose={close}
          onMerged={(keep, other) => {
            close()
            if (keep !== person.id) go({ name: 'person', person: keep })
            forget((route) => route.name === 'person' && route.person === other)
          }}
        />
      )}
      {asking === 'split' && <SplitPersonDialog page={page} onClose={close} />}
    </>
  )
}

const EDIT = 'edit-person'

function OrderDrop({ order, onChange }: { order: FilmOrder; onChange: (order: FilmOrder) => void }) {
  return (
    <Drop label={words.sort} value={words.sorts[order]}>
      {(close) => (
        <Options
          label={words.sort}
          options={ORDERS.map((value) => ({ value, label: words.sorts[value] }))}
          chosen={[order]}
          onChange={([next]) => {
            if (next !== undefined) onChange(next)
            close()
          }}
        />
      )}
    </Drop>
  )
}

/** There is no page of all people: the word says only what this is. */
function Crumb({ name }: { name: string }) {
  return (
    <nav className="crumb" aria-label={messages.frame.breadcrumb}>
      <span>{words.people}</span>
      <span aria-hidden="true">/</span>
      <b aria-current="page" className="clip">
        <bdi>{name}</bdi>
      </b>
    </nav>
  )
}
