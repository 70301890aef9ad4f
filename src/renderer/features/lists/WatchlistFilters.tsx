import { useRef } from 'react'
import { useStore } from 'zustand'
import type { FilmFilter, FilmSort } from '../../../shared/models/filmQuery'
import { useStores } from '../../app/stores'
import { filterWords, listWords as words } from '../../messages'
import { FilterBar, Separator } from '../../ui/FilterBar'
import { Segmented } from '../../ui/Segmented'
import { SortDrop } from '../../ui/SortDrop'
import { Toggle } from '../../ui/Toggle'
import { FacetDrop } from '../filters/FacetDrop'
import { LengthDrop } from '../filters/LengthDrop'
import { PersonDrop } from '../filters/PersonDrop'
import { TagDrop } from '../filters/TagDrop'
import { YearDrop } from '../filters/YearDrop'
import type { ListLayout } from './listStore'

type Order = keyof typeof words.watchlist.sorts

const ORDERS: Readonly<Record<Order, readonly [sort: FilmSort, isDescending: boolean]>> = {
  waiting: ['added', false],
  newest: ['added', true],
  title: ['title', false],
  year: ['year', true],
  runtime: ['runtime', false],
  listed: ['listed', false]
}
const OFFERED: readonly Order[] = ['waiting', 'newest', 'title', 'year', 'runtime', 'listed']

/** Which films of the watchlist are shown and picked from, in what order, and drawn how. */
export function WatchlistFilters() {
  const { watchlist } = useStores()
  const { filter, sort, isDescending } = useStore(watchlist, (state) => state.query)
  const facets = useStore(watchlist, (state) => state.facets)
  const layout = useStore(watchlist, (state) => state.layout)
  const actions = useStore(watchlist, (state) => state.actions)
  const bar = useRef<HTMLDivElement>(null)
  const onOpen = (): void => void actions.loadFacets()
  const set = (change: Partial<FilmFilter>): void => {
    void actions.filter(change)
    // The button that took a filter away goes with it: the focus stays among the filters.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
  }
  const order = OFFERED.find((each) => ORDERS[each][0] === sort && ORDERS[each][1] === isDescending) ?? OFFERED.find((each) => ORDERS[each][0] === sort) ?? 'waiting'
  return (
    <div className="jf" ref={bar}>
      <FilterBar
        label={words.watchlist.filter}
        end={
          <>
            <SortDrop
              label={words.watchlist.sort}
              value={order}
              options={OFFERED.map((value) => ({ value, label: words.watchlist.sorts[value] }))}
              onChange={(next) => void actions.order(...ORDERS[next])}
            />
            <Segmented<ListLayout>
              label={words.watchlist.layout}
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
        <LengthDrop value={filter.longest} onChange={(longest) => set({ longest })} />
        <YearDrop value={filter.years} onChange={(years) => set({ years })} decades={facets?.decades ?? null} onOpen={onOpen} />
        <FacetDrop label={filterWords.country} value={filter.countries} onChange={(countries) => set({ countries })} options={facets?.countries ?? null} onOpen={onOpen} canFind />
        <TagDrop value={filter.tags} onChange={(tags) => set({ tags })} options={facets?.tags ?? null} onOpen={onOpen} />
        <PersonDrop value={filter.people} onChange={(people) => set({ people })} />
        <Separator />
        <Toggle isOn={filter.withReason} onChange={(withReason) => set({ withReason })}>
          {words.watchlist.withReason}
        </Toggle>
      </FilterBar>
    </div>
  )
}
