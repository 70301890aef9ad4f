/**
 * Every call the window can make, declared once. Main, preload and renderer take their types from here (types.ts),
 * and main validates each call by it at run time.
 *
 * To add a call: one line here, one function in the domain's handlers (the compiler asks for it), use it.
 */
import { z } from 'zod'
import { Done, Replayed } from '../models/changeNotes'
import { Entry, EntryText, OpenEntry } from '../models/entry'
import { FilmRef, FilmSummary, NewFilm } from '../models/film'
import { FilmPage } from '../models/filmPage'
import { Id } from '../models/ids'
import { LibraryStatus } from '../models/library'
import { PageAdded, PageReading, PageToAdd } from '../models/pasting'
import { CollectedReview } from '../models/review'
import { SearchResults } from '../models/search'
import { ChosenPlace, ExportChoices, ExportDone, ExportPreview, RestoreReport } from '../models/transfer'

interface Endpoint<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I
  readonly output: O
}

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Endpoint<I, O> => ({ input, output })

const nothing = z.void()

/** A file the person dropped or pasted. The preload turns the `File` into its path, so the page never names one. */
export const DroppedFile = z.object({ path: z.string().min(1) })

/** What a chosen or dropped file turned out to be. */
export const OpenedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), reading: PageReading }),
  z.object({ kind: z.literal('library'), token: z.string(), dryRun: RestoreReport })
])
export type OpenedFile = z.infer<typeof OpenedFile>

export const contract = {
  library: {
    status: call(nothing, LibraryStatus),
    /** Asks for a library file and opens it; null when the person cancelled. */
    openOther: call(nothing, LibraryStatus.nullable()),
    /** First run: where the library is to be kept; null when the person cancelled. */
    choosePlace: call(nothing, LibraryStatus.nullable())
  },
  films: {
    list: call(z.object({ filter: z.string() }), z.array(FilmSummary)),
    page: call(z.object({ film: Id }), FilmPage),
    add: call(NewFilm, FilmRef),
    /** Makes a stub into a film. */
    adopt: call(z.object({ film: Id }), FilmRef),
    remove: call(z.object({ film: Id }), Done)
  },
  reviews: {
    /** Puts a collected review's paragraph breaks back as they came, or restores them again. */
    showBreaks: call(z.object({ review: Id, restored: z.boolean() }), CollectedReview),
    remove: call(z.object({ review: Id }), Done)
  },
  mentions: {
    decide: call(z.object({ mentions: z.array(Id).min(1), status: z.enum(['accepted', 'rejected']) }), Done)
  },
  journal: {
    /** Opens Write: makes the entry at once, marked as a draft. */
    start: call(z.object({ film: Id }), OpenEntry),
    open: call(z.object({ entry: Id }), OpenEntry),
    /** Resolves when the words are on the disk. */
    save: call(z.object({ entry: Id, text: EntryText }), Entry),
    finish: call(z.object({ entry: Id, text: EntryText }), Entry),
    /** Leaving without finishing: a draft nobody wrote in goes; anything else stays. */
    leave: call(z.object({ entry: Id }), z.object({ kept: z.boolean() })),
    remove: call(z.object({ entry: Id }), Done),
    drafts: call(nothing, z.array(Entry)),
    /** Tags that begin like this, the most used first. */
    tags: call(z.object({ begins: z.string() }), z.array(z.string()))
  },
  pages: {
    /** The text on the clipboard, or null when there is none. */
    readClipboard: call(nothing, z.object({ text: z.string() }).nullable()),
    recognise: call(z.object({ text: z.string() }), PageReading),
    add: call(z.object({ token: z.string(), pages: z.array(PageToAdd) }), PageAdded),
    /** The window closed the dialog: main may let go of the bytes. */
    discard: call(z.object({ token: z.string() }), nothing)
  },
  files: {
    /** Asks for a file to bring in; null when the person cancelled. */
    choose: call(nothing, OpenedFile.nullable()),
    opened: call(DroppedFile, OpenedFile),
    /** Brings a complete export in, after its dry run. */
    restore: call(z.object({ token: z.string(), job: z.string() }), RestoreReport)
  },
  exporting: {
    preview: call(ExportChoices, ExportPreview),
    /** The place that is offered first. */
    place: call(ExportChoices, ChosenPlace),
    choosePlace: call(ExportChoices, ChosenPlace.nullable()),
    run: call(z.object({ choices: ExportChoices, place: z.string(), job: z.string() }), ExportDone),
    showInFolder: call(z.object({ place: z.string() }), nothing)
  },
  jobs: {
    cancel: call(z.object({ job: z.string() }), nothing)
  },
  search: {
    find: call(z.object({ query: z.string().max(1_000) }), SearchResults)
  },
  changes: {
    undo: call(nothing, Replayed),
    redo: call(nothing, Replayed),
    /** Takes back one thing: a toast's Undo. */
    undoGroup: call(z.object({ group: z.int() }), Replayed)
  },
  links: {
    /** After a click: asks once, then hands an https or mailto address to the system. */
    open: call(z.object({ url: z.string().max(10_000) }), nothing)
  }
} as const

export type Contract = typeof contract
