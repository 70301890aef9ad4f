import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'

export function searchHandlers(current: () => OpenLibrary): Handlers['search'] {
  return {
    find: ({ query }) => current().repositories.search.find(query)
  }
}
