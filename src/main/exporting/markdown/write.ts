/** Notes as files: the folder of them, or one review's alone. */
import type { WriteFile, WriteFolder } from '../written'
import { addFiles } from '../target'
import { noteFolder, reviewNote } from './folder'

export const writeMarkdown: WriteFolder = async (db, choices, folder, work) => {
  const { scope } = choices
  if (scope.kind === 'review') {
    const { name, text } = reviewNote(db, scope.review, choices)
    folder.add(`${name}.md`, text)
    return { films: 0, reviews: 1, leftOut: [] }
  }
  const { files, films, reviews } = noteFolder(db, scope, choices)
  await addFiles(folder, files, work, files.length)
  return { films, reviews, leftOut: [] }
}

export const writeOneNote: WriteFile = async (db, choices, sink) => {
  if (choices.scope.kind === 'review') sink.write(reviewNote(db, choices.scope.review, choices).text)
  return { films: 0, reviews: 1, leftOut: [] }
}
