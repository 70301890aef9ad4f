/** Everything a person's page shows, put together. */
import type { PersonChoice, PersonPage } from '../../shared/models/person'
import { markdownWords } from '../../shared/text/markdownWords'
import { filmSummary } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { phraseSnippet } from '../search/phrases'
import { namesOf } from './naming'
import type { Choice, CreditOfPerson, NamingReview, PersonReading, TextOfPerson } from './reading'

/** How much of a text is shown where they wrote it. */
const OPENING = 280
/** The jobs that come first, in this order; the others follow as they are called. */
const FIRST_JOBS = ['director', 'actor', 'writer']

export function personPage({ repositories: { people } }: OpenLibrary, id: string): PersonPage {
  const { reading } = people
  const person = people.get(id)
  const credits = reading.credits(id)
  const films = [...new Map(credits.map((credit) => [credit.film_id, credit])).values()]
  return {
    person: { id, name: person.name },
    films: films.length,
    seen: films.filter((film) => film.is_seen === 1).length,
    average: mean(films.map((film) => film.rating).filter((rating) => rating !== null)),
    firstSeenOn: films.map((film) => film.first_on).filter((day) => day !== null).toSorted().at(0) ?? null,
    jobs: byJob(credits),
    wrote: reading.texts(id).map((text) => ({ kind: text.kind, id: text.id, film: summary(text), opening: openingOf(text) })),
    texts: reading.textCount(id),
    ...mentionsOf(reading, id, person.name),
    oftenWith: reading.oftenWith(id),
    sameName: reading.sameName(person.match_name, id).map((choice) => personChoice(reading, choice))
  }
}

/** A person to choose from, with what tells them from another of the name. */
export function personChoice(reading: PersonReading, choice: Choice): PersonChoice {
  return { ...choice, knownFor: reading.knownFor(choice.id) }
}

function byJob(credits: readonly CreditOfPerson[]): PersonPage['jobs'] {
  const jobs = new Map<string, PersonPage['jobs'][number]>()
  for (const credit of credits) {
    const name = credit.job.trim().toLowerCase()
    const job = jobs.get(name) ?? { job: name, films: [] }
    job.films.push({ creditId: credit.credit_id, film: summary(credit), character: credit.character })
    jobs.set(name, job)
  }
  return [...jobs.values()].toSorted((a, b) => placeOf(a.job) - placeOf(b.job) || (a.job < b.job ? -1 : 1))
}

function placeOf(job: string): number {
  const place = FIRST_JOBS.indexOf(job)
  return place === -1 ? FIRST_JOBS.length : place
}

/** To the nearest half star. */
function mean(ratings: readonly number[]): number | null {
  return ratings.length === 0 ? null : Math.round(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length)
}

function mentionsOf(reading: PersonReading, person: string, name: string): Pick<PersonPage, 'mentionedIn' | 'mentions'> {
  const { whole, last, match } = namesOf(name)
  if (match.whole === null) return { mentionedIn: [], mentions: 0 }
  const phrases = last === null ? [whole] : [whole, last]
  const { reviews, count } = reading.naming(person, { whole: match.whole, last: match.last })
  return {
    mentionedIn: reviews.map((review) => ({ review: review.id, film: summary(review), author: review.author, snippet: phraseSnippet(wordsOf(review), phrases) })),
    mentions: count
  }
}

function openingOf(text: TextOfPerson): string {
  const words = wordsOf(text).trim()
  if (words.length <= OPENING) return words
  return `${words.slice(0, OPENING).replace(/\s+\S*$/u, '')}…`
}

/** Markdown as its words; what others wrote as it came. */
function wordsOf({ body, body_format }: Pick<NamingReview, 'body' | 'body_format'>): string {
  return body_format === 'markdown' ? markdownWords(body) : body
}

function summary(row: Omit<TextOfPerson, 'kind' | 'id' | 'body' | 'body_format'>): PersonPage['wrote'][number]['film'] {
  return filmSummary({ ...row, id: row.film_id })
}
