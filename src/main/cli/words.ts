/** The words behind the launcher's "--", or null when the window is wanted. */
export function commandWords(argv: readonly string[]): string[] | null {
  const marker = argv.indexOf('--')
  const words = marker < 0 ? [] : argv.slice(marker + 1)
  return words.length === 0 ? null : words
}
