/** What is known about a film whose name hovers; the frame provides it. Null: nothing hovers. */
import { createContext } from 'react'
import type { FilmCard } from '../../../shared/models/reading'

export const FilmCardsContext = createContext<((film: string) => Promise<FilmCard | null>) | null>(null)
