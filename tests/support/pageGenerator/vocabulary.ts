/** The words reviews are made of. A slot "{aspect}" in a template takes one of the phrases under that name. */
import { phrases, words } from './random'

export const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  aspect: phrases(`
    acting|photography|camera work|editing|dialogue|pacing|music|lighting|sound design|production design|costume work
    |writing|direction|narration|staging|choreography|plot|premise|atmosphere|chemistry|humour|tension|symbolism|structure
    |second act|final act|opening stretch|voice-over|cross-cutting|colour palette|framing|improvisation|set dressing
    |make-up|casting|score by the house orchestra|soundtrack|rhythm|suspense|subtext|exposition|world-building|banter
  `),
  pluralAspect: phrases(`
    performances|sets|costumes|close-ups|flashbacks|supporting players|long takes|landscapes|jokes|subplots|stunts
    |effects|transitions|monologues|silences|dream sequences|chases|arguments|songs|crowd scenes|quiet moments|subtitles
  `),
  good: words(`
    superb gorgeous luminous tender inventive gripping hilarious assured magnetic hypnotic graceful poised meticulous
    haunting delightful moving terrific splendid impeccable restrained ravishing exhilarating astonishing humane wry
    disarming memorable beguiling persuasive spotless effortless riveting exquisite
  `),
  bad: words(`
    clumsy tedious bloated contrived lifeless shapeless muddled overlong predictable wooden joyless laboured tiresome
    flimsy cynical smug dreary incoherent repetitive forgettable stilted toothless undercooked pompous shrill stale
    mechanical hollow-eyed grating insipid derivative sluggish
  `),
  plain: words(`
    uneven modest peculiar leisurely talky claustrophobic old-fashioned low-key episodic theatrical deadpan meandering
    sparse austere wintry provincial nocturnal oblique elliptical melancholy eccentric unhurried
  `),
  adverb: words(`
    slowly quietly barely almost hardly truly utterly painfully wonderfully surprisingly oddly frankly mostly strangely
    consistently deliberately needlessly beautifully stubbornly occasionally visibly suddenly shamelessly
  `),
  verbGood: phrases(`
    holds everything together|carries the picture|never puts a foot wrong|lights up every scene|finds the right note
    |earns its tears|sneaks up on you|stays with me|pays off handsomely|keeps you guessing|does wonders|breathes
  `),
  verbBad: phrases(`
    falls apart|goes nowhere|runs out of steam|tries too hard|gets in the way|wears thin|misses the point
    |collapses under its own weight|drags|never takes off|feels borrowed|leads to nothing|outstays its welcome
  `),
  role: words(`
    carpenter violinist detective widower smuggler schoolteacher nurse taxi-driver lighthouse-keeper lawyer priest baker
    boxer translator pianist waitress surgeon clerk fisherman tailor chess-player veteran farmer pickpocket butler nun
    accountant botanist forger hairdresser magician plumber
  `),
  adjectiveRole: words('retired disgraced stubborn grieving ambitious homesick bankrupt shy sleepless reluctant ageing penniless gifted jealous'),
  place: phrases(`
    a fishing village|a border town|an empty hotel|a boarding school|a sanatorium|a flooded valley|a night train|a mining town
    |a provincial theatre|a monastery|an oil rig|a department store|a remote island|the docks|a tower block|a vineyard
    |a court-room|a radio station|a suburban cul-de-sac|a seaside resort|a lighthouse|a hospital ward
  `),
  relation: words('brother sister mother father daughter neighbour landlady uncle rival apprentice cousin husband wife boss'),
  event: phrases(`
    a funeral|a bank robbery|a wedding|a shipwreck|an inheritance|a blackout|a strike|an election|a trial|a kidnapping|a fire
    |a blizzard|a school reunion|a long-lost letter|a bad harvest|an unexplained death|a stolen painting|a bus crash
  `),
  genre: phrases('thriller|comedy|melodrama|western|musical|heist picture|courtroom drama|ghost story|road movie|love story|war film|chamber piece|whodunit|coming-of-age story|satire'),
  feeling: phrases('sorrow|dread|relief|boredom|wonder|embarrassment|tenderness|guilt|curiosity|unease|delight|frustration|homesickness'),
  object: phrases('an umbrella|a suitcase|a broken watch|a piano|an old photograph|a kettle|a wedding dress|a bicycle|a pair of gloves|a map|a music box|a ladder|a birdcage'),
  time: phrases('after an hour|by the halfway mark|near the end|in the first reel|for twenty minutes|before the credits|somewhere in the middle|after the big reveal|towards the finish|from the first frame'),
  watcher: phrases('my mother|my flatmate|my son|half the audience|everyone in the row behind us|a friend of mine|my better half|the man next to me|my whole class'),
  food: phrases('cold soup|flat lemonade|a dry biscuit|a lukewarm bath|a long queue|yesterday\'s porridge|an unsent letter|a dentist\'s waiting room|a rainy bank holiday'),
  scareWord: words('method prestige relevance edgy quirky genius realism depth art serious tension comedy romance twist vision progress normal gritty expert justice'),
  songName: phrases('walk me to the harbour|my old blue coat|never on a tuesday|the river takes its time|dance with your shadow|one more for the ferryman|sleepy little town'),
  dialogue: phrases('No chance!|Get out of my kitchen|You were never here|Not today|Where did you put the money?|I know what you did|Leave it alone|Who else knows?|Nobody leaves|Tell me the truth'),
  year19: ['1936', '1943', '1951', '1962', '1968', '1974', '1979', '1986', '1991'],
  abbreviation: ['Mr. Benton', 'Mrs. Hale', 'Dr. Orme', 'St. Brannoc', 'Sgt. Pell', 'the U.S. army', 'the U.K. release', 'J.R. Pell', 'Prof. Lund', 'no. 4 on the list']
}

/** Plain sentences for the inside of a review. */
export const SENTENCES = phrases(`
  The {aspect} is {good} and the {aspect} is {adverb} {bad}.
  |The {pluralAspect} are {good}, but the {aspect} {verbBad}.
  |The {aspect} {verbGood}, and so {adverb} does the {aspect}.
  |I {adverb} wanted to like the {aspect}.
  |I found the {pluralAspect} {bad}, and {watcher} agreed.
  |{Actor} is {good} as the {adjectiveRole} {role}.
  |{Actor} plays a {role} who inherits {object} from a {relation}, and the film never asks why.
  |{ActorLast} {verbGood}.
  |You can see {actorLast} thinking, which is {good}.
  |There is {object} in nearly every scene, and I never found out what it meant.
  |There are {pluralAspect} here that belong in a better {genre}.
  |It starts as a {genre} and turns into a {genre} {time}.
  |It is set in {place}, and you can almost smell it.
  |It is a {plain} film about {feeling}, and it knows it.
  |What happens {time} is {good}, what follows is {bad}.
  |What bothered me most was the {aspect}.
  |Why would a {adjectiveRole} {role} walk into {place} alone?
  |Who wrote these {pluralAspect}?
  |Nothing about the {relation} makes sense {time}.
  |Nobody in it behaves like a human being, least of all the {role}.
  |My {relation} left {time}, and I envied them.
  |At first the {plain} {aspect} put me off.
  |By then {watcher} had fallen asleep.
  |When the {role} finally confesses, all I felt was {feeling}.
  |If you enjoy a {plain} {genre}, you will be happy here.
  |Even the {pluralAspect} seem {bad}.
  |And yet the {aspect} {verbGood}.
  |But the {aspect} {verbBad}, and that is that.
  |So much of it depends on {object} that I started to laugh.
  |Because the {role} never speaks, the {pluralAspect} have to do the work.
  |Some of the {pluralAspect} are {good}; others are {bad}.
  |All of this could have been told in half the time.
  |Watching it feels like {food}.
  |As a portrait of {place} it is {good}.
  |In the end {feeling} wins, as it always does in a {genre}.
  |Perhaps the {relation} knew all along (I doubt it).
  |Perhaps I was in the wrong mood, but the {aspect} left me cold!
  |Still, I would watch it again for the {aspect} alone.
  |One scene with {object} made {watcher} gasp.
  |Yes, it is {plain}, and no, that is not a bad thing.
  |Not once did I believe that a {role} could live in {place}.
  |They clearly spent the money on the {pluralAspect} and not on the {aspect}.
  |The moment with {object} is worth the ticket (really!).
  |The {role}'s {relation} isn't given a name, and doesn't need one.
  |Don't expect a {genre}; it's closer to a {plain} {genre}.
  |I've rarely felt so much {feeling} over {object}.
  |That said, {actorLast} and {otherLast} are {good} together.
  |{Other} turns up {time} and steals the film.
  |{Other}'s {role} is {bad}, I'm sorry to say.
  |Between the {aspect} and the {aspect} there's hardly room for a story.
  |The story: a {role}, {event}, and far too much {feeling}.
  |Set in {year19}, it gets the {pluralAspect} right and the {aspect} wrong.
  |The scenes with {abbreviation} are the {plain} kind, i.e. nobody says what they mean.
  |{abbreviationStart} gets the best lines, e.g. the one about {object}.
  |Then comes {event}... and the {aspect} {verbBad}.
  |Oh well, at least the {pluralAspect} were {good}.
  |Every {role} in it has {object} and a secret.
  |Whether you call it a {genre} or a {genre}, it {verbGood}.
  |Sadly the {aspect} {verbBad} {time}.
  |Somebody should have told them that {feeling} is not a plot.
  |To be fair, the {pluralAspect} {adverb} improve {time}.
  |The {aspect}, the {aspect}, the {pluralAspect}: everything about it is {good}.
  |I laughed, I yawned, I went home.
  |The whole thing lasts ninety-odd minutes and {verbBad} {time}.
  |Here is a {genre} that trusts its audience.
  |Overall it is {plain}, which I mean as praise.
  |For a {genre} about {event}, it's {adverb} {plain}.
  |Its {pluralAspect} are {adverb} {good}.
  |There's a version of this with better {pluralAspect}, and I'd love to see it.
  |-- And then there is the {aspect}.
  |Who knows . . . not the {role}, anyway.
  |The {role}({actorLast}) moves to {place} and meets a {relation}({otherLast}) with {object}.
  |The {role} (played by {other}) gets {object}; the audience gets {feeling}.
  |Now for the not so {good} part.
  |This is {food}, filmed.
  |To put it bluntly: {bad}, {bad}, {bad}.
  |How is it that a {adjectiveRole} {role} can afford {object}?
  |{Actor} as a {role}? I didn't buy it for a second.
  |Just when {watcher} began to care, along comes {event}.
  |Whoever chose the {pluralAspect} deserves a prize...or a holiday.
  |Its {aspect} owes more to the {genre} than to {place}.
  |Look, I am a simple {role}: I like {pluralAspect}.
  |Give me {good} {pluralAspect} and a {plain} {genre} any day.
  |Unfortunately the {relation} is written as a {role} and played as a {role}.
  |Only the {relation} seems real.
  |Which brings me to the {aspect}.
  |Does it work as a {genre}? Hardly.
  |Very {plain}, very {good}, and about as cheerful as {food}.
  |We never learn what the {adjectiveRole} {role} did in {place}.
  |You could cut {event} and nobody would notice.
  |I counted four {role}s and not one of them had {object}.
  |These {pluralAspect} cost a fortune, and it shows.
  |Another {genre}, another {adjectiveRole} {role} with {object}.
  |The actors' faces do more than the {aspect}.
  |It is pure '80s nostalgia, and I was there for the '80s.
  |Two hours' worth of rock 'n' roll does not help the {aspect}.
  |He is 6'2" and still gets lost in {place}.
  |I watched it on a 13" screen, which may be why the {pluralAspect} looked {bad}.
  |I have been going to the pictures since {year19} and have seen my share of {genre}s.
  |My {relation} was born in {year19} and remembers it differently.
  |It was shot in {year19} in {place}, or so they say.
  |The {role} (b. {year19}) is based on a real person.
`)

/** What people say before they say something. */
export const PREFIXES = phrases('Frankly,|In my view|After a second viewing|On the other hand|More to the point,|Worse,|As for the rest,|Oddly enough,|For what it is worth,|Come to think of it,|My only complaint:|In hindsight|For once|Apart from that')

/** First sentences by what stands at the border to the author's name. */
export const OPENERS: Readonly<Record<OpenerKind, readonly string[]>> = {
  pronoun: phrases('I {adverb} loved the {aspect}.|I have seen this three times and the {aspect} still {verbGood}.|I was bored {time}.|It starts well and then {verbBad}.|We laughed at the {pluralAspect} all evening.|You will either adore it or leave {time}.|They don\'t make a {genre} like this any more.|My {relation} chose this and I will never forgive it.|I\'m no fan of the {genre}, but this one {verbGood}.|It\'s a {plain} {genre} with {good} {pluralAspect}.|You can\'t fault the {aspect}.|He who made this has never met a {role}.|I\'ve been waiting for a {genre} like this.|My first {genre} in years, and what a {good} one.|One can only admire the {aspect}.|She who left early was right.|Ours is a family of {role}s and we liked it.|Mine was an empty cinema, and no wonder.'),
  article: phrases('The {aspect} {verbGood}.|The {pluralAspect} are {good}, everything else is {bad}.|A {plain} {genre} that {verbGood}.|This {genre} {verbBad} {time}.|An hour in, the {aspect} {verbBad}.|The story of a {role} and a {relation} should be {good}, yet it {verbBad}.|A {good} film about {feeling}.|These {pluralAspect} deserve a better film.|Another {genre}, another {role} with a secret.|Some films breathe; this one wheezes.|Two thirds of it is {good}.|No {genre} has any right to be this {good}.|Every frame of it is {good}.|That this got made at all is a wonder.|Each {genre} by these people is more {bad} than the last.|Those {pluralAspect}!|Both {pluralAspect} and {aspect} are {good}.|Many a {genre} has tried this.|Most of the {pluralAspect} are {bad}.'),
  adverb: phrases('Exactly the {genre} I needed.|Honestly one of the most {bad} films of the year.|Easily the most {good} {genre} in ages.|Surprisingly {good}, given the {aspect}.|Almost {good}, but the {aspect} {verbBad}.|Finally a {genre} with {good} {pluralAspect}.|Never trust a {genre} with this many {pluralAspect}.|Probably {good} if you care about {feeling}.|Beautifully {plain} and {adverb} {good}.|Quite {good}, quite {bad}, mostly {plain}.|Just {bad}.|Simply the most {good} {genre} I know.|Hardly a {genre} at all, more of a {genre}.|Utterly {bad} {aspect}.|Not {bad}, not {good}, just {plain}.|Rarely has a {genre} been this {bad}.|Admittedly {plain}, but {good}.|Strangely {good}.|Largely {bad}, with {good} {pluralAspect}.'),
  adjective: phrases('Gorgeous {pluralAspect}, {bad} {aspect}.|Terrific {aspect} and {good} {pluralAspect}.|Overlong, {bad} and {adverb} {bad}.|Uneven but {good}.|Dreadful {aspect}, and the {pluralAspect} are no better.|Wonderful {genre} about a {role} and a {relation}.|Disappointing {genre} that {verbBad} {time}.|Mesmerising from start to finish.|Forgettable {genre} with one {good} scene.|Magnificent {aspect}, {bad} {aspect}.|Beautiful {aspect}, silly {aspect}.|Brilliant.|Solid {genre} with {good} {pluralAspect}.|Clever, funny and {good}.|Worst {genre} of the decade.|Great {pluralAspect}, shame about the {aspect}.|Pretty {pluralAspect}, nothing else.|Awful.|Decent {genre}, {bad} {aspect}.|Excellent {aspect}.|Funny where it should be sad.|Boring, {bad} and endless.'),
  noun: phrases('Acting that {verbGood} and {aspect} that {verbBad}.|Nothing in it is new, everything in it {verbGood}.|Everything about the {aspect} {verbGood}.|Performances this {good} deserve a better {genre}.|Dialogue so {bad} that {watcher} groaned.|People who want a {genre} should look elsewhere.|Everyone involved seems to be having a {good} time.|Half of it is {good}, the other half {verbBad}.|Pacing is not its strong suit.|Somebody please explain the {aspect}.|Fans of the {genre} will be happy.|Viewers with patience will find it {good}.|Popcorn for the brain.|Anyone with a {relation} will recognise this.|Imagine a {genre} without a {role}.|Expectations were low and still not met.|Thanks for nothing.|Lovers of the {genre} rejoice.|Half a {genre}, half a {genre}.'),
  gerund: phrases('Watching this felt like {food}.|Sitting through the {pluralAspect} was like {food}.|Having seen it twice, I still think the {aspect} {verbBad}.|Trying to follow the {aspect} is half the fun.|Knowing nothing helps: the {aspect} {verbGood}.|Coming from a {role}, this is {good}.|Speaking as a {role}, I found the {aspect} {bad}.|Being a {role} myself, I laughed a lot.|Judging by the {pluralAspect}, the money ran out.'),
  imperative: phrases('Skip it unless you collect {pluralAspect}.|Watch it for the {aspect}.|Avoid this like {food}.|See it with {watcher} and bring a handkerchief.|Stay for the {pluralAspect}.|Forget the {aspect} and enjoy the {pluralAspect}.|Don\'t believe the posters: it\'s a {plain} {genre}.|Give it a miss.|Run, don\'t walk.|Think twice before you take your {relation}.|Bring a pillow.|Prepare for {feeling}.|Do not miss this.|Leave your brain at home.|Take a {relation} and a handkerchief.'),
  interjection: phrases('Wow, the {aspect} {verbGood}.|Meh, the {aspect} {verbBad}.|Okay, so the {pluralAspect} are {good}.|Well, the {aspect} {verbBad}.|Ugh, what a {bad} {genre}.|Yes, it is {plain}; yes, it {verbGood}.|Sorry, but the {aspect} {verbBad}.|Hmm, I don\'t know about the {aspect}.|Finally!|Oh dear, the {aspect} {verbBad}.|Hell yes, {good} from start to finish.|Please, no more {pluralAspect}.|Yawn.|Sigh, another {genre}.|Man, the {aspect} {verbBad}.|Ha, {good}!'),
  preposition: phrases('Through {good} {pluralAspect} the film becomes {adverb} {good}.|From the first frame the {aspect} {verbGood}.|With {pluralAspect} like these, who needs a plot?|For a {genre}, it is {adverb} {good}.|At its best it is {good}, at its worst {bad}.|In spite of the {aspect}, it {verbGood}.|After {event} the whole thing {verbBad}.|Despite {good} {pluralAspect}, it {verbBad}.|Without its {aspect} this would be {bad}.|Under the {bad} {aspect} hides a {good} {genre}.|By the end I was in tears.|On paper a {genre}, on screen a {genre}.|In short: {good}.|Like {food}, only longer.|Over two hours of {pluralAspect} and not one of them {good}.|Beneath the {aspect} there is {feeling}.|To my surprise the {aspect} {verbGood}.|Among all {genre}s this is the most {bad}.|Behind the {aspect} hides nothing.|During the {pluralAspect} I checked my watch.'),
  question: phrases('What a {good} {genre}!|Why do people like this {genre}?|How does a {genre} with such {good} {pluralAspect} end up so {bad}?|Is it a {genre} or a {genre}?|Who thought the {aspect} was a good idea?|What can I say about the {aspect}?|Where do I begin?|When did the {genre} become so {bad}?|Does anybody still care for the {genre}?|Was it worth the wait?|Can a {genre} be this {good}?|Have I missed something?|Am I the only one who liked the {aspect}?'),
  conjunction: phrases('If the {aspect} were half as {good} as the {pluralAspect}, this would be a classic.|When it works, it {verbGood}.|While the {aspect} {verbGood}, the {pluralAspect} are {bad}.|Although {adverb} {plain}, it {verbGood}.|As a {genre} it {verbBad}, as a mood piece it {verbGood}.|But for the {aspect}, a {good} film.|Because of the {aspect} I nearly left.|Since the {aspect} {verbBad}, I looked at the {pluralAspect}.|Once you accept the {aspect}, it {verbGood}.|Whether or not you like the {genre}, the {aspect} {verbGood}.|Unless you love {pluralAspect}, stay at home.|And the winner for most {bad} {aspect} is this.|So {good} that I forgot to eat.|Or maybe I was just tired.|Though {bad}, it {verbGood}.|Where the {aspect} {verbGood}, the {pluralAspect} do not.|Yet another {genre} that {verbBad}.'),
  dots: phrases('..{adverb} becomes {bad} and {bad}.|...and then the {aspect} {verbBad}.|.. but the {pluralAspect} are {good}.'),
  lowercase: phrases('honestly the {aspect} {verbGood}.|this is a {good} {genre} and i will not be argued with.|never seen such {bad} {pluralAspect}.|loved the {aspect}, hated the {aspect}.|i liked the {pluralAspect} more than i should.|what a {bad} {genre}.|well, the {aspect} {verbBad}.|great {aspect}, shame about the {aspect}.|my {relation} made me watch this, {bad}.|if you like a {plain} {genre} go for it.|not my cup of tea, the {aspect} {verbBad}.|a {plain} {genre} with a {good} {aspect}.|can\'t believe how {bad} the {aspect} is.|best {genre} i\'ve seen.|so {bad} it\'s {good}.|the {aspect} {verbGood}, the rest is {bad}.'),
  quote: phrases('{q:dialogue} says the {role}, and I believed it.|{q:scareWord} is the word they put on the poster; the {aspect} says otherwise.|{q:dialogue} is the best line in it.'),
  title: phrases('{O} {verbGood}.|{O} is a {plain} {genre} about {feeling}.|{O} isn\'t the {genre} I hoped for.|{O} is everything a {genre} should be.|{O} was not for me.'),
  actor: phrases('{Actor} {verbGood}.|{Actor} is known for playing a {role}, and does it again here.|{Actor} and {other} are {good} together.|{Actor}\'s {role} is {good}.|{Actor} should stick to playing a {role}.|{Actor}, as always, {verbGood}.|{ActorLast} and {otherLast} deserve better.'),
  number: phrases('90 minutes of {good} {pluralAspect}.|2 hours of my life I won\'t get back.|Ninety minutes of {feeling}, then {event}.|3 good scenes and a lot of {bad} {pluralAspect}.|20 minutes in I was lost.|Two people, one room, {good} {aspect}.|First the {aspect}, then the {pluralAspect}: everything {verbBad}.|100 minutes well spent.|1 hour in and nothing had happened.|Four {pluralAspect}, one joke.|Half an hour too long.|Twelve {role}s walk into a bar.|7 of us went, 2 of us stayed.'),
  capitals: phrases('BEST {GENRE} IN YEARS, the {aspect} {verbGood}.|WHAT A MESS, the {aspect} {verbBad}.|DO NOT believe the poster, it is {bad}.|NOT what I expected, but the {aspect} {verbGood}.|MUST SEE for anyone who likes a {genre}.|SPOILERS: the {role} did it.|LOVED the {aspect}, could have done without the {pluralAspect}.')
}

export type OpenerKind =
  | 'pronoun' | 'article' | 'adverb' | 'adjective' | 'noun' | 'gerund' | 'imperative' | 'interjection' | 'preposition'
  | 'question' | 'conjunction' | 'dots' | 'lowercase' | 'quote' | 'title' | 'actor' | 'number' | 'capitals'

export const OPENER_KINDS: Readonly<Record<OpenerKind, number>> = {
  pronoun: 20, article: 18, adverb: 7, adjective: 6, noun: 5, gerund: 3, imperative: 4, interjection: 4, preposition: 7,
  question: 4, conjunction: 5, dots: 2, lowercase: 4, quote: 2, title: 5, actor: 4, number: 3, capitals: 2
}

export const SYNOPSES = phrases(`
  After {event}, a {adjectiveRole} {role} is forced to share {place} with a {relation} who never wanted to come back.
  |When a {adjectiveRole} {role} finds {object} in {place}, an old {feeling} returns.
  |A {adjectiveRole} {role} and a {adjectiveRole} {role} meet in {place} and plan {event}.
  |Following {event}, two estranged friends drive to {place} with {object} on the back seat.
  |In {place}, a {role} hides {object} from everyone, until {event} brings the {relation} home.
  |The life of a {adjectiveRole} {role} unravels in {place} after {event}.
  |During {event}, a {role} must choose between a {relation} and {object}.
  |Three strangers are locked in {place}. One of them caused {event}. None of them will say so.
  |A {role} returns to {place} to bury a {relation}; instead, there is {event}.
  |On the eve of {event}, a {adjectiveRole} {role} discovers that {object} is missing.
  |Years after {event}, a {role} is asked to tell what really happened in {place}.
  |A {relation}, a {role} and {object}: the story of one summer in {place}.
  |{Actor} plays a {adjectiveRole} {role} who arrives in {place} with {object} and no past.
  |Detective {characterFull} investigates {event} in {place}, where everybody has a {relation} to protect.
  |{characterFull}, a {adjectiveRole} {role}, leaves {place} to look for a {relation} who vanished after {event}.
`)
