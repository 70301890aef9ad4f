import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { FilmCardsContext } from '../../ui/prose/filmCards'

/** Lets the names of films in every text show what is known about them. */
export function FilmCards({ children }: { children: ReactNode }) {
  const { reading } = useStores()
  const card = useStore(reading, ({ actions }) => actions.card)
  return <FilmCardsContext value={card}>{children}</FilmCardsContext>
}
