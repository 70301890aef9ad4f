/** The import of the drawings: its dry run with seven of its questions in sight, and the same import half done. */
import type { Page } from '@playwright/test'
import { IMPORT_STEPS, type ImportPlan, type ImportQuestion, type ImportRow } from '../../src/shared/models/importing'
import { chooseCommand } from '../../tests/e2e/acts'
import type { Running } from '../../tests/e2e/app'

const NAME = 'letterboxd-ines-2026-11-20.zip'
const none = { new: 0, matched: 0, changed: 0, unclear: 0, leftOut: 0 }

const PLAN: ImportPlan = {
  token: 'drawn',
  name: NAME,
  format: 'letterboxd',
  counts: {
    films: { ...none, matched: 1_806, unclear: 23, new: 481 },
    viewings: { ...none, new: 1_129, matched: 75 },
    ratings: { ...none, new: 611, matched: 995, leftOut: 3 },
    reviews: { ...none, new: 87 },
    seen: none,
    watchlist: { ...none, new: 42 },
    likes: { ...none, new: 402 },
    lists: { ...none, new: 9 },
    listEntries: none,
    notes: none
  },
  questions: { film: 2, rating: 16, viewing: 0, review: 5 },
  files: [{ path: 'ratings.csv', rows: 1_609, state: 'partly', reason: null }],
  offers: { deleted: 0, orphaned: 0, tv: 0, ratings: 0 },
  dateDoubt: null,
  options: { withDeleted: false, withOrphaned: false, withTv: false, ratingsAreViewings: false, dateOrder: null, mapping: null },
  milliseconds: 4_100
}

const rated = (title: string, year: number, mine: number, file: number, answer: 'mine' | 'file'): Omit<ImportQuestion, 'id'> => ({
  kind: 'rating', why: 'ratedOtherwise', film: { title, year }, here: null, day: null, answer, isGiven: false,
  options: [{ value: 'mine', film: null, rating: mine, text: null }, { value: 'file', film: null, rating: file, text: null }]
})
const reviewed = (title: string, year: number): Omit<ImportQuestion, 'id'> => ({
  kind: 'review', why: 'otherReview', film: { title, year }, here: null, day: null, answer: 'both', isGiven: false,
  options: [{ value: 'both', film: null, rating: null, text: null }, { value: 'mine', film: null, rating: null, text: null }]
})
const whichFilm = (title: string, year: number | null, why: 'several' | 'noYear', ...films: readonly (readonly [string, number])[]): Omit<ImportQuestion, 'id'> => ({
  kind: 'film', why, film: { title, year }, here: null, day: null, answer: '0', isGiven: false,
  options: [
    ...films.map(([name, from], at) => ({ value: String(at), film: { title: name, year: from }, rating: null, text: null })),
    ...(why === 'noYear' ? [{ value: 'new', film: null, rating: null, text: null }] : [])
  ]
})

const QUESTIONS: readonly ImportQuestion[] = [
  rated('Interview', 2007, 7, 6, 'mine'),
  whichFilm('The Interview', 1998, 'several', ['The Interview', 1998], ['The Interview', 2014]),
  whichFilm('Last Tango', null, 'noYear', ['Last Tango in Paris', 1972]),
  reviewed('Stalker', 1979),
  rated('Hard Candy', 2005, 6, 8, 'file'),
  reviewed('Ikiru', 1952),
  rated('Persona', 1966, 9, 10, 'mine'),
  ...Array.from({ length: 16 }, (_, at) => (at % 4 === 0 ? reviewed('Late Spring', 1949) : rated('Paris, Texas', 1984, 8, 9, 'mine')))
].map((question, at) => ({ id: at + 1, ...question }))

const LEFT_OUT: readonly ImportRow[] = [88, 412, 1_067].map((line, at) => ({
  row: at + 1, kind: 'ratings', verdict: 'leftOut', file: 'ratings.csv', line, what: 'A row of ratings', reason: 'It is shorter than the header says.'
}))

/** Answers the window as an import of the drawings would. */
export async function drawImport({ app }: Running): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { plan, questions, rows, name }) => {
      const answer = (channel: string, value: (input: Record<string, unknown>) => unknown): void => {
        ipcMain.removeHandler(channel)
        ipcMain.handle(channel, (_event, input: Record<string, unknown>) => ({ ok: true, value: value(input) }))
      }
      answer('files.choose', () => [{ kind: 'import', opened: { token: 'drawn', name, format: 'letterboxd', needsMapping: false } }])
      answer('importing.plan', () => plan)
      answer('importing.answer', () => plan)
      answer('importing.answerAlike', () => plan)
      answer('importing.questions', ({ start }) => ({ total: questions.length, questions: questions.slice(Number(start), Number(start) + 60) }))
      answer('importing.rows', ({ start }) => ({ total: rows.length, rows: rows.slice(Number(start), Number(start) + 60) }))
      answer('importing.discard', () => undefined)
      ipcMain.removeHandler('importing.run')
      // It never ends: what is looked at is the middle of it.
      ipcMain.handle('importing.run', (_event, input: { job: string }) => {
        Reflect.set(globalThis, 'drawnJob', input.job)
        return new Promise(() => undefined)
      })
    },
    { plan: PLAN, questions: QUESTIONS, rows: LEFT_OUT, name: NAME }
  )
}

/** The dry run is on the screen. */
export async function openDryRun({ app, page }: Running): Promise<void> {
  await chooseCommand(app, 'import-file')
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('radiogroup', { name: /^Persona/ }).waitFor()
}

/** The import runs and is as far as in the drawing. */
export async function runHalf({ app, page }: Running): Promise<void> {
  await page.getByRole('button', { name: /^Import 2,310/ }).click()
  await page.getByRole('button', { name: 'Hide' }).waitFor()
  await app.evaluate(
    ({ BrowserWindow }, told) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const job: unknown = Reflect.get(globalThis, 'drawnJob')
      for (const [step, done, total] of told) contents?.send('job.progress', { job, step, done, total })
    },
    [[IMPORT_STEPS.backup, 1, 1], [IMPORT_STEPS.films, 504, 504], [IMPORT_STEPS.entries, 702, 1_129]] as const
  )
  await textOf(page, '702 of 1,129')
}

async function textOf(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: true }).waitFor()
}
