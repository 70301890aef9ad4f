/** What Paste a page says. */
import { figure, plural } from '../format'

const megabytes = (bytes: number): string => `${figure(Math.round(bytes / 100_000) / 10)} MB`
const texts = (count: number): string => plural(count, { one: 'text', other: 'texts' })

export const pastingWords = {
  title: 'Paste a page',
  ofSeveral: (at: number, of: number): string => `${figure(at)} of ${figure(of)}`,
  readIn: (milliseconds: number): string =>
    `Read on this computer, in ${figure(Math.max(1, Math.round(milliseconds)))} ms. Change anything before it is added.`,
  close: 'Close',
  cancel: 'Cancel',
  add: 'Add to library',
  adding: 'Adding',
  again: 'Paste again',
  openFile: 'Open a file…',
  readPage: 'Read the page',
  reading: 'Reading the page',
  emptyLabel: 'Paste the text of a film page here',
  emptyHint: 'Its title, facts, takes and reviews are found for you. Nothing is added before you say so.',
  what: 'What you pasted',
  region: 'Pasted text',
  words: (count: number): string => plural(count, { one: 'word', other: 'words' }),
  moreText: (left: number): string => `Show more (${figure(left)} characters)`,
  moreRows: (left: number): string => `Show ${figure(left)} more`,
  labels: { film: 'Film', synopsis: 'Synopsis', take: 'Takes', review: 'Reviews', left: '' },
  pages: 'Pages in this text',
  pageTab: (index: number, count: number, title: string): string => `${index} of ${count}: ${title === '' ? 'No title' : title}`,
  includePage: 'Add this page',

  film: 'Film',
  fields: {
    title: 'Title',
    year: 'Year',
    certificate: 'Certificate',
    country: 'Country',
    released: 'Released',
    trailers: 'Trailers',
    synopsis: 'Synopsis',
    author: 'Author',
    text: 'Text',
    score: 'Score'
  },
  furtherCertificate: 'Another certificate',
  furtherRelease: 'Another release',
  furtherTrailer: 'Another trailer',
  remove: (what: string): string => `Remove ${what}`,
  takes: 'Takes',
  reviews: 'Reviews',
  mentions: 'Mentions',
  include: 'Include',
  takeBy: (author: string): string => `Take by ${author}`,
  reviewBy: (author: string): string => `Review by ${author}`,
  showText: 'Show the whole text',
  hideText: 'Fold the text up',
  breaks: 'Breaks restored',
  spoiler: 'Spoilers',
  removeScore: 'Remove the score',
  reviewsCount: (reviews: number, breaks: number): string =>
    breaks === 0 ? figure(reviews) : `${figure(reviews)}, with ${plural(breaks, { one: 'paragraph break', other: 'paragraph breaks' })} restored`,
  films: (count: number): string => plural(count, { one: 'film', other: 'films' }),
  mentionTitle: (title: string): string => `Title of ${title}`,
  mentionYear: (title: string): string => `Year of ${title}`,
  was: (text: string): string => `Was “${text}”`,
  noYear: 'no year',

  toCheck: (count: number): string => `${figure(count)} to check`,
  next: 'Next',
  nothingToCheck: 'Nothing left to check',

  noTitle: (has: { reviews: boolean; takes: boolean }): string => {
    const what = has.reviews ? 'This page has reviews but no film title.' : has.takes ? 'This page has takes but no film title.' : 'This page has no film title.'
    return `${what} Type the title and everything else can be added.`
  },
  known: (film: string, counts: { same: number; changed: number; fresh: number }): string => {
    const parts = [
      counts.same > 0 ? `${texts(counts.same)} ${counts.same === 1 ? 'is' : 'are'} the same` : '',
      counts.changed > 0 ? `${counts.changed} changed` : '',
      counts.fresh > 0 ? `${counts.fresh} ${counts.fresh === 1 ? 'is' : 'are'} new` : ''
    ].filter((part) => part !== '')
    return `${film} is in your library.${parts.length === 0 ? '' : ` ${parts.join(', ')}.`}`
  },
  newFilm: 'A new film will be made for this page.',
  anotherFilm: 'It is another film',
  sameFilm: (film: string): string => `It is ${film} after all`,
  allKnown: 'Everything on this page is in your library already.',
  alreadyThere: 'Already in your library',
  changed: 'Changed',
  takenOut: 'Taken out:',
  added: 'Added:',
  choices: { update: 'Update', both: 'Keep both', leave: 'Leave' },

  askClose: 'You changed things here that are not added yet. Close without adding them?',
  askAgain: 'You changed things here that are not added yet. Paste another text over them?',
  closeAnyway: 'Close without adding',
  pasteAnyway: 'Paste over them',
  goOn: 'Go on editing',

  blank: 'There are no words in that text. Nothing was added. Copy the whole film page and paste it again.',
  clipboardEmpty: 'There is no text on the clipboard. Copy a film page and paste it again, or open a file.',
  nothingFound: 'Matinee found no film in that text. Nothing was added. Copy the whole page, with its title, and paste it again.',
  tooLarge: (bytes: number): string =>
    `That text is ${megabytes(bytes)}, and a page can be at most 5 MB. Nothing was added. Copy only the part about the film and paste it again.`,
  complaints: (count: number): string =>
    count === 1 ? 'One field needs you before this can be added.' : `${figure(count)} fields need you before this can be added.`
} as const
