import type { FilmAnswer } from '../../shared/answers/film'
import { nameOf } from './findFilm'

/** A film for reading in a terminal. */
export function filmText(film: FilmAnswer): string {
  const facts = [
    ...film.certificates.map(({ code, system }) => (system === null ? code : `${system} ${code}`)),
    ...film.releaseDates.map(({ date, country }) => (country === null ? date : `${date} (${country})`)),
    ...(film.runtimeMinutes === null ? [] : [`${film.runtimeMinutes} min`]),
    ...(film.rating === null ? [] : [`${film.rating} of 5 stars`])
  ]
  const parts = [
    nameOf(film),
    facts.join(' · '),
    film.synopsis ?? '',
    section('Takes', film.takes.map(({ author, text }) => `“${text}”\n— ${author}`)),
    section('Reviews', film.reviews.map(({ author, score, body }) => `${author}${score === null ? '' : `, ${score.text}`}\n${body}`)),
    section('Lines', film.lines.map(({ text, speaker }) => (speaker === null ? `“${text}”` : `“${text}”\n— ${speaker}`))),
    section('Questions for the next time', film.questions.map(({ text, answer }) => (answer === null || answer === '' ? text : `${text}\n${answer}`))),
    section('Mentions', film.mentions.filter(({ status }) => status === 'accepted').map(nameOf)),
    section('Mentioned in', film.mentionedIn.map((mention) => `${nameOf(mention.film)}: ${mention.sentence}`)),
    section('Your viewings', film.viewings.map(({ date, rating, rewatch }) => [date ?? 'Date unknown', rating === null ? '' : `${rating} stars`, rewatch ? 'rewatch' : ''].filter(Boolean).join(', '))),
    section('Your reviews', film.myReviews.map(({ body, draft }) => (draft ? `Draft\n${body}` : body)))
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(head: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${head}\n${items.map((item) => `\n${item}`).join('\n')}`
}
