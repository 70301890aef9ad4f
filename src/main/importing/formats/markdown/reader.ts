/** A folder of notes with YAML front matter: Matinee's own export, Obsidian's plug-ins for films, and people's own. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Reader, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { beginningOf } from '../reading/columns'
import { leaveOutFile, readFile } from '../reading/fileReading'
import { type FolderFacts, noteText, surveyed } from './folder'
import { readNote } from './frontMatter'
import { kindOfNote } from './kinds'
import { readOther } from './otherNotes'
import { readNotes } from './keptNotes'
import { readEntry, readFilm, readList } from './ownNotes'

const NOTE = /\.(?:md|markdown)$/i
/** Folders that programs keep beside notes. */
const HIDDEN = /(?:^|\/)\.[^/]+\//
const MOST_LOOKED_INTO = 200
const HEAD_BYTES = 4_096

export const markdownReader: Reader = {
  format: 'markdown',
  name: 'a folder of Markdown notes',
  recognises: async (parcel) => {
    for (const file of parcel.files.filter(isNote).slice(0, MOST_LOOKED_INTO)) if (isAboutFilm(await beginningOf(file, HEAD_BYTES))) return true
    return false
  },
  read: async (parcel, sink, options, work) => {
    const notes = parcel.files.filter(isNote)
    const facts = await surveyed(notes, work)
    for (const [index, file] of parcel.files.entries()) {
      if (index % 100 === 0) work.report('Reading the notes', index, parcel.files.length)
      if (isNote(file)) await readOne(file, facts, sink, options, work)
      else leaveOutFile(sink, file, HIDDEN.test(file.path) ? 'It belongs to a program that keeps the notes.' : 'It is not a note.')
    }
  }
}

function isNote({ path }: ParcelFile): boolean {
  return NOTE.test(path) && !HIDDEN.test(path)
}

/** A title and something that only films have, in the front matter. */
function isAboutFilm(head: string): boolean {
  const front = /^---[ \t]*\r?\n([^]*?)(?:\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)|$)/.exec(head)?.[1]
  if (front === undefined || !/^["']?(?:title|name)["']?[ \t]*:/im.test(front)) return false
  return (
    /^["']?(?:watched|last[_ -]?watched|date[_ -]?watched|watched[_ -]?(?:on|date)|personal[_ -]?rating|rating|my[_ -]?rating|film|films|directors?|runtime|duration|rewatch|seen|imdb\w*|tmdb\w*|letterboxd\w*)["']?[ \t]*:/im.test(front) ||
    /^type[ \t]*:[ \t]*["']?(?:movie|film)/im.test(front) ||
    /^status[ \t]*:[ \t]*["']?(?:to watch|watched)/im.test(front) ||
    /^id[ \t]*:[ \t]*["']?[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-/im.test(front) ||
    /^score::/im.test(head)
  )
}

async function readOne(file: ParcelFile, facts: FolderFacts, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  await readFile(sink, file, async (reading) => {
    const note = readNote(await noteText(file, work))
    if (note === null) return reading.endLeftOut('It has no front matter, so nothing says which film it is about.')
    reading.count()
    if ('reason' in note) return reading.unreadable('films', null, file.path, note.reason)
    const kind = kindOfNote(note.front, note.body)
    if (kind === 'entry') readEntry(note, reading)
    else if (kind === 'film') readFilm(note, reading)
    else if (kind === 'list') readList(note, facts, reading)
    else if (kind === 'notes') readNotes(note, reading)
    else if (kind === 'versions') reading.leaveOut('reviews', null, note.front.text('entry'), 'Earlier versions of a text come back from the complete JSON export.')
    else if (kind === 'other') readOther(note, facts, reading, sink, options)
    else reading.leaveOut('reviews', null, note.front.text('title'), `It is by ${note.front.text('author') || 'somebody else'}: of notes only what you wrote yourself is brought in.`)
  })
}
