import { z } from 'zod'

/** MY verdict: half stars, 1 (half a star) to 10 (five stars). Whole numbers, so nothing is ever rounded. */
export const HalfStars = z.int().min(1).max(10)
export type HalfStars = z.infer<typeof HalfStars>

/** 9 → 4.5, as people write and read it. */
export function starsOf(rating: HalfStars): number {
  return rating / 2
}

/** 4.5 → 9; null when it is no half star between 0.5 and 5. */
export function halfStarsOf(stars: number): HalfStars | null {
  const parsed = HalfStars.safeParse(stars * 2)
  return parsed.success ? parsed.data : null
}
