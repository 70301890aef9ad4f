/** One film page: its lines are sorted into head, people's texts and the rest. */
import type { FoundCertificate, FoundRelease, FoundScore, FoundText, FoundTrailer, PageMention, PageReview, PageTake, RecognisedPage, Span } from '../../shared/models/page'
import { kindsOf } from './bodies'
import { readHeaderLine } from './header'
import { isFieldName, isNoise, sectionOf, sectionWithText, type Section } from './labels'
import { isRule, type Line } from './lines'
import { certainTitles, findMentions } from './mentions'
import { isCertificateCode } from './certificates'
import { readPageWords, type PageWords } from './pageWords'
import { restoreParagraphs } from './paragraphs'
import { findEntries, type Entry, type PageLine } from './people'
import { findScore } from './scores'
import { isSpoiler } from './spoilers'
import { chooseSynopsis, type Paragraph } from './synopsis'
import { chooseTitle, chooseYear, readTitleLine, type TitleLine } from './titles'
import { listedTrailer, readTrailerLine, type TrailerLine } from './trailers'

/** What was understood of the lines before people's texts were looked for. */
interface Head {
  readonly lines: PageLine[]
  readonly certificates: FoundCertificate[]
  readonly releases: FoundRelease[]
  readonly trailers: FoundTrailer[]
  readonly trailerLines: TrailerLine[]
  readonly titleLines: TitleLine[]
  readonly synopses: Paragraph[]
  /** Lines that were understood, by their index. */
  readonly used: Set<number>
  readonly headers: number[]
  readonly years: Array<{ readonly value: number; readonly start: number }>
}

/** Recognises one page; `lines` are its part of `text`. */
export function recognisePage(text: string, lines: readonly Line[]): RecognisedPage {
  const span: Span = { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0 }
  const head = readHead(lines)
  const words = readPageWords(text.slice(span.start, span.end))
  const known = head.titleLines[0]?.title ?? head.trailerLines.find((line) => line.film)?.film?.title ?? null
  const entries = findEntries(text, head.lines, words, known)
  const inside = coveredLines(lines, entries)
  const free = (at: number): boolean => head.lines[at]?.role === 'free' && !head.used.has(at) && !inside.has(at)
  const top = Math.min(lines.length, ...[...inside].slice(0, 1))
  const bareLines = bareTitles(lines, head, top, free)
  const evidence = { titleLines: head.titleLines, trailerLines: head.trailerLines, bareLines, years: head.years }
  const releases = withoutBareYears(head.releases)
  const title = chooseTitle(evidence)
  const year = chooseYear(evidence, releases)
  const synopsis = chooseSynopsis(text, head.synopses, lines, (at) => free(at) && at < top && !isTitleSpan(lines[at], title))
  const covered = new Set(synopsis?.lines ?? [])
  return {
    span,
    film: { title, year, certificates: head.certificates, releases, trailers: head.trailers, synopsis: synopsis?.found ?? null },
    ...writtenBy(text, entries, { title: title?.value ?? null, year: year?.value ?? null }, words),
    leftOver: lines
      .filter((line, at) => !head.used.has(at) && !covered.has(at) && !inside.has(at) && !isTitleSpan(line, title) && !isRule(line) && sectionOf(line.text) === null)
      .map((line) => ({ text: line.text, span: { start: line.start, end: line.end } }))
  }
}

function readHead(lines: readonly Line[]): Head {
  const head: Head = { lines: [], certificates: [], releases: [], trailers: [], trailerLines: [], titleLines: [], synopses: [], used: new Set(), headers: [], years: [] }
  let section: Section | null = null
  lines.forEach((line, at) => {
    const opened = isRule(line) ? null : sectionOf(line.text)
    if (isRule(line) || (opened !== null && !isTitleOfPage(lines, at, opened))) {
      if (opened !== null) section = opened
      head.used.add(at)
      head.lines.push({ line, role: 'stop', section })
      return
    }
    const understood = readHeadLine(head, line, at, section)
    if (understood) head.used.add(at)
    head.lines.push({ line, role: understood ? 'stop' : 'free', section })
  })
  return head
}

/** Beside a full date, a year alone is the film's and no further release. */
function withoutBareYears(releases: readonly FoundRelease[]): FoundRelease[] {
  const full = releases.some((release) => release.value.date.length > 4)
  return releases.filter((release) => !full || release.value.date.length > 4 || release.value.country !== null)
}

/** "Synopsis" or "Plot" as the very first line, right above a header line, is a film of that name. */
function isTitleOfPage(lines: readonly Line[], at: number, section: Section): boolean {
  const below = lines[at + 1]
  return at === 0 && section === 'other' && below !== undefined && readHeaderLine(below)?.strong === true
}

function readHeadLine(head: Head, line: Line, at: number, section: Section | null): boolean {
  const inTexts = section === 'reviews' || section === 'takes' || section === 'people'
  const labelled = sectionWithText(line.text)
  if (labelled?.section === 'synopsis') {
    head.synopses.push({ start: line.start + labelled.textStart, end: line.end, at, labelled: true })
    return true
  }
  const header = readHeaderLine(line)
  // A lone date or year among people's texts is the date of a review, not of the film.
  if (header && (header.strong || !inTexts) && !(head.headers.length > 0 && !header.strong && at - (head.headers[head.headers.length - 1] ?? 0) > 3)) {
    head.certificates.push(...header.certificates)
    head.releases.push(...header.releases)
    if (header.year) head.years.push(header.year)
    if (!header.empty || header.strong) head.headers.push(at)
    return true
  }
  const trailer = readTrailerLine(line)
  if (trailer) {
    head.trailerLines.push(trailer)
    head.trailers.push(trailer.trailer)
    return true
  }
  if (section === 'trailers' && !inTexts) {
    const listed = listedTrailer(line)
    if (listed) head.trailers.push(listed)
    return listed !== null
  }
  const title = inTexts ? null : readTitleLine(line)
  if (title && (title.labelled || title.year !== null) && head.titleLines.length < 3) {
    head.titleLines.push(title)
    return true
  }
  if (section === 'synopsis' && !isField(line.text)) {
    head.synopses.push({ start: line.start, end: line.end, at, labelled: true })
    return true
  }
  return false
}

function isField(text: string): boolean {
  const label = /^([^:]{2,30}):\s/u.exec(text)
  return label !== null && isFieldName(label[1] ?? '')
}

/** Short lines at the top that could be a title: no sentence, no field, no button. */
function bareTitles(lines: readonly Line[], head: Head, top: number, free: (at: number) => boolean): Array<{ line: Line; besideHeader: boolean; heading: boolean }> {
  return lines.flatMap((line, at) => {
    if (at >= Math.min(top, 8) || !free(at) || isNoise(line.text) || isField(line.text)) return []
    const short = line.text.length <= 80 && line.text.split(/\s+/u).length <= 10 && !/[.…;,]$/u.test(line.text)
    if (!short || /https?:|www\./iu.test(line.text) || isCertificateCode(line.text)) return []
    const beside = head.headers.some((header) => Math.abs(header - at) === 1)
    return [{ line, besideHeader: beside, heading: line.marker.startsWith('#') }]
  })
}

interface Film {
  readonly title: string | null
  readonly year: number | null
}

function writtenBy(text: string, entries: readonly Entry[], film: Film, words: PageWords): { takes: PageTake[]; reviews: PageReview[] } {
  const scores = entries.map((entry) => findScore(text, { start: entry.textStart, end: entry.textEnd }, entry.facts))
  const kinds = kindsOf(text, entries, scores.map((score) => score?.certainty === 'certain'))
  const long = entries.flatMap((entry, at) => (kinds[at] === 'review' ? [{ entry, score: scores[at] ?? null }] : []))
  const mentions = mentionsIn(text, long.map((one) => one.entry), film, words)
  return {
    takes: entries.flatMap((entry, at) =>
      kinds[at] === 'take' ? [{ author: entry.author, text: text.slice(entry.textStart, entry.textEnd), span: { start: entry.start, end: entry.end } }] : []
    ),
    reviews: long.map(({ entry, score }, at) => reviewOf(text, entry, score, mentions[at] ?? []))
  }
}

function reviewOf(text: string, entry: Entry, score: FoundScore | null, mentions: PageMention[]): PageReview {
  const body = text.slice(entry.textStart, entry.textEnd)
  const restored = restoreParagraphs(body)
  return {
    author: entry.author,
    body: restored.text,
    bodyAsPasted: body,
    breaksRestored: restored.breaks,
    score,
    spoiler: isSpoiler(body, text.slice(entry.facts.start, entry.facts.end)),
    mentions,
    span: { start: entry.start, end: entry.end }
  }
}

/** A title that one review names beyond doubt needs fewer words around it in the others. */
function mentionsIn(text: string, entries: readonly Entry[], film: Film, words: PageWords): PageMention[][] {
  const read = (entry: Entry, known: ReadonlySet<string>): PageMention[] =>
    findMentions(text.slice(entry.textStart, entry.textEnd), entry.textStart, { own: film, known, words })
  const alone = entries.map((entry) => read(entry, new Set()))
  const known = new Set(alone.flatMap(certainTitles))
  return entries.map((entry, at) => {
    const first = alone[at] ?? []
    const others = known.size - new Set(certainTitles(first)).size
    return others > 0 ? read(entry, known) : first
  })
}

/** The indexes of the lines that lie in somebody's text. Both lists are in order, so one pass is enough. */
function coveredLines(lines: readonly Line[], entries: readonly Entry[]): Set<number> {
  const covered = new Set<number>()
  let at = 0
  for (const entry of entries) {
    while (at < lines.length && (lines[at]?.end ?? 0) <= entry.start) at++
    for (; at < lines.length && (lines[at]?.start ?? Infinity) < entry.end; at++) covered.add(at)
  }
  return covered
}

function isTitleSpan(line: Line | undefined, title: FoundText | null): boolean {
  return line !== undefined && title?.span !== undefined && title.span !== null && title.span.start >= line.start && title.span.end <= line.end
}
