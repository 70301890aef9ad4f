/** Which rows of a film an edit leaves, changes, brings and removes. Nothing is written here. */

interface Placed {
  readonly id: string
  readonly position: number
}

export interface Aligned<R, E> {
  /** Rows the edit no longer has. */
  readonly gone: readonly R[]
  /** What the edit has, in its order; `row` is null for what is new. */
  readonly kept: readonly { readonly row: R | null; readonly edit: E; readonly position: number }[]
}

/**
 * Rows go by their ids. Positions are left as they are while the order is: only a row that was moved, or came in
 * between, numbers the rows anew.
 */
export function align<R extends Placed, E extends { readonly id: string | null }>(known: readonly R[], edited: readonly E[]): Aligned<R, E> {
  const left = new Map(known.map((row) => [row.id, row]))
  const pairs = edited.map((edit) => {
    const row = edit.id === null ? undefined : left.get(edit.id)
    if (row) left.delete(row.id)
    return { row: row ?? null, edit }
  })
  const stays = isInOrder(known, pairs.map(({ row }) => row))
  let next = Math.max(-1, ...known.map(({ position }) => position))
  return {
    gone: [...left.values()],
    kept: pairs.map(({ row, edit }, index) => {
      if (!stays) return { row, edit, position: index }
      if (row) return { row, edit, position: row.position }
      next += 1
      return { row, edit, position: next }
    })
  }
}

/** True when the rows that stay follow one another as before, and what is new comes after them all. */
function isInOrder<R extends Placed>(known: readonly R[], rows: readonly (R | null)[]): boolean {
  const places = rows.map((row) => (row === null ? known.length : known.indexOf(row)))
  return places.every((place, index) => index === 0 || (places[index - 1] ?? 0) <= place)
}
