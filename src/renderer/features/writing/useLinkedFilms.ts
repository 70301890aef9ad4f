import { useEffect, useRef, useState } from 'react'
import type { FilmRef } from '../../../shared/models/film'
import type { FilmHit } from '../../../shared/models/search'
import type { ProseMention } from '../../ui/prose/pieces'

const LINK = /\[\[([^[\]\n]{1,300})\]\]/g
const YEAR_AT_END = /\s*\((\d{4})\)$/
/** Asked for one text; the two hundredth film of a review is not worth a search. */
const MOST = 200
const PAUSE_MS = 150

/** What stands in [[brackets]] in a text: each title once, without a year and without the words it is shown with. */
export function titlesLinked(text: string): string[] {
  const titles = [...text.matchAll(LINK)].map((match) => (match[1] ?? '').split('|')[0]?.trim().replace(YEAR_AT_END, '') ?? '')
  return [...new Set(titles.filter((title) => title !== ''))].slice(0, MOST)
}

/** The films a text links to, as the library knows them now; asked a moment after the last key, each title once. */
export function useLinkedFilms(text: string, filmsCalled: (title: string) => Promise<readonly FilmHit[]>): readonly ProseMention[] {
  const known = useRef(new Map<string, readonly FilmRef[]>())
  const [mentions, setMentions] = useState<readonly ProseMention[]>([])
  useEffect(() => {
    let isStale = false
    const look = async (): Promise<void> => {
      const titles = titlesLinked(text)
      for (const title of titles) {
        if (isStale) return
        if (known.current.has(title)) continue
        const hits = await filmsCalled(title)
        known.current.set(title, hits.map(({ film }) => film))
      }
      if (isStale) return
      const films = titles.flatMap((title) => known.current.get(title) ?? [])
      setMentions([...new Map(films.map((film) => [film.id, film])).values()].map((film) => ({ text: '', title: film.title, year: film.year, film })))
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [text, filmsCalled])
  return mentions
}
