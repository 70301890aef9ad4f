import { useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { Checkbox } from '../../ui/Checkbox'
import type { PageDraft } from './draft'
import { includePage } from './edits'

interface PageTabsProps {
  pages: readonly PageDraft[]
  shown: number
  onShow: (page: number) => void
}

/** Several pages in one text: which is on show, and whether it is added. */
export function PageTabs({ pages, shown, onShow }: PageTabsProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  const list = useRef<HTMLDivElement>(null)
  const page = pages[shown]
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    onShow((shown + step + pages.length) % pages.length)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }
  return (
    <div className="ptabs">
      <div ref={list} className="seg2" role="tablist" aria-label={words.pages} onKeyDown={onKeyDown}>
        {pages.map((each, index) => (
          <button
            key={index}
            type="button"
            role="tab"
            aria-selected={index === shown}
            tabIndex={index === shown ? 0 : -1}
            onClick={() => onShow(index)}
          >
            <bdi>{words.pageTab(index + 1, pages.length, each.film.title.text)}</bdi>
          </button>
        ))}
      </div>
      {page !== undefined && (
        <Checkbox label={words.includePage} checked={page.isIncluded} onChange={(isIncluded) => edit(includePage(isIncluded))} />
      )}
    </div>
  )
}
