import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { FilmPage as FilmPageData } from '../../../shared/models/filmPage'
import { Page } from '../../app/Page'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { FilmLead } from './FilmLead'
import { FilmToolbar } from './FilmToolbar'
import { JournalOfFilm } from './JournalOfFilm'
import { MentionedIn } from './MentionedIn'
import { Mentions } from './Mentions'
import { OnLists } from './OnLists'
import { ReviewOutline } from './ReviewOutline'
import { Reviews } from './Reviews'
import { Takes } from './Takes'
import { useFilmActions } from './useFilmActions'

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
    <Page title={messages.films.title} isReady={problem !== null}>
      {problem !== null && (
        <div className="standin">
          {problem.code === 'not-found' ? (
            <EmptyState title={messages.film.gone} actions={<Button onClick={() => returnTo({ name: 'films' })}>{messages.broken.toFilms}</Button>}>
              {problem.message}
            </EmptyState>
          ) : (
            <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.open(film)}>{messages.trouble.tryAgain}</Button>}>
              {problem.message}
            </EmptyState>
          )}
        </div>
      )}
    </Page>
  )
}

function ShownFilm({ page }: { page: FilmPageData }) {
  const { film, takes, reviews, mentions, mentionedIn, entries, notes, lists } = page
  const actions = useFilmActions()
  const scroll = useRef<HTMLDivElement>(null)
  return (
    <Page title={messages.film.withYear(film.title, film.year)} isReady scroller={scroll} crumb={<Crumb title={film.title} />} actions={<FilmToolbar page={page} />}>
      <article className="film" key={film.id}>
        <div>
          <FilmLead film={film} />
          <Takes takes={takes} />
          <Reviews reviews={reviews} />
        </div>
        <aside className="aside" aria-label={messages.film.aside}>
          <JournalOfFilm film={film} entries={entries} notes={notes} onWrite={() => void actions.write(film.id)} />
          <Mentions mentions={mentions} />
          <MentionedIn texts={mentionedIn} />
          <OnLists lists={lists} />
          <ReviewOutline reviews={reviews} scroll={scroll} />
        </aside>
      </article>
    </Page>
  )
}

function Crumb({ title }: { title: string }) {
  const { go } = useGo()
  return (
    <nav className="crumb" aria-label={messages.frame.breadcrumb}>
      <a
        href="#films"
        onClick={(event) => {
          event.preventDefault()
          go({ name: 'films' })
        }}
      >
        {messages.films.title}
      </a>
      <span aria-hidden="true">/</span>
      <b aria-current="page" className="clip">
        <bdi>{title}</bdi>
      </b>
    </nav>
  )
}
