/** Case and marks off: what is typed finds "Łódź" by "lodz" as far as Unicode takes letters apart. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Those of which a word begins like this; all for an empty text. */
export function narrow<T>(things: readonly T[], text: string, wordsOf: (thing: T) => string): readonly T[] {
  const wanted = plain(text.trim())
  if (wanted === '') return things
  return things.filter((thing) => {
    const words = plain(wordsOf(thing))
    return words.startsWith(wanted) || words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) || words.includes(` ${wanted}`)
  })
}
