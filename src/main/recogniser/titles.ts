/** The film's title and year, from the lines at the head of a page. */
import type { FoundRelease, FoundText, FoundYear } from '../../shared/models/page'
import { yearOf } from '../../shared/models/partialDate'
import type { Line } from './lines'
import type { TrailerLine } from './trailers'

/** A line that states a title with its year. */
export interface TitleLine {
  readonly title: string
  readonly start: number
  readonly year: number | null
  readonly yearStart: number
  readonly labelled: boolean
}

const YEAR_AFTER = /^(.{1,150}?)\s*[([]\s?((?:18[5-9]|19|20|21)\d{1,2})(?:\s?[–-]\s?(?:\d{4})?)?\s?[)\]]\s*(?:$|(?:[-–—|·•:]\s*)(?:.{0,60})$|(?:movie|film|review|reviews|poster|full cast|plot|synopsis).{0,40}$)/iu
/** "X, 2007" and "X – 2007": believed of short lines only. */
const YEAR_BEHIND = /^(.{1,80}?)(?:,| [–—-]| ·| \|)\s((?:18[5-9]|19|20|21)\d{1,2})$/u
const LABEL = /^(?:title|film|movie|film title|movie title|titel|titre|título|titolo|name)\s?[:=]\s*(?=\S)/iu
const QUOTED = /^["“„«'‘](.+)["”“»'’]$/u

/** Reads "X (2007)" or "Title: X" on a line of its own. */
export function readTitleLine(line: Line): TitleLine | null {
  if (line.text.length > 220) return null
  const label = LABEL.exec(line.text)
  const offset = label ? label[0].length : 0
  const rest = line.text.slice(offset)
  const dated = YEAR_AFTER.exec(rest) ?? YEAR_BEHIND.exec(rest)
  if (!dated || (dated[2] ?? '').length !== 4) {
    return label && rest.length < 120 ? titleAt(line, offset, rest, null, 0, true) : null
  }
  const title = dated[1] ?? ''
  if (!label && isSentence(title)) return null
  return titleAt(line, offset, title, Number(dated[2]), rest.indexOf(dated[2] ?? '', title.length), label !== null)
}

/** A take that ends with a film and its year is no title: it has a sentence before, or quotes inside. */
function isSentence(text: string): boolean {
  if (/[.!?…]["”’)]?\s+\p{Lu}\p{L}*(?:\s\p{Ll}{2,})+/u.test(text)) return true
  return /.["“”«»]|\s['‘]/u.test(text) && !QUOTED.test(text.trim())
}

function titleAt(line: Line, offset: number, written: string, year: number | null, yearAt: number, labelled: boolean): TitleLine | null {
  const outer = written.trim()
  const title = (QUOTED.exec(outer)?.[1] ?? outer).replace(/^[*_]{1,2}|[*_]{1,2}$/gu, '').trim()
  if (title === '') return null
  const start = line.start + line.text.indexOf(title, offset)
  return { title, start, year, yearStart: line.start + offset + yearAt, labelled }
}

/** What the head of a page offers as title, best first, and the decision. */
export interface TitleEvidence {
  readonly titleLines: readonly TitleLine[]
  readonly trailerLines: readonly TrailerLine[]
  /** Bare short lines at the head, with how near they stand to the header line. */
  readonly bareLines: ReadonlyArray<{ readonly line: Line; readonly besideHeader: boolean; readonly heading: boolean }>
  /** What "Year: 1998" says. */
  readonly years: ReadonlyArray<{ readonly value: number; readonly start: number }>
}

/** Chooses the title: stated with its year or a label, then a heading, then the words beside "Trailers". */
export function chooseTitle(evidence: TitleEvidence): FoundText | null {
  const stated = evidence.titleLines.find((line) => line.labelled) ?? evidence.titleLines[0]
  const films = evidence.trailerLines.flatMap((line) => (line.film ? [line.film] : []))
  if (stated) {
    const rival = evidence.titleLines.find((line) => sameTitle(line.title, stated.title) === false && line.labelled === stated.labelled)
    const doubt = rival && !films.some((film) => sameTitle(film.title, stated.title)) ? `Or is it “${rival.title}”?` : null
    return found(stated.title, stated.start, doubt)
  }
  const agreed = evidence.bareLines.find((bare) => films.some((film) => sameTitle(film.title, bareTitle(bare.line))))
  if (agreed) return found(bareTitle(agreed.line), startOfBare(agreed.line), null)
  const dated = films.find((film) => film.year !== null)
  if (dated) return found(dated.title, dated.start, null)
  const heading = evidence.bareLines.find((bare) => bare.heading)
  if (heading) return found(bareTitle(heading.line), startOfBare(heading.line), films.length > 0 ? `Or is it “${films[0]?.title ?? ''}”?` : null)
  const film = films[0]
  if (film) return found(film.title, film.start, 'Found beside “Trailers”')
  const bare = evidence.bareLines.find((line) => line.besideHeader) ?? evidence.bareLines[0]
  if (!bare) return null
  const sure = bare.besideHeader && evidence.bareLines.length === 1
  return found(bareTitle(bare.line), startOfBare(bare.line), sure ? null : 'It stands at the top of the page')
}

/** The year beside the title; else that of the earliest release, with no place in the text. */
export function chooseYear(evidence: TitleEvidence, releases: readonly FoundRelease[]): FoundYear | null {
  const dated = evidence.titleLines.find((line) => line.year !== null)
  if (dated?.year) return { value: dated.year, certainty: 'certain', reason: null, span: { start: dated.yearStart, end: dated.yearStart + 4 } }
  const field = evidence.years[0]
  if (field) return { value: field.value, certainty: 'certain', reason: null, span: { start: field.start, end: field.start + 4 } }
  const film = evidence.trailerLines.find((line) => line.film?.year)?.film
  if (film?.year) return { value: film.year, certainty: 'certain', reason: null, span: null }
  const years = releases.map((release) => yearOf(release.value.date)).filter((year) => year >= 1850 && year <= 2200)
  if (years.length === 0) return null
  const first = Math.min(...years)
  const agreed = years.every((year) => year === first)
  const shaky = releases.some((release) => release.reason === 'Which century?')
  const reason = shaky ? 'Which century?' : agreed ? null : 'The earliest of several releases'
  return { value: first, certainty: reason === null ? 'certain' : 'doubtful', reason, span: null }
}

/** Titles compared as people read them: case, marks, quotes and punctuation aside. */
export function sameTitle(one: string, other: string): boolean {
  return foldTitle(one) === foldTitle(other)
}

/** A title without case, marks and punctuation. Articles stay: they tell different films apart. */
export function foldTitle(title: string): string {
  const folded = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .replace(/['’‘`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return folded === '' ? title.trim() : folded
}

function bareTitle(line: Line): string {
  return (QUOTED.exec(line.text)?.[1] ?? line.text).trim()
}

function startOfBare(line: Line): number {
  return line.start + line.text.indexOf(bareTitle(line))
}

function found(value: string, start: number, doubt: string | null): FoundText {
  return { value, certainty: doubt === null ? 'certain' : 'doubtful', reason: doubt, span: { start, end: start + value.length } }
}
