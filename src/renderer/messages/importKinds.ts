import type { ImportKind } from '../../shared/models/importing'

/** What is imported, in the order in which it is told. */
export const KINDS_IN_ORDER: readonly ImportKind[] = ['films', 'viewings', 'ratings', 'reviews', 'seen', 'watchlist', 'likes', 'lists', 'listEntries', 'notes']
