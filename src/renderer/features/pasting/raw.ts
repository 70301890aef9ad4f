/** The pasted text as it is shown beside the result: cut into blocks, with what was found in it marked. Nothing but blank space is left out. */
import type { Certainty, PageFilm, RecognisedPage, Span } from '../../../shared/models/page'

export type BlockKind = 'film' | 'synopsis' | 'take' | 'review' | 'left'
export type MarkKind = 'film' | 'name' | 'mention' | 'score'

export interface Piece {
  readonly text: string
  readonly mark: MarkKind | null
  readonly isDoubtful: boolean
}

export interface Block {
  readonly kind: BlockKind
  readonly start: number
  /** The first block of a run carries the run's name. */
  readonly isFirst: boolean
  readonly pieces: readonly Piece[]
}

interface Stretch extends Span {
  readonly kind: BlockKind
}

interface Mark extends Span {
  readonly kind: MarkKind
  readonly isDoubtful: boolean
}

/** The blocks of one page's part of the text, in order. */
export function blocksOf(text: string, page: RecognisedPage): Block[] {
  const marks = marksOf(page)
  const stretches = covered(text, page.span, joined(text, stretchesOf(text, page)))
  let next = 0
  return stretches.map((stretch, index) => {
    while (next < marks.length && (marks[next]?.start ?? 0) < stretch.start) next += 1
    const from = next
    while (next < marks.length && (marks[next]?.start ?? 0) < stretch.end) next += 1
    return {
      kind: stretch.kind,
      start: stretch.start,
      isFirst: stretch.kind !== stretches[index - 1]?.kind,
      pieces: cut(text, stretch, marks.slice(from, next))
    }
  })
}

/** As many blocks as hold the first `limit` characters; the last is cut short where it does not fit. */
export function firstCharacters(blocks: readonly Block[], limit: number): { blocks: Block[]; left: number } {
  const shown: Block[] = []
  let room = limit
  let left = 0
  for (const block of blocks) {
    const pieces: Piece[] = []
    for (const piece of block.pieces) {
      const text = room > 0 ? piece.text.slice(0, room) : ''
      if (text !== '') pieces.push({ ...piece, text })
      left += piece.text.length - text.length
      room -= text.length
    }
    if (pieces.length > 0) shown.push({ ...block, pieces })
  }
  return { blocks: shown, left }
}

function stretchesOf(text: string, page: RecognisedPage): Stretch[] {
  const { film } = page
  const facts = factsOf(film).flatMap(({ span }) => (span === null ? [] : [{ ...wholeLines(text, span), kind: 'film' as const }]))
  const synopsis = film.synopsis?.span ? [{ ...film.synopsis.span, kind: 'synopsis' as const }] : []
  const takes = page.takes.map(({ span }) => ({ ...span, kind: 'take' as const }))
  const reviews = page.reviews.map(({ span }) => ({ ...span, kind: 'review' as const }))
  const texts = apart([...synopsis, ...takes, ...reviews])
  const free = facts.filter((fact) => !texts.some((other) => other.start < fact.end && fact.start < other.end))
  return apart([...texts, ...free])
}

/** In order and without overlaps. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  let end = 0
  return stretches
    .toSorted((a, b) => a.start - b.start)
    .filter((stretch) => {
      if (stretch.start < end || stretch.end <= stretch.start) return false
      end = stretch.end
      return true
    })
}

/** Film lines that follow each other are one block, and so are takes. */
function joined(text: string, stretches: readonly Stretch[]): Stretch[] {
  const runs: Stretch[] = []
  for (const stretch of stretches) {
    const last = runs.at(-1)
    const follows = last !== undefined && last.kind === stretch.kind && text.slice(last.end, stretch.start).trim() === ''
    if (follows && (stretch.kind === 'film' || stretch.kind === 'take')) runs.splice(-1, 1, { ...last, end: stretch.end })
    else runs.push(stretch)
  }
  return runs
}

/** Fills the gaps between the blocks, unlabelled, so that nothing that was pasted is missing. */
function covered(text: string, page: Span, runs: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = []
  let at = page.start
  for (const run of runs) {
    if (text.slice(at, run.start).trim() !== '') all.push({ start: at, end: run.start, kind: 'left' })
    all.push(run)
    at = run.end
  }
  if (text.slice(at, page.end).trim() !== '') all.push({ start: at, end: page.end, kind: 'left' })
  return all
}

function wholeLines(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  const end = text.indexOf('\n', Math.max(span.start, span.end - 1))
  return { start: span.start === 0 ? 0 : start, end: end === -1 ? text.length : end }
}

function factsOf(film: PageFilm): { span: Span | null; certainty: Certainty }[] {
  return [film.title, film.year, ...film.certificates, ...film.releases, ...film.trailers].filter((found) => found !== null)
}

function marksOf(page: RecognisedPage): Mark[] {
  const mark = (kind: MarkKind, found: { span: Span | null; certainty: Certainty } | null): Mark[] =>
    found?.span ? [{ ...found.span, kind, isDoubtful: found.certainty === 'doubtful' }] : []
  return [
    ...factsOf(page.film).flatMap((found) => mark('film', found)),
    ...page.takes.flatMap((take) => mark('name', take.author)),
    ...page.reviews.flatMap((review) => [
      ...mark('name', review.author),
      ...mark('score', review.score),
      ...review.mentions.flatMap((mention) => mention.spans.flatMap((span) => mark('mention', { ...mention, span })))
    ])
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The text of a block in pieces. Where one mark lies in another, the inner one shows. */
function cut(text: string, stretch: Span, marks: readonly Mark[]): Piece[] {
  const { start, end } = trimmed(text, stretch)
  const within = marks.filter((mark) => mark.start >= start && mark.end <= end && mark.end > mark.start)
  const pieces: Piece[] = []
  const open: Mark[] = []
  let at = start
  const upTo = (to: number): void => {
    while (at < to) {
      const inner = open.at(-1)
      const until = inner === undefined ? to : Math.min(to, inner.end)
      if (until > at) pieces.push({ text: text.slice(at, until), mark: inner?.kind ?? null, isDoubtful: inner?.isDoubtful ?? false })
      at = Math.max(at, until)
      if (inner !== undefined && inner.end <= at) open.pop()
    }
  }
  for (const mark of within) {
    upTo(mark.start)
    open.push(mark)
  }
  upTo(end)
  return pieces
}

function trimmed(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end)
  const start = span.start + (slice.length - slice.trimStart().length)
  return { start, end: Math.max(start, span.end - (slice.length - slice.trimEnd().length)) }
}
