import { fileName, type FreeNames } from '../fileNames'

export interface Named {
  readonly id: string
  readonly title: string
  readonly year: number | null
}

/** "Late Spring (1949)", or the title alone. */
export function titleAndYear({ title, year }: { title: string; year: number | null }): string {
  return year === null ? title : `${title} (${year})`
}

/** What each film's note is called, and how to link to it. */
export class FilmNames {
  readonly #names = new Map<string, string>()

  /** Names the films that get notes. Each name is given once in the whole folder, so that a link by name is never doubtful. */
  constructor(films: readonly Named[], free: FreeNames) {
    for (const film of films) this.#names.set(film.id, free.take(plainName(film)))
  }

  /** The note's name; a film without a note (a stub) has the one it would get. */
  of(film: Named): string {
    return this.#names.get(film.id) ?? plainName(film)
  }

  /** "[[Late Spring (1949)]]"; where the file is called otherwise, what is read stays the title. */
  link(film: Named): string {
    return link(this.of(film), titleAndYear(film))
  }
}

export function link(name: string, shown: string): string {
  const label = shown.replace(/[[\]|\s]+/g, ' ').trim()
  return label === name || label === '' ? `[[${name}]]` : `[[${name}|${label}]]`
}

function plainName({ title, year }: Named): string {
  return fileName(title, year === null ? '' : ` (${year})`)
}
