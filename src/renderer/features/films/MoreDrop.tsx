import { useEffect, useRef, useState } from 'react'
import type { FilmFacets, FilmFilter } from '../../../shared/models/filmQuery'
import { filterWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Drop } from '../../ui/Drop'
import { Options } from '../../ui/Options'
import { FacetOptions } from '../filters/FacetDrop'
import { LengthOptions } from '../filters/LengthDrop'

interface MoreDropProps {
  filter: FilmFilter
  facets: FilmFacets | null
  onOpen: () => void
  onChange: (change: Partial<FilmFilter>) => void
}

/** The filters that are asked for less often. Once set, each stands beside the others. */
const PARTS = ['genres', 'countries', 'languages', 'longest', 'liked'] as const
type Part = (typeof PARTS)[number]

const NAMES: Readonly<Record<Part, string>> = {
  genres: filterWords.genre,
  countries: filterWords.country,
  languages: filterWords.language,
  longest: filterWords.length,
  liked: filterWords.liked
}

export function MoreDrop(props: MoreDropProps) {
  return <Drop label={filterWords.more}>{(close) => <More {...props} onDone={close} />}</Drop>
}

function More({ filter, facets, onOpen, onChange, onDone }: MoreDropProps & { onDone: () => void }) {
  const [part, setPart] = useState<Exclude<Part, 'liked'> | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part !== null) box.current?.querySelector<HTMLElement>('[data-starts-here]')?.focus()
  }, [part])

  if (part === null) {
    return (
      <Options
        label={filterWords.moreFilters}
        options={PARTS.map((value) => ({ value, label: NAMES[value] }))}
        chosen={PARTS.filter((value) => isSet(filter, value))}
        onChange={([next]) => {
          if (next === 'liked') {
            onChange({ liked: !filter.liked })
            onDone()
          } else if (next !== undefined) setPart(next)
        }}
      />
    )
  }
  return (
    <div ref={box} className="morepart">
      <Button kind="plain" icon="ChevronLeft" onClick={() => setPart(null)}>
        {filterWords.backToMore}
      </Button>
      {part === 'longest' ? (
        <LengthOptions
          value={filter.longest}
          onChange={(longest) => {
            onChange({ longest })
            onDone()
          }}
        />
      ) : (
        <FacetOptions
          label={NAMES[part]}
          value={filter[part]}
          options={facets?.[part] ?? null}
          onOpen={onOpen}
          onChange={(value) => onChange({ [part]: value })}
          canFind
        />
      )}
    </div>
  )
}

function isSet(filter: FilmFilter, part: Part): boolean {
  if (part === 'liked') return filter.liked
  if (part === 'longest') return filter.longest !== null
  return filter[part].length > 0
}
