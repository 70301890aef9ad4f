/** The repositories of one open library: SQL stands in these and nowhere else. */
import { BatchRepository } from './batches/repository'
import { BinRepository } from './bin/repository'
import type { Library } from './db/library'
import { FilmNoteRepository } from './filmNotes/repository'
import { FilmLines } from './films/filmLines'
import { OnLists } from './films/onLists'
import { FilmRepository } from './films/repository'
import { WallRows } from './films/wallRows'
import { CursorNotes } from './journal/cursorNotes'
import { ImportPresetRepository } from './importing/formats/mapped/presetRepository'
import { KeptNoteRepository } from './importing/keptNotes/repository'
import { JournalRows } from './journal/journalRows'
import { OfferRepository } from './journal/offerRepository'
import { ListEntryRepository } from './lists/entries'
import { ListRows } from './lists/listRows'
import { ListRepository } from './lists/repository'
import { MentionReading } from './mentions/reading'
import { MentionRepository } from './mentions/repository'
import { PersonRepository } from './people/repository'
import { PosterRepository } from './posters/repository'
import { ReviewList } from './reviews/listRows'
import { ReviewRepository } from './reviews/repository'
import { RevisionRepository } from './revisions/repository'
import { SavedViewRepository } from './savedViews/repository'
import { SearchRepository } from './search/repository'
import { SourceRepository } from './sources/repository'
import { TagRepository } from './tags/repository'
import { TakeRepository } from './takes/repository'
import { TemplateRepository } from './templates/repository'
import { ViewingRepository } from './journal/viewingRepository'

export interface Repositories {
  readonly batches: BatchRepository
  readonly bin: BinRepository
  readonly cursors: CursorNotes
  readonly filmLines: FilmLines
  readonly filmNotes: FilmNoteRepository
  readonly films: FilmRepository
  readonly importPresets: ImportPresetRepository
  readonly journal: JournalRows
  readonly keptNotes: KeptNoteRepository
  readonly listEntries: ListEntryRepository
  readonly listRows: ListRows
  readonly lists: ListRepository
  readonly mentionReading: MentionReading
  readonly mentions: MentionRepository
  readonly offers: OfferRepository
  readonly onLists: OnLists
  readonly people: PersonRepository
  readonly posters: PosterRepository
  readonly reviewList: ReviewList
  readonly reviews: ReviewRepository
  readonly revisions: RevisionRepository
  readonly savedViews: SavedViewRepository
  readonly search: SearchRepository
  readonly sources: SourceRepository
  readonly tags: TagRepository
  readonly takes: TakeRepository
  readonly templates: TemplateRepository
  readonly viewings: ViewingRepository
  readonly wall: WallRows
}

/** An open library with its repositories: what every handler and command works on. */
export interface OpenLibrary {
  readonly library: Library
  readonly repositories: Repositories
}

export function withRepositories(library: Library): OpenLibrary {
  const { db, changes } = library
  return {
    library,
    repositories: {
      batches: new BatchRepository(db),
      bin: new BinRepository(db, changes),
      cursors: new CursorNotes(db),
      filmLines: new FilmLines(db),
      filmNotes: new FilmNoteRepository(db, changes),
      films: new FilmRepository(db, changes),
      importPresets: new ImportPresetRepository(db, changes),
      journal: new JournalRows(db),
      keptNotes: new KeptNoteRepository(db, changes),
      listEntries: new ListEntryRepository(db, changes),
      listRows: new ListRows(db),
      lists: new ListRepository(db, changes),
      mentionReading: new MentionReading(db),
      mentions: new MentionRepository(db, changes),
      offers: new OfferRepository(db),
      onLists: new OnLists(db),
      people: new PersonRepository(db, changes),
      posters: new PosterRepository(db, changes),
      reviewList: new ReviewList(db),
      reviews: new ReviewRepository(db, changes),
      revisions: new RevisionRepository(db, changes),
      savedViews: new SavedViewRepository(db, changes),
      search: new SearchRepository(db),
      sources: new SourceRepository(db, changes),
      tags: new TagRepository(db, changes),
      takes: new TakeRepository(db, changes),
      templates: new TemplateRepository(db, changes),
      viewings: new ViewingRepository(db, changes),
      wall: new WallRows(db)
    }
  }
}
