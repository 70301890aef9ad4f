import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { figure } from '../../messages/format'
import { pastingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { complaintsOf } from './checks'
import { countKnown, filmOf, isIn, knownOf, type PageDraft } from './draft'
import { toAnotherFilm } from './edits'
import { FilmFields } from './FilmFields'
import { MentionChips } from './MentionChips'
import { ReviewRow } from './ReviewRow'
import { TakeRow } from './TakeRow'

interface PageEditorProps {
  page: PageDraft
  showsComplaints: boolean
  /** How many takes and how many reviews are drawn. */
  rows: number
  onMoreRows: () => void
}

/** What was understood of one page, every part of it to be changed. */
export function PageEditor({ page, showsComplaints, rows, onMoreRows }: PageEditorProps) {
  const complaints = new Map((showsComplaints ? complaintsOf(page) : []).map(({ field, reason }) => [field, reason]))
  const breaks = page.reviews.reduce((sum, review) => sum + (review.showsBreaks ? review.breaksRestored : 0), 0)
  const left = Math.max(page.takes.length - rows, page.reviews.length - rows)
  return (
    <>
      <FilmNote page={page} />
      <FilmFields film={page.film} complaints={complaints} />
      {page.takes.length > 0 && (
        <section>
          <div className="sechead">
            <h3 className="h-sec">{words.takes}</h3>
            <span className="c">{figure(page.takes.length)}</span>
          </div>
          <ul className="plist">
            {page.takes.slice(0, rows).map((take) => (
              <TakeRow
                key={take.key}
                take={take}
                isIncluded={isIn(page, take)}
                known={knownOf(page, take)}
                complaint={complaints.get(take.key) ?? null}
              />
            ))}
          </ul>
        </section>
      )}
      {page.reviews.length > 0 && (
        <section>
          <div className="sechead">
            <h3 className="h-sec">{words.reviews}</h3>
            <span className="c">{words.reviewsCount(page.reviews.length, breaks)}</span>
          </div>
          <ul className="plist">
            {page.reviews.slice(0, rows).map((review) => (
              <ReviewRow
                key={review.key}
                review={review}
                isIncluded={isIn(page, review)}
                known={knownOf(page, review)}
                complaint={complaints.get(review.key) ?? null}
              />
            ))}
          </ul>
        </section>
      )}
      {left > 0 && <Button onClick={onMoreRows}>{words.moreRows(left)}</Button>}
      {page.mentions.length > 0 && <MentionChips mentions={page.mentions} complaints={complaints} />}
    </>
  )
}

/** The line above the fields: a missing title, or a film that is in the library already. */
function FilmNote({ page }: { page: PageDraft }) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  if (page.foundTitle === '') {
    return (
      <p className="paste-banner" role="status">
        <Icon name="CircleAlert" />
        <span className="grow">{words.noTitle({ reviews: page.reviews.length > 0, takes: page.takes.length > 0 })}</span>
      </p>
    )
  }
  if (page.knownFilm === null || page.knownFilm.isStub) return null
  const film = page.knownFilm.year === null ? page.knownFilm.title : `${page.knownFilm.title} (${page.knownFilm.year})`
  const isMatched = filmOf(page) !== null
  if (!isMatched && !page.isAnotherFilm) return null
  return (
    <p className="paste-banner" role="status">
      <Icon name="Film" />
      <span className="grow">{isMatched ? words.known(film, countKnown(page)) : words.newFilm}</span>
      <Button kind="plain" onClick={() => edit(toAnotherFilm(isMatched))}>
        {isMatched ? words.anotherFilm : words.sameFilm(film)}
      </Button>
    </p>
  )
}
