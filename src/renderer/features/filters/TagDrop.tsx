import type { Facet } from '../../../shared/models/filmQuery'
import { enFilters } from '../../messages/en-filters'
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
  return <FacetDrop label={enFilters.tag} canFind none={enFilters.noTags} {...props} />
}
