import { useEffect, useState } from 'react'
import type { FilmHit } from '../../../shared/models/search'

const PAUSE_MS = 30

export interface FilmsCalled {
  readonly films: readonly FilmHit[]
  /** False while they are the films of an earlier key. */
  readonly isAnswer: boolean
}

/** The films that are called so, a moment after the last key; what an older question still answers is dropped. */
export function useFilmsCalled(query: string, ask: (title: string) => Promise<readonly FilmHit[]>): FilmsCalled {
  const [found, setFound] = useState<{ query: string; films: readonly FilmHit[] }>({ query: '', films: [] })
  useEffect(() => {
    if (query === '') return
    let isStale = false
    const timer = setTimeout(() => {
      void ask(query).then((films) => {
        if (!isStale) setFound({ query, films })
      })
    }, PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [query, ask])
  // While the next letter is looked up, the films of the last one stay.
  const isRelated = found.query !== '' && (query.startsWith(found.query) || found.query.startsWith(query))
  return { films: query !== '' && isRelated ? found.films : [], isAnswer: found.query === query }
}
