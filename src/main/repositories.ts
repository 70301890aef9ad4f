/** The repositories of one open library: SQL stands in these and nowhere else. */
import { BatchRepository } from './batches/repository'
import type { Library } from './db/library'
import { FilmRepository } from './films/repository'
import { MentionRepository } from './mentions/repository'
import { PersonRepository } from './people/repository'
import { ReviewRepository } from './reviews/repository'
import { RevisionRepository } from './revisions/repository'
import { SearchRepository } from './search/repository'
import { SourceRepository } from './sources/repository'
import { TagRepository } from './tags/repository'
import { TakeRepository } from './takes/repository'
import { ViewingRepository } from './journal/viewingRepository'

export interface Repositories {
  readonly batches: BatchRepository
  readonly films: FilmRepository
  readonly mentions: MentionRepository
  readonly people: PersonRepository
  readonly reviews: ReviewRepository
  readonly revisions: RevisionRepository
  readonly search: SearchRepository
  readonly sources: SourceRepository
  readonly tags: TagRepository
  readonly takes: TakeRepository
  readonly viewings: ViewingRepository
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
      films: new FilmRepository(db, changes),
      mentions: new MentionRepository(db, changes),
      people: new PersonRepository(db, changes),
      reviews: new ReviewRepository(db, changes),
      revisions: new RevisionRepository(db, changes),
      search: new SearchRepository(db),
      sources: new SourceRepository(db, changes),
      tags: new TagRepository(db, changes),
      takes: new TakeRepository(db, changes),
      viewings: new ViewingRepository(db, changes)
    }
  }
}
