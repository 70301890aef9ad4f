/** What is written about films: sentences from the same words the generated pages are made of, in Markdown as I write it. */
import type { Random } from '../pageGenerator/random'
import { makePerson } from '../pageGenerator/names'
import { OPENER_KINDS, OPENERS, PREFIXES, SENTENCES, SYNOPSES, VOCABULARY } from '../pageGenerator/vocabulary'

export interface Linked {
  readonly title: string
  readonly year: number | null
}

export interface Prose {
  /** So many sentences, of which the first can stand alone. */
  readonly sentences: (title: string, count: number) => string[]
  readonly synopsis: (title: string) => string
  /** A review of mine of about so many words; with a link to each of the films. */
  readonly mine: (title: string, words: number, links: readonly Linked[]) => string
}

export function proseOf(random: Random): Prose {
  const sentence = (title: string, template: string): string => expand(random, title, template)
  const opener = (title: string): string => sentence(title, random.pick(OPENERS[random.weighted(OPENER_KINDS)]))
  const plain = (title: string): string => {
    const written = sentence(title, random.pick(SENTENCES))
    return random.chance(0.08) ? `${random.pick(PREFIXES)} ${written.charAt(0).toLowerCase()}${written.slice(1)}` : written
  }
  const sentences = (title: string, count: number): string[] => Array.from({ length: count }, (_, index) => (index === 0 ? opener(title) : plain(title)))
  return {
    sentences,
    synopsis: (title) => sentence(title, random.pick(SYNOPSES)),
    mine: (title, words, links) => {
      const written: string[] = []
      for (let said = 0; said < words; said += written.at(-1)?.split(' ').length ?? words) written.push(written.length === 0 ? opener(title) : plain(title))
      for (const link of links) {
        const target = link.year === null ? link.title : `${link.title} (${link.year})`
        if (/[[\]|\n]/.test(target)) continue
        written.splice(random.int(0, written.length), 0, random.pick(['It made me want to see [[_]] again.', 'Not as {plain} as [[_]], but close.', '[[_]] did this with less noise.']).replace('_', target).replace('{plain}', random.pick(VOCABULARY['plain'] ?? ['old'])))
      }
      return paragraphs(random, written.map((each) => marked(random, each)))
    }
  }
}

/** Emphasis here and there, and now and then a passage that gives something away. */
function marked(random: Random, sentence: string): string {
  if (random.chance(0.03)) return `||${sentence}||`
  if (random.chance(0.06)) return sentence.replace(/(?<=\s)(\p{L}{5,})(?=\s)/u, random.pick(['*$1*', '**$1**', '_$1_']))
  return sentence
}

function paragraphs(random: Random, sentences: readonly string[]): string {
  let text = ''
  for (const sentence of sentences) text += text === '' ? sentence : (random.chance(0.14) ? '\n\n' : ' ') + sentence
  if (random.chance(0.02)) text = `## After the credits\n\n${text}`
  if (random.chance(0.02)) text += '\n\n- the lighting\n- the last shot\n- nothing else'
  return text
}

function expand(random: Random, title: string, template: string): string {
  const person = makePerson(random)
  const own: Readonly<Record<string, string>> = {
    Actor: person.full, actorLast: person.last, ActorLast: person.last, Other: person.full, other: person.full, otherLast: person.last,
    characterFull: person.full, O: title, GENRE: 'FILM', roleCapital: 'Somebody', abbreviationStart: 'Dr. Orme'
  }
  return template
    .replace(/\{(q:)?([\w:]+)\}/g, (_, quoted: string | undefined, name: string) => {
      const word = own[name] ?? random.pick(VOCABULARY[name] ?? [name])
      return quoted === undefined ? word : `“${word}”`
    })
    .replace(/\b([Aa]) (?=[aeiou])/g, '$1n ')
}
