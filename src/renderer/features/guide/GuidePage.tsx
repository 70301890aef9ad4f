import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { guideWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { MarkedText } from '../../ui/MarkedText'
import { findTopics, marksIn, wordsOf } from './finding'
import { GuideText } from './GuideText'
import { topics } from './topics'

/** The user guide: its topics at the left, one of them at the right. */
export function GuidePage({ topic }: { topic: string | null }) {
  const { guide } = useStores()
  const { query, actions } = useStore(guide)
  const { go } = useGo()
  const find = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const sought = useMemo(() => wordsOf(query), [query])
  const found = useMemo(() => findTopics(topics, sought), [sought])
  const open = topics.find(({ id }) => id === topic) ?? topics[0]

  // Whoever opens the guide and no topic of it looks for something.
  const isOpenedWhole = topic === null
  useEffect(() => {
    if (isOpenedWhole) find.current?.focus()
  }, [isOpenedWhole])

  return (
    <Page title={open === undefined ? words.title : `${words.title}: ${open.title}`} isReady>
      <div className="settings guide">
        <div className="setnav">
          <h1 className="h-screen">{words.title}</h1>
          <Field
            label={words.find}
            hideLabel
            placeholder={words.find}
            icon="Search"
            type="search"
            ref={find}
            value={query}
            onChange={actions.ask}
            onKeyDown={(event) => {
              const first = found[0]
              if (event.key === 'Escape' && query !== '') {
                event.preventDefault()
                actions.ask('')
              } else if (event.key === 'Enter' && first !== undefined && first.id !== open?.id) go({ name: 'guide', topic: first.id }, `guide-${first.id}`)
            }}
          />
          <p className="muted num" role="status">
            {sought.length === 0 ? '' : words.found(found.length)}
          </p>
          <nav className="nav" aria-label={words.topics}>
            <ul>
              {found.map(({ id, title }) => (
                <li key={id}>
                  <a
                    id={`guide-${id}`}
                    href={`#guide/${id}`}
                    aria-current={id === open?.id ? 'page' : undefined}
                    onClick={(event) => {
                      event.preventDefault()
                      if (id !== open?.id) go({ name: 'guide', topic: id }, `guide-${id}`)
                    }}
                  >
                    <span className="word">
                      <MarkedText snippet={{ text: title, marks: marksIn(title, sought) }} />
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {found.length === 0 && (
            <Button kind="plain" onClick={() => actions.ask('')}>
              {words.showAll}
            </Button>
          )}
        </div>
        {open !== undefined && (
          <article className="setbody prose guidetext" aria-labelledby="guide-title">
            <h2 id="guide-title">
              <MarkedText snippet={{ text: open.title, marks: marksIn(open.title, sought) }} />
            </h2>
            <GuideText text={open.text} words={sought} />
          </article>
        )}
      </div>
    </Page>
  )
}
