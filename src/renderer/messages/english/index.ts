/** English: every word the window shows, one file for each part of it. */
import { binWords } from './bin'
import { common } from './common'
import { editFilmWords, posterWords } from './editFilm'
import { filmActionWords } from './filmActions'
import { filterWords } from './filters'
import { journalWords } from './journal'
import { pageKeys } from './keys'
import { listWords } from './lists'
import { mergingWords } from './merging'
import { newEntryWords } from './newEntry'
import { pastingWords } from './pasting'
import { peopleWords } from './people'
import { reviewWords } from './reviews'
import { searchWords } from './search'
import { settingsWords } from './settings'
import { transferWords } from './transfer'
import { viewWords } from './views'
import { writingWords } from './writing'

export const english = {
  messages: common,
  binWords,
  editFilmWords,
  filmActionWords,
  filterWords,
  journalWords,
  listWords,
  mergingWords,
  newEntryWords,
  pageKeys,
  pastingWords,
  peopleWords,
  posterWords,
  reviewWords,
  searchWords,
  settingsWords,
  transferWords,
  viewWords,
  writingWords
}
