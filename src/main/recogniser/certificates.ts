/** Certificates of many systems, as pages write them. */
import { countryAt } from './countries'

/** A certificate read at a place. A weak one ("15", "R") needs something else beside it to be believed. */
export interface ReadCertificate {
  readonly length: number
  readonly system: string | null
  readonly country: string | null
  readonly code: string
  readonly weak: boolean
}

/** Bodies that rate films, as pages name them. */
const SYSTEM =
  /(MPAA?|BBFC|FSK|KJK|IFCO|IFCOF|ACB|OFLC|CBFC|CNC|ICAA|KMRB|EIRIN|Eirin|NICAM|Kijkwijzer|DJCTQ|ClassInd|CHVRS|MTRCB|CERO|LSF|MDA|IMDA|FCO|FPB|KAVI|Statens medieråd|Medietilsynet|Medierådet|PEGI|RARS|IGAC|NMHH|RTC|SMAIS|CCE|INCAA|Maple|USK|TV Parental Guidelines)(?![\p{L}\p{N}])\s{0,2}(?:[Rr]at(?:ed|ing))?\s{0,2}[:\-–]?\s{0,2}/uy

/** Codes that are nothing else: a hyphen, a figure or a phrase makes them plain. Longer spellings stand first. */
const STRONG = new RegExp(
  [
    'PG-?1[23]', 'NC-?17', 'TV-(?:Y7-FV|Y7|Y|G|PG|14|MA)', 'MA\\s?-?15\\+?', 'R-?18\\+', 'R-?15\\+', 'R-?18', 'R-?1[36]', 'RP-?1[368]',
    'X-?18\\+', 'UA\\s?(?:7|13|16)\\+', 'U/A(?:\\s?(?:7|13|16)\\+)?', '12A', '12PG', '15A', '15PG', '14A', '18A', '13A', '16A', 'VM\\s?1[48]', 'II[AB]',
    'NC-?16', 'M18', 'R21', 'B-?15', 'K-?(?:7|12|16|18)', 'M/(?:3|4|6|12|14|16|18)', 'SPG', 'SU', 'KNT(?:/ENA)?', 'KT(?:/EA)?', 'ab\\s(?:0|6|12|16|18)',
    '(?:0|6|7|9|1[0-8]|21)\\+', '-(?:10|12|16|18)', '[Nn]ot [Rr]ated', 'NOT RATED', '[Uu]nrated', 'UNRATED', 'Approved', 'APPROVED', 'Passed', 'PASSED',
    '[Tt]ous publics', '[Tt]out public', '[Tt]odos los públicos', '[Pp]er tutti', 'APTA', 'Apta', 'Barntillåten', 'Btl', 'Livre', 'o\\.\\s?Al\\.', 'Refused Classification', 'Exempt', 'Banned'
  ].join('|'),
  'uy'
)

/** Codes that could be anything; believed only alone between separators and in good company. */
const WEAK = /(?:PG|GP|NR|UR|AA|AL|ALL|All|UA|TP|MA|RC|[GRXUMALSTEICDB]|0|6|7|9|1[0-6]|18|20|21|III|II)/uy

const SEPARATED = /^\s*(?:$|[*_|·•‧∙●,;/()[\]–—]|-\s|\sfor\s|\t)/u

/** Reads the certificate that begins at `at`; `opened` says that a separator or the line's start stands before it. */
export function certificateAt(text: string, at: number, opened: boolean): ReadCertificate | null {
  if (/[\p{L}\p{N}+]/u.test(text.charAt(at - 1))) return null
  return named(text, at) ?? byCountry(text, at) ?? bare(text, at, opened)
}

/** True when a whole text is a certificate's code and nothing else. */
export function isCertificateCode(text: string): boolean {
  return match(STRONG, text, 0)?.[0] === text || match(WEAK, text, 0)?.[0] === text
}

function named(text: string, at: number): ReadCertificate | null {
  const system = match(SYSTEM, text, at)
  if (!system) return null
  const from = at + system[0].length
  const code = codeAt(text, from)
  return code
    ? { length: system[0].length + code.length, system: system[1] ?? null, country: null, code, weak: false }
    : null
}

/** "USA:R" and "UK: 15", the way lists of certificates are written. */
function byCountry(text: string, at: number): ReadCertificate | null {
  const country = countryAt(text, at)
  if (country === null) return null
  const colon = /^\s?:\s?/u.exec(text.slice(at + country.length, at + country.length + 4))
  if (!colon) return null
  const from = at + country.length + colon[0].length
  const code = codeAt(text, from)
  return code ? { length: country.length + colon[0].length + code.length, system: null, country, code, weak: false } : null
}

function bare(text: string, at: number, opened: boolean): ReadCertificate | null {
  const behind = systemBehind(text, at, opened)
  if (behind) return behind
  const strong = match(STRONG, text, at)?.[0]
  if (strong !== undefined && endsCleanly(text, at + strong.length) && (opened || !/^[-\d]/.test(strong))) {
    return { length: strong.length, system: null, country: null, code: strong, weak: false }
  }
  const weak = match(WEAK, text, at)?.[0]
  if (weak === undefined || !opened || !endsCleanly(text, at + weak.length)) return null
  return { length: weak.length, system: null, country: null, code: weak, weak: true }
}

/** "12 (FSK)" and "R (MPA)": the system stands behind the code. */
function systemBehind(text: string, at: number, opened: boolean): ReadCertificate | null {
  const code = opened ? codeAt(text, at) : null
  if (code === null) return null
  const bracket = /^\s?[([]\s?/u.exec(text.slice(at + code.length, at + code.length + 3))
  if (!bracket) return null
  const from = at + code.length + bracket[0].length
  const system = match(SYSTEM, text, from)?.[1]
  const end = system === undefined ? -1 : from + system.length
  if (system === undefined || !/[)\]]/u.test(text.charAt(end))) return null
  return { length: end + 1 - at, system, country: null, code, weak: false }
}

function codeAt(text: string, at: number): string | null {
  for (const pattern of [STRONG, WEAK]) {
    const code = match(pattern, text, at)?.[0]
    if (code !== undefined && !/[\p{L}\p{N}+]/u.test(text.charAt(at + code.length))) return code
  }
  return null
}

/** A bare code must be followed by a separator, a date or nothing: "R" in "R is the letter" is none. */
function endsCleanly(text: string, end: number): boolean {
  const next = text.slice(end, end + 8)
  return SEPARATED.test(next) || /^\s+\S/u.test(next)
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
