/** Which screens a start can begin with, and back: a route as main remembers it. */
import type { Screen } from '../../shared/models/settings'
import type { Route } from './navigation'

/** The screen of a route; null for one to which no start returns. */
export function screenOf(route: Route): Screen | null {
  switch (route.name) {
    case 'film':
      return { name: 'film', which: route.film }
    case 'person':
      return { name: 'person', which: route.person }
    case 'list':
      return { name: 'list', which: route.list }
    case 'journal':
    case 'films':
    case 'watchlist':
      return { name: route.name, which: route.view ?? null }
    case 'settings':
      return { name: 'settings', which: route.page ?? null }
    case 'lists':
    case 'reviews':
    case 'drafts':
    case 'returned':
      return { name: route.name, which: null }
    case 'written':
      return { name: 'written', which: route.query ?? null }
    case 'write':
    case 'compare':
    case 'read':
    case 'editFilm':
    case 'guide':
      return null
  }
}

/** The route of a remembered screen; null when it says too little. */
export function routeOf({ name, which }: Screen): Route | null {
  switch (name) {
    case 'film':
      return which === null ? null : { name, film: which }
    case 'person':
      return which === null ? null : { name, person: which }
    case 'list':
      return which === null ? null : { name, list: which }
    case 'journal':
    case 'films':
    case 'watchlist':
      return which === null ? { name } : { name, view: which }
    case 'settings':
      return which === null ? { name } : { name, page: which }
    case 'written':
      return which === null ? { name } : { name, query: which }
    default:
      return { name }
  }
}
