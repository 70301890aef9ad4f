/** The line above a film: certificate, date and country, in the many ways that pages write and order them. */
import type { Random } from './random'
import type { Truth, TruthCertificate, TruthRelease } from './truth'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const LOCAL_MONTHS = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']
}

type Country = {
  code: string
  forms: readonly string[]
  monthFirst?: true
  language?: keyof typeof LOCAL_MONTHS
  weight: number
  /** The years in which there was such a country. */
  until?: number
}

const COUNTRIES: Readonly<Record<string, Country>> = {
  usa: { code: 'US', forms: ['USA', 'USA', 'United States', 'US', 'U.S.A.', 'U.S.', 'United States of America'], monthFirst: true, weight: 40 },
  uk: { code: 'GB', forms: ['UK', 'UK', 'United Kingdom', 'U.K.', 'Great Britain'], weight: 18 },
  germany: { code: 'DE', forms: ['Germany', 'Germany', 'Deutschland', 'GER'], language: 'de', weight: 9 },
  westGermany: { code: 'DE', forms: ['West Germany'], weight: 1, until: 1990 },
  eastGermany: { code: 'DDDE', forms: ['East Germany'], weight: 1, until: 1990 },
  sovietUnion: { code: 'SUHH', forms: ['Soviet Union', 'USSR'], weight: 1, until: 1991 },
  czechoslovakia: { code: 'CSHH', forms: ['Czechoslovakia'], weight: 1, until: 1992 },
  yugoslavia: { code: 'YUCS', forms: ['Yugoslavia'], weight: 1, until: 1990 },
  france: { code: 'FR', forms: ['France'], language: 'fr', weight: 6 },
  netherlands: { code: 'NL', forms: ['Netherlands', 'The Netherlands', 'Nederland'], language: 'nl', weight: 5 },
  belgium: { code: 'BE', forms: ['Belgium', 'België'], language: 'nl', weight: 3 },
  australia: { code: 'AU', forms: ['Australia'], weight: 6 },
  newZealand: { code: 'NZ', forms: ['New Zealand'], weight: 2 },
  canada: { code: 'CA', forms: ['Canada'], weight: 4 },
  ireland: { code: 'IE', forms: ['Ireland'], weight: 2 },
  spain: { code: 'ES', forms: ['Spain', 'España'], language: 'es', weight: 3 },
  italy: { code: 'IT', forms: ['Italy', 'Italia'], weight: 3 },
  sweden: { code: 'SE', forms: ['Sweden'], weight: 2 },
  denmark: { code: 'DK', forms: ['Denmark'], weight: 2 },
  norway: { code: 'NO', forms: ['Norway'], weight: 1 },
  finland: { code: 'FI', forms: ['Finland'], weight: 1 },
  austria: { code: 'AT', forms: ['Austria', 'Österreich'], language: 'de', weight: 2 },
  switzerland: { code: 'CH', forms: ['Switzerland'], weight: 1 },
  poland: { code: 'PL', forms: ['Poland'], weight: 2 },
  hungary: { code: 'HU', forms: ['Hungary'], weight: 1 },
  greece: { code: 'GR', forms: ['Greece'], weight: 1 },
  turkey: { code: 'TR', forms: ['Turkey', 'Türkiye'], weight: 1 },
  russia: { code: 'RU', forms: ['Russia'], weight: 1 },
  japan: { code: 'JP', forms: ['Japan'], weight: 3 },
  southKorea: { code: 'KR', forms: ['South Korea', 'Republic of Korea'], weight: 2 },
  china: { code: 'CN', forms: ['China'], weight: 1 },
  hongKong: { code: 'HK', forms: ['Hong Kong'], weight: 1 },
  india: { code: 'IN', forms: ['India'], weight: 3 },
  brazil: { code: 'BR', forms: ['Brazil', 'Brasil'], weight: 2 },
  mexico: { code: 'MX', forms: ['Mexico', 'México'], language: 'es', weight: 2 },
  argentina: { code: 'AR', forms: ['Argentina'], weight: 1 },
  southAfrica: { code: 'ZA', forms: ['South Africa'], weight: 1 },
  israel: { code: 'IL', forms: ['Israel'], weight: 1 }
}

/** Boards by what a page may call them, with codes; `home` is where such a certificate belongs. */
type Board = { names: readonly string[]; codes: readonly string[]; home: readonly string[]; weight: number }
const BOARDS: Readonly<Record<string, Board>> = {
  mpa: { names: ['MPA', 'MPAA'], codes: ['G', 'PG', 'PG-13', 'PG-13', 'R', 'R', 'R', 'NC-17'], home: ['usa'], weight: 40 },
  bbfc: { names: ['BBFC'], codes: ['U', 'PG', '12A', '12', '15', '15', '18'], home: ['uk'], weight: 16 },
  fsk: { names: ['FSK'], codes: ['0', '6', '12', '16', '18'], home: ['germany'], weight: 10 },
  acb: { names: ['ACB'], codes: ['G', 'PG', 'M', 'MA15+', 'R18+'], home: ['australia'], weight: 8 },
  kijkwijzer: { names: ['Kijkwijzer'], codes: ['AL', '6', '9', '12', '14', '16', '18'], home: ['netherlands'], weight: 5 },
  belgium: { names: [], codes: ['KNT', 'KT', 'KNT/ENA', 'KT/EA'], home: ['belgium'], weight: 5 },
  ifco: { names: ['IFCO'], codes: ['12A', '15A', '16', '18'], home: ['ireland'], weight: 2 },
  cbfc: { names: ['CBFC'], codes: ['U', 'UA', 'A'], home: ['india'], weight: 2 },
  eirin: { names: ['EIRIN', 'Eirin'], codes: ['G', 'PG12', 'R15+', 'R18+'], home: ['japan'], weight: 2 },
  television: { names: [], codes: ['TV-PG', 'TV-14', 'TV-MA'], home: ['usa', 'canada'], weight: 3 },
  unrated: { names: [], codes: ['Not Rated', 'Not Rated', 'Unrated', 'NR', 'Approved', 'Passed'], home: Object.keys(COUNTRIES), weight: 10 }
}

export type Header = {
  line: string
  certificates: Truth<readonly TruthCertificate[]>
  release: Truth<TruthRelease | null>
  year: number | null
  features: string[]
}

export function makeHeader(random: Random, filmYear: number): Header {
  const features: string[] = []
  const year = filmYear
  const board = withCertificate(random, features)
  const country = withCountry(random, board, year, features)
  const date = makeDate(random, year, country, features, board === null)
  const certificate = board === null ? null : writeCertificate(random, board, features)
  const form = country === null ? null : random.pick(country.forms)

  const line = joinParts(random, {
    certificate: certificate?.text ?? null,
    bareNumber: certificate !== null && /^\d+$/.test(certificate.text),
    date: date?.text ?? null,
    slashes: date?.text.includes('/') === true || certificate?.text.includes('/') === true,
    country: form,
    features
  })
  const release: TruthRelease | null =
    date === null ? null : { date: date.value, country: form, countryCode: country?.code ?? null, countryAmbiguous: false }
  return {
    line,
    certificates: {
      value: certificate === null ? [] : [{ code: certificate.code, systems: certificate.systems, country: null }],
      // "M" or "12" all alone on a line could be anything.
      ambiguous: certificate !== null && date === null && form === null && certificate.text.length <= 3
    },
    // A country without a date says nothing about a release, so there is none to find.
    release: { value: release, ambiguous: date?.ambiguous ?? form !== null },
    year: date === null ? null : year,
    features
  }
}

/** "USA:R | UK:15 | Germany:16", with the date after it. */
export function makeListHeader(random: Random, filmYear: number): Header {
  const boards = random.shuffle(['mpa', 'bbfc', 'fsk', 'acb', 'kijkwijzer']).slice(0, random.int(2, 4))
  const certificates: TruthCertificate[] = []
  const written: string[] = []
  for (const name of boards) {
    const board = BOARDS[name]
    const home = board?.home[0]
    const country = home === undefined ? undefined : COUNTRIES[home]
    if (board === undefined || country === undefined) continue
    const code = random.pick(board.codes)
    const form = country.forms[0] ?? ''
    certificates.push({ code, systems: [], country: form })
    written.push(`${form}:${code}`)
  }
  const features = ['certificate:list']
  const date = makeDate(random, filmYear, null, features, true)
  const home = COUNTRIES['usa']
  const form = home === undefined ? '' : random.pick(home.forms)
  const separator = ' | '
  return {
    line: [...written, ...(date === null ? [] : [`${date.text} (${form})`])].join(separator),
    certificates: { value: certificates, ambiguous: false },
    release: date === null
      ? { value: null, ambiguous: true }
      : { value: { date: date.value, country: form, countryCode: 'US', countryAmbiguous: false }, ambiguous: date.ambiguous },
    year: date === null ? null : filmYear,
    features
  }
}

function withCertificate(random: Random, features: string[]): Board | null {
  if (random.chance(0.12)) {
    features.push('certificate:none')
    return null
  }
  const name = random.pick(Object.entries(BOARDS).flatMap(([key, board]) => Array.from({ length: board.weight }, () => key)))
  features.push(`certificate:${name}`)
  return BOARDS[name] ?? null
}

function withCountry(random: Random, board: Board | null, year: number, features: string[]): Country | null {
  if (random.chance(0.16)) {
    features.push('country:none')
    return null
  }
  features.push('country:given')
  const home = board !== null && board.home.length < 5 && random.chance(0.8) ? random.pick(board.home) : null
  const keys = Object.entries(COUNTRIES)
    .filter(([, country]) => country.until === undefined || year <= country.until)
    .flatMap(([key, country]) => Array.from({ length: country.weight }, () => key))
  const country = COUNTRIES[home ?? random.pick(keys)] ?? null
  if (country?.until !== undefined || (country !== null && country.code.length === 4)) features.push('country:gone')
  return country
}

function writeCertificate(random: Random, board: Board, features: string[]): { text: string; code: string; systems: readonly string[] } {
  const code = random.pick(board.codes)
  const named = board.names.length > 0 && (board.names[0] === 'FSK' || random.chance(0.25))
  if (!named) {
    const rated = board.names[0] === 'MPA' && random.chance(0.15)
    features.push(rated ? 'certificate:rated' : 'certificate:bare')
    return { text: rated ? `Rated ${code}` : code, code, systems: [] }
  }
  const name = random.pick(board.names)
  features.push('certificate:system')
  // Every form names the system before the code, except "R (MPA)".
  const text = random.pick([`${name} ${code}`, `${name}: ${code}`, `${code} (${name})`, `${name} ${code}`])
  const systems = board.names
  return { text, code, systems }
}

type WrittenDate = { text: string; value: string; ambiguous: boolean }

function makeDate(random: Random, year: number, country: Country | null, features: string[], needed: boolean): WrittenDate | null {
  const order = random.weighted({
    'day-month-year': 30, 'month-day-year': 20, iso: 9, slashes: 8, dots: 7, 'short-month': 5, 'month-year': 5,
    'short-day': 6, 'local-month': 3, year: 7, none: needed ? 0 : 6
  })
  const month = random.int(1, 12)
  const day = random.int(1, 28)
  const long = MONTHS[month - 1] ?? ''
  const short = long.slice(0, 3)
  const two = (number: number): string => String(number).padStart(2, '0')
  const value = `${year}-${two(month)}-${two(day)}`
  const certain = (text: string, date = value): WrittenDate => ({ text, value: date, ambiguous: false })
  const language = country?.language
  if (order === 'local-month' && language !== undefined) {
    features.push('date:local-month')
    const local = LOCAL_MONTHS[language][month - 1] ?? ''
    return certain(`${day}${language === 'de' ? '.' : ''} ${local} ${year}`)
  }
  features.push(`date:${order === 'local-month' ? 'day-month-year' : order}`)
  switch (order) {
    case 'local-month':
    case 'day-month-year':
      return certain(random.chance(0.06) ? `${day}${ordinal(day)} ${long} ${year}` : `${day} ${long} ${year}`)
    case 'month-day-year':
      return certain(random.chance(0.2) ? `${short} ${day}, ${year}` : `${long} ${day}, ${year}`)
    case 'short-day':
      return certain(random.pick([`${day} ${short} ${year}`, `${day} ${short}. ${year}`, `${two(day)} ${short} ${year}`]))
    case 'iso':
      return certain(value)
    case 'dots':
      return certain(random.chance(0.5) ? `${two(day)}.${two(month)}.${year}` : `${day}.${month}.${year}`)
    case 'slashes': {
      const monthFirst = country === null ? random.chance(0.5) : country.monthFirst === true
      const [first, second] = monthFirst ? [month, day] : [day, month]
      return { text: `${two(first)}/${two(second)}/${year}`, value, ambiguous: day <= 12 && day !== month }
    }
    case 'short-month':
      return certain(`${short} ${year}`, `${year}-${two(month)}`)
    case 'month-year':
      return certain(`${long} ${year}`, `${year}-${two(month)}`)
    case 'year':
      return { text: String(year), value: String(year), ambiguous: country === null }
    case 'none':
      return null
  }
}

type Parts = {
  certificate: string | null
  bareNumber: boolean
  date: string | null
  slashes: boolean
  country: string | null
  features: string[]
}

function joinParts(random: Random, { certificate, bareNumber, date, slashes, country, features }: Parts): string {
  const separator = random.weighted({
    bar: 50, dot: 10, bullet: 8, tightBar: 4, tab: 3, semicolon: 3,
    slash: slashes ? 0 : 5, comma: bareNumber ? 0 : 6, hyphen: bareNumber ? 0 : 5, dash: bareNumber ? 0 : 5, space: bareNumber ? 0 : 4
  })
  const written = { bar: ' | ', dot: ' · ', bullet: ' • ', tightBar: '|', tab: '\t', semicolon: '; ', slash: ' / ', comma: ', ', hyphen: ' - ', dash: ' – ', space: ' ' }[separator]
  features.push(`separator:${separator}`)
  const order = random.weighted({ 'certificate-first': 74, 'certificate-last': 14, 'country-first': 12 })
  features.push(`order:${order}`)
  const bracketed = random.chance(0.75) || separator === 'space'
  const dated = date !== null && country !== null && bracketed ? [`${date} (${country})`] : [date, country].filter((part) => part !== null)
  const extras = separator === 'bar' && certificate !== null && random.chance(0.08)
    ? [random.pick(['97 min', '1h 52min', '2h 4m', '88 mins']), random.pick(['Drama', 'Comedy, Drama', 'Thriller', 'Crime, Mystery', 'Documentary'])]
    : []
  if (extras.length > 0) features.push('header:extras')
  const certified = certificate === null ? [] : [certificate]
  if (order === 'certificate-last' && !bareNumber) return [...dated, ...extras, ...certified].join(written)
  if (order === 'country-first' && country !== null && separator !== 'space') {
    return [country, ...certified, ...extras, ...(date === null ? [] : [date])].join(written)
  }
  return [...certified, ...extras, ...dated].join(written)
}

function ordinal(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
