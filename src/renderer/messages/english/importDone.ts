/** What importing says while it runs, and afterwards; and Settings › Imports. */
import type { ImportFormat, ImportReport, KindCounts } from '../../../shared/models/importing'
import { figure, plural } from '../format'

type Brought = (counts: KindCounts) => string

export const importDoneWords = (formats: Readonly<Record<ImportFormat, string>>, films: (count: number) => string, brought: Brought) => ({
  running: {
    title: (format: ImportFormat): string => `Importing from ${formats[format]}`,
    preparing: 'Making a backup first.',
    films: (done: number, total: number): string => `${figure(done)} of ${films(total)}.`,
    rows: (done: number, total: number): string => `${figure(done)} of ${plural(total, { one: 'row', other: 'rows' })}.`,
    left: (seconds: number): string => {
      if (seconds < 60) return `About ${plural(Math.max(1, seconds), { one: 'second', other: 'seconds' })} left.`
      return `About ${plural(Math.round(seconds / 60), { one: 'minute', other: 'minutes' })} left.`
    },
    aloud: (format: ImportFormat, tenths: number): string => `Importing from ${formats[format]}: ${figure(tenths * 10)} %`,
    bar: 'Import',
    of: (done: number, total: number): string => `${figure(done)} of ${figure(total)}`,
    backup: 'Backup',
    backupMade: (at: string): string => `Backup made, ${at}`,
    filmsAdded: (count: number): string => `${films(count)} added`,
    noFilms: 'No new films',
    keepReading: 'You can keep reading while this runs.',
    stop: 'Stop and undo',
    stopping: 'Stopping and putting everything back',
    hide: 'Hide',
    pill: (format: ImportFormat, percent: number): string => `Importing from ${formats[format]}, ${figure(percent)} %`,
    pillStart: (format: ImportFormat): string => `Importing from ${formats[format]}`
  },
  done: {
    title: (format: ImportFormat): string => `Imported from ${formats[format]}`,
    lead: (counts: KindCounts): string => {
      const what = brought(counts)
      return what === '' ? 'Nothing had to be changed: everything was in your library already.' : `${what} ${endsOne(what) ? 'is' : 'are'} in your library now.`
    },
    did: 'What the import did',
    leftOut: 'Left out',
    noneLeftOut: 'Nothing was left out.',
    leftOutCount: (count: number): string => `${plural(count, { one: 'row was', other: 'rows were' })} left out.`,
    more: (count: number): string => `and ${figure(count)} more. They are counted in the report that is saved.`,
    save: 'Save the report…',
    saved: (display: string): string => `Report saved to ${display}`,
    takeBack: 'Take back',
    takingBack: 'Taking back',
    takenBack: (name: string): string => `The import of ${name} was taken back.`,
    close: 'Close',
    undo: 'Undo',
    toast: (report: Pick<ImportReport, 'counts' | 'name'>): string => {
      const what = brought(report.counts)
      return what === '' ? `Everything in ${report.name} was here already` : `Imported ${what}`
    }
  },
  stopped: {
    title: 'Import stopped',
    body: (at: string): string => `Import stopped. Your library is as it was at ${at}.`,
    back: 'Back to the dry run',
    close: 'Close'
  },
  failed: {
    title: 'Import not finished'
  },
  settings: {
    title: 'Imports',
    about: 'What was brought in from other programs. Each import can be taken back as a whole; what you changed since stays.',
    none: 'Nothing was imported yet',
    noneAbout: 'What you bring in from other programs is listed here and can be taken back.',
    importNow: 'Import…',
    on: (day: string, clock: string): string => `${day}, ${clock}`,
    counts: (counts: KindCounts): string => {
      const what = brought(counts)
      return what === '' ? 'Nothing new' : what
    },
    undone: 'Taken back',
    running: 'Running',
    report: 'Report',
    reportOf: (name: string): string => `Report of ${name}`,
    noReport: 'No report was kept of this import.',
    takeBack: 'Take back',
    takeBackOf: (name: string): string => `Take back ${name}`,
    ask: (name: string): string => `Take back everything that came from ${name}? What you changed since stays.`,
    confirm: 'Take it back',
    cancel: 'Cancel',
    notes: 'Notes',
    notesOf: (name: string): string => `Notes from ${name}`,
    noteCount: (count: number): string => plural(count, { one: 'note', other: 'notes' }),
    findNotes: 'Find in these notes',
    noNotes: 'No note has these words.',
    removeNote: 'Delete this note',
    noDay: 'No day',
    close: 'Close',
    showMore: 'Show more',
    loading: 'Reading your imports'
  }
})

function endsOne(what: string): boolean {
  return /^1 \D/.test(what) && !what.includes(' and ') && !what.includes(',')
}
