/** Scores as reviewers write them, the words around them, and numbers that look like scores and are none. */
import type { Random } from './random'
import type { TruthScore } from './truth'

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

export const SCORE_FORMS = {
  'of-ten': 30, 'half-of-ten': 8, 'out-of-five': 8, 'out-of-ten-words': 6, 'of-five': 6, 'of-hundred': 5, percent: 2,
  grade: 9, stars: 8, 'stars-of-five': 4, 'stars-in-words': 5, 'comma-decimal': 2, 'out-of-four': 3, thumbs: 2, spaced: 3
}
export type ScoreForm = keyof typeof SCORE_FORMS

export function makeScore(random: Random, form: ScoreForm): TruthScore {
  const half = (low: number, high: number): number => random.int(low * 2, high * 2) / 2
  const of = (value: number, scale: number, ...texts: string[]): TruthScore => ({ texts, value, scales: [scale] })
  switch (form) {
    case 'of-ten': {
      const value = random.int(0, 10)
      return of(value, 10, `${value}/10`)
    }
    case 'half-of-ten': {
      const value = random.int(1, 9) + random.pick([0.5, 0.5, 0.2, 0.8])
      return of(value, 10, `${value}/10`)
    }
    case 'comma-decimal': {
      const value = random.int(1, 9) + 0.5
      return of(value, 10, `${value}/10`.replace('.', ','))
    }
    case 'spaced': {
      const value = random.int(1, 10)
      return of(value, 10, `${value} / 10`)
    }
    case 'out-of-five': {
      const value = half(0.5, 5)
      return random.chance(0.4)
        ? { texts: [`${value} out of 5`, `${value} out of 5 stars`], value, scales: [5] }
        : of(value, 5, `${value} out of 5`)
    }
    case 'out-of-ten-words': {
      const value = random.int(1, 10)
      const written = random.chance(0.5) ? String(value) : (WORDS[value] ?? '')
      return of(value, 10, `${written} out of ten`)
    }
    case 'out-of-four': {
      const value = half(0.5, 4)
      const text = Number.isInteger(value) && random.chance(0.4) ? `${WORDS[value] ?? value} out of four` : `${value}/4`
      return of(value, 4, text)
    }
    case 'of-five': {
      const value = half(0.5, 5)
      return of(value, 5, `${value}/5`)
    }
    case 'of-hundred': {
      const value = random.int(5, 99)
      return of(value, 100, `${value}/100`)
    }
    case 'percent': {
      const value = random.int(20, 98)
      return of(value, 100, `${value}%`)
    }
    case 'grade': {
      const text = random.pick(['A', 'A-', 'A+', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D+', 'D', 'F'])
      return { texts: [text], value: null, scales: [null] }
    }
    case 'stars': {
      const value = half(1, 5)
      return { texts: [`${'★'.repeat(Math.floor(value))}${Number.isInteger(value) ? '' : '½'}`], value, scales: [5] }
    }
    case 'stars-of-five': {
      const value = random.int(1, 5)
      return of(value, 5, `${'★'.repeat(value)}${'☆'.repeat(5 - value)}`)
    }
    case 'stars-in-words': {
      const value = half(1.5, 5)
      const whole = Math.floor(value)
      const isHalf = !Number.isInteger(value)
      const text = random.chance(0.5)
        ? `${value} stars`
        : `${WORDS[whole] ?? whole}${isHalf ? ' and a half' : ''} stars`
      return { texts: [text], value, scales: [5, null] }
    }
    case 'thumbs':
      return random.pick([
        { texts: ['thumbs up'], value: null, scales: [null] },
        { texts: ['thumbs down'], value: null, scales: [null] },
        { texts: ['thumbs up', 'two thumbs up'], value: null, scales: [null] }
      ])
  }
}

/** The sentence that holds the score, and where it may stand. A bare letter needs a word that says what it is. */
export function writeScore(random: Random, score: TruthScore, form: ScoreForm, place: 'beginning' | 'end'): { text: string; feature: string } {
  const barest = score.texts[0] ?? ''
  const text = score.texts.at(-1) ?? barest
  const bareLetter = form === 'grade' && !/[+-]/.test(barest)
  const grade = form === 'grade'
  if (form === 'thumbs') {
    return { text: random.pick([`A big ${text} from me.`, `So: ${text}.`, `Definitely ${text}.`]), feature: 'score:lead-in' }
  }
  if (place === 'beginning') {
    if (bareLetter || random.chance(0.3)) return { text: `${random.pick(grade ? ['Grade', 'My grade'] : ['Rating', 'My rating', 'Score'])}: ${text}.`, feature: 'score:lead-in' }
    return { text: random.pick([`${text}.`, `${text}!`, `(${text})`, `${text} -`]), feature: 'score:bare-beginning' }
  }
  if (!bareLetter && random.chance(0.4)) {
    return {
      text: random.pick([`${text}`, `${text}.`, `(${text})`, `[${text}]`, `- ${text}`, `Shame, ${text}`, `Good fun, ${text}.`, `A solid ${text}.`, `Still, ${text}!`, `${text} overall`]),
      feature: 'score:bare-end'
    }
  }
  const leads = grade
    ? [`Grade: ${text}`, `My grade: ${text}.`, `Final grade ${text}`, `Overall grade: ${text}.`, `My grade for it is ${text}.`, `Verdict: ${text}`]
    : [
        `My rating: ${text}`, `Rating: ${text}.`, `Score: ${text}`, `Overall: ${text}.`, `I give it ${text}.`,
        `I'd give it ${text}.`, `Final score: ${text}`, `Overall ${text}`, `Verdict: ${text}.`, `It gets ${text} from me.`,
        `I'm giving this ${text} for the effort.`, `My vote: ${text}.`, `I rate it ${text}.`, `So ${text} it is.`,
        `That makes ${text} from this reviewer.`, `Call it ${text}.`, `My score would be ${text}.`, `Bottom line: ${text}`,
        `It earns ${text}.`, `For me it's ${text}.`, `Reluctantly ${text}.`, `${text} for trying.`, `Mark: ${text}`, `Worth ${text}, not more.`,
        `Let's say ${text}.`, `I settled on ${text}.`, `In figures: ${text}`, `My marks: ${text}`, `Giving it ${text}, barely.`, `${text}, and that's generous.`
      ]
  return { text: random.pick(leads), feature: 'score:lead-in' }
}

/** Sentences with numbers that are no score of this film. */
export function numberThatIsNoScore(random: Random): string {
  const n = (low: number, high: number): number => random.int(low, high)
  return random.pick([
    () => `I was done after ${random.pick(['1/3', '2/3', '3/4', '1/2', '4/5'])} of it.`,
    () => `${random.pick(['Two thirds', 'Nine tenths', 'Half'])} of the ${n(80, 170)} minutes could go.`,
    () => `People argue about this one 24/7 and I have no idea why.`,
    () => `The shadow of 9/11 hangs over the middle act.`,
    () => `${n(6, 9)} out of 10 people will see the twist coming.`,
    () => `About ${n(2, 4)} out of 5 jokes land.`,
    () => `It has everything a good B movie needs and nothing more.`,
    () => `This is an A-list cast in a C-grade plot.`,
    () => `The chances of that happening are about 50/50.`,
    () => `Only ${n(2, 4)} of its 5 chapters work.`,
    () => `They say a ${n(3, 5)} star hotel paid for half the shoot.`,
    () => `I watched it on ${n(1, 12)}/10 with my brother and ${n(2, 9)} of his friends.`,
    () => `The ending takes ${n(2, 9)}.5 minutes and feels like ${n(2, 4)} hours.`,
    () => `It was shot in 16/9 and looks cramped anyway.`,
    () => `I could follow about ${n(40, 90)}% of the dialogue.`,
    () => `There are ${n(11, 60)} scenes in one flat and only 1/4 of them matter.`,
    () => `Room 7/12 is where most of it happens.`,
    () => `One out of every ten shots is out of focus.`,
    () => `Rule no. 1/3 of the club is read out twice.`,
    () => `It opened on ${n(1, 12)}/${n(13, 28)} and closed a week later.`,
    () => `Only ${n(1, 3)} in 10 of us stayed to the end.`,
    () => `The hero is a C student with an A for effort.`,
    () => `He drives ${n(60, 99)}% of the way in silence.`,
    () => `We were ${n(2, 9)} of 100 people in the room.`,
    () => `The flat is 3/4 of a mile from the sea, we are told.`,
    () => `She takes vitamin B and plays in the key of A.`,
    () => `The odds are ${n(3, 9)} to 1 against them.`,
    () => `Her exam comes back with a D+ on it.`,
    () => `The recipe asks for 1/4 of a lemon, and we watch her cut it.`,
    () => `By the second hour ${n(3, 9)} of the 10 seats in our row were empty.`,
    () => `The general has ${n(3, 5)} stars on his collar and no lines.`,
    () => `The ${n(2, 4)} stars of the show never share a scene.`
  ])()
}

/** A score that belongs to somebody else or to another film: a reader would not take it for this review's. */
export function scoreOfSomethingElse(random: Random): string {
  const n = (low: number, high: number): number => random.int(low, high)
  return random.pick([
    () => `My wife would give it ${n(1, 9)}/10, but she slept through most of it.`,
    () => `The first part was a ${n(7, 9)}/10 for me.`,
    () => `How this has an average of ${n(6, 8)}.${n(1, 9)}/10 is beyond me.`,
    () => `I don't understand the people who give this ${n(9, 10)}/10.`,
    () => `My son's verdict was ${n(1, 9)} out of 10, but he likes anything with boats.`,
    () => `The newspaper gave it ${n(2, 5)} stars, of course.`,
    () => `A colleague swears it is a ${n(8, 10)}/10.`,
    () => `Its sequel barely deserves ${n(1, 4)}/10.`
  ])()
}
