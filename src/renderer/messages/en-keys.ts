/** Keys that belong to one part of a page and are no commands of the menu. `Ctrl` is ⌘ on macOS. */
export interface PageKeys {
  readonly group: string
  readonly keys: readonly (readonly [what: string, ...keys: string[]])[]
}

/** What stands on the page of keys below the commands. */
export const pageKeys: readonly PageKeys[] = [
  {
    group: 'Everywhere',
    keys: [
      ['Close what lies on top', 'Esc'],
      ['To the next part of a page, and back', 'Tab', 'Shift Tab'],
      ['Paste a page, with nothing chosen', 'Ctrl V']
    ]
  },
  {
    group: 'Lists, walls and tables',
    keys: [
      ['From one to the next', '↑', '↓', '←', '→'],
      ['First and last', 'Home', 'End'],
      ['A screen further', 'Page Up', 'Page Down'],
      ['Open', 'Enter'],
      ['Choose', 'Space'],
      ['Choose from here to there', 'Shift ↑', 'Shift ↓'],
      ['Go to what begins like that', 'A–Z']
    ]
  },
  {
    group: 'A list of yours',
    keys: [
      ['Lift a film, and put it down', 'Space'],
      ['Move a lifted film', '↑', '↓', 'Home', 'End'],
      ['Put it back', 'Esc'],
      ['Move in one stroke', 'Alt ↑', 'Alt ↓']
    ]
  },
  {
    group: 'Ratings',
    keys: [
      ['Half a star less, half a star more', '←', '→'],
      ['No rating', 'Home'],
      ['Five stars', 'End'],
      ['As many stars; once more takes off a half', '0', '1', '2', '3', '4', '5']
    ]
  },
  {
    group: 'Write',
    keys: [
      ['Bold', 'Ctrl B'],
      ['Italic', 'Ctrl I'],
      ['Link to a film', '[['],
      ['Finish', 'Ctrl Enter']
    ]
  },
  {
    group: 'New entry',
    keys: [
      ['Choose the film', '↑', '↓'],
      ['Finish', 'Ctrl Enter']
    ]
  }
]
