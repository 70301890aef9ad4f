/** The rating after a figure from 0 to 5, in half stars, 0 for none: the same figure once more takes off a half. */
export function afterDigit(digit: number, now: number): number {
  const whole = digit * 2
  return whole > 0 && whole === now ? whole - 1 : whole
}
