import { createHash } from 'node:crypto'

/** How a page's policy names one style or script that stands in it: by what it says. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
