/** What can be done with a film, from its page, its tile and its menu. */
import type { HalfStars } from '../../../shared/models/rating'

export const stars = (rating: HalfStars): string => `${rating === 1 ? '' : Math.floor(rating / 2)}${rating % 2 === 1 ? '½' : ''}`

export const filmActionWords = {
  open: 'Open',
  newEntry: 'New entry…',
  write: 'Write',
  watchlist: 'Watchlist',
  onWatchlist: 'On your watchlist',
  watch: 'Put on the watchlist',
  unwatch: 'Take off the watchlist',
  like: 'Like',
  unlike: 'Take the like off',
  addToList: 'Add to list',
  addToListMenu: 'Add to list…',
  edit: 'Edit',
  editMenu: 'Edit…',
  export: 'Export…',
  moveToBin: 'Move film to bin',
  more: (title: string): string => `More about ${title}`,
  menu: (title: string): string => `Actions on ${title}`,
  writeOn: (title: string): string => `Write about ${title}`,
  watchNamed: (title: string): string => `Put ${title} on the watchlist`,
  unwatchNamed: (title: string): string => `Take ${title} off the watchlist`,
  first: 'This is the first film of these.',
  last: 'This is the last film of these.',

  verdict: 'Your verdict',
  rating: 'Your rating',
  rated: (rating: HalfStars | null): string => (rating === null ? 'Not rated' : stars(rating)),
  seen: 'Seen',

  onLists: 'On your lists',
  place: (place: number): string => `No. ${place}`
} as const
