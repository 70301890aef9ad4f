/** Where a word of a text begins like what was typed, in any case and without its marks; null where none does. UTF-16 places. */
export function wordBeginning(text: string, typed: string): { start: number; end: number } | null {
  const wanted = bare(typed.trim())
  if (wanted === '') return null
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu)) {
    const end = endOf(text, start, wanted)
    if (end !== null) return { start, end }
  }
  // A tag of signs has no word.
  return bare(text).startsWith(wanted) ? { start: 0, end: text.length } : null
}

/** Where what is wanted ends, when it stands at this place. */
function endOf(text: string, start: number, wanted: string): number | null {
  let seen = ''
  let end = start
  for (const letter of text.slice(start)) {
    // A mark belongs to the letter before it.
    if (seen === wanted && !/\p{M}/u.test(letter)) return end
    seen += bare(letter)
    end += letter.length
    if (!wanted.startsWith(seen)) return null
  }
  return seen === wanted ? end : null
}

function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}
