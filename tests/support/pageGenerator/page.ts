/** Whole film pages from independent parts, with the truth about them. */
import { makeHeader, makeListHeader, type Header } from './headers'
import { QUOTE_STYLES, type OtherFilm } from './mentions'
import { makeAuthor, makePerson, NAME_SHAPES } from './names'
import { GLUE_MODES } from './paragraphs'
import { createRandom, type Random } from './random'
import { SCORE_FORMS } from './scores'
import { makeReview, makeSynopsis, makeTake, type PageContext, type WrittenText } from './sentences'
import { makeTitle, soundsAlike, TITLE_SHAPES, type TitleShape } from './titles'
import type { GeneratedPage, Truth, TruthEntry } from './truth'
import { OPENER_KINDS } from './vocabulary'

/** The lines above the synopsis, in order. */
const LAYOUTS = {
  'header,trailers': 62, 'trailers,header': 8, 'film,header': 8, 'header,film': 6, film: 4, trailers: 6, header: 3,
  nothing: 2, 'title,header': 3
}
const SPACING = { standard: 66, none: 8, everywhere: 14, 'before-reviews': 12 }
const BORDERS = { space: 91, 'two-spaces': 3, tab: 2, colon: 2, dash: 2 }

/** Every feature that some page must show. */
export const FEATURES: readonly string[] = [
  ...Object.keys(LAYOUTS).map((name) => `layout:${name}`),
  ...Object.keys(SPACING).map((name) => `spacing:${name}`),
  ...Object.keys(BORDERS).map((name) => `border:${name}`),
  ...Object.keys(TITLE_SHAPES).map((name) => `title:${name}`),
  ...Object.keys(NAME_SHAPES).map((name) => `name:${name}`),
  ...Object.keys(OPENER_KINDS).map((name) => `opener:${name}`),
  ...Object.keys(GLUE_MODES).map((name) => `glue:${name}`),
  ...Object.keys(SCORE_FORMS).map((name) => `score:${name}`),
  ...Object.keys(QUOTE_STYLES).map((name) => `quotes:${name}`),
  ...['day-month-year', 'month-day-year', 'iso', 'slashes', 'dots', 'short-month', 'month-year', 'short-day', 'local-month', 'year', 'none'].map((name) => `date:${name}`),
  ...['mpa', 'bbfc', 'fsk', 'acb', 'kijkwijzer', 'belgium', 'ifco', 'cbfc', 'eirin', 'television', 'unrated', 'none', 'bare', 'system', 'rated', 'list'].map((name) => `certificate:${name}`),
  ...['bar', 'dot', 'bullet', 'tightBar', 'tab', 'semicolon', 'slash', 'comma', 'hyphen', 'dash', 'space'].map((name) => `separator:${name}`),
  ...['certificate-first', 'certificate-last', 'country-first'].map((name) => `order:${name}`),
  ...['bracketed', 'with-year', 'without-year', 'foreign-year', 'inside-quotes', 'repeated'].map((name) => `mention:${name}`),
  ...['scare', 'dialogue', 'song', 'said', 'book', 'nickname', 'series'].map((name) => `quoted:${name}`),
  'country:given', 'country:none', 'country:gone', 'header:extras', 'score:none', 'score:lead-in', 'score:bare-end',
  'score:bare-beginning', 'score:of-something-else', 'score-place:beginning', 'score-place:end', 'number:no-score',
  'own-title:quoted', 'own-title:short', 'own-title:with-year', 'text:sloppy', 'text:curly-apostrophes',
  'quotes:comma-inside', 'glue:clear', 'glue:unclear', 'glue:no-full-stop', 'take:no-full-stop', 'synopsis:given',
  'synopsis:none', 'synopsis:starts-with-name', 'people:mixed', 'people:headings', 'people:only-takes',
  'people:only-reviews', 'line-ends:crlf', 'ambiguous:border', 'ambiguous:kind', 'ambiguous:date', 'trailers:other-words',
  'film:other-brackets', 'film:other-year'
]

export function generatePage(seed: number): GeneratedPage {
  const random = createRandom(seed)
  const features = new Set<string>()
  const layout = random.weighted(LAYOUTS)
  const parts = layout.split(',')
  features.add(`layout:${layout}`)

  const title = makeOwnTitle(random, layout, features)
  const header = parts.includes('header') ? chooseHeader(random, random.int(1931, 2024)) : null
  for (const feature of header?.features ?? []) features.add(feature)
  const namesFilm = parts.includes('film')
  const titled = namesFilm || parts.includes('trailers') || parts.includes('title')
  const filmYear = chooseFilmYear(random, header, namesFilm, features)

  const glue = random.weighted(GLUE_MODES)
  features.add(`glue:${glue}`)
  const lineEnd = random.chance(0.04) ? '\r\n' : '\n'
  if (lineEnd === '\r\n') features.add('line-ends:crlf')
  const page: PageContext = {
    title, titled, glue, lineEnd,
    year: filmYear,
    actor: makePerson(random),
    other: makePerson(random),
    ...otherTitles(random, title)
  }

  const spacing = random.weighted(SPACING)
  features.add(`spacing:${spacing}`)
  const blank = spacing === 'none' ? lineEnd : lineEnd + lineEnd
  const top = parts.flatMap((part) => topLine(random, part, title, filmYear, header, features))
  const synopsis = random.chance(0.9) ? makeSynopsis(random, page) : null
  features.add(synopsis === null ? 'synopsis:none' : 'synopsis:given')
  if (synopsis?.startsWithName === true) features.add('synopsis:starts-with-name')

  let text = random.chance(0.03) ? lineEnd : ''
  text += top.join(lineEnd)
  if (synopsis !== null) text += (text.trim() === '' ? '' : blank) + synopsis.text
  if (text.trim() !== '') text += blank

  const people = choosePeople(random, features)
  const entries: TruthEntry[] = []
  people.forEach((kind, index) => {
    if (index > 0) {
      const gap = spacing === 'everywhere' || (spacing === 'before-reviews' && kind === 'review' && people[index - 1] === 'take')
      text += gap ? lineEnd + lineEnd : lineEnd
    }
    if (kind === 'review' && people.indexOf('review') === index && random.chance(0.04)) {
      text += random.pick(['Reviews', 'User reviews', 'Featured reviews', 'What people say']) + lineEnd
      features.add('people:headings')
    }
    const entry = makeEntry(random, page, kind, text.length, features)
    text += entry.line
    // Takes come before reviews; a short text after a long one may be a short review.
    const afterReview = kind === 'take' && people.indexOf('review') < index && people.includes('review')
    entries.push(afterReview ? { ...entry.truth, kindAmbiguous: true } : entry.truth)
  })
  if (random.chance(0.3)) text += lineEnd

  // Without a title line, a film that its reviews name can be guessed, no more.
  const guess = titled ? null : (entries.flatMap((entry) => entry.mentions).find((mention) => title.includes(mention.title))?.title ?? null)
  const release = header?.release ?? { value: null, ambiguous: false }
  if (release.ambiguous && release.value !== null) features.add('ambiguous:date')
  return {
    seed,
    text,
    features: [...features].sort(),
    truth: {
      title: titled ? { value: title, ambiguous: false } : { value: guess, ambiguous: guess !== null },
      year: { value: namesFilm ? filmYear : (header?.year ?? null), ambiguous: false },
      certificates: header?.certificates ?? { value: [], ambiguous: false },
      release,
      synopsis: {
        value: synopsis?.text ?? null,
        ambiguous: spacing === 'none' && synopsis?.startsWithName === true
      },
      entries
    }
  }
}

function makeOwnTitle(random: Random, layout: keyof typeof LAYOUTS, features: Set<string>): string {
  for (;;) {
    const shape = random.weighted(TITLE_SHAPES)
    const title = makeTitle(random, shape)
    // Alone on a line, "Cork, 1963" could be a title and its year, and what ends in "Trailers" a trailers line.
    if (title.endsWith('Trailers') || (layout === 'title,header' && /\d{4}|Trailer/.test(title))) continue
    features.add(`title:${shape}`)
    return title
  }
}

function chooseHeader(random: Random, year: number): Header {
  return random.chance(0.04) ? makeListHeader(random, year) : makeHeader(random, year)
}

/** A film is shown in the year it was made in, or a little later. */
function chooseFilmYear(random: Random, header: Header | null, namesFilm: boolean, features: Set<string>): number | null {
  if (!namesFilm) return header?.year ?? null
  const shown = header?.year ?? random.int(1931, 2024)
  if (header?.year !== null && header !== null && random.chance(0.15)) {
    features.add('film:other-year')
    return shown - 1
  }
  return shown
}

function topLine(random: Random, part: string, title: string, year: number | null, header: Header | null, features: Set<string>): string[] {
  switch (part) {
    case 'header':
      return header === null ? [] : [header.line]
    case 'title':
      return [title]
    case 'trailers': {
      if (random.chance(0.75)) return [`${title} Trailers`]
      features.add('trailers:other-words')
      return [random.pick([`${title} Trailer`, `${title} Trailers & Clips`, `${title} Trailers and Videos`, `${title} - Trailers`, `${title} trailers`, `${title} Official Trailer`])]
    }
    case 'film': {
      if (/\d/.test(title) || random.chance(0.8)) return [`${title} (${year})`]
      features.add('film:other-brackets')
      return [random.pick([`${title} [${year}]`, `${title}, ${year}`, `${title} – ${year}`])]
    }
    default:
      return []
  }
}

/** Titles of other films and of books, boats and songs, none of them like another or like the page's own. */
function otherTitles(random: Random, own: string): Pick<PageContext, 'films' | 'names'> {
  const taken = [own]
  const fresh = (shape: () => TitleShape): { title: string; shape: TitleShape } => {
    for (;;) {
      const chosen = shape()
      const title = makeTitle(random, chosen)
      if (taken.some((other) => soundsAlike(other, title))) continue
      taken.push(title)
      return { title, shape: chosen }
    }
  }
  const films: OtherFilm[] = Array.from({ length: 12 }, () => {
    const { title, shape } = fresh(() => random.weighted(TITLE_SHAPES))
    const plainEnough = shape === 'several-words' || shape === 'article' || shape === 'one-word' || shape === 'apostrophe'
    return { title, plainEnough, year: random.int(1928, 2023) }
  })
  const names = Array.from({ length: 3 }, () => fresh(() => random.pick(['several-words', 'article', 'one-word'] as const)).title)
  return { films, names }
}

function choosePeople(random: Random, features: Set<string>): ('take' | 'review')[] {
  const kind = random.weighted({ both: 84, takes: 5, reviews: 11 })
  if (kind !== 'both') features.add(`people:only-${kind}`)
  const takes = kind === 'reviews' ? 0 : random.int(1, 6)
  const reviews = kind === 'takes' ? 0 : random.int(1, 5)
  const ordered = [...Array.from({ length: takes }, () => 'take' as const), ...Array.from({ length: reviews }, () => 'review' as const)]
  if (kind !== 'both' || !random.chance(0.07)) return ordered
  features.add('people:mixed')
  return random.shuffle(ordered)
}

function makeEntry(random: Random, page: PageContext, kind: 'take' | 'review', start: number, features: Set<string>): { line: string; truth: TruthEntry } {
  const author = makeAuthor(random)
  features.add(`name:${author.shape}`)
  const border = random.weighted(BORDERS)
  features.add(`border:${border}`)
  const between = { space: ' ', 'two-spaces': '  ', tab: '\t', colon: ': ', dash: ' - ' }[border]
  const written: WrittenText = kind === 'take' ? makeTake(random, page, author) : makeReview(random, page, author)
  for (const feature of written.features) features.add(feature)
  const line = author.name + between + written.text
  const authorAmbiguous = (border === 'space' || border === 'two-spaces') && written.borderAmbiguous
  const kindAmbiguous = kind === 'review' && (written.sentences < 5 || written.text.length < 400)
  if (authorAmbiguous) features.add('ambiguous:border')
  if (kindAmbiguous) features.add('ambiguous:kind')
  const score: Truth<TruthEntry['score']['value']> = written.score
  return {
    line,
    truth: {
      kind, kindAmbiguous, authorAmbiguous, score,
      author: author.name,
      text: written.text,
      start,
      end: start + line.length,
      mentions: kind === 'take' ? written.mentions.map((mention) => ({ ...mention, ambiguous: true })) : written.mentions,
      tolerated: written.tolerated,
      breaks: written.breaks,
      possibleBreaks: written.possibleBreaks
    }
  }
}
