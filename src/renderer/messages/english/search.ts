/** What the search palette says. */
import { figure, listed, plural } from '../format'

export const searchWords = {
  title: 'Search',
  label: 'Search films, reviews, people, lists and commands',
  placeholder: 'Films, reviews, people, lists, commands',
  results: 'Results',
  groups: { recent: 'Recent', films: 'Films', texts: 'Reviews', people: 'People', lists: 'Lists', nearly: 'Nearly the same words', commands: 'Commands' },
  count: (count: number): string => plural(count, { one: 'result', other: 'results' }),
  nothing: (query: string): string => `Nothing called “${query}”`,
  nearly: (query: string): string => `Nothing called “${query}”, but nearly:`,
  searching: 'Searching',
  on: (author: string | null, film: string): string => `${author ?? 'You'} on ${film}`,
  take: (author: string | null, film: string): string => `Take by ${author ?? 'you'} on ${film}`,
  /** "9 films in your library, 4 as director and 2 texts". */
  person: (films: number, directed: number, texts: number): string => {
    const made = `${plural(films, { one: 'film', other: 'films' })} in your library`
    const parts = [
      films === 0 ? '' : directed === 0 ? made : directed === films ? `${made}, as director` : `${made}, ${figure(directed)} as director`,
      texts > 0 ? plural(texts, { one: 'text', other: 'texts' }) : ''
    ].filter((part) => part !== '')
    return listed(parts)
  },
  list: (films: number): string => plural(films, { one: 'film', other: 'films' }),
  more: (count: number): string => `${figure(count)} more`,
  mentioned: 'Mentioned',
  watchlist: 'Watchlist',
  saveView: (text: string): string => `Save “${text}” as a view`,
  written: (text: string): string => `Everything written with “${text}”`,
  add: (title: string): string => `Add a film called “${title}”`,
  move: 'move',
  open: 'open',
  write: 'write about it',
  nextGroup: 'next group',
  close: 'close'
} as const
