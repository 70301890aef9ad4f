import { useEffect, useState, type RefObject } from 'react'
import { editFilmWords } from '../../../messages'
import { figure } from '../../../messages/format'
import { partId, PARTS, type PartName } from './Part'
import { useEdited } from './useEdit'

/** The parts of the form, with the one that is on the screen. */
export function EditOutline({ scroll }: { scroll: RefObject<HTMLElement | null> }) {
  const releases = useEdited(({ draft }) => draft.rows.releases.length)
  const people = useEdited(({ draft }) => draft.rows.credits.length)
  const trailers = useEdited(({ draft }) => draft.rows.trailers.length)
  const counts: Partial<Record<PartName, number>> = { releases, people, trailers }
  const current = useCurrentPart(scroll)
  return (
    <nav className="outline" aria-label={editFilmWords.parts}>
      <ul>
        {PARTS.map((part) => {
          const count = counts[part] ?? 0
          return (
            <li key={part}>
              <a
                href={`#${partId(part)}`}
                aria-current={part === current ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  goToPart(part)
                }}
              >
                {editFilmWords.part[part]}
                {count > 0 && <span className="c">{figure(count)}</span>}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** Scrolls to a part and starts at its first field, or at its Add where there is none yet. */
export function goToPart(part: PartName): void {
  const section = document.getElementById(partId(part))
  const scroller = section?.closest('.scroll')
  if (!section || !scroller) return
  section.querySelector<HTMLElement>('input, textarea, .add')?.focus({ preventScroll: true })
  scroller.scrollBy({ top: section.getBoundingClientRect().top - scroller.getBoundingClientRect().top })
}

/** A part counts as read once its head has passed the upper part of the window. */
const READ_FROM = 0.3

function useCurrentPart(scroll: RefObject<HTMLElement | null>): PartName {
  const [current, setCurrent] = useState<PartName>('titles')
  useEffect(() => {
    const element = scroll.current
    if (element === null) return
    const look = (): void => {
      const { top, height } = element.getBoundingClientRect()
      const line = top + height * READ_FROM
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2 && element.scrollTop > 0
      const focused = PARTS.find((part) => document.getElementById(partId(part))?.contains(document.activeElement))
      const read = PARTS.filter((part) => (document.getElementById(partId(part))?.getBoundingClientRect().top ?? Infinity) <= line)
      // At the end several short parts are on the screen: the one being edited is meant, else the last.
      setCurrent((isAtEnd ? (focused ?? PARTS.at(-1)) : read.at(-1)) ?? 'titles')
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    element.addEventListener('focusin', look)
    return () => {
      element.removeEventListener('scroll', look)
      element.removeEventListener('focusin', look)
    }
  }, [scroll])
  return current
}
