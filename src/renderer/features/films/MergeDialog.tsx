import { useState } from 'react'
import { useStore } from 'zustand'
import type { FilmSummary } from '../../../shared/models/film'
import { currentVisit } from '../../app/navigation'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, mergingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { CardChoice } from '../../ui/CardChoice'
import { Dialog } from '../../ui/Dialog'
import { FindField } from '../../ui/FindField'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { pairOf } from './mergingStore'

/** "Same film as…": finds the other film, shows what comes together, and merges the two. */
export function MergeDialog() {
  const { merging } = useStores()
  const film = useStore(merging, (state) => state.film)
  return film === null ? null : <Merge film={film} />
}

function Merge({ film }: { film: FilmSummary }) {
  const { merging, navigation } = useStores()
  const other = useStore(merging, (state) => state.other)
  const actions = useStore(merging, (state) => state.actions)
  const { go, forget } = useGo()
  const { done } = useAct()
  const [isBusy, setBusy] = useState(false)

  const merge = async (): Promise<void> => {
    const pair = pairOf(merging.getState())
    setBusy(true)
    const outcome = await actions.merge()
    setBusy(false)
    if (outcome === null || pair === null) return
    if ('done' in outcome) {
      actions.close()
      const { route } = currentVisit(navigation.getState())
      if (route.name === 'film' && route.film === pair.other) go({ name: 'film', film: pair.keep })
      forget((visited) => (visited.name === 'film' || visited.name === 'editFilm') && visited.film === pair.other)
    }
    await done(outcome)
  }

  return (
    <Dialog
      title={words.title}
      subtitle={words.about(nameOf(film))}
      size="medium"
      onClose={actions.close}
      footer={
        <>
          {other !== null && (
            <Button size="l" kind="plain" onClick={() => void actions.choose(null)}>
              {words.change}
            </Button>
          )}
          <span className="grow" />
          <Button size="l" kind="plain" onClick={actions.close}>
            {messages.cancel}
          </Button>
          <Button size="l" kind="primary" disabled={other === null} busy={isBusy} onClick={() => void merge()}>
            {isBusy ? words.merging : words.merge}
          </Button>
        </>
      }
    >
      <div className="mergebody">{other === null ? <Find /> : <Choose film={film} other={other} />}</div>
    </Dialog>
  )
}

function Find() {
  const { merging } = useStores()
  const actions = useStore(merging, (state) => state.actions)
  return (
    <FindField
      label={words.find}
      placeholder={words.placeholder}
      listLabel={words.found}
      find={actions.find}
      keyOf={(film) => film.id}
      onChoose={(film) => void actions.choose(film)}
      none={words.none}
    >
      {(film) => (
        <>
          <Poster film={film} width={22} decorative />
          <span className="grow clip">
            <bdi>{film.title}</bdi>
            {film.year !== null && <span className="muted"> {film.year}</span>}
          </span>
          {film.isStub ? <span className="muted xs">{words.stub}</span> : <Stars rating={film.rating} />}
        </>
      )}
    </FindField>
  )
}

function Choose({ film, other }: { film: FilmSummary; other: FilmSummary }) {
  const { merging } = useStores()
  const stays = useStore(merging, (state) => state.stays)
  const preview = useStore(merging, (state) => state.preview)
  const problem = useStore(merging, (state) => state.problem)
  const actions = useStore(merging, (state) => state.actions)
  const [keep, goes] = stays === 'this' ? [film, other] : [other, film]
  const card = (each: FilmSummary, value: 'this' | 'other') => ({
    value,
    title: each.title,
    picture: <Poster film={each} width={64} decorative />,
    detail: (
      <>
        {each.year}
        {each.isStub ? words.stub : <Stars rating={each.rating} />}
      </>
    )
  })
  return (
    <>
      <h3 className="h-mini">{words.stays}</h3>
      <CardChoice takesFocus label={words.stays} value={stays} onChange={(next) => void actions.keep(next)} options={[card(film, 'this'), card(other, 'other')]} />
      <p className="comes" role="status">
        {problem ?? (preview !== null && words.comes(preview, nameOf(goes), nameOf(keep)))}
      </p>
      <p className="comes more">{words.keeps(nameOf(keep))}</p>
    </>
  )
}

function nameOf({ title, year }: FilmSummary): string {
  return messages.film.withYear(title, year)
}
