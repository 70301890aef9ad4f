import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { Checkbox } from '../../ui/Checkbox'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { changeMention } from './edits'
import { namedOtherwise, type MentionDraft } from './mentions'
import { readYear } from './year'

interface MentionChipsProps {
  mentions: readonly MentionDraft[]
  complaints: ReadonlyMap<string, string>
}

/** The films the reviews speak of. Title and year are edited where they stand. */
export function MentionChips({ mentions, complaints }: MentionChipsProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  return (
    <section>
      <div className="sechead">
        <h3 className="h-sec">{words.mentions}</h3>
        <span className="c">{words.films(mentions.length)}</span>
      </div>
      <ul className="chips">
        {mentions.map((mention) => {
          const complaint = complaints.get(mention.key)
          const flag = complaint ?? mention.doubt ?? null
          const was = namedOtherwise(mention)
          return (
            <li key={mention.key} data-check={mention.key} className={mention.isChecked ? undefined : 'out'}>
              <Checkbox
                label={mention.year === '' ? mention.title : `${mention.title} (${mention.year})`}
                hideLabel
                checked={mention.isChecked}
                onChange={(isChecked) => edit(changeMention(mention.key, { isChecked }))}
              />
              <Poster film={{ title: mention.title, year: readYear(mention.year) }} width={18} decorative />
              <input
                className="quiet"
                aria-label={words.mentionTitle(mention.foundTitle)}
                aria-invalid={complaint !== undefined || undefined}
                value={mention.title}
                dir="auto"
                size={Math.max(4, mention.title.length)}
                onChange={(event) => edit(changeMention(mention.key, { title: event.target.value }))}
              />
              <input
                className="quiet muted num"
                aria-label={words.mentionYear(mention.foundTitle)}
                value={mention.year}
                placeholder={words.noYear}
                size={4}
                maxLength={4}
                onChange={(event) => edit(changeMention(mention.key, { year: event.target.value }))}
              />
              {flag !== null && (
                <span className="flag">
                  <Icon name="CircleAlert" />
                  {flag}
                </span>
              )}
              {was !== null && <span className="muted xs">{words.was(was)}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
