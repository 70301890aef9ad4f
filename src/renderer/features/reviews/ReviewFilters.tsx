import { useState } from 'react'
import { useStore } from 'zustand'
import type { FilmSummary } from '../../../shared/models/film'
import type { PersonChoice } from '../../../shared/models/person'
import { useStores } from '../../app/stores'
import { messages, reviewWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Drop } from '../../ui/Drop'
import { Field } from '../../ui/Field'
import { FilterBar } from '../../ui/FilterBar'
import { Options } from '../../ui/Options'
import { Segmented } from '../../ui/Segmented'
import { SortDrop } from '../../ui/SortDrop'
import { Toggle } from '../../ui/Toggle'

const SCORES = ['high', 'middling', 'low', 'none'] as const
const LENGTHS = ['short', 'medium', 'long'] as const
const ORDERS = ['newest', 'oldest', 'longest', 'film'] as const

/** Whose reviews, by whom, of which film, how good, how long, with which words, in which order. */
export function ReviewFilters() {
  const { reviews } = useStores()
  const { query, names, actions } = useStore(reviews)
  return (
    <div className="jf">
      <FilterBar
        label={words.filter}
        end={
          <SortDrop
            label={words.sort}
            value={query.order}
            options={ORDERS.map((value) => ({ value, label: words.orders[value] }))}
            onChange={(order) => void actions.ask({ order })}
          />
        }
      >
        <Segmented
          label={words.whose}
          kind="words"
          value={query.whose}
          options={[
            { value: 'all', label: words.all },
            { value: 'mine', label: words.mine },
            { value: 'others', label: words.others }
          ]}
          onChange={(whose) => void actions.ask({ whose })}
        />
        <Drop label={words.author} value={names.author} clearLabel={words.clearAuthor} onClear={() => void actions.ask({ author: null }, { author: null })}>
          {(close) => <AuthorOptions close={close} />}
        </Drop>
        <Drop label={words.film} value={names.film} clearLabel={words.clearFilm} onClear={() => void actions.ask({ film: null }, { film: null })}>
          {(close) => <FilmOptions close={close} />}
        </Drop>
        <Drop
          label={words.score}
          value={query.score === null ? null : words.scores[query.score]}
          clearLabel={words.clearScore}
          onClear={() => void actions.ask({ score: null })}
        >
          {(close) => (
            <Options
              label={words.score}
              options={SCORES.map((value) => ({ value, label: words.scores[value] }))}
              chosen={query.score === null ? [] : [query.score]}
              onChange={([score]) => {
                if (score !== undefined) void actions.ask({ score })
                close()
              }}
            />
          )}
        </Drop>
        <Drop
          label={words.length}
          value={query.length === null ? null : words.lengths[query.length]}
          clearLabel={words.clearLength}
          onClear={() => void actions.ask({ length: null })}
        >
          {(close) => (
            <Options
              label={words.length}
              options={LENGTHS.map((value) => ({ value, label: words.lengths[value] }))}
              chosen={query.length === null ? [] : [query.length]}
              onChange={([length]) => {
                if (length !== undefined) void actions.ask({ length })
                close()
              }}
            />
          )}
        </Drop>
        <Toggle isOn={query.isKept} onChange={(isKept) => void actions.ask({ isKept })}>
          {words.kept}
        </Toggle>
        <Field
          className="findin"
          label={words.search}
          hideLabel
          type="search"
          icon="Search"
          placeholder={words.search}
          value={query.text}
          maxLength={200}
          onChange={(text) => void actions.ask({ text })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query.text === '') return
            event.preventDefault()
            void actions.ask({ text: '' })
          }}
        />
      </FilterBar>
    </div>
  )
}

function AuthorOptions({ close }: { close: () => void }) {
  const { reviews } = useStores()
  const { query, facets, actions } = useStore(reviews)
  const [found, setFound] = useState<readonly PersonChoice[] | null>(null)
  const most = (facets?.authors ?? []).map(({ id, value, count }) => ({ value: id, label: value, count: figure(count) }))
  return (
    <Options
      label={words.author}
      findLabel={words.findAuthor}
      none={words.noAuthor}
      options={found === null ? most : found.map(({ id, name, texts }) => ({ value: id, label: name, count: figure(texts) }))}
      chosen={query.author === null ? [] : [query.author]}
      onFind={(text) => {
        if (text.trim() === '') setFound(null)
        else void actions.findAuthors(text).then(setFound)
      }}
      onChange={([author]) => {
        const name = [...(facets?.authors ?? []).map(({ id, value }) => ({ id, name: value })), ...(found ?? [])].find(({ id }) => id === author)?.name
        if (author !== undefined && name !== undefined) void actions.ask({ author, whose: 'all' }, { author: name })
        close()
      }}
    />
  )
}

function FilmOptions({ close }: { close: () => void }) {
  const { reviews } = useStores()
  const { query, facets, actions } = useStore(reviews)
  const [found, setFound] = useState<readonly FilmSummary[] | null>(null)
  const most = (facets?.films ?? []).map(({ film, count }) => ({ value: film.id, label: film.title, detail: yearOf(film), count: figure(count) }))
  return (
    <Options
      label={words.film}
      findLabel={words.findFilm}
      none={words.noFilm}
      options={found === null ? most : found.map((film) => ({ value: film.id, label: film.title, detail: yearOf(film) }))}
      chosen={query.film === null ? [] : [query.film]}
      onFind={(text) => {
        if (text.trim() === '') setFound(null)
        else void actions.findFilms(text).then(setFound)
      }}
      onChange={([film]) => {
        const chosen = [...(facets?.films ?? []).map((facet) => facet.film), ...(found ?? [])].find(({ id }) => id === film)
        if (film !== undefined && chosen !== undefined) void actions.ask({ film }, { film: messages.film.withYear(chosen.title, chosen.year) })
        close()
      }}
    />
  )
}

function yearOf({ year }: FilmSummary): string {
  return year === null ? '' : String(year)
}
