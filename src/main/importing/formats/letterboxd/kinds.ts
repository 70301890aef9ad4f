/** What a file of an export is: by its columns, and where those are the same by its name. */
import type { ImportKind } from '../../../../shared/models/importing'
import type { ParcelFile } from '../../parcel/parcel'
import { beginningOf, columnName } from '../reading/columns'

export type TableKind = 'diary' | 'reviews' | 'ratings' | 'watched' | 'watchlist' | 'liked'
export type FileKind = TableKind | 'list' | 'comments' | 'likesElsewhere' | 'profile' | 'unnamed' | 'strange'

/** Where in the export a file lies: `deleted` and `orphaned` stay out unless they are asked for. */
export type Section = 'deleted' | 'orphaned' | null

export interface ExportFile {
  readonly file: ParcelFile
  readonly kind: FileKind
  readonly section: Section
}

/** What the rows of a file would be. */
export const COUNTED: Readonly<Record<FileKind, ImportKind>> = {
  diary: 'viewings', reviews: 'reviews', ratings: 'ratings', watched: 'seen', watchlist: 'watchlist', liked: 'likes', list: 'listEntries', comments: 'notes', likesElsewhere: 'likes', profile: 'lists', unnamed: 'films', strange: 'films'
}

const HEAD_BYTES = 8_192
/** What git leaves where two versions of a file could not be joined. */
export const CONFLICT = /^(?:<{7}|={7}|>{7})(?:\s|$)/
const NO_TABLE = /\.(?:md|markdown|html?|json|xml|zip|png|jpe?g|gif|webp|svg|avif|pdf|mp4|mov)$/i

/** The file's kind, and whether its columns alone say that it comes from Letterboxd. */
export async function kindOf(file: ParcelFile): Promise<ExportFile & { isSure: boolean }> {
  const section = sectionOf(file.path)
  const none = { file, section, isSure: false }
  if (NO_TABLE.test(file.path)) return { ...none, kind: 'strange' }
  const lines = (await beginningOf(file, HEAD_BYTES)).split(/\r\n?|\n/).filter((line) => line.trim() !== '' && !CONFLICT.test(line))
  const first = lines[0]
  if (first === undefined) return { ...none, kind: byPath(file.path) }
  const kind = byColumns(new Set(first.split(/[,;\t]/).map(columnName)), file.path)
  return { file, section, kind, isSure: kind !== 'strange' && kind !== 'likesElsewhere' }
}

function byColumns(columns: ReadonlySet<string>, path: string): FileKind {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.has(name))
  if ([...columns].some((name) => name.startsWith('letterboxdlistexport'))) return 'list'
  if (has('datejoined', 'favoritefilms')) return 'profile'
  if (has('name', 'letterboxduri')) return has('review') ? 'reviews' : has('watcheddate') || has('rewatch') || has('tags') ? 'diary' : has('rating') ? 'ratings' : namedTable(path)
  if (has('date', 'name', 'url', 'description') || (has('position', 'name', 'url') && !has('const'))) return 'list'
  if (has('date', 'content') && columns.size === 3 && has('comment')) return 'comments'
  if (has('date', 'content') && columns.size === 2) return 'likesElsewhere'
  return 'strange'
}

/** Watched films, the watchlist and liked films have the same columns. */
function namedTable(path: string): TableKind | 'unnamed' {
  const name = path.toLowerCase().split('/').slice(-2).join('/')
  if (/watch[ _-]?list[^/]*$/.test(name)) return 'watchlist'
  if (/watched[^/]*$/.test(name)) return 'watched'
  return /(?:^|\/)likes\/films[^/]*$|(?:^|\/)like[sd]?(?:[ _-]?films)?[^/a-z]*(?:\.[a-z]+)?$/.test(name) ? 'liked' : 'unnamed'
}

/** Files that cannot be read at all are at least called something. */
function byPath(path: string): FileKind {
  const name = path.toLowerCase()
  if (/(?:^|\/)lists\//.test(name)) return 'list'
  if (/(?:^|\/)likes\/(?:reviews|lists)\./.test(name)) return 'likesElsewhere'
  const base = /(diary|reviews|ratings|comments|profile)[^/]*$/.exec(name)?.[1]
  if (base === 'diary' || base === 'reviews' || base === 'ratings' || base === 'comments' || base === 'profile') return base
  const table = namedTable(path)
  return table === 'unnamed' ? 'strange' : table
}

function sectionOf(path: string): Section {
  const folders = path.toLowerCase().split('/').slice(0, -1)
  return folders.includes('deleted') ? 'deleted' : folders.includes('orphaned') ? 'orphaned' : null
}
