/** The ids of what stands on a film's page, so that search, outline and going back can find it. */
export const reviewAnchor = (review: string): string => `review-${review}`
export const takeAnchor = (take: string): string => `take-${take}`
export const entryAnchor = (entry: string): string => `entry-${entry}`
