import { useId, useState, type ReactNode } from 'react'
import type { PersonPage } from '../../../shared/models/person'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { peopleWords as words } from '../../messages'
import { MarkedText } from '../../ui/MarkedText'
import { entryAnchor, reviewAnchor } from '../films/anchors'

/** How many reviews that name the person are shown at first. */
const SHOWN = 3

/** Beside the films: who speaks of the person, who they work with, and who else has the name. */
export function PersonAside({ page }: { page: PersonPage }) {
  if (page.mentionedIn.length + page.oftenWith.length + page.sameName.length === 0) return null
  return (
    <aside className="aside" aria-label={words.aside}>
      <MentionedIn page={page} />
      {page.oftenWith.length > 0 && (
        <Section title={words.oftenWith}>
          <ul className="with">
            {page.oftenWith.map(({ id, name, films }) => (
              <li key={id}>
                <PersonLink id={id} name={name} />
                <span className="c">{words.films(films)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.sameName.length > 0 && (
        <Section title={words.alsoCalled}>
          <ul className="others">
            {page.sameName.map((other) => (
              <li key={other.id}>
                <PersonLink id={other.id} name={other.name} />
                <span className="sub">{words.choice(other)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  )
}

function MentionedIn({ page: { person, mentionedIn, mentions } }: { page: PersonPage }) {
  const { search } = useStores()
  const { go } = useGo()
  const [isWhole, setWhole] = useState(false)
  if (mentionedIn.length === 0) return null
  const shown = isWhole ? mentionedIn : mentionedIn.slice(0, SHOWN)
  return (
    <Section title={words.mentionedIn} count={words.reviews(mentions)}>
      <ul className="said">
        {shown.map(({ review, film, author, snippet }) => (
          <li key={review}>
            <p dir="auto">
              <MarkedText snippet={snippet} />
            </p>
            <a
              className="w"
              id={`said-${review}`}
              href={`#film/${film.id}`}
              onClick={(event) => {
                event.preventDefault()
                go({ name: 'film', film: film.id }, author === null ? entryAnchor(review) : reviewAnchor(review))
              }}
            >
              {words.on(author, film.title)}
            </a>
          </li>
        ))}
      </ul>
      {mentionedIn.length > SHOWN && (
        <button type="button" className="link allofthem" aria-expanded={isWhole} aria-label={isWhole ? undefined : words.allOf(mentions, words.mentionedIn)} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(mentions)}
        </button>
      )}
      {isWhole && mentions > mentionedIn.length && (
        <button
          type="button"
          className="link allofthem"
          onClick={() => {
            search.getState().actions.open()
            search.getState().actions.type(person.name)
          }}
        >
          {words.searchAll(mentions)}
        </button>
      )}
    </Section>
  )
}

function Section({ title, count, children }: { title: string; count?: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <div className="top">
        <h2 className="h-sec" id={heading}>
          {title}
        </h2>
        {count !== undefined && <span className="c">{count}</span>}
      </div>
      {children}
    </section>
  )
}

function PersonLink({ id, name }: { id: string; name: string }) {
  const { go } = useGo()
  return (
    <a
      id={`person-${id}`}
      className="clip"
      href={`#person/${id}`}
      onClick={(event) => {
        event.preventDefault()
        go({ name: 'person', person: id })
      }}
    >
      <bdi>{name}</bdi>
    </a>
  )
}
