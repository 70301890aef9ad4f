/**
 * The words of the window in the language that was chosen. Another language is one more folder like english/ and one more line
 * here; the compiler says what it still lacks. Dates, figures and sorting follow the person's locale, not the language
 * (see locale.ts).
 */
import { english } from './english'

/** What a language has to say: as English does, in its own words. */
type Wording<T> = T extends (...given: infer G) => infer R
  ? (...given: G) => Wording<R>
  : T extends string
    ? string
    : { readonly [K in keyof T]: Wording<T[K]> }

export type Messages = Wording<typeof english>

const languages: Readonly<Record<string, Messages>> = { en: english }

/** There is one so far. */
const chosen = languages['en'] ?? english

export const {
  messages,
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
} = chosen
