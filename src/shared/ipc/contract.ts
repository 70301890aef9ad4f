/**
 * Every call the window can make, declared once. Main, preload and renderer take their types from here (types.ts),
 * and main validates each call by it at run time.
 *
 * To add a call: one line here, one function in the domain's handlers (the compiler asks for it), use it.
 */
import { z } from 'zod'
import { BinContents, BinKind } from '../models/bin'
import { Done, Replayed } from '../models/changeNotes'
import { Cursor, Entry, EntryText, OpenEntry } from '../models/entry'
import { FilmRef, NewFilm } from '../models/film'
import { EditableFilm, FilmEdit, MergePreview, NewPoster } from '../models/filmEdit'
import { FilmPage } from '../models/filmPage'
import { FilmFacets, FilmFilter, FilmQuery, FilmStretch, STRETCH } from '../models/filmQuery'
import { FilmNote, FilmNoteKind, FilmNoteText, Template, TemplateText } from '../models/filmNote'
import { Id, Instant } from '../models/ids'
import { CsvMapping, CsvPreview, ImportBatch, ImportKind, ImportOpened, ImportOptions, ImportPlan, ImportPreset, ImportQuestion, ImportQuestionStretch, ImportReport, ImportRowStretch, ImportVerdict, KeptNoteStretch, PresetName } from '../models/importing'
import { Chosen, EntryChange, FilmHistory, FilmOffer, JournalFacets, JournalFilter, JournalMonths, JournalQuery, JournalStretch, LoggedEntry, MonthFigures, MonthKey, NewEntry } from '../models/journal'
import { LibraryStatus } from '../models/library'
import { ListCard, ListChoice, ListStretch, ListText, Pick } from '../models/list'
import { OfferedStretch, ReturnedTo } from '../models/mention'
import { PartialDate } from '../models/partialDate'
import { PersonChoice, PersonName, PersonPage } from '../models/person'
import { PageFailure } from '../models/pageFailure'
import { PageAdded, PageReading, PageToAdd } from '../models/pasting'
import { HalfStars } from '../models/rating'
import { FilmCard, ReadableReview } from '../models/reading'
import { CollectedReview } from '../models/review'
import { ReviewFacets, ReviewQuery, ReviewStretch } from '../models/reviewList'
import { SavedView, SavedViewName, ViewQuery } from '../models/savedView'
import { Recent, SearchResults } from '../models/search'
import { About, Licences, LibraryCheck, Opening, Preferences, Shown } from '../models/settings'
import { Dictionary, SpellingState } from '../models/spelling'
import { ChosenPlace, ExportChoices, ExportDone, ExportPreview, RestoreReport } from '../models/transfer'
import { Version, VersionName, VersionStretch } from '../models/version'
import { WrittenStretch } from '../models/writtenSearch'

interface Endpoint<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I
  readonly output: O
}

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Endpoint<I, O> => ({ input, output })

const nothing = z.void()

/** From which row, and how many, of a list that is longer than the screen. */
const stretch = { start: z.int().min(0), count: z.int().min(1).max(STRETCH) }
const tags = z.array(z.string().trim().min(1).max(100)).max(50)

/** Files or folders the person dropped or pasted. The preload turns each `File` into its path, so the page never names one. */
export const DroppedFiles = z.object({ paths: z.array(z.string().min(1)).min(1).max(10_000) })

/** What a chosen or dropped file turned out to be. */
export const OpenedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), reading: PageReading }),
  z.object({ kind: z.literal('library'), token: z.string(), dryRun: RestoreReport }),
  z.object({ kind: z.literal('import'), opened: ImportOpened })
])
export type OpenedFile = z.infer<typeof OpenedFile>

export const contract = {
  library: {
    status: call(nothing, LibraryStatus),
    /** Asks for a library file and opens it; null when the person cancelled. */
    openOther: call(nothing, LibraryStatus.nullable()),
    /** Opens the library that was asked for from outside, by its token. */
    openAsked: call(z.object({ token: z.string() }), LibraryStatus),
    /** First run: where the library is to be kept; null when the person cancelled. */
    choosePlace: call(nothing, LibraryStatus.nullable()),
    showInFolder: call(nothing, nothing),
    /** Reads the whole file and looks for damage. */
    check: call(nothing, LibraryCheck),
    /** Asks where, and makes a checked copy there; null when the person cancelled. */
    backUp: call(nothing, ChosenPlace.nullable())
  },
  window: {
    opened: call(nothing, Opening),
    shows: call(Shown, nothing),
    /** A page could not be drawn: for the log. */
    failed: call(PageFailure, nothing),
    /** Opens the system's print dialog on what the window shows; whether it was printed. */
    print: call(nothing, z.object({ printed: z.boolean() }))
  },
  films: {
    /** One stretch of the films that match, and how many match in all. */
    query: call(z.object({ query: FilmQuery, ...stretch }), FilmStretch),
    /** The ids of a stretch of any length, for choosing from one row to another. */
    ids: call(z.object({ query: FilmQuery, start: z.int().min(0), count: z.int().min(1).max(5_000) }), z.array(Id)),
    /** Where the first film stands whose title begins like this, from a row on; or where one film stands. */
    locate: call(z.object({ query: FilmQuery, what: z.union([z.object({ begins: z.string().min(1).max(200), from: z.int().min(0) }), z.object({ film: Id })]) }), z.object({ at: z.int().nullable() })),
    facets: call(z.object({ filter: FilmFilter }), FilmFacets),
    page: call(z.object({ film: Id }), FilmPage),
    /** What hovers over a film's name; null for one that is gone. */
    card: call(z.object({ film: Id }), FilmCard.nullable()),
    add: call(NewFilm, FilmRef),
    /** Makes a stub into a film. */
    adopt: call(z.object({ film: Id }), FilmRef),
    remove: call(z.object({ film: Id }), Done),
    removeMany: call(z.object({ films: Chosen }), Done),
    tagMany: call(z.object({ films: Chosen, add: tags, remove: tags }), Done),
    /** My verdict, from anywhere: what is left out stays. */
    judge: call(z.object({ film: Id, rating: HalfStars.nullable().optional(), isLiked: z.boolean().optional(), isSeen: z.boolean().optional() }), Done),
    edit: call(z.object({ film: Id }), EditableFilm),
    /** Saves what was edited; nothing is done when nothing changed. */
    change: call(z.object({ film: Id, edit: FilmEdit }), Done.nullable()),
    mergePreview: call(z.object({ keep: Id, other: Id }), MergePreview),
    /** Brings everything of `other` to `keep`; undone as one. */
    merge: call(z.object({ keep: Id, other: Id }), Done)
  },
  posters: {
    /** Adds an image, re-encoded by the window, and shows it from now on. */
    add: call(NewPoster, Done),
    show: call(z.object({ film: Id, poster: Id.nullable() }), Done),
    remove: call(z.object({ poster: Id }), Done)
  },
  people: {
    page: call(z.object({ person: Id }), PersonPage),
    /** People whose name has a word that begins like this, the most credited first. */
    suggest: call(z.object({ begins: z.string().max(200) }), z.array(PersonChoice)),
    rename: call(z.object({ person: Id, name: PersonName }), Done),
    /** Two rows are one person: everything of `other` goes to `keep`. */
    merge: call(z.object({ keep: Id, other: Id }), Done),
    /** One row is two people: these credits and texts go to a new person of the same name. */
    split: call(z.object({ person: Id, credits: z.array(Id), texts: z.array(Id) }), Done)
  },
  tags: {
    /** Tags that have a word that begins like this, the most used first, with how many entries bear them. */
    suggest: call(z.object({ begins: z.string().max(100) }), z.array(z.object({ name: z.string(), uses: z.int() })))
  },
  lists: {
    all: call(nothing, z.array(ListCard)),
    one: call(z.object({ list: Id }), ListCard),
    /** The watchlist, made when there was none. */
    watchlist: call(nothing, ListCard),
    /** One stretch of a list. `query.filter.list` is the list. */
    entries: call(z.object({ query: FilmQuery, ...stretch }), ListStretch),
    create: call(z.object({ text: ListText, films: z.array(Id).max(5_000) }), ListCard),
    change: call(z.object({ list: Id, text: ListText }), Done),
    remove: call(z.object({ list: Id }), Done),
    like: call(z.object({ list: Id, isLiked: z.boolean() }), Done),
    /** Films that are on it already stay where they are. */
    add: call(z.object({ list: Id, films: Chosen }), Done),
    takeOff: call(z.object({ list: Id, films: Chosen }), Done),
    removeEntries: call(z.object({ entries: Chosen }), Done),
    note: call(z.object({ entry: Id, note: z.string().max(100_000).nullable() }), Done.nullable()),
    /** Moves an entry to a place of its list, counted from 1. */
    move: call(z.object({ entry: Id, to: z.int().min(1) }), Done.nullable()),
    /** The lists films can be put on, the watchlist first, with how many of these films each has. */
    choices: call(z.object({ films: z.array(Id).max(5_000) }), z.array(ListChoice)),
    /** Those of these films that are on the list. */
    has: call(z.object({ list: Id, films: z.array(Id).max(5_000) }), z.array(Id)),
    /** Puts films on the watchlist or takes them off. */
    watch: call(z.object({ films: Chosen, isWatched: z.boolean() }), Done),
    /** One film at random of those that match, none of the films in `not`; `keep` itself where it matches. Null when nothing is left. */
    pick: call(z.object({ query: FilmQuery, not: z.array(Id).max(5_000), keep: Id.nullable().default(null) }), Pick.nullable())
  },
  savedViews: {
    all: call(nothing, z.array(SavedView)),
    save: call(z.object({ name: SavedViewName, view: ViewQuery }), SavedView),
    change: call(z.object({ id: Id, name: SavedViewName.optional(), view: ViewQuery.optional() }), SavedView),
    remove: call(z.object({ id: Id }), Done)
  },
  bin: {
    list: call(z.object({ count: z.int().min(1).max(1_000) }), BinContents),
    restore: call(z.object({ kind: BinKind, id: Id }), Done),
    /** For good: there is no undo. */
    empty: call(nothing, z.object({ removed: z.int() }))
  },
  settings: {
    get: call(nothing, Preferences),
    set: call(Preferences.partial(), Preferences),
    about: call(nothing, About),
    /** The versions as plain text on the clipboard, and nothing from the library. */
    copyReport: call(nothing, nothing),
    showLogs: call(nothing, nothing),
    showCrashReports: call(nothing, nothing),
    licences: call(nothing, Licences)
  },
  reviews: {
    list: call(z.object({ query: ReviewQuery, ...stretch }), ReviewStretch),
    /** Counted among what the rest of the query leaves. */
    facets: call(z.object({ query: ReviewQuery }), ReviewFacets),
    /** Puts a collected review's paragraph breaks back as they came, or restores them again. */
    showBreaks: call(z.object({ review: Id, restored: z.boolean() }), CollectedReview),
    remove: call(z.object({ review: Id }), Done),
    read: call(z.object({ review: Id }), ReadableReview),
    /** Where a review stands in the list; null when it is not on it. */
    locate: call(z.object({ query: ReviewQuery, review: Id }), z.object({ at: z.int().nullable() })),
    /** Keeps somebody's review, or lets go of it. */
    keep: call(z.object({ review: Id, isKept: z.boolean() }), Done)
  },
  mentions: {
    decide: call(z.object({ mentions: z.array(Id).min(1), status: z.enum(['accepted', 'rejected']) }), Done),
    /** Those that wait for a decision, in all texts; the newest text first. */
    offered: call(z.object(stretch), OfferedStretch),
    /** Looks through every finished text for films that are named and not linked; with progress, to be stopped. */
    look: call(z.object({ job: z.string() }), z.object({ found: z.int() })),
    /** The films I keep coming back to: watched again, and spoken of in texts on others. */
    returnedTo: call(z.object({ whose: z.enum(['mine', 'all']) }), z.array(ReturnedTo))
  },
  versions: {
    /** Of a review of mine, the newest first. */
    list: call(z.object({ review: Id, ...stretch }), VersionStretch),
    text: call(z.object({ version: Id }), z.object({ body: z.string() })),
    name: call(z.object({ version: Id, name: VersionName.nullable() }), Version),
    /** Keeps what stands now as a version with a name, to come back to. */
    keep: call(z.object({ review: Id, name: VersionName }), Version),
    /** Puts the text of a version into the review; what stood there stays as a version. `done`: null when it says that already. */
    restore: call(z.object({ version: Id }), z.object({ entry: Entry, done: Done.nullable() }))
  },
  filmNotes: {
    of: call(z.object({ film: Id }), z.array(FilmNote)),
    add: call(z.object({ film: Id, kind: FilmNoteKind, text: FilmNoteText }), FilmNote),
    change: call(z.object({ note: Id, text: FilmNoteText }), Done.nullable()),
    remove: call(z.object({ note: Id }), Done)
  },
  templates: {
    all: call(nothing, z.array(Template)),
    add: call(TemplateText, Template),
    change: call(z.object({ template: Id, text: TemplateText }), Done.nullable()),
    remove: call(z.object({ template: Id }), Done)
  },
  spelling: {
    state: call(nothing, SpellingState),
    /** Those of these words that no dictionary in use knows. */
    check: call(z.object({ words: z.array(z.string().max(200)).max(2_000) }), z.object({ unknown: z.array(z.string()) })),
    suggest: call(z.object({ word: z.string().max(200) }), z.object({ words: z.array(z.string()) })),
    /** From now on the word is right. */
    learn: call(z.object({ word: z.string().trim().min(1).max(200) }), SpellingState),
    forget: call(z.object({ word: z.string().max(200) }), SpellingState),
    learnt: call(nothing, z.array(z.string())),
    /** Asks for .dic or .aff files and adds their dictionary; null when the person cancelled. */
    add: call(nothing, Dictionary.nullable()),
    /** Takes away a dictionary the person added. */
    remove: call(z.object({ dictionary: z.string().max(200) }), SpellingState)
  },
  journal: {
    /** Opens Write: makes the entry at once, marked as a draft. */
    start: call(z.object({ film: Id }), OpenEntry),
    open: call(z.object({ entry: Id }), OpenEntry),
    /**
     * Resolves when the words are on the disk. `base`: the `updatedAt` of the entry these words were written on; when the
     * entry says something else by now, nothing is written and the problem is a `conflict`. Null writes in any case, and
     * what stood there stays as a version.
     */
    save: call(z.object({ entry: Id, text: EntryText, base: Instant.nullable().default(null), cursor: Cursor.nullable().default(null) }), Entry),
    finish: call(z.object({ entry: Id, text: EntryText, base: Instant.nullable().default(null) }), Entry),
    /** Keeps words that were not saved as a version of the entry, which stays as it is; null where there are no words. */
    setAside: call(z.object({ entry: Id, text: EntryText }), z.object({ version: Id.nullable() })),
    /** Entries with words that stand on this computer only, because the library could not be written. */
    kept: call(nothing, z.array(Entry)),
    /** Leaving without finishing: a draft nobody wrote in goes; anything else stays. */
    leave: call(z.object({ entry: Id }), z.object({ kept: z.boolean() })),
    remove: call(z.object({ entry: Id }), Done),
    drafts: call(nothing, z.array(Entry)),
    months: call(z.object({ query: JournalQuery }), JournalMonths),
    /** One stretch of a month's entries. */
    rows: call(z.object({ query: JournalQuery, month: MonthKey, ...stretch }), JournalStretch),
    month: call(z.object({ filter: JournalFilter, month: MonthKey }), MonthFigures),
    /** The ids of a stretch of the whole journal, counted through all its months, for choosing from one row to another. */
    ids: call(z.object({ query: JournalQuery, start: z.int().min(0), count: z.int().min(1).max(5_000) }), z.array(Id)),
    facets: call(nothing, JournalFacets),
    /** Where the entry stands that lies nearest to a day. */
    locate: call(z.object({ query: JournalQuery, day: PartialDate }), z.object({ month: MonthKey, index: z.int() }).nullable()),
    change: call(z.object({ entries: Chosen, change: EntryChange }), Done),
    removeMany: call(z.object({ entries: Chosen }), Done),
    /** What New entry offers for what was typed; before anything is typed, what was added and watched lately. */
    offer: call(z.object({ text: z.string().max(300) }), z.array(FilmOffer)),
    history: call(z.object({ film: Id }), FilmHistory),
    /** Makes the film too when it is not there: one thing to undo. */
    log: call(NewEntry, LoggedEntry)
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
    /** Asks for what to bring in: files, or a folder; one answer for each thing it is, none when the person cancelled. */
    choose: call(z.object({ what: z.enum(['files', 'folder']) }), z.array(OpenedFile)),
    /** Several pages are several things; files of one export are one. */
    opened: call(DroppedFiles, z.array(OpenedFile)),
    /** The same for files that came from outside, by their token. */
    openedAsked: call(z.object({ token: z.string() }), z.array(OpenedFile)),
    /** Brings a complete export in, after its dry run. */
    restore: call(z.object({ token: z.string(), job: z.string() }), RestoreReport)
  },
  importing: {
    /** How the columns of a CSV are understood; with null, as far as they tell it themselves or a preset does. */
    preview: call(z.object({ token: z.string(), mapping: CsvMapping.nullable() }), CsvPreview),
    presets: call(nothing, z.array(ImportPreset)),
    /** Keeps a mapping for files with these very columns. */
    savePreset: call(z.object({ token: z.string(), name: PresetName, mapping: CsvMapping }), ImportPreset),
    removePreset: call(z.object({ preset: Id }), Done),
    /** The dry run: reads everything and compares it. With progress, to be stopped. */
    plan: call(z.object({ token: z.string(), options: ImportOptions, job: z.string() }), ImportPlan),
    rows: call(z.object({ token: z.string(), kind: ImportKind.nullable(), verdict: ImportVerdict.nullable(), ...stretch }), ImportRowStretch),
    questions: call(z.object({ token: z.string(), kind: ImportQuestion.shape.kind.nullable(), ...stretch }), ImportQuestionStretch),
    /** Answers some questions; what they change is compared anew, which can bring more questions. */
    answer: call(z.object({ token: z.string(), answers: z.array(z.object({ question: z.int(), answer: z.string().max(100) })).min(1).max(1_000) }), ImportPlan),
    /** The same answer (`mine`, `file`, `both`, `new`, `leave`) to all questions of a kind that have it; null gives every question its proposal back. */
    answerAlike: call(z.object({ token: z.string(), kind: ImportQuestion.shape.kind.nullable(), answer: z.enum(['mine', 'file', 'both', 'new', 'leave']).nullable() }), ImportPlan),
    /** Carries the plan out. When it is stopped or fails, the library is as it was. */
    run: call(z.object({ token: z.string(), job: z.string() }), ImportReport),
    /** Asks where, and saves the report of a plan or of an import that was done; null when the person cancelled. */
    saveReport: call(z.union([z.object({ token: z.string() }), z.object({ batch: Id })]), ChosenPlace.nullable()),
    /** The window closed the dialog: the plan goes. */
    discard: call(z.object({ token: z.string() }), nothing),
    /** Every import that was done, the newest first. */
    batches: call(nothing, z.array(ImportBatch)),
    /** What an import of one of these formats did; null where none was kept. */
    report: call(z.object({ batch: Id }), ImportReport.nullable()),
    /** Takes a whole import back, except what was changed since. */
    takeBack: call(z.object({ batch: Id }), Replayed),
    /** Texts that belong to no film; those of one import, or all. */
    notes: call(z.object({ batch: Id.nullable(), text: z.string().max(300), ...stretch }), KeptNoteStretch),
    removeNote: call(z.object({ note: Id }), Done)
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
    find: call(z.object({ query: z.string().max(1_000) }), SearchResults),
    /** One stretch of everything written that a query means; the grammar is in docs/search.md. */
    written: call(z.object({ query: z.string().max(1_000), ...stretch }), WrittenStretch),
    recent: call(nothing, z.array(Recent)),
    visited: call(z.object({ kind: z.enum(['film', 'person', 'list']), id: Id }), nothing)
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
