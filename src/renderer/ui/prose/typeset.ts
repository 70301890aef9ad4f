import { typographic } from '../../../shared/text/typography'

let isOn = true

/** Whether quotes and dashes are shown as a typesetter would set them, or as they were typed. */
export function setTypographicQuotes(wanted: boolean): void {
  isOn = wanted
}

/** A text as it is shown; what is stored stays as it came. `before` and `after` decide which way its quotes turn. */
export function typeset(text: string, around: Parameters<typeof typographic>[1] = {}): string {
  return isOn ? typographic(text, around) : text
}
