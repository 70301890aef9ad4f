import { importingWords } from '../../messages'
import type { ImportSession } from './session'
import { useTurn } from './useArrivals'

/** The file's name, and which of several imports this is. */
export function useSubtitle({ opened }: ImportSession): string {
  const turn = useTurn()
  return turn === null ? opened.name : `${opened.name} · ${importingWords.turn(turn.at, turn.of)}`
}
