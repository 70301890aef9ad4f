import type { Preferences } from '../../../shared/models/settings'
import { setLocale } from '../../messages/locale'
import { setTypographicQuotes } from '../../ui/prose/typeset'

/** Of the design's own sizes: 29 of line to 18 of letter in reviews, 31 to 19 in the editor. */
const READ_LEADING = 29 / 18
const EDIT_LEADING = 31 / 19

/**
 * Lets preferences take effect in the page: what is drawn from now on follows them. Theme and zoom are main's.
 *
 * @param systemLocale how this computer writes dates and figures
 */
export function applyPreferences({ readingSize, motion, locale, typographicQuotes }: Preferences, systemLocale: string | null, root: HTMLElement): void {
  const editing = readingSize + 1
  root.style.setProperty('--read', `${readingSize}px`)
  root.style.setProperty('--read-lh', `${Math.round(readingSize * READ_LEADING)}px`)
  root.style.setProperty('--edit', `${editing}px`)
  root.style.setProperty('--edit-lh', `${Math.round(editing * EDIT_LEADING)}px`)
  if (motion === 'reduced') root.dataset['motion'] = 'reduced'
  else delete root.dataset['motion']
  setLocale(locale ?? systemLocale)
  setTypographicQuotes(typographicQuotes)
}
