import type { EntryText, OpenEntry } from '../../../shared/models/entry'
import { date } from '../../messages/format'
import { writingWords as words } from '../../messages/en-writing'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { RatingSlider } from '../../ui/RatingSlider'
import { Switch } from '../../ui/Switch'
import { TagInput } from '../../ui/TagInput'
import { DateRow } from './DateRow'

interface EntryHeadProps {
  entry: OpenEntry
  text: EntryText
  write: (change: Partial<EntryText>) => void
  suggestTags: (begins: string) => Promise<readonly string[]>
}

/** The film, and everything about this viewing that is not the text. */
export function EntryHead({ entry, text, write, suggestTags }: EntryHeadProps) {
  const { film } = entry
  const line = [film.year === null ? null : String(film.year), viewings(entry, text)].filter((part) => part !== null).join(' · ')
  return (
    <>
      <header className="whead">
        <Poster film={film} width={54} lift />
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
          <button
            type="button"
            className="btn plain icon"
            aria-label={words.like}
            aria-pressed={text.isLiked}
            onClick={() => write({ isLiked: !text.isLiked })}
          >
            <span className={text.isLiked ? 'heart' : undefined}>
              <Icon name="Heart" />
            </span>
          </button>
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
      </div>
    </>
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
