/** Lines of a film, questions for its next viewing, and how my ratings went over time. */
import type { HalfStars } from '../../../shared/models/rating'
import { figure, listed, plural } from '../format'
import { stars } from './filmActions'

export const filmNoteWords = {
  lines: 'Lines',
  questions: 'Questions for next time',
  addLine: 'Add a line',
  ask: 'Ask for next time',
  askAnother: 'Ask another',
  addAnother: 'Add another',
  line: 'The line',
  lineHint: 'What was said',
  speaker: 'Who says it',
  question: 'The question',
  questionHint: 'What to look for next time',
  answer: 'The answer',
  answerHint: 'What you found out',
  private: 'Private',
  isPrivate: 'Private: never exported unless you ask for it',
  save: 'Save',
  cancel: 'Cancel',
  needsWords: { line: 'Write the line first.', question: 'Write the question first.' },
  by: (speaker: string): string => `— ${speaker}`,
  answered: (question: string): string => `Answered: ${question}`,
  edit: { line: (body: string): string => `Edit the line “${body}”`, question: (body: string): string => `Edit the question “${body}”` },
  remove: { line: (body: string): string => `Remove the line “${body}”`, question: (body: string): string => `Remove the question “${body}”` },
  all: (count: number): string => `All ${figure(count)}`,
  fewer: 'Fewer',
  fromLastTime: (count: number): string => `${plural(count, { one: 'question', other: 'questions' })} from last time`,
  putIn: 'Put into the text',
  putInAbout: (question: string): string => `Put into the text: ${question}`,
  markAnswered: 'Answered',
  history: {
    title: 'Your ratings over time',
    rated: (ratings: readonly { rating: HalfStars; year: string }[]): string => `Rated ${listed(ratings.map(({ rating, year }) => `${stars(rating)} in ${year}`))}`,
    date: 'Date',
    rating: 'Rating',
    differs: (then: HalfStars, when: string, isDay: boolean, now: HalfStars): string => `You rated it ${stars(then)} ${isDay ? 'on' : 'in'} ${when}; now it stands at ${stars(now)}.`
  }
}
