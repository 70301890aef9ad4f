import { useRef } from 'react'
import { useStore } from 'zustand'
import { EVERY_FILM } from '../../../shared/models/filmQuery'
import { useStores } from '../../app/stores'
import { messages, filterWords } from '../../messages'
import { FilterBar, Separator } from '../../ui/FilterBar'
import { Segmented } from '../../ui/Segmented'
import { SortDrop } from '../../ui/SortDrop'
import { Toggle } from '../../ui/Toggle'
import { FacetDrop } from '../filters/FacetDrop'
import { FilterChip } from '../filters/FilterChip'
import { LengthDrop } from '../filters/LengthDrop'
import { PersonDrop } from '../filters/PersonDrop'
import { RatingDrop } from '../filters/RatingDrop'
import { TagDrop } from '../filters/TagDrop'
import { YearDrop } from '../filters/YearDrop'
import { ColumnsDrop } from './ColumnsDrop'
import { FILM_SORTS, isFiltered, isUsuallyDescending } from './filmsQuery'
import { MoreDrop } from './MoreDrop'

/** What a film must be, in what order, and drawn how. */
export function FilmsFilters() {
  const { films } = useStores()
  const filter = useStore(films, (state) => state.query.filter)
  const facets = useStore(films, (state) => state.facets)
  const actions = useStore(films, (state) => state.actions)
  const bar = useRef<HTMLDivElement>(null)
  const onOpen = (): void => void actions.loadFacets()
  const set = (change: Partial<typeof filter>): void => {
    void actions.filter(change)
    // The button that took a filter away goes with it: the focus stays among the filters.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    })
  }
  return (
    <div className="jf" ref={bar}>
      <FilterBar label={messages.films.filters} end={<End />}>
        <span className="filterset">
          <YearDrop value={filter.years} onChange={(years) => set({ years })} decades={facets?.decades ?? null} onOpen={onOpen} />
          <RatingDrop value={filter.rating} onChange={(rating) => set({ rating })} />
          <TagDrop value={filter.tags} onChange={(tags) => set({ tags })} options={facets?.tags ?? null} onOpen={onOpen} />
          <FacetDrop
            label={filterWords.certificate}
            value={filter.certificates}
            onChange={(certificates) => set({ certificates })}
            options={facets?.certificates ?? null}
            onOpen={onOpen}
          />
          <PersonDrop value={filter.people} onChange={(people) => set({ people })} />
          {(['genres', 'countries', 'languages'] as const).map(
            (part) =>
              filter[part].length > 0 && (
                <FacetDrop
                  key={part}
                  label={NAMES[part]}
                  value={filter[part]}
                  onChange={(value) => set({ [part]: value })}
                  options={facets?.[part] ?? null}
                  onOpen={onOpen}
                  canFind
                />
              )
          )}
          {filter.longest !== null && <LengthDrop value={filter.longest} onChange={(longest) => set({ longest })} />}
          {filter.liked && <FilterChip label={filterWords.liked} onClear={() => set({ liked: false })} />}
          <MoreDrop filter={filter} facets={facets} onOpen={onOpen} onChange={set} />
          <Separator />
          {filter.seen === 'seen' && (
            <Toggle isOn onChange={() => set({ seen: null })}>
              {filterWords.seen}
            </Toggle>
          )}
          <Toggle isOn={filter.seen === 'unseen'} onChange={(isOn) => set({ seen: isOn ? 'unseen' : null })}>
            {filterWords.notSeen}
          </Toggle>
          {isFiltered({ ...filter, text: '' }) && (
            <button type="button" className="drop toggle" onClick={() => set(EVERY_FILM)}>
              {filterWords.clearAll}
            </button>
          )}
        </span>
      </FilterBar>
    </div>
  )
}

const NAMES = { genres: filterWords.genre, countries: filterWords.country, languages: filterWords.language } as const

/** The order or the columns, and the layout. */
function End() {
  const { films } = useStores()
  const query = useStore(films, (state) => state.query)
  const layout = useStore(films, (state) => state.layout)
  const actions = useStore(films, (state) => state.actions)
  const { sort, isDescending } = query
  const isUsualWay = isDescending === isUsuallyDescending(sort)
  return (
    <>
      {layout === 'wall' ? (
        <SortDrop
          label={messages.films.sort}
          options={FILM_SORTS.map((value) => ({ value, label: messages.films.sorts[value] }))}
          value={sort === 'listed' ? 'title' : sort}
          onChange={(next) => void actions.ask({ sort: next, isDescending: isUsuallyDescending(next) })}
          isDescending={isUsualWay}
          onDirection={() => void actions.ask({ isDescending: !isDescending })}
        />
      ) : (
        <ColumnsDrop />
      )}
      <Segmented
        label={messages.films.layout}
        kind="icons"
        value={layout}
        options={[
          { value: 'wall', label: messages.films.layouts.wall, icon: 'LayoutGrid' },
          { value: 'table', label: messages.films.layouts.table, icon: 'Rows3' }
        ]}
        onChange={actions.setLayout}
      />
    </>
  )
}
