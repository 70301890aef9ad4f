/** English: every word the window shows, one file for each part of it. */
import { binWords } from './bin'
import { common } from './common'
import { editFilmWords, posterWords } from './editFilm'
import { editorWords } from './editor'
import { elsewhereWords } from './elsewhere'
import { filmActionWords } from './filmActions'
import { filmNoteWords } from './filmNotes'
import { filterWords } from './filters'
import { guideWords } from './guide'
import { importingWords } from './importing'
import { importMappingWords } from './importMapping'
import { journalWords } from './journal'
import { pageKeys } from './keys'
import { listWords } from './lists'
import { mergingWords } from './merging'
import { newEntryWords } from './newEntry'
import { pastingWords } from './pasting'
import { peopleWords } from './people'
import { readingWords } from './reading'
import { returnedWords } from './returned'
import { reviewWords } from './reviews'
import { searchWords } from './search'
import { settingsWords } from './settings'
import { spellingWords } from './spelling'
import { templateWords } from './templates'
import { transferWords } from './transfer'
import { versionWords } from './versions'
import { viewWords } from './views'
import { writingWords } from './writing'
import { writtenWords } from './written'

export const english = {
  messages: common,
  binWords,
  editFilmWords,
  editorWords,
  elsewhereWords,
  filmActionWords,
  filmNoteWords,
  filterWords,
  guideWords,
  importingWords,
  importMappingWords,
  journalWords,
  listWords,
  mergingWords,
  newEntryWords,
  pageKeys,
  pastingWords,
  peopleWords,
  posterWords,
  readingWords,
  returnedWords,
  reviewWords,
  searchWords,
  settingsWords,
  spellingWords,
  templateWords,
  transferWords,
  versionWords,
  viewWords,
  writingWords,
  writtenWords
}
