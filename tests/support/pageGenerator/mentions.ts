/** How reviews name films: quote styles, constructions with and without a year, and quoted words that are no film. */
import { VOCABULARY } from './vocabulary'
import { phrases, type Random } from './random'
import type { TruthMention } from './truth'

export const QUOTE_STYLES = {
  'straight-double': 34, 'straight-single': 16, 'curly-double': 18, 'curly-single': 8, emphasis: 7, none: 10, capitals: 3,
  guillemets: 2
}
export type QuoteStyle = keyof typeof QUOTE_STYLES

export type OtherFilm = { title: string; year: number; plainEnough: boolean }

/** A sentence, with what it says of other films. */
export type Sentence = { text: string; mentions: TruthMention[]; tolerated: string[]; features: string[] }

const PAIRS: Readonly<Record<QuoteStyle, readonly [string, string]>> = {
  'straight-double': ['"', '"'],
  'straight-single': ["'", "'"],
  'curly-double': ['“', '”'],
  'curly-single': ['‘', '’'],
  guillemets: ['«', '»'],
  emphasis: ['*', '*'],
  none: ['', ''],
  capitals: ['', '']
}

export function quoteTitle(style: QuoteStyle, title: string): string {
  const [open, close] = PAIRS[style]
  return `${open}${style === 'capitals' ? title.toLocaleUpperCase('en') : title}${close}`
}

/** Words that are no title are quoted even by people who do not quote titles. */
export function quoteWords(style: QuoteStyle, text: string): string {
  return quoteTitle(style === 'none' || style === 'capitals' || style === 'emphasis' ? 'straight-double' : style, text)
}

const BRACKETED = phrases(`
  {M} ({Y}) did this with half the money.
  |It reminded me of {M} ({Y}), though that one had a heart.
  |Fans of {M} ({Y}) will feel at home.
  |Compared with {M} ({Y}) it is rather tame.
  |The cinematographer also shot {M} ({Y}), and it shows.
  |Nobody who has seen {M} ({Y}) will be surprised.
  |If you liked {M} ({Y}), give this a chance.
  |Somewhere between {M} ({Y}) and {M2} ({Y2}), but without the charm of either.
  |I kept thinking of {M} ({Y}).
  |Unlike {M} ({Y}), it has no villain.
  |Try {M} [{Y}] for the same idea done well.
  |My favourite of theirs is still {M} ({Y}).
  |One scene is stolen outright from {M} ({Y}).
  |That was already old in {M} ({Y}).
  |Not since {M} ({Y}) have I laughed so little.
  |The look is pure {M} ({Y}).
  |It lacks the nerve of {M} ({Y}) and the wit of {M2} ({Y2}).
  |In {M} ({Y}) the same actors had something to do.
  |Half of this is {M} ({Y}), the other half is worse.
  |Please watch {M} ({Y}) first.
  |Next to {M} ({Y}) this is a sketch.
  |Even {M} ({Y}) was shorter.
  |You could call it a cousin of {M} ({Y}).
  |Its grandmother is {M} ({Y}).
  |Where {M} ({Y}) whispered, this one shouts.
  |Twice it quotes {M} ({Y}) word for word.
`)
const WITH_YEAR = phrases(`
  As late as {Y} we had {M}, which tried the same trick.
  |{P} was better in {M} from {Y}.
  |Think of {Y}'s {M} and you know the mood.
  |The {Y} film {M} handled this with more care.
  |From {M} in {Y} to this one, {P} has not changed a bit.
  |{M}, made in {Y}, is the obvious model.
  |{M} came out in {Y} and nobody noticed; this is the same story again.
  |Back in {Y}, {M} was braver.
  |There is a shot lifted from {M}, released in {Y}.
  |The best of its kind is of course {M} from {Y} with {P}.
  |It owes everything to the {Y} thriller {M}.
  |We had the same ending in {M} (back in {Y}).
  |{P}'s {Y} film {M} is the better one.
  |Another one of those films like {M}, from {Y}, that nobody asked for.
  |It tries to do for trains what {M} did for ships in {Y}.
  |{M} (the one from {Y}) had the better cast.
  |In {Y} the same studio gave us {M}, a proper film.
  |After {M} in {Y} I expected more of {P}.
  |My all-time favourite, {M} ({Y}), does it in ten minutes.
  |You may remember {P} from {M}, shot in {Y}.
  |The little-known {M}, dating from {Y}, is worth looking up.
  |Ever since {Y}, when {M} was in cinemas, people have copied it.
  |{P} won hearts with {M} back in {Y}.
  |It plays like a sequel to {M} of {Y}.
  |That trick was new when {M} used it in {Y}.
  |Like {M} before it ({Y}), it ends in the rain.
  |The {Y} classic {M} needs no introduction.
  |{Y} brought us {M}; this year brings us this.
`)
const WITHOUT_YEAR = phrases(`
  It reminded me of {M}, and not in a good way.
  |Films like {M} have done this better.
  |If you want to see what {P} can do, watch {M}.
  |It is no {M}, that much is clear.
  |The director of {M} should know better.
  |A poor man's {M}, if you ask me.
  |{P} has not been this good since {M}.
  |{M} and {M2} told the same story with more wit.
  |Remember {M}? This is that film without the jokes.
  |There are echoes of {M} everywhere.
  |The plot is lifted straight from {M}.
  |Not as funny as {M}, not as sad as {M2}.
  |Rent {M} instead.
  |Like {M}, it ends on a train.
  |I had hoped for another {M}.
  |{M} is a much better film about the same thing.
  |{P}'s {M} is the better film.
  |Films such as {M}, {M2} and a dozen others come to mind.
  |The people who made {M} and {M2} would have known what to do with it.
  |I liked it better the first time, when it was called {M}.
  |Imagine {M} without the budget.
  |Think {M} meets {M2}.
  |It borrows a lot from {M}.
  |Do yourself a favour and see {M} first.
  |This makes {M} look like a masterpiece.
  |Somewhere in here is the film that {M} could have been.
  |{P} did the same thing in {M}.
  |The trailer promised another {M}, and what we get is a lecture.
  |Compared to {M}, this is a walk in the park.
  |I kept wishing I were watching {M} instead.
  |Put it next to {M} and it falls to pieces.
  |The ending is straight out of {M}.
  |It wants to be {M} so badly.
  |Anyone who grew up with {M} will smile.
  |Its makers have clearly seen {M}, and more than once.
  |I prefer {M}, thank you.
  |If {M} is a banquet, this is a sandwich.
  |For all its faults {M} had a soul.
  |Everyone involved should be locked in a room with {M}.
  |The camera moves as it did in {M}.
  |Save your money and stay at home with {M}.
  |Nothing here comes near {M}.
  |It is closer to {M} than to {M2}.
  |{P} was the best thing about {M}, too.
  |What {M} hinted at, this one spells out.
  |There is more life in five minutes of {M}.
  |It has been called the new {M}; it is not.
`)
/** The year is one of watching or of a prize, not the film's. */
const WITH_FOREIGN_YEAR = phrases(`
  I saw {M} again in {W} on a plane, and it holds up better than this.
  |When {M} was shown on television in {W}, my mother taped it; this I would not tape.
  |In {W} I rented {M} on a whim and loved it, so I expected more here.
  |I bought {M} on disc in {W} and have worn it out.
  |They showed {M} at our film club in {W}, to great applause.
`)
const AGAIN = phrases(`
  I went home and watched {M} again.
  |But {M} had a proper ending.
  |With {M}, at least, I cared about somebody.
  |In {M} that scene would have lasted a minute.
  |And {M} cost a tenth of this.
`)

type MentionForm = 'bracketed' | 'with-year' | 'without-year' | 'foreign-year' | 'inside-quotes'

/** A sentence that names one or two other films. */
export function mentionSentence(random: Random, style: QuoteStyle, films: readonly OtherFilm[], person: string): Sentence {
  const usable = style === 'none' || style === 'capitals' ? films.filter((film) => film.plainEnough) : films
  const [film, second] = random.shuffle(usable)
  if (film === undefined || second === undefined) return { text: '', mentions: [], tolerated: [], features: [] }
  const unquoted = style === 'none' || style === 'capitals'
  const form: MentionForm = random.weighted({
    bracketed: unquoted ? 60 : 26, 'with-year': 26, 'without-year': unquoted ? 15 : 40, 'foreign-year': unquoted ? 0 : 4,
    'inside-quotes': unquoted ? 0 : 4
  })
  const templates = {
    bracketed: BRACKETED, 'with-year': WITH_YEAR, 'without-year': WITHOUT_YEAR, 'foreign-year': WITH_FOREIGN_YEAR,
    'inside-quotes': WITHOUT_YEAR
  }[form]
  const template = random.pick(templates)
  const name = (other: OtherFilm): string =>
    quoteTitle(style, form === 'inside-quotes' ? `${other.title} (${other.year})` : other.title)
  const named = (other: OtherFilm): TruthMention => ({
    title: other.title,
    year: form === 'without-year' || form === 'foreign-year' ? null : other.year,
    // Without quotes, only a year in brackets tells a reader for sure that a film is meant.
    ambiguous: unquoted && form !== 'bracketed',
    yearAmbiguous: unquoted && form !== 'bracketed'
  })
  const watched = random.int(2001, 2022)
  const text = template
    .replace('{M2}', () => name(second))
    .replace('{M}', () => name(film))
    .replace('{Y2}', String(second.year))
    .replace('{Y}', String(film.year))
    .replace('{W}', String(watched))
    .replace('{P}', () => person)
  return {
    text,
    mentions: template.includes('{M2}') ? [named(film), named(second)] : [named(film)],
    tolerated: [],
    features: [`mention:${form}`, `mention-quotes:${style}`]
  }
}

/** A film named again, without its year. */
export function repeatedMention(random: Random, style: QuoteStyle, mention: TruthMention): Sentence {
  return {
    text: random.pick(AGAIN).replace('{M}', () => quoteTitle(style, mention.title)),
    mentions: [],
    tolerated: [],
    features: ['mention:repeated']
  }
}

const OWN = phrases(`
  {O} never makes up its mind.
  |What makes {O} work is the silence.
  |In {O}, nobody ever finishes a meal.
  |I went into {O} knowing nothing.
  |People will remember {O} for its last ten minutes.
  |As for {O} itself, I am torn.
  |There is a lot to like about {O}.
  |This is why {O} fails.
  |So {O} is a mixed bag, then.
  |Is {O} worth your time? Perhaps.
  |{O} would have been better at half the length.
  |I can see why people like {O}.
  |Go and see {O} if you must.
  |The makers of {O} clearly love their subject.
  |Nothing in {O} surprised me.
  |If {O} has a message, I missed it.
  |Watching {O} is hard work.
  |My verdict on {O} changes daily.
  |There is no easy way to say this: {O} bored me.
  |That {O} exists at all is a small miracle.
`)

/** The page's own film named inside its review: not a mention of another. */
export function ownTitleSentence(random: Random, style: QuoteStyle, title: string, year: number | null): Sentence & { named: string } {
  const features = ['own-title:quoted']
  const template = random.pick(OWN)
  const short = title.includes(': ') ? (title.split(': ')[0] ?? title) : title.replace(/^(The|An?) /, '')
  if (short !== title && random.chance(0.25)) {
    return {
      text: template.replace('{O}', () => quoteTitle(style, short)),
      mentions: [],
      tolerated: [short],
      features: ['own-title:short'],
      named: short
    }
  }
  const withYear = year !== null && random.chance(0.12)
  if (withYear) features.push('own-title:with-year')
  return { text: template.replace('{O}', () => `${quoteTitle(style, title)}${withYear ? ` (${year})` : ''}`), mentions: [], tolerated: [], features, named: title }
}

/** Quoted words that are no film. */
export function quotedNonFilm(random: Random, style: QuoteStyle, titleCased: string): Sentence {
  const pick = (name: string): string => random.pick(VOCABULARY[name] ?? [])
  const quoted = (text: string): string => quoteWords(style, text)
  const kind = random.weighted({ scare: 34, dialogue: 28, song: 14, said: 8, book: 7, nickname: 5, series: 4 })
  const features = [`quoted:${kind}`]
  const none = { mentions: [], tolerated: [], features }
  switch (kind) {
    case 'scare':
      return { ...none, text: random.pick([
        `It is sold as ${quoted(pick('scareWord'))} and is nothing of the kind.`,
        `All this ${quoted(pick('scareWord'))} made me tired.`,
        `The so-called ${quoted(pick('scareWord'))} is borrowed.`,
        `Critics will call it ${quoted(pick('scareWord'))}, and they may be right.`,
        `I have no ${quoted(pick('scareWord'))} to judge that.`,
        `What passes for ${quoted(pick('scareWord'))} here is mostly noise.`,
        `There is ${quoted(pick('scareWord'))} written all over it.`,
        `His idea of ${quoted(pick('scareWord'))} is not mine.`
      ]) }
    case 'dialogue': {
      const line = pick('dialogue')
      return { ...none, text: random.pick([
        `${quoted(line)} she says, and the room goes quiet.`,
        `He shouts ${quoted(line)} at least ten times.`,
        `When somebody finally says ${quoted(line)} the audience laughed.`,
        `${quoted(line)} is a strange last line.`,
        `My brother whispered ${quoted(line)} and we both giggled.`,
        `And then, out of nowhere: ${quoted(line)}`,
        `${quoted(line)}, he answers, and slams the door.`
      ]) }
    }
    case 'said':
      return { ...none, text: `As a ${pick('role')} once told me: ${quoted(`never open with ${pick('object')}`)}.` }
    case 'song':
      return { ...none, text: random.pick([
        `They play ${quoted(pick('songName'))} over the credits.`,
        `The song ${quoted(pick('songName'))} has been in my head since.`,
        `Humming ${quoted(pick('songName'))} does not make a ${pick('role')} a character.`
      ]) }
    case 'book':
      return { ...none, tolerated: [titleCased], text: random.pick([
        `It is based on the novel ${quoted(titleCased)}, which I have not read.`,
        `The song ${quoted(titleCased)} plays over the credits.`,
        `The book ${quoted(titleCased)} had a different ending.`,
        `It comes from a play called ${quoted(titleCased)}.`,
        `The band plays ${quoted(titleCased)} twice.`,
        `Everybody reads the poem ${quoted(titleCased)} aloud.`,
        `The painting ${quoted(titleCased)} hangs behind her.`,
        `They dance to ${quoted(titleCased)}, an old tango.`
      ]) }
    case 'nickname':
      return { ...none, tolerated: [titleCased], text: random.pick([
        `The villain is known only as ${quoted(titleCased)}.`,
        `Half of it takes place in a bar called ${quoted(titleCased)}.`,
        `They sail on a boat named ${quoted(titleCased)}.`,
        `The gang call themselves ${quoted(titleCased)}.`,
        `Her restaurant, ${quoted(titleCased)}, burns down.`,
        `The chapter headed ${quoted(titleCased)} is the longest.`,
        `He answers to the nickname ${quoted(titleCased)}.`,
        `The hotel sign reads ${quoted(titleCased)}.`,
        `Her diary is entitled ${quoted(titleCased)}.`,
        `The racehorse ${quoted(titleCased)} comes in last.`
      ]) }
    case 'series':
      return { ...none, tolerated: [titleCased], text: random.pick([
        `It looks like an episode of ${quoted(titleCased)} on television.`,
        `You may know the lead from the television series ${quoted(titleCased)}.`
      ]) }
  }
}

/** American printers put the comma before the closing mark. */
export function commaInside(style: QuoteStyle, text: string): string {
  const close = PAIRS[style][1]
  if (style !== 'straight-double' && style !== 'curly-double') return text
  return text.replace(new RegExp(`([\\p{L}\\p{N}])${close}([,.])`, 'gu'), `$1$2${close}`)
}
