/**
 * The locale in which dates, figures and sort orders are shown. Whoever formats holds one of these: it is made anew when
 * the person chooses another locale, and what is drawn after that is drawn in it.
 */
let locale: string | undefined
let generation = 0

/** Chooses the locale; null is the one of the page itself. One that is not known is left aside. */
export function setLocale(wanted: string | null): void {
  locale = wanted === null || !isLocale(wanted) ? undefined : wanted
  generation += 1
}

/** The locale that is in force. */
export function localeNow(): string {
  return new Intl.DateTimeFormat(locale).resolvedOptions().locale
}

export type DateFormat = Pick<Intl.DateTimeFormat, 'format'>

/** Dates as the locale writes them. */
export function dates(options: Intl.DateTimeFormatOptions): DateFormat {
  const now = following((chosen) => new Intl.DateTimeFormat(chosen, options))
  return { format: (date) => now().format(date) }
}

/** Figures as the locale writes them. */
export function numbers(options: Intl.NumberFormatOptions = {}): { format: (value: number) => string } {
  const now = following((chosen) => new Intl.NumberFormat(chosen, options))
  return { format: (value) => now().format(value) }
}

/** The order of words in the locale. */
export function sortOrder(options: Intl.CollatorOptions = {}): Pick<Intl.Collator, 'compare'> {
  const now = following((chosen) => new Intl.Collator(chosen, options))
  return { compare: (a, b) => now().compare(a, b) }
}

function following<T>(make: (locale: string | undefined) => T): () => T {
  let made: { readonly value: T; readonly of: number } | null = null
  return () => {
    if (made?.of !== generation) made = { value: make(locale), of: generation }
    return made.value
  }
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0
  } catch {
    return false
  }
}
