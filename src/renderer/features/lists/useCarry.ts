import { useCallback, useEffect, useRef, useState } from 'react'
import type { ListEntry } from '../../../shared/models/list'
import type { Carry } from './carry'

export interface Carrying {
  readonly carry: Carry | null
  /** Takes a film up. */
  readonly lift: (entry: ListEntry, place: number, by: 'keys' | 'pointer') => void
  /** Carries it to a place; `top` is where the pointer holds it. */
  readonly carryTo: (place: number, top?: number) => void
  readonly putDown: () => void
  readonly putBack: () => void
  /** Moves a film by so many places and saves that at once. */
  readonly stroke: (entry: ListEntry, place: number, steps: number) => void
}

/**
 * One film that is being moved. Nothing is saved before it is put down; then the rows stay as they are drawn until the library
 * says the same.
 *
 * @param count how many places there are
 * @param onMove saves a move to a place counted from 1; true when the rows now show it
 */
export function useCarry(count: number, onMove: (entry: ListEntry, to: number) => Promise<boolean>): Carrying {
  const [carry, setCarry] = useState<Carry | null>(null)
  // What the keys said last, also between two drawings.
  const now = useRef<Carry | null>(null)
  const isSaving = useRef(false)
  const save = useRef(onMove)
  useEffect(() => {
    save.current = onMove
  })
  const set = useCallback((next: Carry | null) => {
    now.current = next
    setCarry(next)
  }, [])

  const settle = useCallback(async () => {
    if (isSaving.current) return
    isSaving.current = true
    // A second stroke may come while the first is being saved.
    for (let current = now.current; current !== null && current.from !== current.to; current = now.current) {
      const { to } = current
      set({ ...current, saving: to })
      const isMoved = await save.current(current.entry, to + 1)
      const latest = now.current
      if (latest === null) break
      set(isMoved ? { ...latest, from: to, saving: null } : null)
    }
    isSaving.current = false
    set(null)
  }, [set])

  const within = (place: number): number => Math.max(0, Math.min(place, count - 1))
  return {
    carry,
    lift: (entry, place, by) => {
      if (now.current === null) set({ entry, from: place, to: place, saving: null, by, top: null })
    },
    carryTo: (place, top) => {
      const current = now.current
      if (current !== null && !isSaving.current) set({ ...current, to: within(place), top: top ?? null })
    },
    putDown: () => {
      const current = now.current
      if (current === null || isSaving.current) return
      set({ ...current, by: 'stroke', top: null })
      void settle()
    },
    putBack: () => {
      if (!isSaving.current) set(null)
    },
    stroke: (entry, place, steps) => {
      const current = now.current
      // Another film waits until this one is saved.
      if (current !== null && (current.by !== 'stroke' || current.entry.id !== entry.id)) return
      set({
        entry,
        from: current?.from ?? place,
        to: within((current?.to ?? place) + steps),
        saving: current?.saving ?? null,
        by: 'stroke',
        top: null
      })
      void settle()
    }
  }
}
