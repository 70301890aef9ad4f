/** The words of spelling, smart typing and pasting into a text. */
import { figure, plural } from '../format'
import { numbers } from '../locale'

const ONE_PLACE = numbers({ maximumFractionDigits: 1 })

/** 5,000,000 → "5 million", 1200 → "1,200". */
function letters(count: number): string {
  return count < 1_000_000 ? figure(count) : `${ONE_PLACE.format(count / 1_000_000)} million`
}

export const spellingWords = {
  menu: (word: string): string => `About “${word}”`,
  learn: (word: string): string => `Learn “${word}”`,
  ignore: 'Ignore here',
  learnt: (word: string): string => `“${word}” is known from now on.`,
  noMore: 'No other word needs a look.',

  tooMuch: 'More than one text holds',
  tooMuchAbout: (length: number, most: number, room: number): string =>
    room === most
      ? `What you copied is ${letters(length)} letters; one text holds ${letters(most)}.`
      : room === 0
        ? `What you copied is ${letters(length)} letters. One text holds ${letters(most)}, and this one is full.`
        : `What you copied is ${letters(length)} letters. One text holds ${letters(most)}, and this one has room for ${letters(room)} more.`,
  clipboardStays: 'Nothing is lost: it stays on the clipboard, and your text is as it was.',
  droppedStays: 'Nothing is lost: it stays where you took it from, and your text is as it was.',
  firstPart: 'Put in the first part',
  leaveOut: 'Leave it out',
  cleaned: (replaced: number, removed: number): string =>
    [
      replaced > 0 ? `${plural(replaced, { one: 'sign that cannot be kept stands as', other: 'signs that cannot be kept stand as' })} \ufffd now.` : '',
      removed > 0 ? `${plural(removed, { one: 'control character was', other: 'control characters were' })} left out.` : ''
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),

  title: 'Spelling',
  about: 'Checked on this computer; nothing is fetched or sent. F8 in a text goes to the next word in question.',
  smart: 'Typographic quotes and dashes while typing',
  smartAbout: 'What you type becomes “…”, – and … in the text itself. Backspace right after gives back what you typed.',
  typing: 'While you type',
  none: 'No dictionary was found on this computer.',
  noneAbout: 'Add one: a .dic and an .aff file, as office programs and browsers use them.',
  languages: 'Dictionaries in use',
  ownDictionary: 'Added by you',
  ofComputer: 'Of this computer',
  add: 'Add a dictionary…',
  added: (name: string): string => `${name} is in use.`,
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `${name} was removed. Its files can be added again.`,
  words: 'Words you taught',
  wordCount: (count: number): string => plural(count, { one: 'word', other: 'words' }),
  noWords: 'None yet. Choose “Learn” about a word that is underlined.',
  show: 'Show',
  hide: 'Hide',
  forget: (word: string): string => `Forget “${word}”`
}
