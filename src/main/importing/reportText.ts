import type { ImportCounts, ImportKind, ImportQuestion, ImportReport } from '../../shared/models/importing'
import { stars, titled } from './plan/words'

const KINDS: Readonly<Record<ImportKind, string>> = {
  films: 'Films', viewings: 'Viewings', reviews: 'Reviews', ratings: 'Ratings', seen: 'Seen', likes: 'Likes', watchlist: 'Watchlist', lists: 'Lists', listEntries: 'On lists', notes: 'Notes'
}
const COLUMNS: readonly (readonly [keyof ImportCounts, string])[] = [
  ['new', 'new'], ['matched', 'matched'], ['changed', 'changed'], ['unclear', 'unclear'], ['leftOut', 'left out']
]
const ORDER: readonly ImportKind[] = ['films', 'viewings', 'reviews', 'ratings', 'seen', 'likes', 'watchlist', 'lists', 'listEntries', 'notes']

const WHY: Readonly<Record<ImportQuestion['why'], string>> = {
  several: 'several films bear this title',
  noYear: 'the file has no year',
  nearYear: 'a film of this title is a year off',
  nearTitle: 'a film bears nearly this title',
  ratedOtherwise: 'rated in both places',
  ratedThatDay: 'the same viewing has another rating',
  otherReview: 'there is another text already'
}

/** A report as a person reads it, in plain text: what was given, the numbers of each kind, each row left out with its reason. */
export function reportText(report: ImportReport): string {
  const parts = [headOf(report), filesOf(report), countsTable(report), questionsOf(report), leftOutOf(report)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The numbers of each kind that was brought, as an aligned table. */
export function countsTable({ counts }: Pick<ImportReport, 'counts'>): string {
  const kinds = ORDER.filter((kind) => COLUMNS.some(([column]) => counts[kind][column] > 0))
  if (kinds.length === 0) return 'There was nothing to bring in.'
  const table = [['', ...COLUMNS.map(([, name]) => name)], ...kinds.map((kind) => [KINDS[kind], ...COLUMNS.map(([column]) => figure(counts[kind][column]))])]
  const widths = table[0]?.map((_cell, at) => Math.max(...table.map((row) => (row[at] ?? '').length))) ?? []
  return table.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 2))).join('').trimEnd()).join('\n')
}

function headOf({ name, dryRun, batch, format }: ImportReport): string {
  if (dryRun) return `${name} (${format})\nA dry run: nothing has been changed yet.`
  return batch === null ? `${name} (${format})\nEverything was in your library already. Nothing was changed.` : `${name} (${format})\nBrought in. To take it back: matinee import --undo ${batch}`
}

function filesOf({ files }: ImportReport): string {
  if (files.length === 0) return ''
  const lines = files.map(({ path, rows, reason }) => `  ${path}: ${figure(rows)} ${rows === 1 ? 'row' : 'rows'}${reason === null ? '' : `. ${reason}`}`)
  return ['Files', ...lines].join('\n')
}

function questionsOf({ questions }: ImportReport): string {
  if (questions.length === 0) return ''
  const lines = questions.map((question) => `  ${titled(question.film.title, question.film.year)}: ${WHY[question.why]}. ${question.isGiven ? 'Your answer' : 'Proposed'}: ${answerOf(question)}.`)
  return ['Questions', ...lines].join('\n')
}

function answerOf({ answer, options }: ImportQuestion): string {
  const option = options.find(({ value }) => value === answer)
  const rating = option?.rating == null ? '' : `, ${stars(option.rating)}`
  switch (answer) {
    case 'mine':
      return `what is in your library${rating}`
    case 'file':
      return `what the file says${rating}`
    case 'both':
      return 'both texts'
    case 'new':
      return 'a film of its own'
    case 'leave':
      return 'left out'
    default:
      return option?.film ? titled(option.film.title, option.film.year) : 'a film of your library'
  }
}

function leftOutOf({ leftOut, leftOutMore }: ImportReport): string {
  if (leftOut.length === 0) return ''
  const lines = leftOut.map(({ file, line, what, reason }) => `  ${file}${line === null ? '' : `:${line}`}  ${what}${reason === null ? '' : `: ${reason}`}`)
  return ['Left out', ...lines, ...(leftOutMore > 0 ? [`  and ${figure(leftOutMore)} more`] : [])].join('\n')
}

function figure(count: number): string {
  return count.toLocaleString('en')
}
