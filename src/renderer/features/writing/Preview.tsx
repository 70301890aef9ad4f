import { useMemo, useRef, type RefObject } from 'react'
import type { FilmHit } from '../../../shared/models/search'
import { editorWords, writingWords } from '../../messages'
import { resolveWrittenLink } from '../../ui/prose/pieces'
import { Prose } from '../../ui/Prose'
import { Switch } from '../../ui/Switch'
import { useLinkedFilms } from './useLinkedFilms'
import { useScrollTogether } from './useScrollTogether'
import { useSettled } from './useSettled'

interface PreviewProps {
  body: string
  filmsCalled: (title: string) => Promise<readonly FilmHit[]>
  onOpenFilm: (film: string) => void
  /** Where the text is written: it scrolls together with what is read. */
  written: RefObject<HTMLElement | null>
  scrollsTogether: boolean
}

const LINK = /\[\[([^[\]\n]{1,300})\]\]/g

/** The text as it will be read, with its films as links. */
export function Preview({ body, filmsCalled, onOpenFilm, written, scrollsTogether }: PreviewProps) {
  const text = useSettled(body)
  const mentions = useLinkedFilms(text, filmsCalled)
  const read = useRef<HTMLDivElement>(null)
  useScrollTogether(written, read, scrollsTogether)
  const linked = useMemo(() => {
    const films = [...text.matchAll(LINK)].flatMap((match) => resolveWrittenLink(match[1] ?? '', mentions).film?.id ?? [])
    return new Set(films).size
  }, [text, mentions])
  return (
    <section className="pane pv2" aria-label={writingWords.preview}>
      <div className="phd">
        <h2 className="h-mini">{editorWords.youRead}</h2>
        <span className="right" role="status">
          {linked > 0 && editorWords.filmsLinked(linked)}
        </span>
      </div>
      <div className="scroll" ref={read} tabIndex={0} role="group" aria-label={editorWords.youRead}>
        <div className="sheet2">
          <Prose text={text} format="markdown" mentions={mentions} headings="h2" onOpenFilm={onOpenFilm} />
        </div>
      </div>
    </section>
  )
}

interface WritingHeadProps {
  /** What the page is about; its large title has no place beside the preview. */
  title: string
  scrollsTogether: boolean
  onChange: (scrollsTogether: boolean) => void
}

/** What stands above the text while it is read beside it. */
export function WritingHead({ title, scrollsTogether, onChange }: WritingHeadProps) {
  return (
    <div className="phd">
      <h1 className="sr">{title}</h1>
      <h2 className="h-mini">{editorWords.youWrite}</h2>
      <span className="right">
        <Switch label={editorWords.scrollsTogether} checked={scrollsTogether} onChange={onChange} />
      </span>
    </div>
  )
}
