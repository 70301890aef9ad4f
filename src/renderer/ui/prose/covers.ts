/** Whether passages that give things away begin covered; and the key that opens all of them, where there is one. */
import { createContext } from 'react'

export const CoversContext = createContext(true)
export const CoverKeyContext = createContext<string | null>(null)
