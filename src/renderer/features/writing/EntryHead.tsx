import type { EntryText, OpenEntry } from '../../../shared/models/entry'
import { date } from '../../messages/format'
import { writingWords as words } from '../../messages'
import { GhostField } from '../../ui/GhostField'
import { LikeButton } from '../../ui/LikeButton'
import { Poster } from '../../ui/Poster'
import { RatingSlider } from '../../ui/RatingSlider'
import { Switch } from '../../ui/Switch'
import { TagInput, type TagUse } from '../../ui/TagInput'
import { DateRow } from './DateRow'

interface EntryHeadProps {
  entry: OpenEntry
  text: EntryText
  write: (change: Partial<EntryText>) => void
  suggestTags: (begins: string) => Promise<readonly TagUse[]>
}

/** The film, and everything about this viewing that is not the text. */
export function EntryHead({ entry, text, write, suggestTags }: EntryHeadProps) {
  const { film } = entry
  const line = [film.year === null ? null : String(film.year), viewings(entry, text)].filter((part) => part !== null).join(' · ')
  return (
    <>
      <header className="whead">
        <span className="wcard">
          <Poster film={film} width="fill" lift />
        </span>
        <div>
          <h1 className={film.title.length > 36 ? 'longer' : film.title.length > 18 ? 'long' : undefined}>
            <bdi>{film.title}</bdi>
          </h1>
          {line !== '' && <p className="muted">{line}</p>}
        </div>
      </header>
      <div className="wmeta" role="group" aria-label={words.about}>
        <div className="row">
          <DateRow value={text.watchedOn} onChange={(watchedOn) => write({ watchedOn })} />
          <span className="vsep" />
          <RatingSlider label={words.rating} value={text.rating} onChange={(rating) => write({ rating })} />
          <span className="vsep" />
          <Switch
            label={words.rewatch}
            icon="RotateCcw"
            checked={text.isRewatch && text.watchedOn !== null}
            disabled={text.watchedOn === null}
            onChange={(isRewatch) => write({ isRewatch })}
          />
          <span className="vsep" />
          <LikeButton label={words.like} isLiked={text.isLiked} onChange={(isLiked) => write({ isLiked })} />
        </div>
        <div className="row">
          <TagInput label={words.tags} tags={text.tags} onChange={(tags) => write({ tags })} suggest={suggestTags} />
          <span className="grow" />
          <Switch
            label={words.spoilers}
            icon="TriangleAlert"
            checked={text.hasSpoilers}
            onChange={(hasSpoilers) => write({ hasSpoilers })}
          />
          <Switch label={words.private} icon="Lock" checked={text.isPrivate} onChange={(isPrivate) => write({ isPrivate })} />
        </div>
        {text.watchedOn !== null && <AboutViewing text={text} write={write} />}
      </div>
    </>
  )
}

/** Where it was, with whom, and a note that is never shared: of the viewing, so only where there is one. */
function AboutViewing({ text, write }: Pick<EntryHeadProps, 'text' | 'write'>) {
  const orNothing = (typed: string): string | null => (typed === '' ? null : typed)
  return (
    <div className="row about">
      <GhostField label={words.where} placeholder={words.where} icon="MapPin" value={text.place ?? ''} maxLength={500} onChange={(place) => write({ place: orNothing(place) })} />
      <span className="vsep" />
      <GhostField label={words.withWhom} placeholder={words.withWhom} icon="Users" value={text.company ?? ''} maxLength={500} onChange={(company) => write({ company: orNothing(company) })} />
      <span className="vsep" />
      <GhostField
        className="wide"
        label={words.note}
        placeholder={words.notePlaceholder}
        icon="Lock"
        multiline
        value={text.privateNote ?? ''}
        maxLength={100_000}
        onChange={(privateNote) => write({ privateNote: orNothing(privateNote) })}
      />
    </div>
  )
}

/** "Second watch. You first saw it on 3 May 2019." */
function viewings(entry: OpenEntry, text: EntryText): string | null {
  if (entry.earlierViewings === 0) return null
  const first = entry.firstSeenOn === null ? null : words.firstSeen(date(entry.firstSeenOn), precisionOf(entry.firstSeenOn))
  const watch = text.watchedOn === null ? null : words.watch(entry.earlierViewings + 1)
  return [watch, first].filter((part) => part !== null).join(' ') || null
}

function precisionOf(partial: string): 'day' | 'month' | 'year' {
  return partial.length === 4 ? 'year' : partial.length === 7 ? 'month' : 'day'
}
