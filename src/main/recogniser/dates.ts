/** Dates as pages write them: many orders, several languages, as precise as they stand. */
import { isCalendarDate } from '../../shared/models/partialDate'
import type { Certainty } from '../../shared/models/page'

/** A date that was read at a place: how long it is, and what it says. `date` is null when there is no such day. */
export interface ReadDate {
  readonly length: number
  readonly date: string | null
  readonly certainty: Certainty
  readonly reason: string | null
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar janvier enero gennaio janeiro januari leden tammikuuta января stycznia ocak',
    'february feb februar février fevrier febrero febbraio fevereiro februari únor helmikuuta февраля lutego şubat',
    'march mar märz marz mars marzo março marco maart března maaliskuuta марта marca mart',
    'april apr avril abril aprile april duben huhtikuuta апреля kwietnia nisan',
    'may mai mayo maggio maio mei maj květen toukokuuta мая maja mayıs',
    'june jun juni juin junio giugno junho juin červen kesäkuuta июня czerwca haziran',
    'july jul juli juillet julio luglio julho červenec heinäkuuta июля lipca temmuz',
    'august aug août aout agosto augustus augusti srpen elokuuta августа sierpnia ağustos',
    'september sept sep septembre septiembre settembre setembro září syyskuuta сентября września eylül',
    'october oct oktober okt octobre octubre ottobre outubro říjen lokakuuta октября października ekim',
    'november nov novembre noviembre novembro listopad marraskuuta ноября listopada kasım',
    'december dec dezember dez décembre decembre diciembre dicembre dezembro prosinec joulukuuta декабря grudnia aralık'
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1]))
)

const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?`
const WORD = String.raw`(\p{L}{3,14})\.?`
const YEAR = String.raw`((?:1[89]|20|21)\d\d)`
const END = String.raw`(?![\p{L}\p{N}])`

const DAY_MONTH_YEAR = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[-\\s/]{0,3}(?:of\\s|de\\s)?${WORD}[-,\\s/]{0,3}(?:de\\s|del\\s)?${YEAR}${END}`,
  'iuy'
)
const MONTH_DAY_YEAR = new RegExp(`${WEEKDAY}${WORD}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s{1,3}${YEAR}${END}`, 'iuy')
const MONTH_YEAR = new RegExp(`${WORD}\\s?,?\\s{1,3}(?:of\\s|de\\s)?${YEAR}${END}`, 'iuy')
const YEAR_FIRST = new RegExp(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})${END}`, 'iuy')
const YEAR_MONTH = new RegExp(`${YEAR}-(\\d{2})${END}(?!-)`, 'iuy')
const FIGURES = new RegExp(`(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})${END}(?![-/.]\\d)`, 'iuy')
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?)?(?:(\d{1,2})\s?[日일])?/uy
const YEAR_ONLY = new RegExp(`${YEAR}${END}(?![-/.]\\d)`, 'iuy')

/** Countries that write the month first; anywhere else figures start with the day. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'PW'])

/** Reads the date that begins at `at`, or null. `countryCode` helps with 03/04/2007 but never makes it certain. */
export function dateAt(text: string, at: number, countryCode: string | null = null): ReadDate | null {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null
  return writtenOut(text, at) ?? inFigures(text, at, countryCode) ?? yearAlone(text, at)
}

function writtenOut(text: string, at: number): ReadDate | null {
  const day = match(DAY_MONTH_YEAR, text, at)
  const dayMonth = day && monthOf(day[2])
  if (day && dayMonth) return made(day[0].length, day[3], dayMonth, Number(day[1]))
  const month = match(MONTH_DAY_YEAR, text, at)
  const monthFirst = month && monthOf(month[1])
  if (month && monthFirst) return made(month[0].length, month[3], monthFirst, Number(month[2]))
  const only = match(MONTH_YEAR, text, at)
  const onlyMonth = only && monthOf(only[1])
  if (only && onlyMonth) return made(only[0].length, only[2], onlyMonth, null)
  const east = match(EAST_ASIAN, text, at)
  if (east) return made(east[0].length, east[1], east[2] ? Number(east[2]) : null, east[3] ? Number(east[3]) : null)
  return null
}

function inFigures(text: string, at: number, countryCode: string | null): ReadDate | null {
  const iso = match(YEAR_FIRST, text, at)
  if (iso) return made(iso[0].length, iso[1], Number(iso[3]), Number(iso[4]))
  const figures = match(FIGURES, text, at)
  if (figures) return fromFigures(figures, countryCode)
  const month = match(YEAR_MONTH, text, at)
  return month && Number(month[2]) >= 1 && Number(month[2]) <= 12
    ? made(month[0].length, month[1], Number(month[2]), null)
    : null
}

function fromFigures(found: RegExpExecArray, countryCode: string | null): ReadDate | null {
  const first = Number(found[1])
  const second = Number(found[3])
  const written = found[4] ?? ''
  const year = written.length === 4 ? written : century(written)
  if (Number(year) < 1800 || Number(year) > 2199) return null
  const monthFirst = second > 12 || (first <= 12 && found[2] !== '.' && countryCode !== null && MONTH_FIRST.has(countryCode))
  const read = monthFirst
    ? made(found[0].length, year, first, second)
    : made(found[0].length, year, second, first)
  if (read.date === null) return read
  if (written.length === 2) return { ...read, certainty: 'doubtful', reason: 'Which century?' }
  const ambiguous = first <= 12 && second <= 12 && first !== second && found[2] !== '.'
  return ambiguous ? { ...read, certainty: 'doubtful', reason: 'Day or month first?' } : read
}

function yearAlone(text: string, at: number): ReadDate | null {
  const year = match(YEAR_ONLY, text, at)
  return year ? made(year[0].length, year[1], null, null) : null
}

function made(length: number, year: string | undefined, month: number | null, day: number | null): ReadDate {
  const parts = [year ?? '', ...[month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0'))]
  const date = parts.join('-')
  return { length, date: isCalendarDate(date) ? date : null, certainty: 'certain', reason: null }
}

function century(twoFigures: string): string {
  return `${Number(twoFigures) < 40 ? '20' : '19'}${twoFigures}`
}

function monthOf(name: string | undefined): number | null {
  return MONTHS.get((name ?? '').toLowerCase()) ?? null
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
