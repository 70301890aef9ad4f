import type { TagSubject } from '../../tags/repository'
import type { Carrying } from './carrying'

/** Puts tags behind those that are there. */
export function addTags({ open, batch }: Carrying, kind: TagSubject, id: string, names: readonly string[]): void {
  const { tags } = open.repositories
  if (names.length > 0) tags.setTags(kind, id, [...tags.of(kind, id), ...names], batch)
}
