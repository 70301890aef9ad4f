/** Carrying a film through its list: where each row stands meanwhile. Places are counted from 0. */
import type { ListEntry } from '../../../shared/models/list'

export interface Carry {
  readonly entry: ListEntry
  /** Where it stood, and where it would be put down now. */
  readonly from: number
  readonly to: number
  /** The place that is being saved; null until it is put down. */
  readonly saving: number | null
  /** keys: lifted with Space. pointer: dragged by its grip. stroke: moved at once, and about to be saved. */
  readonly by: 'keys' | 'pointer' | 'stroke'
  /** How far from the top of the list the pointer holds it, in px; null unless it is dragged. */
  readonly top: number | null
}

/**
 * The carry as it stands over the rows that are there: the library may show a move already whose end has not been heard of yet.
 *
 * @param idAt which entry stands at a row
 */
export function overRows(carry: Carry | null, idAt: (row: number) => string | undefined): Carry | null {
  if (carry === null || carry.saving === null || idAt(carry.from) === carry.entry.id) return carry
  return idAt(carry.saving) === carry.entry.id ? { ...carry, from: carry.saving } : carry
}

/** Which row of the library's order is drawn at a place. */
export function rowAtPlace(place: number, carry: Carry | null): number {
  if (carry === null) return place
  const { from, to } = carry
  if (place === to) return from
  if (from < to) return place >= from && place < to ? place + 1 : place
  return place > to && place <= from ? place - 1 : place
}

/** The place at which a row of the library's order is drawn. */
export function placeOfRow(row: number, carry: Carry | null): number {
  if (carry === null) return row
  const { from, to } = carry
  if (row === from) return to
  if (from < to) return row > from && row <= to ? row - 1 : row
  return row >= to && row < from ? row + 1 : row
}
