/** The words of the wall, of the film page and of the list of drafts. */
import { figure, listed, plural } from '../format'

const TIMES = ['', 'once', 'twice', 'three times', 'four times', 'five times', 'six times', 'seven times', 'eight times', 'nine times']

const spell = (times: number): string => TIMES[times] ?? `${figure(times)} times`

export const enFilms = {
  films: {
    title: 'Films',
    count: (films: number): string => plural(films, { one: 'film', other: 'films' }),
    found: (films: number, of: number): string => `${figure(films)} of ${plural(of, { one: 'film', other: 'films' })}`,
    filter: 'Filter films',
    filters: 'Filters of films',
    paste: 'Paste a page',
    add: 'Add a film',
    addAbout: 'A title and a year are enough.',
    liked: 'Liked',
    notSeen: 'Not seen',
    seen: 'Seen',
    chosen: 'Selected',
    choose: (title: string): string => `Select ${title}`,
    loading: 'Loading',
    layout: 'Layout',
    layouts: { wall: 'Posters', table: 'List' },
    sort: 'Sort',
    sorts: { watched: 'Recently watched', title: 'Title', year: 'Year', rating: 'Rating', added: 'Recently added', runtime: 'Length' },
    columns: 'Columns',
    poster: 'Poster',
    heads: { title: 'Title', year: 'Year', director: 'Director', watched: 'Watched', rating: 'Rating', certificate: 'Cert.', runtime: 'Min', added: 'Added', tags: 'Tags' },
    columnNames: { year: 'Year', director: 'Director', watched: 'Watched', rating: 'Rating', certificate: 'Certificate', runtime: 'Length in minutes', added: 'Added', tags: 'Tags' },
    chooseAll: 'Select all',
    dock: {
      label: 'With the selected films',
      chosen: (films: number): string => `${figure(films)} selected`,
      cut: (films: number): string => `${figure(films)} selected, as many as go at once`,
      clear: 'Clear',
      tag: 'Tag…',
      addToList: 'Add to list…',
      export: 'Export…',
      remove: 'Delete'
    },
    tagging: {
      title: (films: number): string => `Tag ${plural(films, { one: 'film', other: 'films' })}`,
      tags: 'Tags',
      add: 'Put on',
      remove: 'Take off'
    },
    nothingFound: (filter: string) => ({
      title: `Nothing called “${filter}”`,
      body: 'No title in your library has these words. Try fewer of them, or add the film.',
      clear: 'Clear the filter'
    }),
    /** What was asked for besides words, as it stands in the filters: "1990s", "Four stars and up". */
    nothingLike: (asked: readonly string[], words: string) => ({
      title: 'No film is all of this',
      body: `Nothing here is ${listed([...asked.map((name) => `“${name}”`), ...(words === '' ? [] : [`called “${words}”`])])} at once. Take one of the filters away, or clear them all.`,
      clear: 'Clear all filters'
    }),
    nothingOf: (asked: string) => ({
      title: `Nothing under “${asked}”`,
      body: 'None of your films has this. Try another value, or clear the filter.',
      clear: 'Clear the filter'
    })
  },

  addFilm: {
    title: 'Add a film',
    about: 'A title and a year are enough.',
    filmTitle: 'Title',
    year: 'Year',
    add: 'Add film',
    adding: 'Adding',
    needsTitle: 'A film needs a title.',
    yearIsNumber: 'Four figures, like 1996, or leave it empty.',
    yearTooEarly: 'That is before there were films.',
    yearTooLate: 'That is too far ahead.',
    added: (title: string): string => `${title} added`
  },

  film: {
    withYear: (title: string, year: number | null): string => (year === null ? title : `${title} (${year})`),
    gone: 'This film is not here any more',
    certificateWord: 'Certificate',
    certificate: (code: string, where: string | null): string =>
      where === null ? `Certificate ${code}` : `Certificate ${code}, ${where}`,
    release: (day: string, country: string | null): string => (country === null ? day : `${day} (${country})`),
    originalTitle: (title: string): string => `Originally ${title}`,
    distributor: (name: string): string => `Distributed by ${name}`,
    jobs: {
      director: { one: 'Director', other: 'Directors' },
      writer: { one: 'Writer', other: 'Writers' },
      actor: { one: 'With', other: 'With' }
    },
    write: 'Write',
    takes: 'Takes',
    allTakes: (count: number): string => `All ${figure(count)} takes`,
    fewerTakes: 'Fewer takes',
    reviews: 'Reviews',
    words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
    scoreFound: 'Score found in the text',
    scoreTitle: (text: string): string => `Found in the text: “${text}”`,
    breaksRestored: (count: number): string =>
      `${plural(count, { one: 'paragraph break', other: 'paragraph breaks' })} restored`,
    asPasted: 'Shown as it was pasted',
    showAsPasted: 'Show as pasted',
    restoreBreaks: 'Restore breaks',
    hasSpoilers: 'Gives things away',
    showReview: 'Show',
    aside: 'Your journal and connections',
    journal: 'Your journal',
    nothingYet: 'Nothing yet. Write the first entry.',
    noWords: 'No words yet.',
    unknownDay: 'Some time',
    draft: 'Draft',
    private: 'Private',
    deleteEntry: 'Delete entry',
    exportEntry: 'Export entry',
    myReviewOf: (film: string): string => `Your review of ${film}`,
    read: 'Read',
    readReview: (author: string): string => `Read ${author}’s review`,
    aboutReview: (author: string): string => `More about ${author}’s review`,
    exportReview: 'Export this review',
    reviewBy: (author: string): string => `Review by ${author}`,
    reviewToBin: 'Move review to bin',
    mentions: 'Mentions',
    mentionCount: (films: number): string => plural(films, { one: 'film', other: 'films' }),
    perhaps: 'Perhaps',
    perhapsAbout: 'Is this the film they mean?',
    yes: 'Yes',
    no: 'No',
    isMeant: (title: string): string => `Yes, ${title} is meant`,
    isNotMeant: (title: string): string => `No, ${title} is not meant`,
    addToFilms: 'Add to films',
    add: 'Add',
    addNamed: (title: string): string => `Add ${title} to films`,
    /** "keelhaul9", "keelhaul9 and you", "nightbus, four times; you". */
    by: (authors: readonly { author: string | null; times: number }[]): string => {
      const named = authors.map(({ author, times }) => (author ?? 'you') + (times > 1 ? `, ${spell(times)}` : ''))
      const line = authors.some(({ times }) => times > 1) ? named.join('; ') : listed(named)
      return authors[0]?.author === null ? line.replace(/^you/, 'You') : line
    },
    mentionedIn: 'Mentioned in',
    /** After the first sentence that names the film. */
    namedTimes: (times: number): string => (times === 2 ? 'and once more' : `and ${figure(times - 1)} times more`),
    mentionedBy: (author: string | null, day: string | null): string =>
      [author === null ? 'Your review' : `${author}’s review`, day].filter((part) => part !== null).join(', '),
    outline: 'In these reviews',
    stub: 'Not in your films yet',
    stubAbout: 'Matinee knows this film because a text speaks of it.'
  },

  drafts: {
    page: 'Drafts and bin',
    title: 'Drafts',
    count: (drafts: number): string => `${figure(drafts)}, kept until you finish or delete ${drafts === 1 ? 'it' : 'them'}`,
    goOn: 'Go on writing',
    nothingWritten: 'Nothing written yet.',
    remove: (title: string): string => `Delete draft of ${title}`,
    seen: (day: string): string => `Seen ${day}.`,
    touched: (words: number, when: string): string =>
      words === 0 ? `No words yet, last touched ${when}.` : `${plural(words, { one: 'word', other: 'words' })}, last touched ${when}.`,
    empty: 'No drafts. An entry you have begun and not finished waits here.'
  }
} as const
