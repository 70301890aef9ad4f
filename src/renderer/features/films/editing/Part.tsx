import { useId, type ReactNode } from 'react'
import { editFilmWords } from '../../../messages'

export type PartName = keyof typeof editFilmWords.part

export const PARTS: readonly PartName[] = ['titles', 'releases', 'facts', 'people', 'trailers', 'ids']

export function partId(part: PartName): string {
  return `edit-${part}`
}

/** One of the six parts of the form. */
export function Part({ name, about, children }: { name: PartName; about?: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section id={partId(name)} aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading}>
          {editFilmWords.part[name]}
        </h2>
        {about !== undefined && <span className="c">{about}</span>}
      </div>
      {children}
    </section>
  )
}
