import { useMemo, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { keepTitles } from '../../../shared/text/writtenLinks'
import { messages } from '../../messages'
import { isOutsideLink, OutsideLink } from '../outsideLinks'
import { CoversContext } from './covers'
import { FilmLink } from './FilmLink'
import type { ProseMention } from './pieces'
import { remarkJournal } from './remarkJournal'
import { sentencesIn } from './sentences'
import { Spoiler } from './Spoiler'

interface MarkdownTextProps {
  text: string
  mentions: readonly ProseMention[]
  onOpenFilm: (film: string) => void
  covers: boolean
  headings: HeadingLevel
}

/** Which heading the headings of a text are: below a page's title, or below an author's name. */
export type HeadingLevel = 'h2' | 'h4'

/** Markdown without HTML and without pictures. Its headings stand below the page's own. */
export function MarkdownText({ text, mentions, onOpenFilm, covers, headings }: MarkdownTextProps) {
  const plugins = useMemo(() => [remarkJournal(mentions)], [mentions])
  const components = useMemo(() => drawnBy(mentions, onOpenFilm, headings), [mentions, onOpenFilm, headings])
  return (
    <CoversContext value={covers}>
      <Markdown remarkPlugins={plugins} components={components} urlTransform={(url) => (isOutsideLink(url) ? url : '')}>
        {keepTitles(text)}
      </Markdown>
    </CoversContext>
  )
}

function drawnBy(mentions: readonly ProseMention[], onOpenFilm: (film: string) => void, Heading: HeadingLevel): Components {
  const films = new Map(mentions.flatMap(({ film }) => (film === null ? [] : [[film.id, film] as const])))
  const heading = ({ children }: { children?: ReactNode }): ReactNode => <Heading>{children}</Heading>
  return {
    a: ({ node, href, children }) => {
      const film = films.get(String(node?.properties['dataFilm']))
      if (film !== undefined) {
        return (
          <FilmLink film={film} onOpenFilm={onOpenFilm}>
            {children}
          </FilmLink>
        )
      }
      return href === undefined || href === '' ? children : <OutsideLink url={href}>{children}</OutsideLink>
    },
    span: ({ node, children }) =>
      node?.properties['dataSpoiler'] === true ? (
        <Spoiler isInline sentences={sentencesIn(node)}>
          {children}
        </Spoiler>
      ) : node?.properties['dataGone'] === true ? (
        <span className="gonefilm" title={messages.prose.gone}>
          {children}
          <span className="sr"> ({messages.prose.gone})</span>
        </span>
      ) : (
        <span>{children}</span>
      ),
    div: ({ node, children }) => (
      <Spoiler isInline={false} sentences={sentencesIn(node)}>
        {children}
      </Spoiler>
    ),
    h1: heading,
    h2: heading,
    h3: heading,
    h4: heading,
    h5: heading,
    h6: heading,
    img: ({ alt }) => <span className="muted">{messages.prose.image(alt ?? '')}</span>
  }
}
