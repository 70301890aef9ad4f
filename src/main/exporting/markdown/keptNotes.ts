/** Texts of mine that belong to no film (comments I wrote elsewhere) as one note. */
import type { Database } from 'better-sqlite3'
import type { FreeNames } from '../fileNames'
import type { FolderFile } from '../target'
import { withBody } from './entryNote'
import { frontMatter } from './frontMatter'
import { plainInLine } from './plainText'

interface KeptNote {
  body: string
  address: string | null
  written_on: string | null
  origin: string
}

const SQL = 'SELECT body, address, written_on, origin FROM kept_note WHERE deleted_at IS NULL ORDER BY written_on, seq'

/** The file, or nothing where there is no such text. */
export function keptNotes(db: Database, free: FreeNames): FolderFile[] {
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM kept_note WHERE deleted_at IS NULL').get()?.n ?? 0
  if (count === 0) return []
  return [{
    path: `${free.take('Notes')}.md`,
    text: () => withBody(frontMatter({ title: 'Notes', notes: count }), db.prepare<[], KeptNote>(SQL).all().map(asSection).join('\n\n'))
  }]
}

function asSection({ body, address, written_on, origin }: KeptNote): string {
  const heading = [written_on, origin].filter((part) => part !== null).map(plainInLine).join(' · ')
  const where = address === null ? [] : [/^https?:\/\/[^\s<>\\]+$/i.test(address) ? `<${address}>` : plainInLine(address)]
  return [`## ${heading}`, ...where, body.trim()].join('\n\n')
}
