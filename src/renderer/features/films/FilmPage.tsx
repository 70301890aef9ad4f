import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { FilmPage as FilmPageData } from '../../../shared/models/filmPage'
import { Page } from '../../app/Page'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { en } from '../../messages/en'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useKeysOf } from '../../ui/keys'
import { Menu } from '../../ui/Menu'
import { FilmLead } from './FilmLead'
import { JournalOfFilm } from './JournalOfFilm'
import { MentionedIn } from './MentionedIn'
import { Mentions } from './Mentions'
import { ReviewOutline } from './ReviewOutline'
import { Reviews } from './Reviews'
import { Takes } from './Takes'
import { useSingleKey } from './useSingleKey'

/** A film: its facts, what others said, what I wrote, and where it leads. */
export function FilmPage({ film }: { film: string }) {
  const { filmPages } = useStores()
  const page = useStore(filmPages, (state) => state.byFilm[film])
  const problem = useStore(filmPages, (state) => state.problem)
  const actions = useStore(filmPages, (state) => state.actions)
  const { returnTo } = useGo()
  useEffect(() => {
    void actions.open(film)
  }, [actions, film])

  if (page !== undefined) return <ShownFilm page={page} />
  return (
    <Page title={en.films.title} isReady={problem !== null}>
      {problem !== null && (
        <div className="standin">
          {problem.code === 'not-found' ? (
            <EmptyState title={en.film.gone} actions={<Button onClick={() => returnTo({ name: 'films' })}>{en.broken.toFilms}</Button>}>
              {problem.message}
            </EmptyState>
          ) : (
            <EmptyState title={en.trouble.page} actions={<Button onClick={() => void actions.open(film)}>{en.trouble.tryAgain}</Button>}>
              {problem.message}
            </EmptyState>
          )}
        </div>
      )}
    </Page>
  )
}

function ShownFilm({ page }: { page: FilmPageData }) {
  const { film, takes, reviews, mentions, mentionedIn, entries } = page
  const { filmPages, search, transfer } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { go, forget } = useGo()
  const { done, answerOf } = useAct()
  const keysOf = useKeysOf()
  const scroll = useRef<HTMLDivElement>(null)

  const write = async (): Promise<void> => {
    const entry = answerOf(await actions.startEntry(film.id))
    if (entry !== null) go({ name: 'write', entry: entry.id })
  }
  const moveToBin = async (): Promise<void> => {
    const outcome = await actions.remove(film.id)
    if ('done' in outcome) {
      search.getState().actions.forget(film.id)
      forget((route) => route.name === 'film' && route.film === film.id)
    }
    await done(outcome)
  }
  const openExport = (): void => {
    void transfer.getState().actions.openExport({ scope: { kind: 'film', film: film.id }, name: film.title })
  }
  useSingleKey('w', () => void write())
  useEffect(() => {
    search.getState().actions.visited(film)
  }, [search, film])

  return (
    <Page
      title={en.film.withYear(film.title, film.year)}
      isReady
      scroller={scroll}
      crumb={<Crumb title={film.title} />}
      actions={
        <>
          {!film.isStub && (
            <>
              <Button kind="plain" icon="Upload" aria-label={en.film.export} onClick={openExport}>
                {en.film.export}
              </Button>
              <Menu
                label={en.menu.more}
                items={[
                  { label: en.film.write, icon: 'PencilLine', keys: 'W', onChoose: () => void write() },
                  { label: en.film.export, icon: 'Upload', keys: keysOf('export'), onChoose: openExport },
                  { label: en.film.moveToBin, icon: 'Trash2', isDanger: true, onChoose: () => void moveToBin() }
                ]}
              />
            </>
          )}
          <Button kind="primary" icon="PencilLine" keys="W" className="when-scrolled" onClick={() => void write()}>
            {en.film.write}
          </Button>
        </>
      }
    >
      <article className="film" key={film.id}>
        <div>
          <FilmLead film={film} />
          <Takes takes={takes} />
          <Reviews reviews={reviews} />
        </div>
        <aside className="aside" aria-label={en.film.aside}>
          <JournalOfFilm entries={entries} onWrite={() => void write()} />
          <Mentions mentions={mentions} />
          <MentionedIn texts={mentionedIn} />
          <ReviewOutline reviews={reviews} scroll={scroll} />
        </aside>
      </article>
    </Page>
  )
}

function Crumb({ title }: { title: string }) {
  const { go } = useGo()
  return (
    <nav className="crumb" aria-label={en.frame.breadcrumb}>
      <a
        href="#films"
        onClick={(event) => {
          event.preventDefault()
          go({ name: 'films' })
        }}
      >
        {en.films.title}
      </a>
      <span aria-hidden="true">/</span>
      <b aria-current="page" className="clip">
        <bdi>{title}</bdi>
      </b>
    </nav>
  )
}
