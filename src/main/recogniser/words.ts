/** English words (and the commonest of some other languages) that open or carry a sentence, and are hardly ever names. */

/** Articles, pronouns, prepositions, conjunctions, auxiliaries: no part of a name, and a sure sign that a sentence runs. */
const FUNCTION_WORDS = words(`
a an the this that these those i i'm i've i'd i'll me my mine myself we us our ours you your yours he him his she her hers it its they them their theirs
who whom whose what which when where why how whether if unless although though because since while whereas until till as than like unlike but and or nor so yet
of in on at by for with without within from to into onto upon about above across after against along among amid around before behind below beneath beside besides between beyond
despite down during except inside near off out outside over past per through throughout toward towards under underneath up via
am is are was were be been being isn't aren't wasn't weren't ain't has have had haven't hasn't hadn't having do does did don't doesn't didn't doing done
can can't cannot could couldn't shall should shouldn't would wouldn't won't must mustn't might
not no none nothing nobody nowhere never neither either each every everyone everybody everything everywhere some someone somebody something somewhere any anyone anybody anything
all both few fewer many more most much several such less least lot lots plenty enough another other others own same too very quite rather almost also again always often
there here then now once twice soon still already just only even ever maybe perhaps however therefore thus hence meanwhile instead otherwise anyway anyways moreover furthermore nevertheless nonetheless
there's here's that's it's what's who's how's he's she's they're we're you're they've we've you've let's that'll it'll
one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first second third last next half
yes yeah yep nope ok okay oh well wow ugh meh hmm please thanks sorry alas
der die das ein eine einen ich er sie es wir ist nicht und aber mit auf zu wie wenn dieser diese dieses ein sehr
le les une des ce cette ces je il elle on nous vous est et mais avec sur pour dans pas c'est j'ai un très
los las una unos yo es esta este esto pero con por para muy como lo que una
gli uno io è questo questa ma non con che per um uma o os eu não com mais het een ik dit dat niet maar en van
`)

/** Adjectives, verbs, nouns and adverbs with which people begin a sentence about a film. */
const OPENING_WORDS = words(`
terrific tremendous splendid glorious exquisite sublime dazzling riotous ravishing sumptuous sparkling vivid potent poignant profound provocative scathing searing
solid sturdy serviceable watchable unwatchable insufferable interminable lifeless listless limp flat stale bland insipid vapid shrill grating plodding ponderous turgid leaden laboured labored
sitting knowing standing waking walking driving staying leaving arriving learning realising realizing finding trying hoping feeling thinking reading hearing remembering forgetting
good great best better bad worse worst awful terrible horrible dreadful poor brilliant excellent wonderful amazing awesome fantastic superb magnificent marvellous marvelous fabulous incredible
beautiful gorgeous stunning lovely pretty ugly boring dull tedious slow fast quick quiet loud bold brave clever smart stupid silly funny hilarious witty sharp dry wry dark bleak grim warm cold cool hot
sweet bitter bittersweet tender gentle harsh brutal violent bloody intense tense gripping thrilling exciting riveting engaging absorbing compelling captivating charming delightful enjoyable entertaining fun
moving touching heartbreaking heartfelt heartwarming sad happy joyful melancholy haunting unsettling disturbing creepy scary terrifying chilling eerie weird strange odd bizarre quirky offbeat surreal
original unique fresh new old classic modern contemporary timeless dated derivative predictable formulaic generic cliched clichéd unoriginal familiar standard typical average mediocre decent fine solid okay passable
perfect flawless imperfect flawed uneven messy muddled confused confusing convoluted complex complicated simple simplistic subtle nuanced layered deep shallow thin hollow empty rich dense thoughtful intelligent
overrated underrated overlong overlooked underwhelming overwhelming disappointing disappointed satisfying unsatisfying impressive unimpressive forgettable unforgettable memorable remarkable extraordinary ordinary
pure sheer total complete utter absolute full long short small big huge little large tiny high low early late true false real fake honest dishonest certain sure hard easy free rare raw rough smooth
worth worthy worthless pointless mindless senseless endless timely unlikely likely ridiculous absurd laughable pathetic painful painless lame cheesy corny sappy soppy sentimental cynical pretentious ambitious
stylish elegant lush gritty glossy slick polished sloppy lazy tired tiresome exhausting exhilarating breathtaking spellbinding mesmerizing mesmerising hypnotic magical masterful powerful effective convincing believable unbelievable
watch watched watching see saw seen seeing look looks looked looking loved love loves loving like liked likes liking hate hated hates enjoy enjoyed expect expected expecting went go goes going gone came come comes coming
give gave gives giving given got get gets getting take took takes taking taken make made makes making find found finds think thought thinks know knew known knows feel felt feels say said says tell told tells
want wanted wants need needed needs wish wished hope hoped hoping believe believed admit recommend recommended avoid skip skipped rent rented buy bought wait waited waiting stay stayed leave left try tried forget remember
laughed cried slept walked fell sat turned started began ended finished stopped kept held played plays directed directs written writes wrote acted acts shot stars starring starred features featuring follows following
based set told imagine consider compare compared given granted being having considering speaking trust believe
film films movie movies picture pictures flick cinema story stories plot script screenplay dialogue dialog writing acting actors actor actress cast casting direction director directing performance performances
character characters scene scenes ending beginning opening music score soundtrack cinematography photography camera editing pacing premise concept idea ideas theme themes message visuals effects special
part parts piece pieces sequel sequels remake prequel trilogy franchise masterpiece gem classic disaster mess waste failure success triumph delight pleasure treat joy surprise disappointment bore snoozefest letdown
comedy drama thriller horror romance documentary adaptation debut work works entertainment art time times year years day days night minute minutes hour hours life world people person man woman men women children kids
audience audiences viewers viewer fans fan critics critic everyone hollywood verdict overall bottom final finally conclusion summary warning spoiler spoilers edit update note pros cons rating score
kudos bravo hats thumbs highly strongly warmly totally simply truly really sadly oddly badly barely hardly nearly fully wholly only early ugly deadly lively friendly costly
sometimes somehow someday somewhat today tonight yesterday tomorrow lately recently originally initially eventually frankly honestly seriously basically essentially certainly surely probably possibly arguably
otherwise visually technically emotionally personally unfortunately fortunately luckily thankfully hopefully admittedly apparently clearly obviously interestingly surprisingly
forget ignore grab bring call put let keep run turn stop start begin end rarely seldom usually generally mostly partly largely particularly especially
thank god damn man dude guys folks ladies gentlemen welcome hello hi hey dear
half-baked well-made well-acted must-see laugh-out-loud feel-good edge-of-your-seat so-so by-the-numbers
somewhere anywhere whatever whoever whichever wherever whenever whilst albeit notwithstanding regardless
apart aside ahead back away together alone apart forward straight
beautifully written acted shot
ha haha hah sigh yawn gosh bah eh whoa woah phew argh yikes ouch hurrah hooray yay boo bleh blah aww ahh
lol lmao rofl omg wtf imo imho tbh btw fyi idk iirc afaik fwiw ngl smh dunno gonna wanna gotta kinda sorta cuz coz read click check note
`)

/** First and family names that end like adverbs. */
const NAMES_IN_LY = words('kimberly beverly waverly shirly charly marly finly connolly donnelly reilly o\'reilly farrelly kennelly mccully scully tully sully lully')

/** The verb forms that follow a subject: "X is", "X plays". */
const PREDICATES = words(`
is are was were isn't wasn't aren't weren't has have had hasn't does did doesn't didn't do can can't could couldn't will won't would wouldn't should may might must
plays play played gives gave makes made takes took directs directed stars starred delivers delivered shines shone brings brought carries carried steals stole
knows knew shows showed tells told looks looked seems seemed feels felt works worked deserves deserved proves proved manages managed fails failed tries tried
gets got goes went comes came keeps kept finds found becomes became remains remained returns returned and who whose which meets falls lives wants needs thinks says said
portrays portrayed appears appeared acts acted writes wrote helms helmed does never always also really truly simply still just only
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''))
}

/**
 * A word from its first letter or figure to its last; '' where it has none. Taking signs off the end by a pattern that looks for
 * the end would try anew at every sign of a long run of them.
 */
export function withoutEdges(raw: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(raw)?.[0] ?? ''
}

/** A word in lower case, without marks around it, with straight apostrophes. */
export function plainWord(raw: string): string {
  return withoutEdges(raw)
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
}

/** Lower-case words with which a clause begins, so that the words before them are no part of it. */
const CLAUSE_OPENERS = words(`
i i'm i've i'd i'll this that's it it's its there there's what why how my we we've our you you'll your if when while although though because once since
well wow ok okay oh yes yeah yep nope no meh ugh hmm honestly frankly sadly actually basically seriously personally overall truly really absolutely simply
loved liked hated enjoyed watched saw adored expected laughed cried couldn't didn't don't wasn't can't not never nothing everything everyone another
a an one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety the these those here some such so too very pretty quite
great good bad boring brilliant beautiful terrible awful excellent amazing best worst perfect underrated overrated solid decent
`)

/** True for words that carry grammar and are no names: "the", "my", "after", "don't". */
export function isFunctionWord(raw: string): boolean {
  const word = plainWord(raw)
  return FUNCTION_WORDS.has(word) || FUNCTION_WORDS.has(word.replace(/'(?:s|d|ll|re|ve|m)$/u, ''))
}

/** True for words that open a sentence about a film and are hardly ever a name, adverbs in -ly among them. */
export function isOpeningWord(raw: string): boolean {
  const word = plainWord(raw)
  if (isFunctionWord(word) || OPENING_WORDS.has(word) || OPENING_WORDS.has(word.replace(/'s$/u, ''))) return true
  return isAdverb(word)
}

/** True for forms that may open a sentence but may be a name as well: "Watching" and "Fleming", "Moved" and "Alfred". */
export function looksVerbal(raw: string): boolean {
  const word = plainWord(raw)
  return word.length >= 6 && (/^\p{L}{3,}(?:ing|ed)$/u.test(word) || isDerived(word))
}

/** Endings that make words of other words, as names hardly ever have them. */
function isDerived(word: string): boolean {
  return word.length >= 7 && /(?:tions?|sions?|ness|ments?|ities|isms?|ful|less|ous|ible|able|ical|ship|hood|ward|wards|wise)$/u.test(word)
}

/** True for lower-case words that begin a clause ("i", "this", "what") rather than go on with one ("of", "and", "in"). */
export function opensClause(raw: string): boolean {
  const word = plainWord(raw)
  return CLAUSE_OPENERS.has(word) || isAdverb(word)
}

/** True for what follows a subject: "X is", "X plays", "X investigates". */
export function isPredicate(raw: string): boolean {
  const word = plainWord(raw)
  if (raw === word && /^\p{Ll}{3,}ed$/u.test(word) && !OPENING_WORDS.has(word)) return true
  return PREDICATES.has(word) || (raw === word && /^\p{Ll}{3,}[^siu']s$/u.test(word) && !FUNCTION_WORDS.has(word) && !OPENING_WORDS.has(word))
}

function isAdverb(word: string): boolean {
  if (word.length < 6 || NAMES_IN_LY.has(word)) return false
  return /^\p{L}{2,}(?:[bcdfgkmnprstvwxz]ly|ally|ully|ily|ely|bly)$/u.test(word)
}
