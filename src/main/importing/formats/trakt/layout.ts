/** Which file of a Trakt export holds what: both layouts, by the end of the name. */
import type { ParcelFile } from '../../parcel/parcel'

export type FileUse =
  | { readonly use: 'history' | 'lists' | 'watchlist' | 'favourites' | 'csv' }
  | { readonly use: 'items'; readonly name: string }
  | { readonly use: 'list'; readonly id: string | null; readonly slug: string }
  | { readonly use: 'none'; readonly reason: string }

const ABOUT_ME = 'It holds Trakt’s settings and figures about you; there is nothing in it to import.'
const UNFINISHED = 'It says how far you are in what you have not finished.'
const ABOUT_OTHERS = 'It holds what you liked, hid or followed on Trakt, and none of your own films.'

export function purposeOf(file: ParcelFile): FileUse {
  const name = baseName(file)
  if (name.endsWith('.csv')) return { use: 'csv' }
  if (!name.endsWith('.json')) return { use: 'none', reason: 'It is not a file of records.' }
  const whole = name.replace(/\.json$/, '')
  if (/^user-|^settings|^profile|^stats|^last-activities/.test(whole) || whole === '_errors') return { use: 'none', reason: ABOUT_ME }
  if (/^(?:likes|hidden|network|followers|following|friends|playback|saved)(?:-|$)/.test(whole) || /(?:^|\/)(?:likes|hidden|network)\//i.test(file.path)) return { use: 'none', reason: ABOUT_OTHERS }
  const list = /^(?:lists-)?list-(?:(\d+)-?)?(.*)$/.exec(whole)
  if (list !== null) return { use: 'list', id: list[1] ?? null, slug: list[2] ?? '' }
  if (/^(?:watched-)?(?:playback|progress|up-next)(?:-|$)/.test(whole)) return { use: 'none', reason: UNFINISHED }
  // "-2" is the second part of the same.
  const stem = whole.replace(/-\d{1,4}$/, '')
  if (/(?:^|[-_/])history$/.test(stem)) return { use: 'history' }
  if (stem === 'lists-lists' || (stem === 'lists' && /(?:^|\/)lists\/lists\.json$/i.test(file.path))) return { use: 'lists' }
  if (/(?:^|-)watchlist$/.test(stem)) return { use: 'watchlist' }
  if (/(?:^|-)(?:favorites|favourites|recommendations)$/.test(stem)) return { use: 'favourites' }
  return { use: 'items', name: whole }
}

/** History before films that are only marked watched, lists' names before what is on them. */
export function inReadingOrder(files: readonly ParcelFile[]): ParcelFile[] {
  const rank = (file: ParcelFile): number => ['history', 'lists'].indexOf(purposeOf(file).use)
  return files.toSorted((a, b) => rank(b) - rank(a))
}

export function baseName(file: ParcelFile): string {
  return (file.path.split('/').at(-1) ?? '').toLowerCase()
}

/** Names that only Trakt gives: an export in which everything is empty is known by several of them. */
export function isTraktName(file: ParcelFile): boolean {
  return /^(?:watched-(?:history|movies|shows)|ratings-(?:movies|shows|seasons|episodes)|lists-(?:watchlist|favorites|lists)|collection-(?:movies|episodes|shows)|comments-(?:movies|shows|seasons|episodes)|user-(?:profile|settings|stats))(?:-\d+)?\.json$/.test(baseName(file))
}
