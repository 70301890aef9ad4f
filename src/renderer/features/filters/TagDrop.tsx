import type { Facet } from '../../../shared/models/filmQuery'
import { filterWords } from '../../messages'
import { FacetDrop } from './FacetDrop'

interface TagDropProps {
  value: readonly string[]
  onChange: (tags: string[]) => void
  /** The tags there are; null while they are read. */
  options: readonly Facet[] | null
  /** Called when it opens: reads the tags. */
  onOpen?: (() => void) | undefined
}

/** Bears one of these tags. */
export function TagDrop(props: TagDropProps) {
  return <FacetDrop label={filterWords.tag} canFind none={filterWords.noTags} {...props} />
}
