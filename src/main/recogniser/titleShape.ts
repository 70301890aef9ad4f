/** Whether words look like a film's title: by their capitals, not by any list of titles. */
import { isFunctionWord, isOpeningWord, withoutEdges } from './words'

/** Small words that stay in lower case inside titles, in several languages. */
const SMALL = new Set(
  'a an the and or nor but of in on at to for from with by as vs v versus into over n de la le les du des el los las del y e et il lo gli i di da della delle dei do dos der die das den dem des von zu und im am og och en av på i til het van een à au aux un une und ein eine se que qui no na o os ja från fra från ved nad pod w we z ze do od u s k ke ve po za pro při bez és egy ile bir și si cu din pe iz sa kod hos mit ohne bei nach vor über unter gegen zwischen sin por para sobre sous sans chez dans pour par avec per tra sul sulla nel nella allo alla ai dal dalla con senza com sem pelo pela entre contra med mellom mellan under efter etter pas ne o oder aus'.split(' ')
)

/** How a piece of text is written. */
export interface TitleShape {
  readonly words: number
  /** Every word that matters begins with a capital or a figure. */
  readonly titleCase: boolean
  /** The first word does, but others do not. */
  readonly sentenceCase: boolean
  readonly allCapitals: boolean
  /** Nothing but words with which people open sentences: "No Way", "Not Again". */
  readonly common: boolean
  readonly caseless: boolean
}

/** Looks at how a piece is written. */
export function titleShape(text: string): TitleShape {
  const words = text.split(/[\s/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const bare = words.map(withoutEdges)
  const raised = bare.map((word) => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word) || /^[dl]['’]\p{Lu}/u.test(word))
  const significant = bare.map((word, at) => !SMALL.has(word.toLowerCase()) || at === 0)
  const caseless = bare.length > 0 && bare.every((word) => /^[\p{Lo}\p{N}ー・]+$/u.test(word)) && bare.some((word) => /\p{Lo}/u.test(word))
  return {
    words: words.length,
    titleCase: bare.length > 0 && raised.every((capital, at) => capital || significant[at] === false),
    sentenceCase: raised[0] === true,
    allCapitals: bare.some((word) => word.length > 1) && bare.every((word) => word === word.toUpperCase()) && /\p{Lu}{2}/u.test(text),
    common: bare.length > 0 && bare.every((word) => isOpeningWord(word)) && bare.filter((word) => isFunctionWord(word)).length * 2 >= bare.length,
    caseless
  }
}

/** True for the small words a title may hold in lower case. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word)
}

/**
 * The words before `end` that could be an unquoted title: capitalised ones with small words between them. Gives where they
 * begin and whether another border is as likely (a sentence's own first capital, "and", a possessive in front).
 */
export function titleBefore(text: string, end: number): { start: number; shaky: boolean } | null {
  const floor = Math.max(0, end - 90)
  const head = text.slice(floor, end)
  const words = [...head.matchAll(/\S+/gu)].map((found) => ({ raw: found[0], start: floor + found.index }))
  let from = words.length
  while (from > 0) {
    const word = words[from - 1]
    if (!word || (from < words.length && endsClause(word.raw)) || !mayStand(word.raw)) break
    from--
  }
  while (from < words.length && isSmallInFront(words[from]?.raw ?? '')) from++
  const run = words.slice(from)
  if (run.length === 0 || run.length > 10) return null
  return borderOf(text, run)
}

/** Words that lead up to a title at a sentence's start and hardly ever begin one. */
const LEADS = /^(?:Like|Unlike|See|Watch|Rent|Try|Buy|And|But|Or|So|Yet|Compare|Compared|Even|Also|Both|Then|Although|Though|While|When|If|Since|Than|Think|Imagine|Loved|Watched|Saw|Enjoyed|Remember|Is|Was|Are|Were|Does|Did|Has|Had|Because|Maybe|Perhaps|Ever|Just|Only|Not|Nor|As|Where|Why|How|Whether)$/u
/** The same, with a small word behind them: "Fans of …", "Nothing in …". */
const LEADS_WITH_SMALL = /^(?:Fans?|Nothing|Next|Part|Half|Most|Much|All|None|Everything|Something|Anyone|Director|Stars?|Those|People|Compared|Thanks|According|Similar|Close|Closer|Reminiscent|Shades|Echoes|That)$/u
/** Words that lead up to a title as often as they begin one. */
const PREPOSITIONS = /^(?:In|On|At|From|Into|After|Before|With|Without|Of|By|For|To|About|Under|Over|Beyond|Between|Within|Against|Through|During|Until)$/u

function borderOf(text: string, run: ReadonlyArray<{ raw: string; start: number }>): { start: number; shaky: boolean } | null {
  const first = run[0]
  if (!first) return null
  const sentenceStart = /(?:^|[.!?…:\n]["”’)]?\s*|["“(]\s*)$/u.test(text.slice(Math.max(0, first.start - 4), first.start))
  if (sentenceStart && run.length > 1) {
    const lead = LEADS.test(first.raw) || (LEADS_WITH_SMALL.test(first.raw) && (first.raw === 'That' || isSmallWord(run[1]?.raw ?? '')))
    if (lead || PREPOSITIONS.test(first.raw)) {
      const rest = withoutSmall(run.slice(1))
      const start = rest[0]
      // "In CITADEL (1982)": the title's own capitals show where it begins.
      const shouted = start !== undefined && /^\p{Lu}{3,}/u.test(start.raw)
      return start ? { start: start.start, shaky: !(lead || shouted) || isJoined(rest) } : null
    }
    if (isOpeningWord(first.raw) && !/^(?:The|A|An|My|Our|His|Her|One|Two|Three|No)$/u.test(first.raw)) {
      const rest = withoutSmall(run.slice(1))
      const shouted = rest[0] !== undefined && /^\p{Lu}{3,}/u.test(rest[0].raw) && !/^\p{Lu}{2}/u.test(first.raw)
      return shouted && rest[0] ? { start: rest[0].start, shaky: isJoined(rest) } : { start: first.start, shaky: true }
    }
  }
  return { start: first.start, shaky: isJoined(run) }
}

function withoutSmall(run: ReadonlyArray<{ raw: string; start: number }>): ReadonlyArray<{ raw: string; start: number }> {
  const from = run.findIndex((word) => !isSmallInFront(word.raw))
  return from === -1 ? [] : run.slice(from)
}

/** "and", "from", a possessive: two names may stand there, or a person and a film. */
function isJoined(run: ReadonlyArray<{ raw: string }>): boolean {
  const joined = run.some((word, at) => at > 0 && /^(?:and|or|to|from|in|with|by|&)$/u.test(word.raw))
  return joined || run.some((word, at) => at < run.length - 1 && /['’]s?$/u.test(word.raw))
}

function mayStand(raw: string): boolean {
  if (/["“”«»()[\]]/u.test(raw)) return false
  const bare = raw.replace(/^['’]+|[,:;!?.…]+$/gu, '')
  return /^[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(bare) || SMALL.has(bare) || bare === '&' || raw === '-' || raw === '–'
}

/** A comma, a full stop after a long word or another mark ends what can be part of the title. */
function endsClause(raw: string): boolean {
  if (/[,;?…]["”’)]*$/u.test(raw) || /["”’)]$/u.test(raw)) return true
  return raw.endsWith('.') && !/^(?:Dr|Mr|Mrs|Ms|St|vs|Vol|No|Jr|Sr|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}?)\.$/u.test(raw)
}

function isSmallInFront(raw: string): boolean {
  return !/^[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u.test(raw) || /^(?:I|I['’]\p{L}+)$/u.test(raw)
}
