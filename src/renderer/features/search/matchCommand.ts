/** How well what was typed fits a command's name: 0 is best; null when it does not fit. */
export function matchOfCommand(label: string, text: string): number | null {
  const words = wordsOf(label)
  const typed = wordsOf(text)
  if (typed.length === 0) return null
  // "new en" → New entry, word for word from the beginning.
  if (typed.every((part, place) => words[place]?.startsWith(part))) return 0
  // "ne" → New entry, by its initials.
  const initials = words.map((word) => word.charAt(0)).join('')
  if (typed.length === 1 && text.trim().length > 1 && initials.startsWith(typed.join(''))) return 1
  // "entry" → New entry, by any of its words, in any order.
  return typed.every((part) => words.some((word) => word.startsWith(part))) ? 2 : null
}

function wordsOf(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
