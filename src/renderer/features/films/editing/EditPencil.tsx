import { useGo } from '../../../app/useGo'
import { editFilmWords } from '../../../messages'
import { IconButton } from '../../../ui/Button'
import type { PartName } from './Part'

/** Beside facts on the film's page: opens the editor at them. */
export function EditPencil({ film, part }: { film: string; part: PartName & keyof typeof editFilmWords.editPart }) {
  const { go } = useGo()
  return <IconButton icon="PencilLine" label={editFilmWords.editPart[part]} className="editpencil" onClick={() => go({ name: 'editFilm', film, part })} />
}
