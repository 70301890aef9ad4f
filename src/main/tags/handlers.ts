/** Tags: what is offered while one is typed. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'

export function tagHandlers(current: () => OpenLibrary): Handlers['tags'] {
  return {
    suggest: ({ begins }) => current().repositories.tags.suggest(begins)
  }
}
