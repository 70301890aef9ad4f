import { useRef } from 'react'
import { useStore } from 'zustand'
import type { JournalQuery } from '../../../shared/models/journal'
import type { PartialDate } from '../../../shared/models/partialDate'
import type { SavedView } from '../../../shared/models/savedView'
import { useStores } from '../../app/stores'
import { journalWords as words } from '../../messages'
import { Drop } from '../../ui/Drop'
import { Field } from '../../ui/Field'
import { FilterBar, Separator } from '../../ui/FilterBar'
import { Options } from '../../ui/Options'
import { Toggle } from '../../ui/Toggle'
import { FacetDrop } from '../filters/FacetDrop'
import { PersonDrop } from '../filters/PersonDrop'
import { RatingDrop } from '../filters/RatingDrop'
import { TagDrop } from '../filters/TagDrop'
import { SaveView } from '../savedViews/SaveView'
import { ViewMenu } from '../savedViews/ViewMenu'
import { JumpDrop } from './JumpDrop'
import { isFiltered, isSameQuery } from './store'

interface JournalHeadProps {
  title: string
  /** The saved view that is open. */
  view: SavedView | null
  onJump: (day: PartialDate) => Promise<{ readonly go: () => void } | { readonly trouble: string }>
}

/** The page's title with its count and a field that filters by words, and the filters below. */
export function JournalHead({ title, view, onJump }: JournalHeadProps) {
  const { journal } = useStores()
  const query = useStore(journal, (state) => state.query)
  const { filter } = query
  const { setFilter } = useStore(journal, (state) => state.actions)
  return (
    <>
      <header className="jhead">
        <h1 className="h-screen clip">
          <bdi>{title}</bdi>
        </h1>
        <Count />
        <ViewOf view={view} query={query} />
        <Field
          className="findin"
          label={words.find}
          hideLabel
          type="search"
          icon="Search"
          placeholder={words.find}
          maxLength={200}
          value={filter.text}
          onChange={(text) => void setFilter({ text })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter.text === '') return
            event.preventDefault()
            void setFilter({ text: '' })
          }}
        />
      </header>
      <Filters onJump={onJump} />
    </>
  )
}

/** Keeps what the filters say, or what can be done with the view that is open. */
function ViewOf({ view, query }: { view: SavedView | null; query: JournalQuery }) {
  const now = { page: 'journal', query } as const
  if (view !== null) return <ViewMenu view={view} changed={view.view.page === 'journal' && !isSameQuery(view.view.query, query) ? now : null} />
  return isFiltered(query.filter) ? <SaveView view={now} /> : null
}

/** How many entries match what is shown; drafts are no entries yet. */
export function Count() {
  const { journal } = useStores()
  const held = useStore(journal, (state) => state.held)
  if (held === null) return <p className="muted num" role="status" />
  const { filter } = held.query
  const { counted } = held.months
  const isYearOnly = !isFiltered({ ...filter, year: null })
  return (
    <p className="muted num" role="status">
      {isYearOnly && (counted > 0 || filter.year === null) ? words.count(counted, filter.year) : words.found(counted, filter.year)}
    </p>
  )
}

function Filters({ onJump }: { onJump: JournalHeadProps['onJump'] }) {
  const { journal } = useStores()
  const { filter, order } = useStore(journal, (state) => state.query)
  const facets = useStore(journal, (state) => state.facets)
  const { setFilter, setOrder, clear, loadFacets } = useStore(journal, (state) => state.actions)
  const readFacets = (): void => void loadFacets()
  const bar = useRef<HTMLDivElement>(null)
  const clearAll = (): void => {
    // The button goes; the focus stays among the filters.
    bar.current?.querySelector<HTMLElement>('.dropmain')?.focus()
    void clear()
  }
  return (
    <div className="jf" ref={bar}>
      <FilterBar
        label={words.filters}
        end={
          <span className="jfend">
            <JumpDrop onJump={onJump} />
            <OrderDrop order={order} onChange={(next) => void setOrder(next)} />
          </span>
        }
      >
        <FacetDrop
          label={words.year}
          value={filter.year === null ? [] : [String(filter.year)]}
          options={facets?.years ?? null}
          onOpen={readFacets}
          isOne
          none={words.noYears}
          onChange={([year]) => void setFilter({ year: year === undefined ? null : Number(year) })}
        />
        <RatingDrop value={filter.rating} onChange={(rating) => void setFilter({ rating })} />
        <TagDrop value={filter.tags} options={facets?.tags ?? null} onOpen={readFacets} onChange={(tags) => void setFilter({ tags })} />
        <PersonDrop value={filter.people} onChange={(people) => void setFilter({ people })} />
        <Separator />
        <Toggle isOn={filter.rewatches} onChange={(rewatches) => void setFilter({ rewatches })}>
          {words.rewatches}
        </Toggle>
        <Toggle isOn={filter.liked} onChange={(liked) => void setFilter({ liked })}>
          {words.liked}
        </Toggle>
        <Toggle isOn={filter.withReview} onChange={(withReview) => void setFilter({ withReview })}>
          {words.withReview}
        </Toggle>
        {isFiltered(filter) && (
          <button type="button" className="drop toggle" onClick={clearAll}>
            {words.clear}
          </button>
        )}
      </FilterBar>
    </div>
  )
}

const ORDERS = [
  { value: 'newest', label: words.orders.newest },
  { value: 'oldest', label: words.orders.oldest }
] as const
type Order = (typeof ORDERS)[number]['value']

function OrderDrop({ order, onChange }: { order: Order; onChange: (order: Order) => void }) {
  return (
    <Drop label={words.order} value={words.orders[order]} className="sortdrop">
      {(close) => (
        <Options<Order>
          label={words.order}
          options={ORDERS}
          chosen={[order]}
          onChange={([next]) => {
            if (next !== undefined) onChange(next)
            close()
          }}
        />
      )}
    </Drop>
  )
}
