/** The words of Settings. */
import { figure, plural } from '../format'
import { dates, numbers } from '../locale'

const MOMENT = dates({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const TIME = dates({ hour: '2-digit', minute: '2-digit' })
const ONE_PLACE = numbers({ maximumFractionDigits: 1 })
const PERCENT = numbers({ style: 'percent' })

const UNITS: readonly (readonly [bytes: number, name: string])[] = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB']
]

function size(bytes: number): string {
  const unit = UNITS.find(([from]) => bytes >= from)
  return unit === undefined ? plural(bytes, { one: 'byte', other: 'bytes' }) : `${ONE_PLACE.format(bytes / unit[0])} ${unit[1]}`
}

export const settingsWords = {
  title: 'Settings',
  pages: 'Parts of Settings',
  general: 'General',
  appearance: 'Appearance',
  writing: 'Writing',
  library: 'Library and backups',
  imports: 'Imports',
  keyboard: 'Keyboard',
  about: 'About',

  showInFolder: 'Show in folder',
  openAnother: 'Open another…',
  holds: (films: number, entries: number, reviews: number, bytes: number): string =>
    `${plural(films, { one: 'film', other: 'films' })}, ${plural(entries, { one: 'entry', other: 'entries' })}, ${plural(reviews, { one: 'review', other: 'reviews' })}. ${size(bytes)}.`,

  generalPage: {
    library: 'Library',
    language: 'Language and region',
    interface: 'Language',
    english: 'English',
    locale: 'Dates, figures and sorting',
    asComputer: 'As this computer',
    findLocale: 'Find a language or country',
    noLocale: 'Nothing called that.',
    /** Of one day in many places, so that it reads differently in each. */
    example: (now: Date, entries: number): string => `${MOMENT.format(now)}. ${figure(entries)} entries.`,
    links: 'Links',
    withoutAsking: 'Open links without asking',
    withoutAskingAbout: 'Trailers and addresses open in your browser at once. Matinee itself never goes online.'
  },

  appearancePage: {
    look: 'Look',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    reading: 'Reading',
    size: 'Size of reviews',
    sizeAbout: 'What you write is one pixel larger.',
    sample:
      'Two people talk in one room until the furniture takes sides. By the last reel I had stopped watching the faces and was watching the doorway, because that is where the other film was going on.',
    pixels: (pixels: number): string => `${figure(pixels)} pixels`,
    motion: 'Motion',
    motionAbout: 'Reduced: nothing fades or slides.',
    motions: { system: 'As the system', reduced: 'Reduced' },
    interface: 'Size of everything',
    interfaceAbout: (larger: string, smaller: string): string => `Also with ${larger} and ${smaller}.`,
    percent: (factor: number): string => PERCENT.format(factor)
  },

  writingPage: {
    showing: 'How words are shown',
    quotes: 'Typographic quotes and dashes',
    quotesAbout: 'Shown when you read. The text itself stays as it is.',
    sample: `"It's 1996 -- or '97," she said...`,
    keys: 'Single letters',
    singleKeys: 'Letters act on a film’s page',
    singleKeysAbout: 'W writes, B is for the watchlist, L likes, E edits, 0 to 5 rate. Never while you type.'
  },

  libraryPage: {
    check: 'Check the library',
    checkAbout: 'Reads the whole file and looks for damage. Nothing is changed.',
    checkNow: 'Check now',
    checking: 'Checking',
    sound: (instant: string): string => `Checked today at ${TIME.format(new Date(instant))}. No faults found.`,
    damaged: (instant: string): string =>
      `Checked today at ${TIME.format(new Date(instant))}. Part of the file is damaged. Export everything and keep that copy, then open a backup if you have one.`,
    backups: 'Backups',
    backUp: 'Back up now',
    backUpAbout: 'A copy of the whole library, checked before it counts. Open it like any library.',
    backUpNow: 'Back up now…',
    backingUp: 'Backing up'
  },
  backedUp: (place: string): string => `Backed up to ${place}`,

  keyboardPage: {
    find: 'Find a command or a key',
    count: (rows: number): string => (rows === 0 ? 'No command or key like that.' : plural(rows, { one: 'command or key', other: 'commands and keys' })),
    inTheMenu: 'In the menu',
    or: 'or'
  },

  aboutPage: {
    version: (version: string): string => `Version ${version}`,
    line: 'A film journal that lives on this computer. No account, no internet, no one reading over your shoulder.',
    inside: 'Inside',
    electron: 'Electron',
    chromium: 'Chromium',
    sqlite: 'SQLite',
    schema: 'Library format',
    system: 'System',
    file: 'Library file',
    licences: 'Licences',
    licencesAbout: 'Matinee is free software under the MIT licence. Its fonts and every other part it is made of have licences of their own.',
    licencesRow: 'Licences of the program, its fonts and its parts',
    licencesShow: 'Show licences',
    findLicence: 'Find a name or a licence',
    licenceCount: (parts: number): string => (parts === 0 ? 'Nothing like that.' : plural(parts, { one: 'part', other: 'parts' })),
    closeLicences: 'Done',
    trouble: 'When something goes wrong',
    logs: 'Logs',
    logsAbout: (folder: string): string => `What happened inside, without anything you wrote or named. In ${folder}`,
    showLogs: 'Show logs',
    crashes: 'Crash reports',
    crashesAbout: (reports: number): string =>
      `${plural(reports, { one: 'report', other: 'reports' })} on this computer, never sent by Matinee. A report can hold pieces of what was on the screen: look whom you give it to.`,
    showCrashes: 'Show crash reports',
    substitute: (version: string, meant: string): string => `${version}, a substitute for development (made for ${meant})`,
    report: 'For a bug report',
    reportAbout: 'The versions above as plain text, and how many crash reports there are. Nothing from your library, not even its name.',
    copy: 'Copy for a bug report',
    copyNow: 'Copy',
    copied: 'Copied. Paste it into your report.'
  }
} as const
