import { FilmAnswer } from '../../shared/answers/film'
import { FilmsAnswer } from '../../shared/answers/others'
import { starsOf } from '../../shared/models/rating'
import { FILM, FILMS } from './definition/reading'
import { filmAnswer } from './filmAnswer'
import { filmText } from './filmText'
import { getFilm, nameOf } from './findFilm'
import type { Command } from './command'
import { oneOf, read } from './usage'

/** `films [QUERY]` */
export function filmsCommand(words: readonly string[]): Command {
  const { values, positionals } = read(FILMS, words)
  return {
    makesLibrary: false,
    library: values.library,
    json: values.json,
    run: ({ repositories }) => {
      const films = repositories.films.list(positionals.join(' '))
      const data = FilmsAnswer.parse(films.map(({ id, title, year, isSeen, rating, isLiked }) => ({ id, title, year, seen: isSeen, rating: rating === null ? null : starsOf(rating), like: isLiked })))
      return { data, text: films.map((film) => `${nameOf(film)}${film.rating === null ? '' : `  ${starsOf(film.rating)}`}\n`).join('') }
    }
  }
}

/** `film TITLE` */
export function filmCommand(words: readonly string[]): Command {
  const { values, positionals } = read(FILM, words)
  const title = oneOf(positionals, 'a title')
  return {
    makesLibrary: false,
    library: values.library,
    json: values.json,
    run: (open) => {
      const data = FilmAnswer.parse(filmAnswer(open, getFilm(open, title).id))
      return { data, text: filmText(data) }
    }
  }
}
