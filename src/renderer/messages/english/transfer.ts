/** What Export and bringing a file in say. */
import type { ExportDone, ExportPart, ExportScope, RestoreReport } from '../../../shared/models/transfer'
import { figure, plural, size } from '../format'

const films = (count: number): string => plural(count, { one: 'film', other: 'films' })
const files = (count: number): string => plural(count, { one: 'file', other: 'files' })
const entries = (count: number): string => plural(count, { one: 'entry', other: 'entries' })
const things = (count: number): string => plural(count, { one: 'thing', other: 'things' })

export const transferWords = {
  export: {
    title: 'Export',
    subtitle: 'A copy. Your library stays as it is.',
    what: 'What',
    whatLabel: 'What to export',
    here: (scope: ExportPart): string => {
      switch (scope.kind) {
        case 'film':
          return 'This film'
        case 'review':
          return 'This review'
        case 'films':
          return scope.films.length === 1 ? 'This film' : `These ${films(scope.films.length)}`
        case 'entries':
          return scope.entries.length === 1 ? 'This entry' : `These ${entries(scope.entries.length)}`
        case 'list':
          return 'The list'
        case 'filteredFilms':
        case 'filteredEntries':
          return 'This view'
      }
    },
    everything: 'Everything',
    format: 'Format',
    markdown: { label: 'Markdown folder', detail: 'One file per entry, readable anywhere' },
    letterboxd: { label: 'CSV for Letterboxd', detail: 'Dates, ratings and reviews' },
    html: { label: 'HTML page', detail: 'One page, with title cards' },
    pdf: { label: 'PDF', detail: 'A book of my reviews, for reading and printing' },
    csv: { label: 'CSV tables', detail: 'For spreadsheets: one file per table' },
    text: { label: 'Plain text', detail: 'One file, nothing but words' },
    complete: { label: 'JSON, complete', detail: 'Nothing left out; can be imported again' },
    json: { label: 'JSON', detail: 'For other programs' },
    include: 'Include',
    mine: 'My reviews',
    collected: 'Collected reviews and takes',
    privateText: 'Private entries',
    titleCards: 'Title cards as SVG',
    spoilers: 'Spoilers',
    versions: 'Earlier versions',
    posters: 'Posters',
    byteOrderMark: 'Marked as UTF-8 for Excel',
    leftOut: 'What this form cannot hold',
    leftOutLater: 'There is a lot to write. What this form cannot hold is listed when it is done.',
    completeNote:
      'This file holds everything, also what is private: private entries and notes, drafts, earlier versions and the bin. Keep it where you would keep your library.',
    preview: 'Preview',
    /** "187 files, 1.2 MB"; "At least 3 files, 3.0 MB" where nobody counted to the end. */
    written: (count: number, bytes: number | null, isCounted: boolean): string => {
      const counted = bytes === null ? files(count) : `${files(count)}, ${size(bytes)}`
      return isCounted ? counted : `At least ${counted}`
    },
    films,
    count: figure,
    sample: (path: string): string => `A look into ${path}`,
    moreFiles: (count: number): string => `and ${files(count)} more`,
    nothing: 'Nothing is left to export. Include more, or choose Everything.',
    into: 'Into',
    change: 'Change',
    cancel: 'Cancel',
    run: (scope: ExportScope, isComplete: boolean, count: number | null): string => {
      if (scope.kind === 'review') return 'Export this review'
      if (scope.kind === 'list') return 'Export the list'
      if (scope.kind === 'entries' || scope.kind === 'filteredEntries') return count === null ? 'Export' : `Export ${entries(count)}`
      if (scope.kind === 'everything' && (isComplete || count === null)) return 'Export everything'
      return count === null ? 'Export' : `Export ${films(count)}`
    },
    running: 'Exporting',
    stop: 'Stop',
    stopping: 'Stopping',
    doneTitle: 'Exported',
    done: ({ files: count, display }: ExportDone): string => `Exported ${files(count)} to ${display}`,
    showInFolder: 'Show in folder',
    close: 'Close'
  },
  restore: {
    title: 'Import a Matinee export',
    lead: 'A dry run. Nothing has been changed yet.',
    comparing: 'Compared with your library',
    added: 'new',
    matched: 'already in your library',
    differing: 'differ from yours',
    differNote: 'What differs stays as you have it.',
    sum: (rows: number): string => `${plural(rows, { one: 'thing', other: 'things' })} compared`,
    tableTitle: 'What the import will do',
    holdsTitle: 'What is in this file',
    columns: { what: 'Kind', added: 'Added', matched: 'Already here', differing: 'Different here' },
    undoNote: 'Undo brings everything back.',
    emptyNote: 'Your library is empty, so everything is brought in as it was.',
    nothing: 'Everything in this file is in your library already.',
    run: (count: number): string => `Import ${things(count)}`,
    running: (count: number): string => `Importing ${things(count)}`,
    progress: (step: string, done: number, total: number | null): string =>
      total === null ? `${step}: ${figure(done)}` : `${step}: ${figure(done)} of ${figure(total)}`,
    stop: 'Stop and undo',
    stopping: 'Stopping',
    keepReading: 'Your library is not touched until this is done, and can be undone afterwards.',
    cancel: 'Cancel',
    close: 'Close',
    doneTitle: 'Imported',
    done: ({ name, added, matched, differing }: RestoreReport): string => {
      const parts = [
        `${things(added)} ${added === 1 ? 'was' : 'were'} added from ${name}.`,
        matched > 0 ? `${things(matched)} ${matched === 1 ? 'was' : 'were'} in your library already.` : '',
        differing > 0 ? `${things(differing)} ${differing === 1 ? 'differs' : 'differ'} from yours and ${differing === 1 ? 'was' : 'were'} left as you have ${differing === 1 ? 'it' : 'them'}.` : ''
      ]
      return parts.filter((part) => part !== '').join(' ')
    }
  }
} as const
