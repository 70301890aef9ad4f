/** A title card's size in its own units; every card is drawn in them and scaled. */
export const CARD_WIDTH = 240
export const CARD_HEIGHT = 360
export const CARD_MARGIN = 18
