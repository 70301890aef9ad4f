import { SearchAnswer } from '../../shared/answers/others'
import type { FilmSummary } from '../../shared/models/film'
import { SEARCH } from './definition/reading'
import { nameOf } from './findFilm'
import type { Command } from './command'
import { oneOf, read } from './usage'

/** `search QUERY` */
export function searchCommand(words: readonly string[]): Command {
  const { values, positionals } = read(SEARCH, words)
  const query = oneOf(positionals, 'something to look for')
  return {
    makesLibrary: false,
    library: values.library,
    json: values.json,
    run: async ({ repositories }) => {
      const found = await repositories.search.find(query)
      const name = ({ id, title, year }: FilmSummary) => ({ id, title, year })
      const data = SearchAnswer.parse({
        query,
        films: found.films.map(({ film, detail }) => ({ ...name(film), stub: film.isStub, detail: detail?.text ?? null })),
        texts: found.texts.map(({ kind, id, film, author, snippet }) => ({ kind, id, film: name(film), author, snippet: snippet.text })),
        people: found.people.map(({ id, name: person, films, texts }) => ({ id, name: person.text, films, texts })),
        lists: found.lists.map(({ id, name: list, films }) => ({ id, name: list.text, films })),
        counts: found.counts,
        near: found.isNear
      })
      return { data, text: textOf(data) }
    }
  }
}

function textOf({ query, films, texts, people, lists, near }: SearchAnswer): string {
  const lines = [
    ...(near ? [`Nothing called “${query}”, but nearly:`] : []),
    ...films.map((film) => `${nameOf(film)}${film.detail === null ? '' : `  ${film.detail}`}`),
    ...texts.map(({ author, film, snippet }) => `${author ?? 'You'} on ${nameOf(film)}: ${snippet.replaceAll('\n', ' ')}`),
    ...people.map(({ name }) => name),
    ...lists.map(({ name }) => name)
  ]
  return lines.length === 0 ? `Nothing called “${query}”.\n` : `${lines.join('\n')}\n`
}
