/** Which rows of a long list are chosen: by id, so that they stay chosen when the order changes or they are scrolled away. */
import { MOST_CHOSEN } from '../../../shared/models/journal'

export interface Selection {
  readonly chosen: ReadonlySet<string>
  /** More were asked for than can be chosen at once. */
  readonly isCut: boolean
  /** Where a range begins. */
  readonly anchor: number
  /** What was chosen before the range. */
  readonly base: ReadonlySet<string>
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), isCut: false, anchor: 0, base: new Set() }

/** One row more or less; ranges begin at it. */
export function toggled(selection: Selection, id: string, index: number): Selection {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return limited(chosen, index, chosen)
}

/** From where the range begins to here, and what was chosen before. `asked`: how many rows the range has. */
export function extended(selection: Selection, range: readonly string[], asked: number): Selection {
  const all = limited(new Set([...selection.base, ...range]), selection.anchor, selection.base)
  return asked > range.length ? { ...all, isCut: true } : all
}

export function everything(ids: readonly string[], total: number): Selection {
  const chosen = new Set(ids)
  return { chosen, isCut: total > chosen.size, anchor: 0, base: chosen }
}

function limited(chosen: ReadonlySet<string>, anchor: number, base: ReadonlySet<string>): Selection {
  if (chosen.size <= MOST_CHOSEN) return { chosen, isCut: false, anchor, base }
  return { chosen: new Set([...chosen].slice(0, MOST_CHOSEN)), isCut: true, anchor, base }
}
