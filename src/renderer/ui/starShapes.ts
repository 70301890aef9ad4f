/** A star and the left half of one, in a box of 16 × 16. */
export const STAR = 'M8 .9l2.16 4.55 4.98.64-3.65 3.44.93 4.94L8 12.06l-4.42 2.41.93-4.94L.86 6.09l4.98-.64z'
export const HALF_STAR = 'M8 .9v11.16l-4.42 2.41.93-4.94L.86 6.09l4.98-.64z'
