import { useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ListCard, ListText } from '../../../shared/models/list'
import { typeset } from '../../ui/prose/typeset'
import type { Outcome } from '../../app/outcome'
import { useStores } from '../../app/stores'
import { messages, listWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { FilterBar, Separator } from '../../ui/FilterBar'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import { SortDrop } from '../../ui/SortDrop'
import { Toggle } from '../../ui/Toggle'
import { ListForm } from './ListForm'
import type { ListLayout } from './listStore'

interface ListHeadProps {
  card: ListCard
  isEditing: boolean
  onSave: (text: ListText) => Promise<Outcome<unknown>>
  onCancel: () => void
}

const FORM = 'edit-list'
/** Longer names are set smaller. */
const LONG = 34

/** Name and description of a list; while it is edited, a form in their place. */
export function ListHead({ card, isEditing, onSave, onCancel }: ListHeadProps) {
  if (isEditing) {
    return (
      <section className="lhead editing" aria-label={words.form.edit(card.name)}>
        <EditForm card={card} onSave={onSave} onCancel={onCancel} />
      </section>
    )
  }
  return (
    <header className="lhead">
      <h1 className={classes(card.name.length > LONG && 'long')}>
        <bdi>{typeset(card.name)}</bdi>
      </h1>
      {card.description !== null && <Description text={card.description} />}
      {card.tags.length > 0 && (
        <ul className="ltags" aria-label={words.form.tags}>
          {card.tags.map((tag) => (
            <li key={tag} className="tag">
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}

function EditForm({ card, onSave, onCancel }: Omit<ListHeadProps, 'isEditing'>) {
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[data-starts-here]')?.focus(), [])
  return (
    <div ref={form}>
      <h1 className="sr">{card.name}</h1>
      <ListForm id={FORM} className="listform inplace" startsWith={card} onSave={onSave} onCancel={onCancel} />
      <div className="listformfoot">
        <Button kind="plain" onClick={onCancel}>
          {messages.cancel}
        </Button>
        <Button kind="primary" type="submit" form={FORM}>
          {words.form.save}
        </Button>
      </div>
    </div>
  )
}

/** A few lines of it; the rest on demand. */
function Description({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null)
  const [isLong, setLong] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useLayoutEffect(() => {
    const element = paragraph.current
    if (element !== null && !isOpen) setLong(element.scrollHeight > element.clientHeight + 2)
  }, [text, isOpen])
  return (
    <>
      <p ref={paragraph} className={classes('stand3', !isOpen && 'clamped')} dir="auto" tabIndex={isOpen ? 0 : undefined}>
        {typeset(text)}
      </p>
      {isLong && (
        <Button kind="plain" className="lmore" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.page.less : words.page.moreText}
        </Button>
      )}
    </>
  )
}

const SORTS = ['listed', 'title', 'year', 'rating', 'watched', 'added', 'runtime'] as const
/** The latest and the best first; words, lengths and my own order from the start. */
const DESCENDING: ReadonlySet<string> = new Set(['year', 'rating', 'watched', 'added'])

/** How many there are, which are shown, in what order, and drawn how. */
export function ListFilters({ card }: { card: ListCard }) {
  const { list } = useStores()
  const query = useStore(list, (state) => state.query)
  const total = useStore(list, (state) => state.total ?? 0)
  const layout = useStore(list, (state) => state.layout)
  const actions = useStore(list, (state) => state.actions)
  const { sort, isDescending } = query
  const isNarrowed = query.filter.seen !== null
  if (card.films === 0) {
    return (
      <div className="jf">
        <p className="soft num lcount">{words.page.count(0, 0)}</p>
      </div>
    )
  }
  return (
    <div className="jf">
      <FilterBar
        label={words.page.filter}
        end={
          <>
            <SortDrop
              label={words.page.sort}
              value={sort}
              options={SORTS.map((value) => ({ value, label: value === 'listed' && card.isRanked ? words.page.sorts.ranked : words.page.sorts[value] }))}
              onChange={(next) => void actions.order(next, DESCENDING.has(next))}
              isDescending={isDescending === DESCENDING.has(sort)}
              onDirection={() => void actions.order(sort, !isDescending)}
            />
            <Segmented<ListLayout>
              label={words.page.layout}
              kind="icons"
              value={layout}
              options={[
                { value: 'wall', label: words.page.layouts.wall, icon: 'LayoutGrid' },
                { value: 'rows', label: words.page.layouts.rows, icon: 'Rows3' }
              ]}
              onChange={actions.setLayout}
            />
          </>
        }
      >
        <span className="soft num lcount" role="status">
          {isNarrowed ? words.page.shown(total, card.films) : words.page.count(card.films, card.seen)}
        </span>
        {card.isPrivate && (
          <span className="soft lfact">
            <Icon name="Lock" />
            {words.card.private}
          </span>
        )}
        {card.isLiked && (
          <span className="heart lfact" role="img" aria-label={words.page.liked}>
            <Icon name="Heart" />
          </span>
        )}
        <Separator />
        <Toggle isOn={query.filter.seen === 'unseen'} onChange={(isOn) => void actions.filter({ seen: isOn ? 'unseen' : null })}>
          {words.lists.notSeen}
        </Toggle>
      </FilterBar>
    </div>
  )
}
