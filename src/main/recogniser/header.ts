/** The line under a film's name: certificate, dates with their countries, running time, genres, in any order. */
import type { FoundCertificate, FoundRelease } from '../../shared/models/page'
import { certificateAt, type ReadCertificate } from './certificates'
import { countryAt, countryCodeOf } from './countries'
import { dateAt, type ReadDate } from './dates'
import type { Line } from './lines'

/** What a header line says. `strong` means that no other line of a page looks like it: it begins a page. */
export interface HeaderLine {
  readonly certificates: FoundCertificate[]
  readonly releases: FoundRelease[]
  readonly strong: boolean
  /** True when the line was made of known parts only, such as a running time, but says nothing we keep. */
  readonly empty: boolean
  /** The year of a line such as "Year: 1998", which is the film's and no release. */
  readonly year: { readonly value: number; readonly start: number } | null
}

interface Item {
  readonly kind: 'date' | 'certificate' | 'country' | 'note' | 'genre' | 'other'
  readonly start: number
  readonly end: number
  readonly date?: ReadDate
  readonly certificate?: ReadCertificate
  readonly country?: string
  readonly bracketed?: boolean
}

const LONGEST = 240
const YEAR_FIELD = /^(?:year|jahr|année|año|anno|ano)\s?[:=]\s*((?:18[5-9]|19|20|21)\d{1,2})$/iu
const SEPARATORS = /[\s|·•‧∙●,;/–—*_]+|-(?=\s)/uy
const HARD_SEPARATOR = /[|·•‧∙●\t]/u
const LABEL =
  /(?:(?:original |theatrical |us |uk |world )?release(?:d| dates?)?(?: on| in)?|released(?: on| in)?|opens|opened|in (?:cinemas|theaters|theatres)(?: from| on)?|premiered?|certificat(?:e|es|ion)|rated|rating|age rating|mpaa rating|country|countries|year|date|runtime|running time|length|duration|genres?|language|kinostart|sortie|estreno|fecha de estreno|date de sortie|uscita)(?![\p{L}])\s{0,3}[:\-–]?\s{0,3}/iuy
const RUNTIME =
  /(?:\d{1,2}\s?h(?:(?:ou)?rs?)?\.?(?:\s?(?:and\s)?\d{1,2}\s?(?:m(?:in(?:ute)?s?)?)?)?|\d{1,3}\s?(?:m|mn|min(?:ute)?s?|minuten|minuti|minutos)|PT\d{1,2}H\d{0,2}M?|\d{1,2}:\d\d(?::\d\d)?)\.?(?![\p{L}\p{N}])/iuy
const GENRE =
  /(?:action(?: film)?|adventure|animat(?:ion|ed)|anime|biograph(?:y|ical)|biopic|comed(?:y|ies)|rom-?com|crime|documentary|drama|dramedy|family|fantasy|film-?noir|history|historical|horror|music(?:al)?|mystery|romance|romantic|sci-?fi|science fiction|short(?: film)?|sport|superhero|thriller|war|western|adult|indie|experimental|black and white|colou?r|english|french|german|spanish|italian|japanese|korean|dutch|swedish|danish|russian|hindi|mandarin|cantonese|portuguese|silent)(?![\p{L}\p{N}])/iuy
const BRACKET = /\(([^()]{1,60})\)|\[([^[\]]{1,60})\]/uy
/** Words in brackets after a date that say how it was shown, not where. */
const HOW_SHOWN =
  /^(?:(?:limited|wide|general|theatrical|premiere|world premiere|international|worldwide|internet|digital|streaming|dvd|video|tv|festival|re-?release|restored|imax|original|expected|tba|film|cinema|release|title|uncut|cut|version|director's|extended|\s|,|-)+|.*\b(?:festival|fest|market|screening|premiere)\b.*)$/iu

/** Reads a line as a header line; null when it holds anything a header line does not. */
export function readHeaderLine(line: Line): HeaderLine | null {
  // "1917 (2019)" is a title with its year.
  if (line.text.length > LONGEST || /^\d{1,4}\s?[([]\d{4}[)\]]$/u.test(line.text)) return null
  // "Rated R for language": the grounds for a certificate are prose, and no part of it.
  const year = YEAR_FIELD.exec(line.text)
  if (year) {
    const start = line.start + line.text.length - 4
    return { certificates: [], releases: [], strong: false, empty: true, year: { value: Number(year[1]), start } }
  }
  const items = scan(line.text.replace(/^((?:MPAA:?\s)?Rated\s\S{1,6})\s(?:for|on)\s.*$/iu, '$1'))
  if (items === null) return null
  const dates = items.filter((item) => item.kind === 'date')
  const certificates = believed(items, line.text)
  const places = dates.filter((item) => item.date?.date !== null)
  const full = dates.some((item) => item.date !== undefined && item.date.length > 4)
  const placed = items.some((item) => item.kind === 'country')
  return {
    certificates: certificates.map((item) => certificateOf(item, line)),
    releases: places.map((item) => releaseOf(item, items, line)),
    strong: (certificates.length > 0 && dates.length > 0) || (full && placed),
    empty: certificates.length === 0 && dates.length === 0,
    year: null
  }
}

function scan(text: string): Item[] | null {
  const items: Item[] = []
  let at = 0
  let opened = true
  while (at < text.length) {
    const gap = stick(SEPARATORS, text, at)
    if (gap) {
      opened = opened || /[^\s]/u.test(gap[0]) || /\t/.test(gap[0])
      at += gap[0].length
      // A hyphen set tight against a figure belongs to a certificate such as "-12".
      continue
    }
    const item = itemAt(text, at, opened, items)
    if (item) {
      items.push(item)
      at = item.end
      opened = item.kind === 'note'
      continue
    }
    const skipped = unknownSegment(text, at, opened)
    if (skipped === null) return null
    items.push({ kind: 'other', start: at, end: skipped })
    at = skipped
    opened = false
  }
  return plausible(items) ? items : null
}

function itemAt(text: string, at: number, opened: boolean, before: readonly Item[]): Item | null {
  const label = opened || at === 0 ? stick(LABEL, text, at) : null
  if (label) return { kind: 'note', start: at, end: at + label[0].length }
  const runtime = stick(RUNTIME, text, at)
  if (runtime) return { kind: 'note', start: at, end: at + runtime[0].length }
  const bracket = stick(BRACKET, text, at)
  if (bracket) return bracketed(bracket, at)
  // A system named behind a date needs no separator: "22 August 2008 PG-13 (MPA)", "(Hungary) UA".
  const certificate = certificateAt(text, at, opened || ['date', 'country'].includes(before[before.length - 1]?.kind ?? ''))
  const date = dateAt(text, at, countryNear(text, at))
  // "12 July 2007" begins like the certificate "12", "2007-07" like the year: the longer reading is the right one.
  if (date && (!certificate || date.length > certificate.length)) {
    return { kind: 'date', start: at, end: at + date.length, date }
  }
  if (certificate) return { kind: 'certificate', start: at, end: at + certificate.length, certificate }
  const country = countryAt(text, at)
  if (country !== null) return { kind: 'country', start: at, end: at + country.length, country, bracketed: false }
  const genre = stick(GENRE, text, at)
  if (genre) return { kind: 'genre', start: at, end: at + genre[0].length }
  const small = before.length > 0 ? stick(/(?:in|on|for|from|and|&|-)(?=\s)/iuy, text, at) : null
  return small ? { kind: 'other', start: at, end: at + small[0].length } : null
}

/** Brackets hold a country, a certificate, a year, or a remark that is no part of the answer. */
function bracketed(found: RegExpExecArray, at: number): Item | null {
  const inner = (found[1] ?? found[2] ?? '').trim()
  const end = at + found[0].length
  const start = at + found[0].indexOf(inner)
  const parts = inner.split(/\s*[,;/–-]\s+|,/u).map((part) => part.trim()).filter((part) => part !== '')
  const country = parts.find((part) => countryCodeOf(part) !== null)
  if (countryCodeOf(inner) !== null) return { kind: 'country', start, end, country: inner, bracketed: true }
  if (country !== undefined) return { kind: 'country', start: start + inner.indexOf(country), end, country, bracketed: true }
  if (HOW_SHOWN.test(inner)) return { kind: 'other', start: at, end }
  const certificate = certificateAt(inner, 0, true)
  if (certificate && certificate.length === inner.length) return { kind: 'certificate', start, end, certificate }
  const date = dateAt(inner, 0)
  if (date && date.length === inner.length) return { kind: 'date', start, end, date: { ...date, length: inner.length } }
  const placeName = /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]+){0,3}$/u.test(inner)
  return placeName ? { kind: 'country', start, end, country: inner, bracketed: true } : null
}

/** Something unknown between two hard separators (a studio, a site's name) does not spoil the line. */
function unknownSegment(text: string, at: number, opened: boolean): number | null {
  if (!opened || !HARD_SEPARATOR.test(text)) return null
  const rest = text.slice(at)
  const stop = rest.search(/\s*[|·•‧∙●\t]/u)
  const length = stop === -1 ? rest.length : stop
  const words = rest.slice(0, length).split(/\s+/u).length
  return length > 0 && length <= 40 && words <= 5 && !/[.!?]\s/u.test(rest.slice(0, length)) ? at + length : null
}

/** Unknown parts are borne only by a line that is plainly a header otherwise. */
function plausible(items: readonly Item[]): boolean {
  if (items.length === 0) return false
  const known = items.filter((item) => item.kind !== 'other' && item.kind !== 'genre')
  const genres = items.filter((item) => item.kind === 'genre')
  return known.length > 0 || (genres.length > 1 && genres.length === items.length)
}

function believed(items: readonly Item[], text: string): Item[] {
  const certificates = items.filter((item) => item.kind === 'certificate')
  const company = items.length > 1
  return certificates.filter(
    (item) => item.certificate !== undefined && (!item.certificate.weak || company || text === item.certificate.code)
  )
}

function certificateOf(item: Item, line: Line): FoundCertificate {
  const read = item.certificate ?? { system: null, country: null, code: '', weak: true, length: 0 }
  const alone = read.weak && line.text === read.code
  return {
    value: { system: read.system, country: read.country, code: read.code },
    certainty: alone ? 'doubtful' : 'certain',
    reason: alone ? 'It stands alone on its line' : null,
    span: { start: line.start + item.start, end: line.start + item.start + read.length }
  }
}

function releaseOf(item: Item, items: readonly Item[], line: Line): FoundRelease {
  const read = item.date
  const place = placeOf(item, items)
  const country = place?.country ?? null
  const end = place !== null && place.start > item.start ? place.end : item.start + (read?.length ?? 0)
  const start = place !== null && place.start < item.start ? place.start : item.start
  const countryCode = country === null ? null : countryCodeOf(country)
  const doubt = read?.reason ?? (country !== null && countryCode === null ? 'Is this a country?' : null)
  return {
    value: { date: read?.date ?? '', country, countryCode },
    certainty: doubt === null ? 'certain' : 'doubtful',
    reason: doubt,
    span: { start: line.start + start, end: line.start + end }
  }
}

/** A country belongs to the date before it; when the line begins with a country, to the date after it. */
function placeOf(date: Item, items: readonly Item[]): Item | null {
  const dated = items.filter((item) => item.kind === 'date' || item.kind === 'country')
  const at = dated.indexOf(date)
  const next = dated[at + 1]
  const previous = dated[at - 1]
  if (next?.kind === 'country' && (next.bracketed === true || dated[0]?.kind !== 'country')) return next
  return previous?.kind === 'country' && previous.bracketed !== true ? previous : null
}

function countryNear(text: string, at: number): string | null {
  const bracket = /\(([^()]{1,40})\)/u.exec(text.slice(at, at + 60))
  return countryCodeOf(bracket?.[1] ?? '') ?? countryCodeOf(/^[^\d:|·•,]{2,30}/u.exec(text)?.[0].trim() ?? '')
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
