/** Earlier versions of my texts: one note for each text that has some, the latest first. */
import type { Database, Statement } from 'better-sqlite3'
import { VERSION_TEXT } from '../../revisions/versionText'
import { fileName, type FreeNames } from '../fileNames'
import type { FolderFile } from '../target'
import { withBody } from './entryNote'
import { frontMatter } from './frontMatter'
import { link } from './names'
import { plainInLine } from './plainText'
import type { MyEntry } from './rows'

interface Version {
  body: string
  name: string | null
  reason: string
  made_at: string
}

const REASONS: Readonly<Record<string, string>> = {
  pause: 'a pause', leave: 'left', finish: 'finished', command: 'from the command line', import: 'before an import', restore: 'restored'
}

export class Versions {
  readonly #of: Statement<[string], Version>
  readonly #withSome: ReadonlySet<string>

  constructor(db: Database) {
    this.#of = db.prepare(`SELECT ${VERSION_TEXT} AS body, name, reason, made_at FROM revision WHERE subject_kind = 'review' AND subject_id = ? AND deleted_at IS NULL ORDER BY made_at DESC, seq DESC`)
    const some = db.prepare<[], { id: string }>("SELECT DISTINCT subject_id AS id FROM revision WHERE subject_kind = 'review' AND deleted_at IS NULL").all()
    this.#withSome = new Set(some.map(({ id }) => id))
  }

  files(entries: readonly { readonly entry: MyEntry; readonly name: string }[], free: FreeNames, shown: (body: string) => string): FolderFile[] {
    return entries.flatMap(({ entry, name }) => {
      const review = entry.review_id
      if (review === null || !this.#withSome.has(review)) return []
      return [{ path: `Versions/${free.take(fileName(name, ', versions'))}.md`, text: () => this.#note(review, name, shown) }]
    })
  }

  #note(review: string, name: string, shown: (body: string) => string): string {
    const versions = this.#of.all(review)
    const sections = versions.map((version) => `## ${headingOf(version)}\n\n${shown(version.body).trim()}`)
    return withBody(frontMatter({ versions: versions.length, entry: link(name, name) }), sections.join('\n\n'))
  }
}

function headingOf({ made_at, name, reason }: Version): string {
  const when = `${made_at.slice(0, 10)} ${made_at.slice(11, 16)} UTC`
  return [when, name === null ? (REASONS[reason] ?? reason) : plainInLine(name)].join(' · ')
}
