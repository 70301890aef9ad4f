import { useContext, useMemo, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import type { Route } from '../../app/navigation'
import { useGo } from '../../app/useGo'
import { PlatformContext, useKeys } from '../../ui/keys'
import { placeOf } from './places'
import { remarkMarks } from './remarkMarks'
import { topicAt } from './topics'

interface GuideTextProps {
  text: string
  /** Lit up where they stand. */
  words: readonly string[]
}

/** Keys stand in the guide as `Ctrl N`; macOS shows its own signs. */
const KEYS = /^(?:Ctrl|Alt|Shift|F\d{1,2}$)/

/** A page of the guide as text. Its links lead to other pages, and places in bold to themselves. */
export function GuideText({ text, words }: GuideTextProps) {
  const { go } = useGo()
  const isMac = useContext(PlatformContext) === 'darwin'
  const shown = useKeys()
  const plugins = useMemo(() => [remarkMarks(words)], [words])
  const components = useMemo((): Components => {
    const link = (route: Route, href: string, children: ReactNode): ReactNode => (
      <a
        className="link"
        href={href}
        onClick={(event) => {
          event.preventDefault()
          go(route)
        }}
      >
        {children}
      </a>
    )
    return {
      a: ({ href, children }) => {
        const topic = topicAt(href ?? '')
        return topic === undefined ? children : link({ name: 'guide', topic: topic.id }, `#guide/${topic.id}`, children)
      },
      strong: ({ node, children }) => {
        const place = placeOf(textOf(node))
        return place === null ? <strong>{children}</strong> : link(place, '#settings', children)
      },
      code: ({ node, children }) => {
        const said = textOf(node)
        return KEYS.test(said) ? <kbd className="key">{isMac ? shown(said) : said}</kbd> : <code>{children}</code>
      }
    }
  }, [go, isMac, shown])
  return (
    <Markdown remarkPlugins={plugins} components={components} skipHtml>
      {text}
    </Markdown>
  )
}

interface Said {
  readonly value?: unknown
  readonly children?: readonly Said[]
}

/** The words of an element, whatever is lit up in it. */
function textOf(node: Said | undefined): string {
  if (node === undefined) return ''
  return typeof node.value === 'string' ? node.value : (node.children ?? []).map(textOf).join('')
}
