import { useEffect, useState, type RefObject } from 'react'
import { findIn } from './finding'

/** The name our style sheet draws found words by. */
const HIGHLIGHT = 'found'

export interface Finding {
  readonly matches: readonly Range[]
  /** Counted from 0; 0 too where nothing was found. */
  readonly at: number
  readonly step: (by: 1 | -1) => void
}

/** Lights up every place of the words in a text, and walks from one to the next. Follows the text when passages are opened. */
export function useFinding(text: RefObject<HTMLElement | null>, words: string): Finding {
  const [matches, setMatches] = useState<readonly Range[]>([])
  const [at, setAt] = useState({ words, index: 0 })
  if (at.words !== words) setAt({ words, index: 0 })

  useEffect(() => {
    const root = text.current
    if (root === null) return
    const look = (): void => {
      const found = findIn(root, words)
      if (found.length === 0) CSS.highlights.delete(HIGHLIGHT)
      else CSS.highlights.set(HIGHLIGHT, new Highlight(...found))
      setMatches(found)
    }
    look()
    const changes = new MutationObserver(look)
    changes.observe(root, { childList: true, subtree: true, characterData: true })
    return () => {
      changes.disconnect()
      CSS.highlights.delete(HIGHLIGHT)
    }
  }, [text, words])

  const count = matches.length
  const index = Math.min(at.index, Math.max(0, count - 1))
  return {
    matches,
    at: index,
    step: (by) => {
      if (count > 0) setAt({ words, index: (index + by + count) % count })
    }
  }
}
