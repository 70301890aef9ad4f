/** One note for one list: what I say of it, and its films in their order. */
import { withBody } from './entryNote'
import { frontMatter } from './frontMatter'
import type { ListFacts } from './rows'

/** @param films links, ready to write, each with my note on it */
export function listNote(list: ListFacts, tags: readonly string[], films: readonly { link: string; note: string | null }[]): string {
  const front = frontMatter({
    title: list.name,
    films: films.length,
    watchlist: list.kind === 'watchlist',
    ranked: list.is_ranked === 1,
    private: list.is_private === 1,
    tags,
    id: list.id
  })
  const items = films.map(({ link, note }, index) => {
    const mark = list.is_ranked === 1 ? `${index + 1}. ` : '- '
    const said = note === null || note.trim() === '' ? [] : ['', ...note.trim().split(/\r?\n/)]
    return [`${mark}${link}`, ...said.map((line) => (line === '' ? '' : `${' '.repeat(mark.length)}${line}`))].join('\n')
  })
  return withBody(front, [list.description?.trim() ?? '', items.join('\n')].filter((part) => part !== '').join('\n\n'))
}
