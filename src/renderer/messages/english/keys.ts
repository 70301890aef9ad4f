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
      ['Paste a page, where nothing is typed into', 'Ctrl V']
    ]
  },
  {
    group: 'Journal, walls and tables',
    keys: [
      ['From one to the next', '↑', '↓', '←', '→'],
      ['First and last', 'Home', 'End'],
      ['A screen further', 'Page Up', 'Page Down'],
      ['Go to what begins like that', 'A–Z'],
      ['Open', 'Enter'],
      ['Choose, and no longer', 'Space'],
      ['Choose from here to there', 'Shift ↑', 'Shift ↓'],
      ['Choose all', 'Ctrl A'],
      ['Choose none', 'Esc'],
      ['What can be done with an entry', 'Shift F10'],
      ['Edit an entry in its place', 'F2'],
      ['Delete an entry', 'Delete']
    ]
  },
  {
    group: 'A list of yours',
    keys: [
      ['Lift a film, and put it down', 'Space'],
      ['Move a lifted film', '↑', '↓', 'Home', 'End'],
      ['Put it back', 'Esc'],
      ['Move in one stroke', 'Alt ↑', 'Alt ↓'],
      ['Note on a film', 'F2'],
      ['Take a film off', 'Delete']
    ]
  },
  {
    group: 'Ratings',
    keys: [
      ['Half a star less, half a star more', '←', '→'],
      ['No rating', 'Home'],
      ['Five stars', 'End'],
      ['As many stars; once more takes off a half', '1', '2', '3', '4', '5']
    ]
  },
  {
    group: 'New entry and Write',
    keys: [
      ['Choose the film', '↑', '↓'],
      ['Today, yesterday, a day, a month, unknown', 'T', 'Y', 'D', 'M', 'U'],
      ['Bold', 'Ctrl B'],
      ['Italic', 'Ctrl I'],
      ['Link from chosen words', 'Ctrl K'],
      ['Link', 'Ctrl Shift L'],
      ['Link to a film', '[['],
      ['Passage that gives something away', 'Ctrl Shift X'],
      ['Heading', 'Ctrl Alt 1', 'Ctrl Alt 2', 'Ctrl Alt 3'],
      ['Quote', 'Ctrl Shift .'],
      ['List, numbered list', 'Ctrl Shift 8', 'Ctrl Shift 7'],
      ['Find in the text', 'Ctrl F'],
      ['Next match, previous match', 'F3', 'Shift F3'],
      ['Find and replace', 'Ctrl H'],
      ['Next word in question, what can be done about it', 'F8', 'Shift F10'],
      ['Paste the words alone', 'Ctrl Alt V'],
      ['Focus mode', 'Ctrl Shift M'],
      ['Preview', 'Ctrl E'],
      ['History', 'Ctrl Shift H'],
      ['Finish', 'Ctrl Enter']
    ]
  },
  {
    group: 'Two versions side by side',
    keys: [
      ['Next and previous change', 'F7', 'Shift F7'],
      ['The version before or after, on the line of versions', '←', '→']
    ]
  },
  {
    group: 'Reviews and reading',
    keys: [
      ['Read from here', 'R'],
      ['Previous and next review', '[', ']'],
      ['Show or cover what gives things away', 'S'],
      ['Keep somebody’s review', 'K'],
      ['Write your own, or edit it', 'W'],
      ['Find in the review', 'Ctrl F'],
      ['Next and previous match', 'F3', 'Shift F3'],
      ['Back to where it was opened from', 'Esc']
    ]
  },
  {
    group: 'Edit a film',
    keys: [
      ['Move a row up or down', 'Alt ↑', 'Alt ↓'],
      ['Save', 'Ctrl Enter']
    ]
  },
  {
    group: 'Search palette',
    keys: [
      ['To the next group', 'Tab'],
      ['Write about a film', 'Ctrl Enter']
    ]
  }
]
