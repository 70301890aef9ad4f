/** Headings and field names that pages print: "Reviews", "Synopsis:", "Director:". They are never a person's name. */

/** The part of a page that a heading opens. */
export type Section = 'synopsis' | 'takes' | 'reviews' | 'people' | 'trailers' | 'releases' | 'certificates' | 'other'

const SECTIONS: ReadonlyArray<readonly [Section, RegExp]> = [
  ['synopsis', /^(?:the )?(?:synopsis|story ?line|plot(?: summary| outline| synopsis)?|overview|summary|premise|logline|about(?: the (?:film|movie))?|description|handlung|inhalt|sinopsis|sinossi|trama|résumé|intrigue)$/u],
  ['takes', /^(?:short |quick |hot |first |critics['’]? |audience |selected )?(?:takes|quotes|blurbs|one-?liners|pull quotes|soundbites|snippets|in brief|in short|short reviews|quick reviews|mini reviews)$/u],
  ['reviews', /^(?:all |top |latest |featured |recent |full |long |longer |more |popular |member |audience |viewer |reader |user |customer |imdb |letterboxd |critic(?:s|al)?['’]? )*(?:user )?reviews$/u],
  ['people', /^(?:the )?(?:critics?(?: (?:say|said|consensus))?|comments|opinions|reactions|responses|discussion|what (?:people|critics|others|viewers|they) (?:are saying|say|said|think|thought)|critical (?:reception|response)|reception|user comments|viewers? say|verdicts)$/u],
  ['trailers', /^(?:(?:official|watch|all|the|more) )?(?:trailers?|videos?|clips?)(?: (?:and|&) (?:clips?|videos?|teasers?|trailers?))?$/u],
  ['releases', /^(?:release(?: dates?| info| information)?|release date s|in (?:cinemas|theaters|theatres))$/u],
  ['certificates', /^(?:certificates?|certifications?|ratings?|age ratings?|film ratings?|parents? guide)$/u],
  ['other', /^(?:cast(?: (?:and|&) crew)?|crew|credits|full cast|top cast|details|trivia|goofs|quotations|soundtracks?|photos?|images|gallery|news|faq|awards?|box office|related(?: (?:films|movies|news))?|similar(?: (?:films|movies))?|more like this|you (?:may|might) also like|recommended|recommendations|connections|share|contribute|sign in|log in|menu|search|home|where to watch|technical specs?|company credits|did you know|see also|links|tags|keywords|genres?|production|facts|info|information|general|film|movie|movie info|more info|see more|show more|show less|load more|read more|read all|all topics|edit|add|advertisement|top|footer|copyright)$/u]
]

const FIELD =
  /^(?:director|directors|directed by|writer|writers|written by|screenplay|screenwriter|producer|producers|produced by|cast|starring|stars|music|music by|composer|cinematography|editing|editor|edited by|runtime|running time|length|genre|genres|language|languages|country|countries|country of origin|release|released|release date|release dates|year|date|budget|box office|studio|distributor|production|production company|certificate|certification|certificates|rated|rating|age rating|mpaa rating|mpaa|bbfc|fsk|title|original title|also known as|aka|film|movie|name|synopsis|plot|storyline|summary|overview|trailer|trailers|teaser|tagline|taglines|url|link|website|source|image|photo|imdb|rotten tomatoes|metacritic|metascore|tomatometer|score|average|votes|popularity|reviews|review|user reviews|critics|takes|quotes|runtime and format|format|aspect ratio|sound mix|colou?r|filming locations|awards|based on|verdict|pros|cons|bottom line|conclusion|overall|in short|in summary|final verdict|final thoughts|final score|my rating|my score|my verdict|grade|my grade|warning|spoiler|spoilers|spoiler alert|spoiler warning|note|notes|edit|update|ps|p\.s\.?|p\.s|n\.b\.?|nb|tl;?dr|disclaimer|the good|the bad|the ugly|good|bad|likes|dislikes|strengths|weaknesses|acting|story|script|direction|performances|visuals|cinematography and sound|sound|soundtrack|score and sound|theme|themes|message|ending|effects|entertainment|rewatchability|rewatch value|question|answer|q|a|re|fact|trivia|example|context|background|setting|cast and crew|characters|result|reason|moral|advice|recommendation|recommended|recommended for|in conclusion|to sum up|long story short|fun fact|side note|best part|worst part|highlight|highlights|lowlight|lowlights)$/u

/** The section a bare heading line opens, or null when the line is no heading. Counts ("Reviews (4)") are allowed. */
export function sectionOf(line: string): Section | null {
  if (line.length > 60) return null
  const heading = line
    .toLowerCase()
    .replace(/^[\p{S}\p{P}\s]+|[:.\s*_#=›»>-]+$/gu, '')
    .replace(/^\d+\s+(?=\p{L})|\s*[([]?\d[\d,.]*k?[)\]]?$/gu, '')
    .trim()
  // "1913 Trailers" offers a film of that name.
  if (/^\d{3,4}\s/u.test(line) && /trailers?/iu.test(line)) return null
  for (const [section, pattern] of SECTIONS) if (pattern.test(heading)) return section
  return null
}

/** True for a field's name ("Director", "Pros"): a colon after it introduces no person. */
export function isFieldName(text: string): boolean {
  return FIELD.test(text.toLowerCase().trim())
}

/** A line that begins with a section's name and goes on: "Synopsis: A man…". Gives where the text begins. */
export function sectionWithText(line: string): { section: Section; textStart: number } | null {
  const label = /^([\p{L}][\p{L} '’-]{2,30})\s?(?::|\s[-–—|]\s)\s*(?=\S)/u.exec(line.slice(0, 60))
  const section = label ? sectionOf(label[1] ?? '') : null
  return label && section !== null ? { section, textStart: label[0].length } : null
}

/** True for what a page prints around its content: buttons, counters, notices. Never anybody's text. */
export function isNoise(line: string): boolean {
  return (
    line.length < 90 &&
    /^(?:(?:was this (?:review|comment) )?(?:helpful|useful)\b.{0,30}|\d[\d,.]* (?:out )?of \d[\d,.]* (?:people )?found this.{0,30}|(?:read|see|show|load|view) (?:more|less|all|full review|the full review)\b.{0,30}|share(?: this)?|report(?: this)?(?: review)?|reply|permalink|like|likes|\d[\d,.]* (?:likes?|comments?|replies|votes?|points?|found this helpful|people found this.{0,20})|log in.{0,30}|sign (?:in|up).{0,30}|advertisement|sponsored|cookie.{0,40}|accept(?: all)?(?: cookies)?|©.{0,80}|copyright.{0,80}|all rights reserved.?|back to top|next|previous|page \d+(?: of \d+)?)$/iu.test(line)
  )
}
