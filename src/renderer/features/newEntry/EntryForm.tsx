import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { newEntryWords as words } from '../../messages'
import { GhostField } from '../../ui/GhostField'
import { Icon } from '../../ui/Icon'
import { LikeButton } from '../../ui/LikeButton'
import { RatingSlider } from '../../ui/RatingSlider'
import { Switch } from '../../ui/Switch'
import { TagInput } from '../../ui/TagInput'
import { Tooltip } from '../../ui/Tooltip'
import { isLiked, isRewatch } from './store'
import { WatchedRow } from './WatchedRow'

/** What is said about the viewing, a row for each. Everything but the film has an answer already. */
export function EntryForm() {
  const { newEntry } = useStores()
  const viewing = useStore(newEntry, (state) => state.viewing)
  const isAgain = useStore(newEntry, isRewatch)
  const likes = useStore(newEntry, isLiked)
  const before = useStore(newEntry, ({ picked }) => (picked?.kind === 'known' ? picked.history.lastRating : null))
  const { say, tags } = useStore(newEntry, (state) => state.actions)
  return (
    <div className="lform">
      <WatchedRow />
      <Row label={words.rating}>
        <RatingSlider label={words.rating} value={viewing.rating} onChange={(rating) => say({ rating })} />
        <span className="said">{words.rated(viewing.rating, before)}</span>
        <span className="vsep" />
        <Switch label={words.rewatch} icon="RotateCcw" checked={isAgain} onChange={(checked) => say({ isRewatch: checked })} />
        <span className="vsep" />
        <LikeButton label={words.like} isLiked={likes} onChange={(liked) => say({ isLiked: liked })} />
      </Row>
      <Row label={words.where}>
        <GhostField label={words.where} placeholder={words.wherePlaceholder} icon="MapPin" value={viewing.place} maxLength={500} onChange={(place) => say({ place })} />
        <span className="vsep" />
        <GhostField label={words.withWhom} placeholder={words.withWhom} icon="Users" value={viewing.company} maxLength={500} onChange={(company) => say({ company })} />
      </Row>
      <Row label={words.tags}>
        <TagInput label={words.tags} tags={viewing.tags} onChange={(chosen) => say({ tags: chosen })} suggest={tags} />
      </Row>
      <Row label={words.note} isNote>
        <GhostField label={words.note} placeholder={words.notePlaceholder} multiline value={viewing.note} maxLength={100_000} onChange={(note) => say({ note })} />
        <Tooltip text={words.notePrivate}>
          <span className="notelock" role="img" aria-label={words.notePrivate}>
            <Icon name="Lock" size="sm" />
          </span>
        </Tooltip>
      </Row>
    </div>
  )
}

function Row({ label, isNote = false, children }: { label: string; isNote?: boolean; children: ReactNode }) {
  return (
    <div className={isNote ? 'lrow note' : 'lrow'}>
      <span className="k" aria-hidden="true">
        {label}
      </span>
      <div className="v">{children}</div>
    </div>
  )
}
