import { useStore } from 'zustand'
import type { Credit, Film } from '../../../shared/models/film'
import { typeset } from '../../ui/prose/typeset'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Poster } from '../../ui/Poster'
import { EditPencil } from './editing/EditPencil'
import { FilmFacts } from './FilmFacts'

/** The head of a film's page. */
export function FilmLead({ film }: { film: Film }) {
  return (
    <header className="lead">
      <Poster film={film} width="fill" lift />
      <div>
        <h1 className={classes(headingSize(film.title))} dir="auto">
          {film.title}
        </h1>
        <FilmFacts film={film} />
        {film.isStub && <StubNote film={film} />}
        {film.synopsis !== null && (
          <p className="stand" dir="auto">
            {typeset(film.synopsis)}
          </p>
        )}
        <People film={film.id} credits={film.credits} />
      </div>
    </header>
  )
}

function headingSize(title: string): string | null {
  const letters = [...title].length
  return letters > 36 ? 'longer' : letters > 18 ? 'long' : null
}

function StubNote({ film }: { film: Film }) {
  const { filmPages, toasts, refresh } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { answerOf } = useAct()
  const adopt = async (): Promise<void> => {
    if (answerOf(await actions.adopt(film.id)) === null) return
    toasts.getState().actions.show(messages.addFilm.added(film.title))
    await refresh()
  }
  return (
    <div className="stubnote">
      <p>
        <b>{messages.film.stub}.</b> {messages.film.stubAbout}
      </p>
      <Button icon="Plus" onClick={() => void adopt()}>
        {messages.film.addToFilms}
      </Button>
    </div>
  )
}

/** Directors first, then writers and the others in the order of the page, the cast last. */
function People({ film, credits }: { film: string; credits: readonly Credit[] }) {
  const jobs = new Map<string, Credit[]>()
  for (const credit of credits.toSorted((a, b) => rank(a.job) - rank(b.job) || a.order - b.order)) {
    jobs.set(credit.job, [...(jobs.get(credit.job) ?? []), credit])
  }
  if (jobs.size === 0) return null
  return (
    <dl className="people">
      {[...jobs].map(([job, people], place) => (
        <div key={job} className="job">
          <dt>{jobName(job, people.length)}</dt>
          <dd>
            {people.map((credit, index) => (
              <span key={`${credit.personId}-${credit.order}`}>
                {index > 0 && ', '}
                <PersonLink credit={credit} />
              </span>
            ))}
            {place === 0 && <EditPencil film={film} part="people" />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function PersonLink({ credit: { person, personId, order, job } }: { credit: Credit }) {
  const { go } = useGo()
  return (
    <a
      id={`person-${personId}-${job}-${order}`}
      className="name"
      href={`#person/${personId}`}
      onClick={(event) => {
        event.preventDefault()
        go({ name: 'person', person: personId })
      }}
    >
      <bdi>{person}</bdi>
    </a>
  )
}

function rank(job: string): number {
  const known = ['director', 'writer'].indexOf(job)
  return job === 'actor' ? 3 : known === -1 ? 2 : known
}

function jobName(job: string, people: number): string {
  const names: Record<string, { one: string; other: string }> = messages.film.jobs
  const name = names[job]
  if (name !== undefined) return people === 1 ? name.one : name.other
  return job.charAt(0).toLocaleUpperCase() + job.slice(1)
}
