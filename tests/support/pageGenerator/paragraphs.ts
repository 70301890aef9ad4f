/** Paragraphs of a review, and what copying did to the breaks between them. */
import type { Sentence } from './mentions'
import type { Random } from './random'

/** How a page shows paragraphs: swallowed by copying, run together with a space, on lines of their own. */
export const GLUE_MODES = { swallowed: 52, spaces: 28, lines: 8, 'blank-lines': 5 }
export type GlueMode = keyof typeof GLUE_MODES

export function intoParagraphs(random: Random, sentences: readonly Sentence[], glue: GlueMode): Sentence[][] {
  const wanted = glue === 'spaces' ? 1 : Math.min(random.int(1, 6), Math.max(1, Math.floor(sentences.length / 2)))
  const paragraphs: Sentence[][] = Array.from({ length: wanted }, () => [])
  sentences.forEach((sentence, index) => paragraphs[Math.min(wanted - 1, Math.floor((index / sentences.length) * wanted))]?.push(sentence))
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

const SMALL_WORDS = /^(The|This|There|It|I|What|When|If|But|And|So|As|At|In|By|You|They|Nothing|Nobody|Some|Even|Here|Not|That|To) /

/** A paragraph on a line of its own must not look like the next person. */
export function plainStarts(paragraphs: Sentence[][], another: () => Sentence): Sentence[][] {
  return paragraphs.map((paragraph, index) => {
    if (index === 0 || SMALL_WORDS.test(paragraph[0]?.text ?? '')) return paragraph
    for (;;) {
      const sentence = another()
      if (SMALL_WORDS.test(sentence.text)) return [sentence, ...paragraph]
    }
  })
}

export function joinParagraphs(random: Random, paragraphs: readonly string[], page: { glue: GlueMode; lineEnd: string }, features: string[]): { text: string; breaks: number[]; possibleBreaks: number[] } {
  const breaks: number[] = []
  const possibleBreaks: number[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text === '') {
      text = paragraph
      continue
    }
    if (page.glue === 'swallowed') {
      if (random.chance(0.04)) {
        text = text.replace(/\.$/, '')
        features.push('glue:no-full-stop')
      }
      const clear = /(?:[^.]\.|[!?])["”’»)'*]?$/u.test(text) && /^["“‘«'*]?\p{Lu}/u.test(paragraph)
      ;(clear ? breaks : possibleBreaks).push(text.length)
      features.push(clear ? 'glue:clear' : 'glue:unclear')
      text += paragraph
    } else {
      text += (page.glue === 'spaces' ? ' ' : page.glue === 'lines' ? page.lineEnd : page.lineEnd + page.lineEnd) + paragraph
    }
  }
  return { text, breaks, possibleBreaks }
}
