/** The words around a piece that say whether a film is meant, and which year it is from. */

/** What the words around a piece say about it. */
export interface Cue {
  /** 2: a film, in so many words. 1: films are often spoken of so. 0: nothing. -1: something else than a film. */
  readonly strength: number
}

const FILM_WORD = String.raw`(?:films?|movies?|pictures?|flicks?|sequels?|prequels?|remakes?|reboots?|documentar(?:y|ies)|thrillers?|comed(?:y|ies)|romcoms?|westerns?|dramas?|melodramas?|musicals?|biopics?|blockbusters?|film noirs?|noirs?|classics?|masterpieces?|features?|shorts?|slashers?|horrors?|(?:screen |film )adaptations?|trilog(?:y|ies)|instal?lments?|entries|follow-?ups?|debuts?)`
const OTHER_WORD = String.raw`(?:songs?|tracks?|albums?|singles?|tunes?|ballads?|anthems?|hits?|records?|aria|opera|symphony|hymns?|number|lyrics?|chorus|band|group|singer|books?|novels?|novellas?|memoirs?|stor(?:y|ies)|short stor(?:y|ies)|poems?|play|plays|chapter|article|essay|magazine|newspaper|paper|comic|comics|series|show|shows|sitcom|soap|episodes?|seasons?|pilot|tv|television|game|videogame|character|characters|nickname|nicknamed|named|name|dubbed|alias|aka|a\.k\.a\.?|known (?:\w+ ){0,2}as|calls? (?:him|her|them|it|your|my)sel(?:f|ves)|boat|ship|yacht|bar|club|pub|restaurant|hotel|café|cafe|diner|shop|store|company|firm|bank|school|street|town|village|brand|brands|word|words|term|terms|phrase|phrases|line|lines|motto|slogan|sign|signs|label|labels|labelled|labeled|tagline|caption|title card|joke|jokes|theme|topic|question|quote|quotes|quoted|painting|photo|photograph|exhibition|award|prize|role|part|speech|monologue|scene|scenes|sequence|so-called|acting|method|operation|project|plan|code ?name|codenamed|dance|dish|cocktail|drink|horse|dog|cat|car|truck|train)`
const SPEECH = String.raw`(?:say|says|said|saying|ask|asks|asked|asking|answers?|answered|repl(?:y|ies|ied)|shouts?|shouted|shouting|yells?|yelled|yelling|cr(?:y|ies|ied)|screams?|screamed|screaming|whispers?|whispered|mutters?|muttered|mumbles?|murmurs?|announces?|announced|declares?|declared|exclaims?|exclaimed|tells?|told|thinks|thought|reads?|reading|goes|went|sings?|sang|singing|hums?|humming|plays?|playing|listens?|listening|chants?|chanting|spells?|spelled|writes|wrote|responds?|responded|means?|meaning|like,|screech(?:es)?|growls?|barks?|dances?|dancing|to the tune of|repeats?|repeating|insists?|insisted|explains?|explained)`

const FILM_BEFORE = new RegExp(
  String.raw`(?:\b${FILM_WORD}(?:,? (?:called|titled|entitled|named|of|like|such as|as|to|in|was|is|were|are|being|about|including|with|and|or|than|from))?(?: (?:the|of course|say|maybe|perhaps|for instance|for example|i don['’]t know|i guess|you know|both|director|by|his|her|great|original|first)){0,3}|\b(?:remind(?:s|ed|ing)?(?: (?:me|you|us|one|him|her|anyone|everyone))?(?: (?:\w+ly|a bit|a lot|so much|too much|more|very much|quite a bit))?(?: \w+)? of|reminiscent of|homage to|tribute to|nods? to|echo(?:es|ing)?(?: of)?|shades of|in the vein of|in the style of|rip-?offs? of|sequels? to|prequels? to|follow-?ups? to|remakes? of|versions? of|parod(?:y|ies) of|successors? to|cop(?:y|ies) of|fans? of|(?:director|directors|writer|writers|maker|makers|creator|creators|star|stars|team|man|woman|guy|guys|people|men|women|folks|duo|mind|minds|producer|producers|brothers|studio|editor|composer|cinematographer|crew|cast) (?:of|behind|from)|directed|helmed|starred in|starring in|appeared in|screening of|showing of|viewing of|(?:re-?)?watch(?:ed|ing)|sat through|double bill with|double feature with|poor man['’]s|(?:kept |keep |keeps )?thinking of|(?:promised|expected|expecting|hoped for|hoping for|wanted) another|another|not since|since|rent|try (?:re-?)?watching|(?:double )?(?:bill|feature) of))[,:]?\s*(?:the |a |an |both |that |like |,)?["“‘'«*_(]*\s*$`,
  'iu'
)
const OFTEN_BEFORE =
  /(?:\b(?:like|unlike|than|see|saw|seen|seeing|watch|watches|rewatch|rent|rented|loved|enjoyed|prefer|preferred|recommend|recall|recalls|recalled|rivals?|matches|tops|beats|besides|compared? (?:to|with)|comparable to|comparisons? (?:to|with)|similar to|closer? to|equal of|(?:good|bad|great|funny|scary|strong|well|powerful|close|much|tense|sharp|long|brave) as|since|in|from|after|before|between|and|or|nor|not|no|forget|remember|made|make|makes|making|did|with|to|of|as|meets|for|ever since|wrote and directed|half of|mix of|cross between|hints of|think|think of|thinking of|thought of|imagine|another|try|buy|bought|showed|screened|screening|be|no|new|near|about|poor man['’]s|borrows from|straight out of|out of|called|except|at the end of|what)|['’]s|,|:)\s*(?:the |both |only |again |also |instead )?["“‘'«*_(]*\s*$/iu
const OTHER_BEFORE = new RegExp(String.raw`(?:\b${OTHER_WORD}(?:['’]s|s)?(?:,| of| called| titled| entitled| named| like| by| as| to| is| was| about| in| the| it| them| him| her| himself| herself| themselves| out| on| from|:){0,3}|\b${SPEECH}(?: (?:out|to|him|her|me|them|us|it|himself|herself|you|something|things|the|a|his|that|like|this|loudly|softly)){0,3})[,:]?\s*["“‘'«*_(]*\s*$`, 'iu')
const OTHER_AFTER = new RegExp(String.raw`^[\s"”’'»*_,)]*(?:(?:(?:the|a|an|his|her|their|its|which is|is|was|as|in|of|by|–|—|that) )?(?:\p{L}+ ){0,2}${OTHER_WORD}(?![\p{L}])|(?:(?:(?:he|she|they|you|i|we|it|everyone|someone|who) |\p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?|the \p{L}+ )(?:\p{L}+ly )?${SPEECH}(?![\p{L}]))|by (?:the )?(?:beatles|rolling|band)|(?:is |was )?(?:playing|plays|played|sung|blaring|blares)\b)`, 'iu')
const FILM_AFTER = new RegExp(String.raw`^["”’'»*_,)]*\s*(?:,|\(|is|was|are|were|–|—)?\s*(?:(?:also|still|as|was|the|a|an|another|his|her|their|that|which|is|was|other|later|earlier|previous|better|great|far|much|best|worst|first|similar|superior|inferior|both|two|by|same|original|last) ){0,5}(?:${FILM_WORD}(?![\p{L}])|director|directed|starring|starred|did (?:it|this|that|the same|much)|came out|(?:had|has) (?:an? )?(?:\w+ )?(?:ending|plot|script|cast|villain|budget)|(?:shown|showed|aired|airing|screened|playing|premiered|released|in cinemas|in theaters|in theatres|on (?:tv|television|disc|dvd|blu-ray|vhs|netflix|video))|dating from|cost |without (?:the|its)|(?:does|handled|handles|managed|pulled) (?:it|this|that)|meets|remake|for (?:instance|example)|or ["“‘'*_]|and ["“‘'*_])`, 'iu')

/** What the words around a piece say, within its sentence. */
export function cueAround(text: string, outerStart: number, outerEnd: number): Cue {
  const before = sentenceBefore(text, outerStart)
  const after = /^[^!?…\n]{0,70}/u.exec(text.slice(outerEnd, outerEnd + 70))?.[0] ?? ''
  if (FILM_BEFORE.test(before)) return { strength: 2 }
  if (OTHER_BEFORE.test(before)) return { strength: -1 }
  if (OTHER_AFTER.test(after) && !FILM_AFTER.test(after)) return { strength: -1 }
  if (FILM_AFTER.test(after)) return { strength: 2 }
  return { strength: OFTEN_BEFORE.test(before) ? 1 : 0 }
}

const YEAR = String.raw`((?:18[89]|19\d|20[0-4])\d)`
const MARKS = String.raw`["“‘'«*_(]{0,3}`
const YEAR_AFTER = new RegExp(
  String.raw`^["”’'»*_]{0,3}(?:,?(?: \p{L}+){0,2}\s?[([](?:[^()[\]\d]{0,30}[,\s]\s?)?${YEAR}[)\]]|(?:,? ?(?:(?:which )?(?:was )?(?:from|of|in|made in|shot in|released in|back in|from way back in|out in|came out in|dating (?:from|back to)|dates from)) (?:the year )?)${YEAR}(?!s|['’]s|[-–]\d|\d)|, ${YEAR}(?=[,.;)])| (?:did|used|tried|managed|invented|made|had|pulled)(?: [\p{L}-]+){1,4} (?:back |way back )?in ${YEAR}(?!s|['’]s|\d))`,
  'iu'
)
const SMALL_TALK = 'and|or|but|with|when|where|which|that|to|at|on|in|was|were|is|i|we|he|she|the|of|from|by|as|than|for'
const YEAR_BEFORE = new RegExp(
  String.raw`\b${YEAR}(?:['’]s)?,? (?:(?!(?:${SMALL_TALK})\b)[\p{L}-]+ ){0,3}(?:${FILM_WORD},? (?:called |titled |entitled |of )?)?${MARKS}$`,
  'iu'
)
/** "As recently as 2001 we had X": the year of the film, unless it is the year in which somebody watched it. */
const YEAR_OF_CLAUSE = new RegExp(
  String.raw`\b(?:[Ii]n|[Bb]ack in|[Aa]s (?:recent(?:ly)?|late|early|long ago|far back) as|[Ss]ince) ${YEAR}(?:,? (?:we|they|he|she|it|there|you|the world|audiences|Hollywood|came|saw|with|(?:\p{Lu}\p{L}+ ){1,3})\s?(?:\p{L}+ ){0,4}|, (?:the |his |her )?)${MARKS}$`,
  'u'
)
const YEAR_AS_SUBJECT = new RegExp(String.raw`\b${YEAR} (?:brought|gave|offered|saw|had)(?: us| the world| audiences)? (?:the |a )?${MARKS}$`, 'iu')
const WATCHING = /\b(?:i|we|you)\b[^.]*\b(?:saw|see|watch(?:ed)?|rented|caught|went|loved|bought|was|were)\b|\bset\b/iu

/** The year a text gives to the film named there, or null. */
export function yearAround(text: string, outerStart: number, outerEnd: number): number | null {
  const after = YEAR_AFTER.exec(text.slice(outerEnd, outerEnd + 70))
  const written = after?.slice(1).find((year) => year !== undefined)
  if (written !== undefined) return Number(written)
  const before = sentenceBefore(text, outerStart)
  const near = YEAR_BEFORE.exec(before)
  if (near?.[1] !== undefined && isFilmsYear(before, near)) return Number(near[1])
  const clause = YEAR_OF_CLAUSE.exec(before)
  if (clause?.[1] !== undefined && !WATCHING.test(before.slice(clause.index))) return Number(clause[1])
  const subject = YEAR_AS_SUBJECT.exec(before)
  return subject?.[1] === undefined ? null : Number(subject[1])
}

/** "Since 1999 …" and "in 1999 …" date what happens in the sentence; "1999's …" and "the 1999 film …" date the film. */
function isFilmsYear(before: string, near: RegExpExecArray): boolean {
  return /^\d{4}['’]s/u.test(near[0]) || !/\b(?:in|since|until|by|of|from|around|about|till|before|after|to|and) $/iu.test(before.slice(0, near.index))
}

/** What stands before a place in the same sentence, at most 100 characters. */
export function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 100), at)
  const border = /^[\s\S]*(?:[!?…\n]|[^.\s\p{Lu}][^.\s]\.)["”’')\]]*\s/u.exec(before)
  return border ? before.slice(border[0].length) : before
}
