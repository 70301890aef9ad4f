/** Films named without quotation marks: "Title (1998)", and, only as a question, what follows "reminds me of". */
import type { Span } from '../../shared/models/page'
import type { Hit } from './mentions'
import { sentenceBefore } from './mentionCues'
import { isCalled, type PageWords } from './pageWords'
import { isSmallWord, titleBefore, titleShape } from './titleShape'
import { isOpeningWord } from './words'

const YEAR_IN_BRACKETS = /\s[([](?:[^()[\]\d\n]{0,30}[,\s]\s?)?((?:18[89]|19\d|20[0-4])\d)[)\]]/gu
const CUE =
  /(?:\b(?:remind(?:s|ed|ing)? (?:me|you|us|one) (?:\w+ly |a bit |a lot |so much |very much )?of|reminiscent of|sequel to|prequel to|follow-?up to|remake of|homage to|rip-?off of|parody of|shades of|echoes of|in the vein of|(?:sequence|scene|scenes|shot|moment|ending|opening|finale|climax|line|bit|character|score|music) (?:from|in|of)|(?:films?|movies?|pictures?|thrillers?|comedies|dramas?|classics?|something) (?:like|such as)|(?:feels?|felt|looks?|looked|plays?|played|sounds?|more|much|just|lot|bit|kind of|sort of|works?) like|(?:director|writer|maker|makers|creator|creators|star|team|people|guys?|man|woman) (?:of|behind)|directed|compared? (?:to|with)|(?:better|worse|funnier|scarier|stronger|weaker|darker|lighter) than|since seeing|(?:watched|rewatched|seen))) (?=["“‘']?(?:the |a )?\p{Lu})/giu
const NO_NAME = /^(?:["“”„«»‘’'(*[_]|\d)/u

/** "Title (1998)": a year in brackets after capitalised words. */
export function unquotedWithYear(text: string, taken: ReadonlyArray<{ outerStart: number; outerEnd: number }>): Hit[] {
  const hits: Hit[] = []
  let piece = 0
  for (const found of text.matchAll(YEAR_IN_BRACKETS)) {
    while ((taken[piece]?.outerEnd ?? Infinity) < found.index) piece++
    const quoted = taken[piece]
    if (quoted && quoted.outerStart <= found.index && quoted.outerEnd >= found.index) continue
    const name = titleBefore(text, found.index)
    if (!name) continue
    const title = text.slice(name.start, found.index).replace(/[,:]$/u, '')
    const shape = titleShape(title)
    if ((!shape.titleCase && !shape.caseless) || shape.common) continue
    hits.push({
      start: name.start,
      end: name.start + title.length,
      title,
      year: Number(found[1]),
      certain: !name.shaky,
      reason: name.shaky ? 'Where does the title begin?' : null
    })
  }
  return hits
}

/** Capitalised words after words that often lead to a film's name. It may be a person: never certain. */
export function unquotedAfterCues(text: string, taken: readonly Span[], page: PageWords): Hit[] {
  const hits: Hit[] = []
  const places = [...taken].sort((one, other) => one.start - other.start)
  let at = 0
  for (const cue of text.matchAll(CUE)) {
    const from = cue.index + cue[0].length
    while ((places[at]?.end ?? Infinity) <= from) at++
    const name = nameAfter(text, from)
    if (!name || (places[at]?.start ?? Infinity) < name.end) continue
    const words = titleShape(name.title).words
    const plain = /\b(?:films?|movies?|pictures?|sequel|prequel|remake|follow-?up|directed)\b/iu.test(cue[0])
    if (words < (plain ? 1 : 2) || isPersonIn(text, name, sentenceBefore(text, from), page)) continue
    hits.push({ start: name.start, end: name.end, title: name.title, year: null, certain: false, reason: 'Is this a film?' })
  }
  return hits
}

function nameAfter(text: string, from: number): { start: number; end: number; title: string } | null {
  const rest = text.slice(from, from + 80)
  if (NO_NAME.test(rest)) return null
  const words = [...rest.matchAll(/\S+/gu)]
  let end = 0
  let start = -1
  let pending = 0
  for (const word of words.slice(0, 8)) {
    const raw = word[0]
    const bare = raw.replace(/[,.;:!?…)"”’]+$/u, '').replace(/['’]s$/u, '')
    const capital = /^[\p{Lu}\p{N}]/u.test(bare)
    if (start === -1 && !capital) {
      if (isSmallWord(raw)) continue
      return null
    }
    if (!capital && !(isSmallWord(raw) && pending < 2)) break
    if (capital) {
      if (/^(?:I|I['’]\p{L}+)$/u.test(bare)) break
      if (start === -1) start = word.index
      end = word.index + bare.length
      pending = 0
    } else {
      pending++
    }
    if (bare.length < raw.length) break
  }
  if (start === -1 || end <= start) return null
  const title = rest.slice(start, end)
  return title.length < 3 || titleShape(title).common || (isOpeningWord(title) && !title.includes(' ')) ? null : { start: from + start, end: from + end, title }
}

/** "the director of Anna Berg's …", "like Anna Berg plays": a person's name goes on otherwise than a title. */
function isPersonIn(text: string, name: { end: number; title: string }, before: string, page: PageWords): boolean {
  const words = name.title.split(/\s+/u)
  // Whoever is called by the last word alone elsewhere on the page is somebody, not something.
  if (words.length > 1 && words.length < 4 && isCalled(page, words[words.length - 1] ?? '')) return true
  const after = text.slice(name.end, name.end + 24)
  return /^['’]s? (?:\p{Ll}+ )?(?:character|performance|acting|work|role|face|voice|early|best|films?|movies?)/u.test(after) || /\b(?:actors?|actress(?:es)?|directors?|people|stars?|mr|mrs|ms|dr)\.? (?:like|such as) $/iu.test(before) || /^(?:Mr|Mrs|Ms|Dr)\.? /u.test(name.title)
}
