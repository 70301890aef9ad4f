/** A text of so many words, in paragraphs of a hundred: the same one every time. */
export function bookOf(words: number): string {
  const said = 'the rows were empty and the ferry went on while nobody on deck looked back at the long grey shore of it'.split(' ')
  const paragraphs: string[] = []
  for (let begun = 0; begun < words; begun += 100) {
    const count = Math.min(100, words - begun)
    paragraphs.push(Array.from({ length: count }, (_, at) => said[(begun + at * 7) % said.length] ?? 'the').join(' '))
  }
  return paragraphs.join('\n\n')
}
