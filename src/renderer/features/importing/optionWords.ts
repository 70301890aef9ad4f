/** What a choice of a question says. */
import type { ImportQuestion } from '../../../shared/models/importing'
import { importingWords } from '../../messages'

const words = importingWords.plan

type Option = ImportQuestion['options'][number]

/** "Keep mine", "The one from 1998" and then only "2014", "Late Autumn", "New film". */
export function optionLabel({ film: asked, options }: ImportQuestion, option: Option): string {
  switch (option.value) {
    case 'mine':
    case 'file':
    case 'both':
    case 'new':
    case 'leave':
      return words.answers[option.value]
    default: {
      const { film } = option
      if (film === null) return option.value
      const films = options.filter((each) => each.film !== null && each.film.title === film.title)
      if (film.title !== asked.title && films.length === 1) return film.title
      if (film.title !== asked.title || film.year === null) return film.year === null ? film.title : `${film.title}, ${film.year}`
      return films[0] === option ? words.theOneFrom(film.year) : String(film.year)
    }
  }
}
