/** The ids of what stands on a film's page, so that search, outline and going back can find it. */
export const reviewAnchor = (review: string): string => `review-${review}`
export const takeAnchor = (take: string): string => `take-${take}`
/** A line of the film, or a question for its next viewing. */
export const noteAnchor = (note: string): string => `note-${note}`
export const entryAnchor = (entry: string): string => `entry-${entry}`
