/** What Letterboxd's columns cannot hold, counted, and said in sentences. */
import type { Database } from 'better-sqlite3'
import type { NamedChoices } from '../../../shared/models/transfer'
import type { MyEntry } from '../markdown/rows'

type Say = (count: number) => string

const many = (count: number, one: string, other: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : other}`

const SENTENCES = {
  sameDay: (n) => `${many(n, 'viewing of a film', 'viewings of films')} on a day that has another one of the same film: Letterboxd makes one entry of both.`,
  vagueDays: (n) => `${many(n, 'viewing', 'viewings')} of which only a month, a year or no date is known: without a day Letterboxd puts nothing in the diary.`,
  tooLong: (n) => `${many(n, 'review is', 'reviews are')} longer than a whole file may be there, and stayed behind; the viewing went without it.`,
  spoilers: (n) => `${many(n, 'review', 'reviews')} marked as a spoiler, because spoilers were not asked for.`,
  spoilerMarks: (n) => `The mark that a review has spoilers, on ${many(n, 'review', 'reviews')}.`,
  covered: (n) => `Covered passages in ${many(n, 'review', 'reviews')}, because spoilers were not asked for: […] stands in their place.`,
  uncovered: (n) => `The cover over passages in ${many(n, 'review', 'reviews')}: Letterboxd shows them openly.`,
  reviewTitles: (n) => `${many(n, 'title of a review', 'titles of reviews')}.`,
  tagsWithComma: (n) => `${many(n, 'tag with a comma', 'tags with commas')}: Letterboxd makes several tags of each.`,
  likes: (n) => `${many(n, 'like', 'likes')}.`,
  places: (n) => `The place of ${many(n, 'viewing', 'viewings')}.`,
  media: (n) => `What ${many(n, 'viewing was', 'viewings were')} watched on.`,
  company: (n) => `The company at ${many(n, 'viewing', 'viewings')}.`,
  privateNotes: (n) => `${many(n, 'private note', 'private notes')}.`,
  privateEntries: (n) => `${many(n, 'private entry', 'private entries')}, because private text was not asked for.`,
  privateLists: (n) => `${many(n, 'private list', 'private lists')}, because private text was not asked for.`,
  drafts: (n) => `${many(n, 'draft', 'drafts')}.`,
  listNotes: (n) => `${many(n, 'note on a film of a list', 'notes on films of lists')}.`,
  listFacts: (n) => `The description and tags of ${many(n, 'list', 'lists')}; each list is a file to be imported into a list of that name.`,
  others: (n) => `${many(n, 'take or review by somebody else', 'takes and reviews by others')}.`,
  filmNotes: (n) => `${many(n, 'line or question', 'lines and questions')}.`,
  versions: (n) => `${many(n, 'earlier version of a review', 'earlier versions of reviews')}.`,
  comments: (n) => `${many(n, 'note that belongs to no film', 'notes that belong to no film')}.`
} as const satisfies Readonly<Record<string, Say>>

type Kind = keyof typeof SENTENCES

const ALWAYS = 'What is known of films beyond title, year, directors and numbers elsewhere.'

export class LeftOut {
  readonly #counts = new Map<Kind, number>()

  add(kind: Kind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count)
  }

  /** @param days the days of viewings so far, film by film */
  countEntry(entry: MyEntry, days: Set<string>): void {
    const { watched_on: day } = entry
    if (entry.has_viewing === 1 && day?.length !== 10) this.add('vagueDays')
    if (day?.length === 10) {
      const key = `${entry.film_id} ${day}`
      if (days.has(key)) this.add('sameDay')
      days.add(key)
    }
    if (entry.is_liked === 1) this.add('likes')
    if (entry.place !== null) this.add('places')
    if (entry.medium !== null) this.add('media')
    if (entry.company !== null) this.add('company')
    if (entry.private_note !== null) this.add('privateNotes')
  }

  /** What is not in any row: of everything, as counted in the library. */
  countTheRest(db: Database, { scope, privateText }: NamedChoices): void {
    if (scope.kind !== 'everything') return
    const count = (kind: Kind, sql: string): void => this.add(kind, db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get()?.n ?? 0)
    count('others', "(SELECT id FROM take WHERE deleted_at IS NULL UNION ALL SELECT id FROM review WHERE author_id IS NOT NULL AND deleted_at IS NULL AND body <> '')")
    count('filmNotes', 'film_note WHERE deleted_at IS NULL')
    count('versions', "revision WHERE subject_kind = 'review' AND deleted_at IS NULL")
    count('comments', 'kept_note WHERE deleted_at IS NULL')
    count('drafts', 'journal_row WHERE is_draft = 1')
    if (!privateText) count('privateEntries', 'journal_row WHERE is_private = 1 AND is_draft = 0')
    count('likes', 'film WHERE is_liked = 1 AND is_stub = 0 AND deleted_at IS NULL')
    count('privateNotes', 'film WHERE private_note IS NOT NULL AND deleted_at IS NULL')
  }

  /** One sentence for each kind that there is. */
  sentences(): string[] {
    const kinds = Object.entries(SENTENCES).flatMap(([name, say]) => {
      const count = [...this.#counts].find(([kind]) => kind === name)?.[1] ?? 0
      return count === 0 ? [] : [say(count)]
    })
    return [...kinds, ALWAYS]
  }
}
