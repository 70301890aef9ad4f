import type { ReadableReview } from '../../../shared/models/reading'
import { SidebarButton } from '../../app/SidebarButton'
import { messages, readingWords as words } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { useKeys, useKeysOf } from '../../ui/keys'
import { Menu } from '../../ui/Menu'
import { useGo } from '../../app/useGo'
import { neighbourName } from './names'
import { ReadingSize } from './ReadingSize'
import type { Around } from './store'
import type { ReadActions } from './useReadActions'

interface ReadBarProps {
  review: ReadableReview
  around: Around | null
  isFromList: boolean
  isFinding: boolean
  onFind: () => void
  actions: ReadActions
}

/** Back to where it was opened from, the reviews around it, and what can be done with this one. */
export function ReadBar({ review, around, isFromList, isFinding, onFind, actions }: ReadBarProps) {
  const keys = useKeys()
  const keysOf = useKeysOf()
  const { go } = useGo()
  const { film, author, isKept } = review
  return (
    <>
      <SidebarButton />
      <Button kind="plain" icon="ChevronLeft" className="readback" aria-label={isFromList ? words.back.list : words.back.film(film.title)} onClick={actions.leave}>
        <bdi className="clip">{isFromList ? words.back.list : words.back.film(film.title)}</bdi>
      </Button>
      <span className="grow" />
      {around?.at != null && (
        <span className="pgn">
          <IconButton icon="ChevronLeft" label={words.previous(neighbourName(around.previous, film.id))} keys="[" disabled={around.previous === null} onClick={() => actions.turn(around.previous, 'previous')} />
          <span className="xs num">{words.place(around.at, around.total, around.isOnFilm ? film.title : null)}</span>
          <IconButton icon="ChevronRight" label={words.next(neighbourName(around.next, film.id))} keys="]" disabled={around.next === null} onClick={() => actions.turn(around.next, 'next')} />
        </span>
      )}
      <ReadingSize />
      <IconButton icon="Search" label={words.find} keys={keys('Ctrl F')} className={isFinding ? 'findopen on' : 'findopen'} aria-pressed={isFinding} onClick={onFind} />
      {author === null ? (
        <Button kind="plain" icon="PencilLine" keys="W" aria-label={words.edit} onClick={() => void actions.write()}>
          {words.edit}
        </Button>
      ) : (
        <Button kind="plain" icon="Bookmark" keys="K" className={isKept ? 'on' : undefined} aria-label={words.keep} aria-pressed={isKept} onClick={() => void actions.keep()}>
          {words.keep}
        </Button>
      )}
      <Menu
        label={messages.menu.more}
        items={[
          { label: words.openFilm, icon: 'Film', onChoose: () => go({ name: 'film', film: film.id }) },
          { label: words.copy, icon: 'Copy', onChoose: actions.copy },
          { label: words.print, icon: 'Printer', keys: keysOf('print'), onChoose: () => void actions.print() },
          { label: words.export, icon: 'Upload', onChoose: actions.openExport },
          { label: words.toBin, icon: 'Trash2', isDanger: true, onChoose: () => void actions.remove() }
        ]}
      />
    </>
  )
}
