import { useEffect, useState } from 'react'
import type { FilmHit } from '../../../shared/models/search'

const PAUSE_MS = 30

/** The films that are called so, a moment after the last key; what an older question still answers is dropped. */
export function useFilmsCalled(query: string, ask: (title: string) => Promise<readonly FilmHit[]>): readonly FilmHit[] {
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
  return query !== '' && isRelated ? found.films : []
}
