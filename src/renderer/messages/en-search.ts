/** What the search palette says. */
import { listed, plural } from './format'

export const searchWords = {
  title: 'Search',
  label: 'Search films, reviews, people and commands',
  placeholder: 'Films, reviews, people, commands',
  results: 'Results',
  groups: { recent: 'Recent films', films: 'Films', texts: 'Reviews', people: 'People', commands: 'Commands' },
  count: (count: number): string => plural(count, { one: 'result', other: 'results' }),
  nothing: (query: string): string => `Nothing called “${query}”`,
  on: (author: string | null, film: string): string => `${author ?? 'You'} on ${film}`,
  take: (author: string | null, film: string): string => `Take by ${author ?? 'you'} on ${film}`,
  person: (films: number, texts: number): string => {
    const parts = [
      films > 0 ? `${plural(films, { one: 'film', other: 'films' })} in your library` : '',
      texts > 0 ? plural(texts, { one: 'text', other: 'texts' }) : ''
    ].filter((part) => part !== '')
    return listed(parts)
  },
  mentioned: 'Mentioned',
  add: (title: string): string => `Add a film called “${title}”`,
  move: 'move',
  open: 'open',
  write: 'write about it',
  nextGroup: 'next group',
  close: 'close'
} as const
