/** How large a poster is kept. */

/** In px: enough for a full window on a fine screen. */
export const POSTER_MOST_WIDTH = 1_400
export const POSTER_MOST_HEIGHT = 2_100
/** In bytes. */
export const POSTER_MOST_BYTES = 3 * 1024 * 1024
