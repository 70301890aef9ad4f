import type { Instant } from '../../shared/models/ids'

/**
 * Stands in `deleted_at` of rows that are in the bin for no reason a person would look for there: an addition that was
 * taken back, a film that became one with another. The bin does not show them, and only Undo or Redo brings them back.
 * No moment: the change log knows when it was.
 */
export const SET_ASIDE: Instant = '1970-01-01T00:00:00.000Z'
