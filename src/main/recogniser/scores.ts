/** The score a review gives its film: which of the things that look like one is meant as the verdict. */
import type { FoundScore, Span } from '../../shared/models/page'
import { scoreForms, type ScoreForm } from './scoreForms'

interface Judged {
  readonly form: ScoreForm
  /** 0: no score. 1: perhaps. 2: probably. 3: said to be one, or set apart at an end of the text. 4: the final word. */
  readonly weight: number
}

/** Longer texts are looked through from here before their end: a verdict stands there. */
const LONGEST = 60_000

/** What follows makes it a share, a count or a time rather than a score. */
const AFTER_NO_SCORE =
  /^\s?(?:of (?:the|it|its|this|that|these|those|them|my|his|her|their|your|our|an?|what|all|us|every|each)\b|(?:people|persons|times|dentists|viewers|critics|hours?|minutes?|mins?|years?|weeks?|days?|months?|miles?|way|through|full|empty|time|scale|chance|odds|split|cast|actors|members|audience|films|movies|scenes|jokes|characters|inch|inches|mile|century|cup|the way|as|women|men|friends|stars? (?:of|in|who|are|were|with|from|as|that|like|such)|(?:sure|certain|recommended|recommend|agree|true|right|correct|accurate|real|pure|more|less|better|worse|guaranteed|committed|convinced|fresh|american|german|of)\b))/iu
const BEFORE_NO_SCORE =
  /(?:\b(?:on|since|until|till|before|after|by|between|around|about|post|pre|the|first|last|another|every|over|under|than|only|nearly|almost|like|date|dated|born|page|chapter|take|version|part|room|highway|route|channel|studio|apartment|plan|vitamin|hepatitis|type|class|group|team|block|section|exhibit|option|side|point|from|at|in|to)|[#$€£])\s?$/iu
const FINAL_WORD = /(?:\b(?:overall|final(?:ly)?|verdict|all in all|in (?:total|sum|short|conclusion)|rating|score|grade|mark|marks|my (?:vote|rating|score|grade|verdict|mark)|total|bottom line)\b[^.!?\n]{0,30})$/iu
const I_GIVE =
  /(?:\b(?:i|we)(?:['’]d|['’]ll|['’]m| would| will| must| have to| am| can| could| might| do)?(?: only| just| still| happily| gladly| reluctantly| easily| probably| ultimately| definitely)? (?:give|gave|giving|rate|rated|rating|award|score|grade|go with|say|call it|settled? (?:for|on|at)|land(?:ed)? (?:on|at)|arrived? at|ended? (?:up )?(?:at|on|with)|came (?:down|out) at)\b[^.!?\n]{0,45})$/iu
const IT_GETS =
  /(?:^\W*(?:giving|rating|scoring|awarding|worth|deserves|gets|earns)\b[^.!?\n]{0,25}|\bworth (?:an? |about )?|^\W*(?:so|call it|make it|let['’]s say|still|for me|to me)\b[^.!?\n]{0,20}|\bit['’]s (?:an? )?|\b(?:it|this|this one|film|movie|picture|which|that)(?: only| just| still| easily| barely)? (?:gets|get|earns|deserves|receives|scores|rates|is worth|merits|is|was)\b[^.!?\n]{0,30}|\b(?:a|an) (?:solid|strong|generous|weak|high|low|perfect|easy|firm|clear|deserved|well-deserved|respectable|decent|comfortable|reluctant|hard|mere|big|fat|rare|very)(?: (?:solid|strong|generous|high|low))?\s?)$/iu
/** Somebody else's score, or a score for something else than the film. */
const OF_OTHERS =
  /\b(?:he|she|they|you|critics?|reviewers?|friends?|wife|husband|partner|girlfriend|boyfriend|sister|brother|mother|father|mom|mum|dad|son|daughter|kids?|people|everyone|audience|imdb|metacritic|tomatoes|tomatometer|letterboxd|others?|some|sequel|prequel|original|first (?:one|film|part|movie)|remake|book|novel|trailer|soundtrack|music|score itself|acting|cinematography|photography|effects|popcorn|hotel|restaurant|cinema|theat(?:er|re)|seats?|wine|story|plot|script|screenplay|dialogue|direction|costumes?|ending|performances?|visuals|sound|editing|pacing|average)\b[^.!?\n]{0,60}$/iu
/** "A friend swears it is a", "The paper gave it": said or given by others than the writer. */
const BY_OTHERS =
  /(?:\b(?:[Aa]n?|[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Ss]ome|[Mm]ost|[Mm]any|[Ee]very|[Oo]ne) (?!(?:film|movie|picture|whole|thing|result|story)\b)(?:[\p{L}’'-]+ ){1,3}|\b(?!It\b|This\b|That\b|We\b|Film\b|Let\b|I\b)\p{Lu}[\p{L}’'-]{2,} )(?:says|said|swears?|swore|claims?|claimed|insists?|insisted|thinks?|thought|reckons?|argues?|believes?|calls?|called|tells?|told|gave|gives?|rated|rates|awarded|awards|has|had|have|comes?|came|got|wears?|wore|carries)\b[^.!?\n]{0,50}$/u

/** "My sister's verdict was": somebody's, and not the writer's. */
const OWNED = /(?:['’]s|\b(?:his|her|their|your|whose)) (?:own |final |first )?(?:verdict|rating|score|grade|mark|vote)\b[^.!?\n]{0,30}$/iu
/** Nothing of the sentence stands before it, or one word: "Reluctantly 70%". */
const FRESH = /^[\s("“[*_—–:-]*(?:\p{L}+ )?$/u
const AFTER_CUE = /^\s?(?:stars?\s?)?(?:from (?:me|us)|for me|in my book|rating|score|overall|from this|and that|on my|it is\b|then\b)/iu

/** The verdict among the scores of a review's text, and of the facts printed beside its author. */
export function findScore(text: string, body: Span, facts: Span): FoundScore | null {
  const beside = judge(text.slice(facts.start, facts.end), true)
  const from = Math.max(body.start, body.end - LONGEST)
  const inside = judge(text.slice(from, body.end), false)
  const fromFacts = pick(beside, text, facts.start)
  return fromFacts ?? pick(inside, text, from)
}

function judge(text: string, facts: boolean): Judged[] {
  return scoreForms(text)
    .map((form) => ({ form, weight: facts ? factWeight(form) : weightOf(text, form) }))
    .filter((judged) => judged.weight > 0)
}

function factWeight(form: ScoreForm): number {
  return form.kind === 'letter' || form.kind === 'bareNumber' ? 2 : 4
}

function pick(judged: readonly Judged[], text: string, offset: number): FoundScore | null {
  const most = Math.max(0, ...judged.slice(-200).map((one) => one.weight))
  if (most === 0) return null
  const best = judged.filter((one) => one.weight === most)
  const chosen = best[best.length - 1]
  if (!chosen) return null
  const { form } = chosen
  const rival = judged.some((one) => one !== chosen && one.weight >= Math.min(3, most) && !sameVerdict(one.form, form))
  const reason = most < 3 ? 'Is this the score?' : rival && most < 4 ? 'There are several scores' : form.value !== null && form.scale !== null && form.value > form.scale ? 'More than full marks' : null
  const span = { start: offset + form.start, end: offset + form.end }
  return {
    value: { text: text.slice(span.start, span.end), value: form.value, scale: form.scale },
    certainty: reason === null ? 'certain' : 'doubtful',
    reason,
    span
  }
}

function sameVerdict(one: ScoreForm, other: ScoreForm): boolean {
  return one.value === other.value && one.scale === other.scale
}

function weightOf(text: string, form: ScoreForm): number {
  const before = text.slice(Math.max(0, form.start - 120), form.start)
  const after = text.slice(form.end, form.end + 60)
  if (AFTER_NO_SCORE.test(after)) return 0
  const sentence = /[^.!?…\n]*$/u.exec(before.replace(/\b(?:Mr|Mrs|Dr|vs)\./gu, ''))?.[0] ?? ''
  const opens = /^["“‘'([*_\s—–-]*$/u.test(text.slice(0, form.start)) && form.start < 12
  const closes = closesText(text, form.end)
  const apart = /^[\s("“[*_—–:-]*$/u.test(sentence) && /^[\s).!?\]"”;:—–*_-]*(?:$|\n|[.!?]\s|\s[—–-])|^[.!?]/u.test(after)
  const afterMark = /[,;:—–-]\s*$/u.test(sentence)
  const cue = cueBefore(sentence) + (AFTER_CUE.test(after) ? 2 : 0)
  if (BEFORE_NO_SCORE.test(sentence) && cue === 0 && !isPlain(form)) return 0
  const others = OF_OTHERS.test(sentence) && !/\b(?:my|overall|final(?:ly)?|total|all in all)\b[^.!?\n]{0,40}$|^\W*(?:verdict|rating|score|grade)\b/iu.test(sentence)
  const weight = formWeight(form, { opens, closes, apart: apart || (closes && FRESH.test(sentence)), afterMark, cue })
  if (OWNED.test(sentence) || BY_OTHERS.test(sentence)) return 0
  return others ? Math.min(1, weight) : weight
}

/** Nothing but a few words stands behind it: "7/10 from me", "4/10, for the effort". */
function closesText(text: string, end: number): boolean {
  const rest = /^[^\n]{0,34}/u.exec(text.slice(end, end + 34))?.[0] ?? ''
  const last = end + rest.length >= text.length || text.charAt(end + rest.length) === '\n'
  return last && !/[.!?…;]\s+\p{L}/u.test(rest) && (rest.match(/\p{L}+/gu)?.length ?? 0) <= 4
}

interface Place {
  readonly opens: boolean
  readonly closes: boolean
  readonly apart: boolean
  readonly afterMark: boolean
  readonly cue: number
}

/** Glyphs and "out of" hardly mean anything else; fractions, letters and percentages need a place or a word. */
function formWeight(form: ScoreForm, place: Place): number {
  if (place.cue >= 4) return 4
  const end = (place.opens || place.closes) && (place.apart || place.afterMark || place.opens)
  switch (form.kind) {
    case 'stars':
      return form.end - form.start === 1 ? (end || place.apart || place.cue > 0 ? 3 : 0) : end || place.cue > 0 || place.closes ? 3 : 2
    case 'outOf':
    case 'starWord':
    case 'thumbs':
      return end || place.cue > 0 || place.apart ? 3 : place.closes ? 2 : 1
    case 'fraction':
      if (end || place.cue > 0) return 3
      if (form.scale === 4 || form.scale === 6 || form.scale === 20) return place.closes ? 2 : 0
      return place.closes || place.apart ? 2 : form.scale === 10 ? 1 : 0
    case 'letter':
      return place.cue > 0 ? 3 : end ? (form.end - form.start > 1 ? 3 : place.apart ? 2 : 0) : form.end - form.start > 1 && place.closes ? 2 : 0
    case 'percent':
      return place.cue > 0 ? 3 : end ? 3 : 0
    case 'bareNumber':
      return place.closes || place.apart ? 3 : 2
  }
}

/** 4: said to be the final word; 2: said to be what the writer gives, or what the film gets. */
function cueBefore(sentence: string): number {
  if (FINAL_WORD.test(sentence)) return 4
  return I_GIVE.test(sentence) || IT_GETS.test(sentence) ? 2 : 0
}

function isPlain(form: ScoreForm): boolean {
  return form.kind === 'stars' || form.kind === 'outOf' || form.kind === 'thumbs' || form.kind === 'starWord'
}
