/** The id of the field on top of the page: whoever opens the page starts there. */
export const WRITTEN_FIELD = 'written-field'
