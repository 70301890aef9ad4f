/** U+FFFD, shown where a character could not be kept. */
const REPLACEMENT = '\uFFFD'

/**
 * Text as the library can keep it: lone surrogates (which SQLite would turn into three wrong characters) and NULs
 * (behind which its functions do not look) are replaced, everything else stays as it came.
 *
 * @returns the text and how many characters were replaced
 */
export function wellFormed(text: string): { text: string; replaced: number } {
  let replaced = 0
  const kept = text.replace(/\p{Surrogate}|\0/gu, () => {
    replaced += 1
    return REPLACEMENT
  })
  return { text: kept, replaced }
}
