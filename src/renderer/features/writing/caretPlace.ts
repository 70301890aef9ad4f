/** Where in a text field a character stands. A textarea does not tell, so its text is set once more beside it, unseen. */

export interface Place {
  readonly left: number
  readonly top: number
  readonly lineHeight: number
  /** There is more room above the line than below it. */
  readonly isLow: boolean
}

const COPIED = ['font', 'letterSpacing', 'lineHeight', 'padding', 'border', 'textIndent', 'tabSize', 'direction'] as const
const ROOM = 280
const LONGEST_WORD = 60

/** In px from the field's own corner. */
export function caretPlace(area: HTMLTextAreaElement, index: number): Place {
  const style = getComputedStyle(area)
  const mirror = document.createElement('div')
  for (const name of COPIED) mirror.style[name] = style[name]
  Object.assign(mirror.style, {
    position: 'absolute',
    visibility: 'hidden',
    boxSizing: 'border-box',
    width: `${area.clientWidth}px`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word'
  })
  mirror.textContent = area.value.slice(0, index)
  const mark = document.createElement('span')
  // With the word behind it, so that it breaks to the next line where the field breaks it.
  mark.textContent = /^\S*/.exec(area.value.slice(index, index + LONGEST_WORD))?.[0] ?? ''
  mirror.append(mark)
  area.parentElement?.append(mirror)
  const left = mark.offsetLeft
  const top = mark.offsetTop
  mirror.remove()
  const lineHeight = Number.parseFloat(style.lineHeight)
  const box = area.getBoundingClientRect()
  const below = window.innerHeight - (box.top + top + lineHeight)
  return { left, top, lineHeight, isLow: below < ROOM && box.top + top > ROOM }
}
