/** A book on its way to its target, from the window and from the command line. */
import type { ExportChoices } from '../../../shared/models/transfer'
import type { Library } from '../../db/library'
import type { Jobs } from '../../worker/jobs'
import type { Work } from '../../worker/work'
import { type Exported, refuseLibraryItself } from '../exportTo'
import { exportBook } from './exportBook'
import { printFile } from './printing'

const LEFT_OUT = ['A book holds your reviews and nothing else: entries without words, lists, and what others wrote are not in it.']

/** From the window: the worker writes and numbers, main prints. */
export async function printFromWindow(jobs: Jobs, library: string, choices: ExportChoices, target: string, job: string): Promise<Exported> {
  const stopper = new AbortController()
  const end = jobs.stopsWith(job, () => stopper.abort())
  try {
    const done = await exportBook({
      write: (file, pages) => jobs.writeBook(library, choices, file, pages, job),
      print: (file) => {
        jobs.tell(job, 'Printing the book')
        return printFile(file, stopper.signal)
      },
      pages: (pdf) => jobs.pagesOfBook(pdf),
      finish: (pdf) => jobs.finishBook(pdf, target)
    })
    return { ...done, leftOut: LEFT_OUT }
  } finally {
    end()
  }
}

/** From the command line, all in one process. */
export async function printHere(library: Library, choices: ExportChoices, target: string, work: Work): Promise<Exported> {
  refuseLibraryItself(library, target)
  const { finishBook, pagesOfBook, writeBookPage } = await import('./making')
  const done = await exportBook({
    write: (file, pages) => writeBookPage(library, choices, file, pages, work),
    print: (file) => printFile(file, new AbortController().signal),
    pages: pagesOfBook,
    finish: (pdf) => finishBook(pdf, target)
  })
  return { ...done, leftOut: LEFT_OUT }
}
