import { NewFilm } from '../../../shared/models/film'
import { messages } from '../../messages'

export interface NewFilmProblems {
  title?: string | undefined
  year?: string | undefined
}

/** What was typed, as a film to add, or what is wrong with it, field by field. */
export function readNewFilm(title: string, year: string): { film: NewFilm } | { problems: NewFilmProblems } {
  const figures = year.trim()
  if (figures !== '' && !/^\d{4}$/.test(figures)) {
    return { problems: { year: messages.addFilm.yearIsNumber, ...(title.trim() === '' && { title: messages.addFilm.needsTitle }) } }
  }
  const read = NewFilm.safeParse({ title, year: figures === '' ? null : Number(figures) })
  if (read.success) return { film: read.data }
  const problems: NewFilmProblems = {}
  for (const issue of read.error.issues) {
    if (issue.path[0] === 'title') problems.title = issue.code === 'too_small' ? messages.addFilm.needsTitle : issue.message
    if (issue.path[0] === 'year') problems.year = issue.code === 'too_small' ? messages.addFilm.yearTooEarly : messages.addFilm.yearTooLate
  }
  return { problems }
}
