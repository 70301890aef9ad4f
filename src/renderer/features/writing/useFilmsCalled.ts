import { useEffect, useState } from 'react'
import type { FilmHit } from '../../../shared/models/search'

const PAUSE_MS = 30

/** The films that are called so, a moment after the last key; what an older question still answers is dropped. */
export function useFilmsCalled(query: string, ask: (title: string) => Promise<readonly FilmHit[]>): readonly FilmHit[] {
  const [found, setFound] = useState<readonly FilmHit[]>([])
  useEffect(() => {
    if (query === '') {
      setFound([])
      return
    }
    let isStale = false
    const timer = setTimeout(() => {
      void ask(query).then((films) => {
        if (!isStale) setFound(films)
      })
    }, PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [query, ask])
  return found
}
