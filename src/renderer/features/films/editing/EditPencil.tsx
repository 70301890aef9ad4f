import { useGo } from '../../../app/useGo'
import { enEditFilm } from '../../../messages/en-editFilm'
import { IconButton } from '../../../ui/Button'
import type { PartName } from './Part'

/** Beside facts on the film's page: opens the editor at them. */
export function EditPencil({ film, part }: { film: string; part: PartName & keyof typeof enEditFilm.editPart }) {
  const { go } = useGo()
  return <IconButton icon="PencilLine" label={enEditFilm.editPart[part]} className="editpencil" onClick={() => go({ name: 'editFilm', film, part })} />
}
